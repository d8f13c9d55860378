// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/environment.h"
#include "core/model/runprogress.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

class QAction;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QModelIndex;
class QTableView;

namespace Etl {

class FittedColumns;
class ExportMenu;
class FundFilter;
class FundModel;
class NoticeBar;

/// The funds of a run as a table: filter by text and state, sort, copy, export; what went wrong with one in full below.
/// GUI thread; shows what it is told, decides nothing.
class FundPane : public QWidget
{
    Q_OBJECT

public:
    /// clock must outlive the pane.
    explicit FundPane(const Clock &clock, QWidget *parent = nullptr);

    FundModel *model() const { return m_model; }
    QTableView *view() const { return m_view; }
    /// A new run: nothing is known yet. manyDates: the date is a column.
    void clear(bool manyDates);
    /// Heading of what is exported: "Fundos – 19/11/2026".
    void setDocumentTitle(const QString &title) { m_title = title; }
    /// Whose funds these are, for what is exported.
    void setEnvironment(EnvironmentKind kind);
    void apply(const QList<FundChanged> &changes);
    void settle(const QList<ItemReport> &items, RunMode mode);
    /// The run has ended: its last word on every fund.
    void finish(const RunReport &report, RunMode mode);
    /// What run the rows are of, where the form asks for something else by now; empty: they are what is asked.
    void setCaption(const QString &text);
    /// What an empty table says before a run.
    static QString restText();
    /// Shown while there is no row at all.
    void setEmptyText(const QString &text);

public slots:
    void showOnlyProblems();
    void copySelected();
    /// The next fund, of those shown, that is missing, rejected or has a message; its details open.
    void goToProblem(bool forward);

signals:
    /// The fund has rows in the database: show them.
    void fundOpened(QDate date, const QString &fund);
    void told(const QString &sentence);
    /// "34 carregados · 2 faltando"
    void summaryChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addKeys();
    bool hasProblem(int shownRow) const;
    QWidget *filterBar();
    QWidget *detailsCard();
    void filter();
    void open(const QModelIndex &index);
    void showDetails(const QModelIndex &index);
    void showCounts();

    FundModel *m_model;
    FundFilter *m_filter;
    QTableView *m_view;
    FittedColumns *m_fit = nullptr;
    QLabel *m_leftOut = nullptr; ///< which columns have no room
    ExportMenu *m_export;
    QLineEdit *m_text = nullptr;
    QComboBox *m_state = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_empty = nullptr;
    QFrame *m_details = nullptr;
    QLabel *m_detailsIcon = nullptr;
    QLabel *m_detailsText = nullptr;
    NoticeBar *m_caption = nullptr;
    QList<QAction *> m_keys; ///< enabled while the pane is on the screen
    QString m_captionText;
    QString m_emptyText;
    QString m_title;
};

} // namespace Etl
