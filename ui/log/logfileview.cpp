// SPDX-License-Identifier: GPL-3.0-or-later
// The view of a log file: its parts, the index behind it and what becomes of the file.
#include "ui/log/logfileview.h"

#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/log/findbar.h"
#include "ui/log/levelchoice.h"
#include "ui/log/levellook.h"
#include "ui/log/logdelegate.h"
#include "ui/log/logfilefind.h"
#include "ui/log/logfilemodel.h"
#include "ui/log/logfiletable.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kShowInterval{80};
constexpr std::chrono::milliseconds kWatchInterval{700};

} // namespace

LogFileView::LogFileView(QWidget *parent)
    : QWidget(parent), m_model(new LogFileModel(this)), m_notice(new NoticeBar), m_findBar(new FindBar),
      m_find(new LogFileFind(this)), m_levels(new LevelChoice), m_counts(new QLabel)
{
    auto *scrollBar = new QScrollBar(Qt::Vertical);
    m_table = new LogFileTable(m_model, scrollBar);
    m_table->setObjectName(u"logFileTable"_s);
    m_table->setAccessibleName(tr("Linhas do arquivo de log"));
    auto *delegate = new LogDelegate(LogFileModel::MessageColumn, this);
    m_table->setItemDelegate(delegate);
    m_notice->setObjectName(u"logFileNotice"_s);
    auto *again = new QAction(tr("Abrir de novo"), this);
    again->setObjectName(u"logFileReopen"_s);
    connect(again, &QAction::triggered, this, [this] { open(m_path); });
    m_notice->addAction(again);

    auto *lines = new QHBoxLayout;
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_table, 1);
    lines->addWidget(scrollBar);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addWidget(makeBar());
    all->addWidget(m_findBar);
    all->addWidget(m_notice);
    all->addLayout(lines, 1);
    makeActions();

    connect(m_levels, &LevelChoice::chosen, this, &LogFileView::setMinimumLevel);
    connect(m_findBar, &FindBar::patternChanged, this, [this, delegate](const TextPattern &pattern) {
        delegate->setPattern(pattern);
        m_table->viewport()->update();
        startFind();
    });
    connect(m_findBar, &FindBar::stepAsked, this, &LogFileView::findStep);
    connect(m_findBar, &FindBar::closed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_find, &LogFileFind::changed, this, &LogFileView::showFindState);
    connect(m_model, &LogFileModel::loaded, this, [this] {
        if (std::exchange(m_announce, false))
            emit opened(m_path);
    });
    connect(m_table, &LogFileTable::copyAsked, this, &LogFileView::copySelected);
    connect(m_model, &LogFileModel::failed, this, [this](const QString &text) { sayProblem(text); });
    connect(m_table, &LogFileTable::currentChangedTo, this, [this](qint64 position) {
        showFindState();
        emit currentLineChanged(m_model->lineAt(position) + 1);
    });
    m_poll.setInterval(kShowInterval);
    m_watch.setInterval(kWatchInterval);
    connect(&m_poll, &QTimer::timeout, this, &LogFileView::poll);
    connect(&m_watch, &QTimer::timeout, this, &LogFileView::lookAgain);
    showState();
}

LogFileView::~LogFileView() = default;

QWidget *LogFileView::makeBar()
{
    m_counts->setObjectName(u"logFileCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    const auto makeButton = [this](const QString &iconName, const QString &name, const QString &tip, auto slot) {
        auto *button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setObjectName(name);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        connect(button, &QToolButton::clicked, this, slot);
        return button;
    };
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_levels);
    row->addSpacing(10);
    row->addWidget(m_counts, 1);
    row->addWidget(makeButton(u"previous"_s, u"logFilePreviousError"_s, tr("Erro anterior (Shift+F8)"),
                              [this] { errorStep(false); }));
    row->addWidget(makeButton(u"next"_s, u"logFileNextError"_s, tr("Próximo erro (F8)"), [this] { errorStep(true); }));
    row->addWidget(makeButton(u"find"_s, u"logFileFind"_s, tr("Localizar (Ctrl+F)"), [this] { showFind(); }));
    row->addWidget(
        makeButton(u"down"_s, u"logFileFollow"_s, tr("Ir ao fim e seguir (Ctrl+End)"), [this] { follow(); }));
    return bar;
}

void LogFileView::makeActions()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_table->addAction(action);
    };
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    add(tr("Copiar linhas"), {QKeySequence(QKeySequence::Copy)}, [this] { copySelected(); });
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + int(level)))));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, level] { setMinimumLevel(level); });
        addAction(action);
    }
    add(tr("Localizar…"), {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_L)},
        [this] { showFind(); });
    add(tr("Localizar próximo"), {QKeySequence(Qt::Key_F3)}, [this] { findStep(true); });
    add(tr("Localizar anterior"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { findStep(false); });
    add(tr("Próximo erro"), {QKeySequence(Qt::Key_F8)}, [this] { errorStep(true); });
    add(tr("Erro anterior"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, [this] { errorStep(false); });
    add(tr("Ir para a linha…"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { askForPlace(); });
    add(tr("Ir ao fim e seguir"), {QKeySequence(Qt::CTRL | Qt::Key_End)}, [this] { follow(); });
}

LogLevel LogFileView::minimumLevel() const
{
    return m_model->minimum();
}

bool LogFileView::isFollowing() const
{
    return m_table->isFollowing();
}

void LogFileView::open(const QString &path)
{
    m_path = path;
    m_gone = false;
    m_announce = false;
    m_index.reset();
    m_scanning.cancel();
    m_checking.cancel();
    m_jumping.cancel();
    m_poll.stop();
    m_watch.stop();
    m_jump = {};
    m_notice->hide();
    m_model->setIndex(nullptr);
    m_table->release();
    m_table->refit();
    startFind();
    showState();
    if (path.isEmpty()) {
        m_opening.cancel();
        return;
    }
    m_opening.start([path](const std::stop_token &) { return LogIndex::open(path); },
                    [this](const Result<std::shared_ptr<LogIndex>> &index) {
                        if (index)
                            take(*index);
                        else
                            sayProblem(index.error().message);
                        showState();
                    });
}

void LogFileView::take(std::shared_ptr<LogIndex> index)
{
    m_index = std::move(index);
    m_model->setIndex(m_index);
    m_announce = true;
    startFind();
    scan();
}

void LogFileView::scan()
{
    m_poll.start();
    m_scanning.start([index = m_index](const std::stop_token &token) { return index->scan(token); },
                     [this](const Result<void> &done) {
                         m_poll.stop();
                         m_watch.start();
                         poll();
                         if (!done)
                             sayProblem(done.error().message);
                     });
}

void LogFileView::poll()
{
    m_model->update();
    m_table->refit();
    jump();
    showState();
}

void LogFileView::lookAgain()
{
    if (!m_index || m_scanning.isRunning() || m_checking.isRunning())
        return;
    m_checking.start([index = m_index](const std::stop_token &) { return index->check(); },
                     [this](const Result<LogFileChange> &change) { answer(change); });
}

void LogFileView::answer(const Result<LogFileChange> &change)
{
    if (!change) {
        sayProblem(change.error().message);
        return;
    }
    switch (*change) {
    case LogFileChange::None: break;
    case LogFileChange::Grown: scan(); break;
    case LogFileChange::Rewritten: {
        const QString path = m_path;
        open(path);
        emit told(tr("O arquivo %1 foi reescrito e lido de novo.").arg(QDir::toNativeSeparators(path)));
        break;
    }
    case LogFileChange::Vanished:
        if (!m_gone)
            sayProblem(tr("O arquivo sumiu: %1 foi apagado, movido ou substituído. O que já foi lido continua aqui.")
                           .arg(QDir::toNativeSeparators(m_path)));
        m_gone = true;
        break;
    }
}

void LogFileView::sayProblem(const QString &text)
{
    m_notice->show(u"warning"_s, Tone::Warning, text);
    emit told(text);
}

void LogFileView::setMinimumLevel(LogLevel level)
{
    m_levels->setLevel(level);
    if (level == m_model->minimum())
        return;
    const qint64 seen = m_model->lineAt(m_model->current() >= 0 ? m_model->current() : m_model->top());
    const bool following = m_table->isFollowing();
    m_model->setMinimum(level);
    m_table->refit();
    if (following)
        m_table->follow();
    else if (seen >= 0)
        m_table->goTo(m_model->positionOf(seen));
    startFind();
    showState();
}

void LogFileView::showState()
{
    if (!m_index) {
        m_counts->clear();
        m_table->setEmptyText(m_path.isEmpty()        ? tr("Nenhum arquivo de log aberto.")
                              : m_opening.isRunning() ? tr("Abrindo…")
                                                      : tr("O arquivo não pôde ser aberto."));
        return;
    }
    const LogIndexState state = m_index->state();
    const bool filtered = m_model->minimum() != LogLevel::Debug;
    QString text = filtered
                       ? tr("mostrando %1 de %2").arg(groupedNumber(m_model->positions()), groupedNumber(state.lines))
                   : state.lines == 1 ? tr("1 linha")
                                      : tr("%1 linhas").arg(groupedNumber(state.lines));
    if (!state.complete && state.size > 0)
        text += u" · "_s + tr("lendo o índice: %1 %").arg(state.bytes * 100 / state.size);
    m_counts->setText(text);
    m_table->setEmptyText(!state.complete ? tr("Lendo…")
                          : filtered && state.lines > 0
                              ? tr("0 linhas – filtro de nível ativo. Escolha \"Tudo\" para ver todas.")
                              : tr("O arquivo está vazio."));
}

void LogFileView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_findBar->isHidden())
        m_findBar->close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Etl

#include "moc_logfileview.cpp"
