// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logsearchpanel.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/tableexport.h"
#include "ui/log/levellook.h"
#include "ui/log/logdelegate.h"
#include "ui/log/loghitmodel.h"
#include "ui/log/logsearchjob.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Days back from today, that one included; these two besides.
constexpr int kAllDays = 0;
constexpr int kOwnPeriod = -1;
constexpr int kThousandths = 1000;

QToolButton *makeToggle(const QString &text, const QString &name, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setCheckable(true);
    button->setProperty("segment", true);
    return button;
}

QString filesText(int files)
{
    return files == 1 ? LogSearchPanel::tr("1 arquivo") : LogSearchPanel::tr("%1 arquivos").arg(groupedNumber(files));
}

} // namespace

LogSearchPanel::LogSearchPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_job(new LogSearchJob(this)), m_model(new LogHitModel(this)),
      m_delegate(new LogDelegate(LogHitModel::MessageColumn, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(makeForm());
    all->addWidget(makeResults(), 1);
    connect(m_job, &LogSearchJob::found, m_model, &LogHitModel::append);
    connect(m_job, &LogSearchJob::found, this, [this] { m_pages->setCurrentWidget(m_view); });
    connect(m_job, &LogSearchJob::progressed, this, &LogSearchPanel::showProgress);
    connect(m_job, &LogSearchJob::finished, this, &LogSearchPanel::finish);
    showRunning(false);
    setFolder({});
}

LogSearchPanel::~LogSearchPanel() = default;

QWidget *LogSearchPanel::makeForm()
{
    auto *form = new QWidget;
    m_text = new QLineEdit;
    m_text->setObjectName(u"searchText"_s);
    m_text->setPlaceholderText(tr("Palavra, fundo ou parte da mensagem"));
    m_text->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("&Procurar nos logs:"));
    label->setBuddy(m_text);
    m_regex = makeToggle(u".*"_s, u"searchRegex"_s, tr("Expressão regular"));
    m_exact = makeToggle(u"Aa"_s, u"searchExact"_s, tr("Diferenciar maiúsculas e acentos"));
    m_start = new QPushButton(icon(u"find"_s), tr("Procurar"));
    m_start->setObjectName(u"searchStart"_s);
    m_cancel = new QPushButton(icon(u"stop"_s), tr("Cancelar"));
    m_cancel->setObjectName(u"searchCancel"_s);

    m_level = new QComboBox;
    m_level->setObjectName(u"searchLevel"_s);
    m_level->addItem(tr("Todos os níveis"), int(LogLevel::Debug));
    m_level->addItem(tr("Info, avisos e erros"), int(LogLevel::Info));
    m_level->addItem(tr("Avisos e erros"), int(LogLevel::Warning));
    m_level->addItem(tr("Só erros"), int(LogLevel::Error));
    auto *levelLabel = new QLabel(tr("&Nível:"));
    levelLabel->setBuddy(m_level);
    m_period = new QComboBox;
    m_period->setObjectName(u"searchPeriod"_s);
    m_period->addItem(tr("Todos os dias"), kAllDays);
    m_period->addItem(tr("Hoje"), 1);
    m_period->addItem(tr("Últimos 7 dias"), 7);
    m_period->addItem(tr("Últimos 30 dias"), 30);
    m_period->addItem(tr("De … até …"), kOwnPeriod);
    auto *periodLabel = new QLabel(tr("P&eríodo:"));
    periodLabel->setBuddy(m_period);
    const auto makeDate = [this](const QString &name, const QString &what) {
        auto *field = new QLineEdit;
        field->setObjectName(name);
        field->setPlaceholderText(tr("dd/mm/aaaa"));
        field->setAccessibleName(what);
        field->setMaximumWidth(field->fontMetrics().horizontalAdvance(u"00/00/00000000"_s));
        field->hide();
        connect(field, &QLineEdit::returnPressed, this, &LogSearchPanel::search);
        return field;
    };
    m_from = makeDate(u"searchFrom"_s, tr("Primeiro dia"));
    m_to = makeDate(u"searchTo"_s, tr("Último dia"));
    m_error = new QLabel;
    m_error->setObjectName(u"searchError"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    QPalette red = m_error->palette();
    red.setColor(QPalette::WindowText, toneText(Tone::Failure));
    m_error->setPalette(red);
    m_error->hide();

    auto *first = new QHBoxLayout;
    first->addWidget(label);
    first->addWidget(m_text, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_regex), static_cast<QWidget *>(m_exact),
                          static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_cancel)})
        first->addWidget(part);
    auto *second = new QHBoxLayout;
    for (QWidget *part :
         {static_cast<QWidget *>(levelLabel), static_cast<QWidget *>(m_level), static_cast<QWidget *>(periodLabel),
          static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to)})
        second->addWidget(part);
    second->addStretch(1);
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addWidget(m_error);

    connect(m_text, &QLineEdit::returnPressed, this, &LogSearchPanel::search);
    connect(m_start, &QPushButton::clicked, this, &LogSearchPanel::search);
    connect(m_cancel, &QPushButton::clicked, this, &LogSearchPanel::cancel);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        const bool own = m_period->currentData().toInt() == kOwnPeriod;
        m_from->setVisible(own);
        m_to->setVisible(own);
    });
    return form;
}

QWidget *LogSearchPanel::makeResults()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"searchProgress"_s);
    m_bar->setRange(0, kThousandths);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Andamento da busca"));
    m_state = new QLabel;
    m_state->setObjectName(u"searchState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_message = new QLabel;
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    QPalette muted = m_message->palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_message->setPalette(muted);
    m_view = new QTableView;
    m_view->setObjectName(u"searchHits"_s);
    m_view->setAccessibleName(tr("Linhas encontradas"));
    dressLogTable(*m_view);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setColumnWidth(LogHitModel::DayColumn, logColumnWidth(*m_view, u"00/00/0000"_s));
    m_view->setColumnWidth(LogHitModel::TimeColumn, logColumnWidth(*m_view, u"00:00:00,000"_s));
    m_view->setColumnWidth(LogHitModel::LevelColumn, logColumnWidth(*m_view, u"WARNING"_s, true));
    // By an action: the view itself would copy one cell.
    auto *copy = new QAction(icon(u"copy"_s), tr("Copiar linhas"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, m_view, [this] { copyRows(*m_view); });
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_view);

    auto *results = new QWidget;
    auto *rows = new QVBoxLayout(results);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_bar);
    rows->addWidget(m_state);
    rows->addWidget(m_pages, 1);
    connect(m_view, &QTableView::activated, this, &LogSearchPanel::activate);
    return results;
}

bool LogSearchPanel::isSearching() const
{
    return m_job->isRunning();
}

void LogSearchPanel::setFolder(const QString &folder)
{
    m_job->abandon();
    m_folder = folder;
    m_model->clear();
    showRunning(false);
    m_state->clear();
    m_start->setEnabled(!folder.isEmpty());
    showMessage(folder.isEmpty() ? tr("Nenhuma pasta de logs está configurada.")
                                 : tr("Procura em todos os dias de uma vez: digite uma palavra e tecle Enter."));
}

void LogSearchPanel::searchFor(const QString &text)
{
    m_text->setText(text);
    search();
}

bool LogSearchPanel::readPeriod(QDate &from, QDate &to)
{
    const QDate today = brazilianDate(m_clock.now());
    const int days = m_period->currentData().toInt();
    if (days > 0)
        from = today.addDays(1 - days);
    if (days != kOwnPeriod)
        return true;
    for (const auto &[field, day] : {std::pair(m_from, &from), std::pair(m_to, &to)}) {
        *day = parseOperatorDate(field->text(), today);
        if (!day->isValid() && !field->text().trimmed().isEmpty()) {
            m_error->setText(tr("\"%1\" não é uma data. Escreva como 19/11/2026.").arg(field->text()));
            field->setFocus();
            field->selectAll();
            return false;
        }
    }
    if (from.isValid() && to.isValid() && from > to) {
        m_error->setText(tr("O primeiro dia (%1) vem depois do último (%2).").arg(displayDate(from), displayDate(to)));
        m_from->setFocus();
        return false;
    }
    return true;
}

void LogSearchPanel::search()
{
    if (m_folder.isEmpty())
        return;
    LogSearchQuery query;
    query.text = {m_text->text(), m_regex->isChecked(), m_exact->isChecked()};
    query.minimum = LogLevel(m_level->currentData().toInt());
    const auto pattern = TextPattern::compile(query.text);
    QDate from, to;
    m_error->clear();
    if (!pattern) {
        m_error->setText(pattern.error().message);
        m_text->setFocus();
    } else if (pattern->isEmpty() && query.minimum < LogLevel::Warning) {
        m_error->setText(tr("Digite o que procurar, ou escolha o nível \"Avisos e erros\" ou \"Só erros\"."));
        m_text->setFocus();
    } else {
        readPeriod(from, to);
    }
    m_error->setVisible(!m_error->text().isEmpty());
    if (m_error->isVisibleTo(this))
        return;
    m_model->clear();
    m_delegate->setPattern(*pattern);
    m_bar->setValue(0);
    m_state->setText(tr("Procurando…"));
    showMessage(tr("Procurando…"));
    m_job->startInFolder(m_folder, from, to, query);
    showRunning(true);
}

void LogSearchPanel::cancel()
{
    m_job->stop();
}

void LogSearchPanel::focusField()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LogSearchPanel::showProgress(const LogSearchProgress &progress)
{
    if (progress.allBytes > 0)
        m_bar->setValue(int(std::min(progress.bytes, progress.allBytes) * kThousandths / progress.allBytes));
    if (m_job->isRunning())
        m_state->setText(tr("Procurando: arquivo %1 de %2, %3 encontradas")
                             .arg(std::min(progress.file + 1, progress.files))
                             .arg(progress.files)
                             .arg(groupedNumber(m_model->rowCount())));
}

void LogSearchPanel::finish(const Result<LogSearchEnd> &end)
{
    showRunning(false);
    if (!end) {
        m_state->clear();
        showMessage(end.error().message);
        emit told(end.error().message);
        return;
    }
    const qint64 hits = end->hits;
    QString text = hits == 1 ? tr("1 linha encontrada") : tr("%1 linhas encontradas").arg(groupedNumber(hits));
    text += u" · "_s + (end->files == 0 ? tr("nenhum arquivo no período") : filesText(end->files));
    if (end->more)
        text += u" · "_s + tr("há mais: mostrando as primeiras %1; restrinja a busca").arg(groupedNumber(hits));
    if (end->cancelled)
        text += u" · "_s + tr("busca cancelada, o resultado está incompleto");
    if (!end->failed.isEmpty())
        text += u"\n"_s + tr("Não foram lidos por inteiro: %1").arg(end->failed.join(u' '));
    m_state->setText(text);
    if (hits == 0)
        showMessage(end->cancelled    ? tr("A busca foi cancelada antes de encontrar algo.")
                    : end->files == 0 ? tr("Não há arquivos de log neste período.")
                                      : tr("Nada encontrado em %1.").arg(filesText(end->files)));
    emit told(text);
}

void LogSearchPanel::showMessage(const QString &text)
{
    m_message->setText(text);
    m_pages->setCurrentWidget(m_message);
}

void LogSearchPanel::showRunning(bool running)
{
    // The place stays kept, so that the list does not jump.
    QSizePolicy keep = m_bar->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(keep);
    m_bar->setVisible(running);
    m_cancel->setEnabled(running);
}

void LogSearchPanel::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const LogHit &hit = m_model->hitAt(index.row());
    emit hitActivated(hit.path, hit.line.number + 1);
}

void LogSearchPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isSearching())
        cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Etl

#include "moc_logsearchpanel.cpp"
