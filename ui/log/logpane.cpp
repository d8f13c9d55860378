// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logpane.h"

#include "ui/controls/icons.h"
#include "ui/log/logmodel.h"
#include "ui/log/logview.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kPillMargin = 12;

QString grouped(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

/// The sentence for the status bar.
QString saveLines(const QString &path, const QList<LogEvent> &events)
{
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    for (const LogEvent &event : events) {
        if (!good)
            break;
        good = file.write((formatLine(event) + u'\n').toUtf8()) > 0;
    }
    if (good && file.commit())
        return LogPane::tr("Log salvo em %1 (%2 linhas).").arg(QDir::toNativeSeparators(path), grouped(events.size()));
    return LogPane::tr("Não foi possível salvar o log em %1: %2")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace

LogPane::LogPane(QWidget *parent)
    : QWidget(parent), m_model(new LogModel(this)), m_filter(new LogFilter(this)), m_view(new LogView),
      m_levels(new QButtonGroup(this)), m_counts(new QLabel), m_clearFilter(new QToolButton),
      m_pill(new QPushButton(m_view))
{
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setObjectName(u"logView"_s);
    m_view->setEmptyText(tr("O log da execução aparece aqui."));
    m_view->setAccessibleName(tr("Log da execução"));
    QFont boldFont = m_view->font();
    boldFont.setBold(true); // errors are
    const QFontMetrics metrics(boldFont);
    m_view->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(u"00:00:00,000"_s) + 18);
    m_view->setColumnWidth(LogModel::LevelColumn, metrics.horizontalAdvance(u"WARNING"_s) + 44);
    m_view->setColumnWidth(LogModel::StageColumn, metrics.horizontalAdvance(u"rentabilidade · transform"_s));

    auto *title = new QLabel(tr("Log"));
    title->setObjectName(u"section"_s);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(title);
    bar->addSpacing(10);
    const struct
    {
        LogLevel level;
        QString text, tip;
    } choices[] = {{LogLevel::Debug, tr("Tudo"), tr("Todas as linhas (Alt+1)")},
                   {LogLevel::Info, tr("Info+"), tr("Informações, avisos e erros (Alt+2)")},
                   {LogLevel::Warning, tr("Avisos+"), tr("Avisos e erros (Alt+3)")},
                   {LogLevel::Error, tr("Só erros"), tr("Só erros (Alt+4)")}};
    for (const auto &choice : choices) {
        auto *button = new QToolButton;
        button->setText(choice.text);
        button->setToolTip(choice.tip);
        button->setAccessibleName(choice.tip);
        button->setObjectName(u"level%1"_s.arg(int(choice.level)));
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_levels->addButton(button, int(choice.level));
        bar->addWidget(button);
    }
    m_levels->button(int(LogLevel::Debug))->setChecked(true);
    m_counts->setObjectName(u"logCounts"_s);
    m_clearFilter->setObjectName(u"clearFilter"_s);
    m_clearFilter->setIcon(icon(u"clear"_s));
    m_clearFilter->setToolTip(tr("Limpar o filtro e mostrar tudo"));
    m_clearFilter->setAccessibleName(m_clearFilter->toolTip());
    m_clearFilter->setAutoRaise(true);
    bar->addSpacing(10);
    bar->addWidget(m_counts);
    bar->addWidget(m_clearFilter);
    bar->addStretch(1);
    m_pill->setObjectName(u"pill"_s);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setCursor(Qt::PointingHandCursor);
    m_pill->hide();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(bar);
    all->addWidget(m_view, 1);

    connect(m_levels, &QButtonGroup::idClicked, this, [this](int id) { setMinimumLevel(LogLevel(id)); });
    connect(m_clearFilter, &QToolButton::clicked, this, [this] { setMinimumLevel(LogLevel::Debug); });
    connect(m_pill, &QPushButton::clicked, this, &LogPane::followEnd);
    connect(m_view, &LogView::followingChanged, this, &LogPane::showPill);
    connect(&m_saving, &QFutureWatcher<QString>::finished, this, [this] { emit told(m_saving.result()); });
    m_view->installEventFilter(this);
    showCounts();
}

void LogPane::append(const QList<LogEvent> &events)
{
    m_model->append(events);
    if (!m_view->isFollowing()) {
        // Rows may have left the ring at the same time: what came is counted, not the difference.
        int visible = 0;
        for (const LogEvent &event : events)
            visible += event.level >= m_filter->minimum() ? 1 : 0;
        m_unseen += visible;
        showPill();
    }
    showCounts();
}

LogLevel LogPane::minimumLevel() const
{
    return m_filter->minimum();
}

void LogPane::setMinimumLevel(LogLevel level)
{
    m_levels->button(int(level))->setChecked(true);
    if (level == m_filter->minimum())
        return;
    m_filter->setMinimum(level);
    m_unseen = 0;
    showCounts();
    showPill();
    emit minimumLevelChanged(level);
}

QString LogPane::selectedText() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const int row : rows) {
        const int source = m_filter->mapToSource(m_filter->index(row, 0)).row();
        text += formatLine(m_model->eventAt(source)) + u'\n';
    }
    return text;
}

void LogPane::copySelected() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogPane::selectAllLines()
{
    m_view->selectAll();
    m_view->setFocus();
}

void LogPane::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Salvar log como"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Log (*.log)"), tr("Todos os arquivos (*)")});
    dialog->setDefaultSuffix(u"log"_s);
    dialog->selectFile(u"orquestrador_btg_%1.log"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd_HHmmss")));
    connect(dialog, &QFileDialog::fileSelected, this, &LogPane::writeTo);
    dialog->open();
}

void LogPane::writeTo(const QString &path)
{
    QList<LogEvent> events;
    events.reserve(m_model->rowCount());
    for (int row = 0; row < m_model->rowCount(); ++row)
        events.append(m_model->eventAt(row));
    m_saving.setFuture(QtConcurrent::run([path, events] { return saveLines(path, events); }));
}

void LogPane::followEnd()
{
    m_view->follow();
}

void LogPane::clearLines()
{
    m_model->clear();
    m_unseen = 0;
    m_view->follow();
    showCounts();
    showPill();
}

void LogPane::showCounts()
{
    const int shown = m_filter->rowCount();
    const int kept = m_model->rowCount();
    const bool filtered = m_filter->minimum() != LogLevel::Debug;
    QString text;
    if (filtered)
        text = tr("mostrando %1 de %2").arg(grouped(shown), grouped(kept));
    else if (m_model->dropped() > 0)
        text = tr("mostrando as últimas %1 linhas; o arquivo tem todas").arg(grouped(kept));
    else
        text = kept == 0 ? QString() : kept == 1 ? tr("1 linha") : tr("%1 linhas").arg(grouped(kept));
    m_counts->setText(text);
    m_clearFilter->setVisible(filtered);
}

void LogPane::showPill()
{
    if (m_view->isFollowing())
        m_unseen = 0;
    m_pill->setVisible(m_unseen > 0);
    if (m_unseen == 0)
        return;
    m_pill->setText(m_unseen == 1 ? tr("1 nova linha ↓") : tr("%1 novas linhas ↓").arg(grouped(m_unseen)));
    m_pill->setAccessibleName(m_pill->text());
    placePill();
}

void LogPane::placePill()
{
    m_pill->adjustSize();
    const QRect area = m_view->viewport()->geometry();
    m_pill->move(area.center().x() - m_pill->width() / 2, area.bottom() - m_pill->height() - kPillMargin);
    m_pill->raise();
}

bool LogPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placePill();
    return QWidget::eventFilter(watched, event);
}

} // namespace Etl
