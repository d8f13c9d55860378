// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/checkpanel.h"

#include "core/base/secret.h"
#include "core/base/version.h"
#include "core/config/environment.h"
#include "core/run/tablecreation.h"
#include "ui/controls/icons.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct LineLook
{
    QString iconName, word;
    Tone tone = Tone::Muted;
};

LineLook lineLook(CheckLine::State state)
{
    switch (state) {
    case CheckLine::State::Ok: return {u"success"_s, CheckPanel::tr("OK"), Tone::Success};
    case CheckLine::State::Warning: return {u"warning"_s, CheckPanel::tr("Aviso"), Tone::Warning};
    case CheckLine::State::Failed: return {u"failure"_s, CheckPanel::tr("Falha"), Tone::Failure};
    }
    return {};
}

void setTone(QLabel *label, Tone tone)
{
    QPalette toned = label->palette();
    toned.setColor(QPalette::WindowText, toneText(tone));
    label->setPalette(toned);
}

QLabel *checkText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CheckPanel::CheckPanel(const Clock &clock, QWidget *parent)
    : QFrame(parent), m_clock(clock), m_run(clock), m_icon(new QLabel), m_state(new QLabel),
      m_cancel(new QPushButton(tr("Cancelar o teste"))), m_create(new QPushButton(tr("Criar tabelas"))),
      m_copy(new QPushButton(tr("Copiar diagnóstico"))), m_close(new QPushButton(tr("Fechar"))),
      m_scroll(new QScrollArea)
{
    setObjectName(u"card"_s);
    m_state->setObjectName(u"checkState"_s);
    m_state->setWordWrap(true);
    m_cancel->setObjectName(u"checkCancel"_s);
    m_create->setObjectName(u"createTables"_s);
    m_create->setIcon(icon(u"database"_s));
    m_copy->setObjectName(u"copyDiagnosis"_s);
    m_copy->setIcon(icon(u"copy"_s));
    m_close->setObjectName(u"checkClose"_s);
    m_scroll->setObjectName(u"plain"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_state, 1);
    head->addWidget(m_cancel);
    head->addWidget(m_create);
    head->addWidget(m_copy);
    head->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 10, 10, 10);
    all->addLayout(head);
    all->addWidget(m_scroll, 1);

    setMinimumHeight(fontMetrics().height() * 16);

    connect(&m_run, &CheckRun::told, this, &CheckPanel::add);
    connect(&m_run, &CheckRun::asking, this, [this](const QString &whom) {
        m_asked = whom;
        m_since.start();
        sayProgress();
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CheckPanel::sayProgress);
    connect(&m_run, &CheckRun::finished, this, &CheckPanel::end);
    connect(m_cancel, &QPushButton::clicked, &m_run, &CheckRun::cancel);
    connect(m_create, &QPushButton::clicked, this, &CheckPanel::createMissing);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(diagnosis());
        m_copy->setText(tr("Copiado"));
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void CheckPanel::clear()
{
    m_lines.clear();
    m_firstFailure = nullptr;
    auto *inside = new QWidget;
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(0, 4, 6, 4);
    m_list->setSpacing(8);
    m_list->addStretch(1);
    m_scroll->setWidget(inside);
}

void CheckPanel::start(const Settings &settings)
{
    m_settings = settings;
    m_outdated = false;
    clear();
    m_cancel->show();
    m_create->hide();
    m_copy->setText(tr("Copiar diagnóstico"));
    m_copy->setEnabled(false);
    m_close->setEnabled(false);
    m_asked.clear();
    sayProgress();
    m_second.start();
    show();
    m_run.start(settings);
    emit started();
}

/// Somebody who waits must see for whom, and that it goes on.
void CheckPanel::sayProgress()
{
    sayState(u"running"_s, Tone::Running,
             m_asked.isEmpty() ? tr("Testando os valores do formulário…")
                               : tr("Perguntando a: %1, há %2 s…").arg(m_asked).arg(m_since.elapsed() / 1'000));
}

void CheckPanel::sayState(const QString &iconName, Tone tone, const QString &text)
{
    const int side = m_state->fontMetrics().height() + 4;
    m_icon->setPixmap(icon(iconName, tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_state->setText(text);
    setTone(m_state, tone);
}

void CheckPanel::add(const CheckLine &line)
{
    m_lines.append(line);
    const LineLook look = lineLook(line.state);
    auto *row = new QWidget;
    row->setObjectName(u"checkLine"_s);
    auto *sign = new QLabel;
    const int side = fontMetrics().height();
    sign->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *word = new QLabel(look.word);
    word->setMinimumWidth(fontMetrics().horizontalAdvance(u"Aviso__"_s));
    setTone(word, look.tone);
    auto *name = checkText(line.name);
    name->setObjectName(u"section"_s);
    name->setFixedWidth(fontMetrics().horizontalAdvance(u'm') * 17);
    const QString cure = Redactor::redact(inWindowWords(line.cure));
    const QString message = inWindowWords(line.message);
    auto *text = checkText(message);
    text->setObjectName(u"checkText"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(text);
    if (!cure.isEmpty()) {
        auto *advice = checkText(tr("O que fazer: %1").arg(cure));
        advice->setObjectName(u"checkCure"_s);
        texts->addWidget(advice);
    }
    row->setAccessibleName(u"%1, %2: %3 %4"_s.arg(look.word, line.name, message, cure));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(word, 0, Qt::AlignTop);
    layout->addWidget(name, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    if (line.state != CheckLine::State::Ok && !line.key.isEmpty()) {
        auto *open = new QPushButton(tr("Ir à chave"));
        open->setAccessibleName(tr("Ir à chave %1").arg(line.key));
        open->setToolTip(line.key);
        connect(open, &QPushButton::clicked, this, [this, key = line.key] { emit keyRequested(key); });
        layout->addWidget(open, 0, Qt::AlignTop);
    }
    m_list->insertWidget(m_list->count() - 1, row);
    if (line.state == CheckLine::State::Failed && !m_firstFailure)
        m_firstFailure = row;
    QTimer::singleShot(0, row,
                       [this] { m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum()); });
}

void CheckPanel::end(bool good, bool cancelled)
{
    m_second.stop();
    m_cancel->hide();
    m_copy->setEnabled(true);
    m_close->setEnabled(true);
    const auto count = [this](CheckLine::State state) {
        return int(std::count_if(m_lines.cbegin(), m_lines.cend(),
                                 [state](const CheckLine &line) { return line.state == state; }));
    };
    const int warnings = count(CheckLine::State::Warning);
    const int failures = count(CheckLine::State::Failed);
    m_create->setVisible(!cancelled && std::any_of(m_lines.cbegin(), m_lines.cend(),
                                                   [](const CheckLine &line) { return line.offersTables; }));
    if (m_outdated)
        sayOutdated();
    else if (cancelled)
        sayState(u"cancelled"_s, Tone::Warning, tr("Teste cancelado: o que falta não foi conferido."));
    else if (failures > 0)
        sayState(u"failure"_s, Tone::Failure,
                 failures == 1 ? tr("FALHA: 1 item impede a execução.")
                               : tr("FALHA: %1 itens impedem a execução.").arg(failures));
    else if (!good)
        sayState(u"failure"_s, Tone::Failure, tr("FALHA: o teste não chegou ao fim."));
    else if (warnings > 0)
        sayState(u"warning"_s, Tone::Warning,
                 warnings == 1 ? tr("Tudo pronto para executar, com 1 aviso.")
                               : tr("Tudo pronto para executar, com %1 avisos.").arg(warnings));
    else
        sayState(u"success"_s, Tone::Success, tr("Tudo pronto para executar."));
    if (QWidget *wrong = m_firstFailure)
        // Only after the list has been laid out has the row its place.
        QTimer::singleShot(50, wrong, [this, wrong] { m_scroll->ensureWidgetVisible(wrong); });
    emit finished(good && !cancelled && !m_outdated);
}

void CheckPanel::outdate()
{
    m_outdated = true;
    // What is still going on says it at its end.
    if (!isHidden() && !m_run.isRunning() && !m_creating.isRunning())
        sayOutdated();
}

void CheckPanel::sayOutdated()
{
    m_create->hide();
    sayState(u"info"_s, Tone::Muted, tr("Os valores mudaram depois deste teste. Teste de novo."));
}

void CheckPanel::createMissing()
{
    m_create->setEnabled(false);
    sayState(u"running"_s, Tone::Running, tr("Criando as tabelas que faltam…"));
    m_creating.start(
        [settings = m_settings, &clock = m_clock](const std::stop_token &) { return createTables(settings, clock); },
        [this](const Result<QStringList> &created) {
            m_create->setEnabled(true);
            m_create->hide();
            CheckLine line{CheckLine::State::Ok, tr("Criar tabelas"), {}, {}, {}, false};
            if (!created) {
                line.state = CheckLine::State::Failed;
                line.message = Redactor::redact(created.error().oneLine());
                line.cure = operatorAdvice(created.error().code);
                m_create->show();
                sayState(u"failure"_s, Tone::Failure, tr("FALHA: as tabelas não foram criadas."));
            } else {
                line.message =
                    created->isEmpty() ? tr("nenhuma faltava") : tr("criadas: %1").arg(created->join(u", "_s));
                sayState(u"success"_s, Tone::Success, tr("As tabelas existem. Teste de novo para conferir tudo."));
            }
            add(line);
            if (m_outdated)
                sayOutdated();
        });
}

QString CheckPanel::diagnosis() const
{
    QStringList text = {tr("Diagnóstico do Orquestrador BTG %1").arg(programVersion()),
                        tr("Ambiente: %1").arg(wordOf(environmentOf(m_settings))), m_state->text(), QString()};
    for (const CheckLine &line : m_lines)
        text.append(line.oneLine());
    return Redactor::redact(text.join(u'\n'));
}

} // namespace Etl

#include "moc_checkpanel.cpp"
