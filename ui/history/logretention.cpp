// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/logretention.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/history/logfoldermodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMostDays = 3'650;
/// So many files are named in the question; the rest is counted.
constexpr int kNamed = 15;

qint64 sizeOf(const QList<DailyLog> &logs)
{
    qint64 bytes = 0;
    for (const DailyLog &log : logs)
        bytes += log.size;
    return bytes;
}

QString filesWords(qsizetype count, qint64 bytes)
{
    return count == 1 ? LogRetention::tr("1 arquivo de log (%1)").arg(sizeWords(bytes))
                      : LogRetention::tr("%1 arquivos de log (%2)").arg(count).arg(sizeWords(bytes));
}

} // namespace

LogRetention::LogRetention(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_days(new QSpinBox), m_what(new QLabel),
      m_remove(new QPushButton(icon(u"remove"_s), tr("&Apagar…")))
{
    m_days->setObjectName(u"retentionDays"_s);
    m_days->setRange(0, kMostDays);
    m_days->setSpecialValueText(tr("nunca apagar"));
    m_days->setSuffix(tr(" dias"));
    m_days->setAccessibleName(tr("Guardar logs por quantos dias"));
    m_what->setObjectName(u"retentionWhat"_s);
    m_what->setWordWrap(true);
    m_remove->setObjectName(u"retentionRemove"_s);
    auto *label = new QLabel(tr("Apagar &logs com mais de:"));
    label->setBuddy(m_days);

    auto *row = new QHBoxLayout;
    row->addWidget(m_days, 1);
    row->addWidget(m_remove);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(label);
    all->addLayout(row);
    all->addWidget(m_what);

    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) {
        showExpired();
        emit daysChanged(days);
    });
    connect(m_remove, &QPushButton::clicked, this, &LogRetention::ask);
    showExpired();
}

int LogRetention::days() const
{
    return m_days->value();
}

void LogRetention::setDays(int days)
{
    m_days->setValue(days);
}

void LogRetention::setLogs(const QList<DailyLog> &logs)
{
    m_logs = logs;
    showExpired();
}

QList<DailyLog> LogRetention::expired() const
{
    if (days() == 0)
        return {};
    return expiredLogs(m_logs, m_clock.now().toLocalTime().date(), days());
}

void LogRetention::showExpired()
{
    const QList<DailyLog> old = expired();
    m_remove->setEnabled(!old.isEmpty() && !m_removing.isRunning());
    if (m_removing.isRunning())
        m_what->setText(tr("Apagando…"));
    else if (days() == 0)
        m_what->setText(tr("Os logs ficam guardados para sempre."));
    else if (old.isEmpty())
        m_what->setText(days() == 1 ? tr("Nenhum arquivo tem mais de 1 dia.")
                                    : tr("Nenhum arquivo tem mais de %1 dias.").arg(days()));
    else
        m_what->setText(tr("%1 com mais de %2 dias. Nada é apagado sem perguntar.")
                            .arg(filesWords(old.size(), sizeOf(old)))
                            .arg(days()));
    m_remove->setToolTip(old.isEmpty() ? m_what->text() : tr("Mostra o que seria apagado e pergunta antes."));
}

void LogRetention::ask()
{
    const QList<DailyLog> old = expired();
    if (old.isEmpty())
        return;
    QStringList names;
    for (const DailyLog &log : old.mid(0, kNamed))
        names.append(u"%1 (%2)"_s.arg(displayDate(log.day), sizeWords(log.size)));
    if (old.size() > kNamed)
        names.append(tr("… e mais %1, até %2").arg(old.size() - kNamed).arg(displayDate(old.last().day)));
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Apagar logs antigos"),
                        tr("Apagar %1?").arg(filesWords(old.size(), sizeOf(old))), QMessageBox::NoButton, this);
    question->setObjectName(u"retentionQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Não há como desfazer. O histórico no banco de dados e os relatórios ficam.\n\n%1").arg(names.join(u'\n')));
    auto *go = question->addButton(tr("Apagar"), QMessageBox::DestructiveRole);
    go->setObjectName(u"retentionGo"_s);
    auto *keep = question->addButton(tr("Manter"), QMessageBox::RejectRole);
    keep->setObjectName(u"retentionKeep"_s);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QMessageBox::finished, this, [this, question, go, old] {
        if (question->clickedButton() == go)
            remove(old);
    });
    question->open();
}

void LogRetention::remove(const QList<DailyLog> &logs)
{
    const QDate today = m_clock.now().toLocalTime().date();
    m_removing.start([logs, today](const std::stop_token &) { return removeLogs(logs, today); },
                     [this](const LogRemoval &done) {
                         QString sentence =
                             done.removed == 1
                                 ? tr("1 arquivo de log apagado (%1).").arg(sizeWords(done.bytes))
                                 : tr("%1 arquivos de log apagados (%2).").arg(done.removed).arg(sizeWords(done.bytes));
                         if (!done.failed.isEmpty())
                             sentence += tr(" Não puderam ser apagados: %1.").arg(done.failed.join(u", "_s));
                         showExpired();
                         emit told(sentence);
                         emit removed();
                     });
    showExpired();
}

} // namespace Etl

#include "moc_logretention.cpp"
