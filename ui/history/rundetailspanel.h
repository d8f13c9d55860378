// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/environment.h"
#include "core/model/runsummary.h"

#include <QFrame>

#include <optional>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace Etl {

class ExportMenu;
class PastFundsModel;
class PastStagesModel;

/// One run: what was asked, how it ended, what to do, its stages and funds. GUI thread; shows values, asks nobody.
class RunDetailsPanel : public QFrame
{
    Q_OBJECT

public:
    /// clock must outlive the panel.
    explicit RunDetailsPanel(const Clock &clock, QWidget *parent = nullptr);

    void showRun(const RunDetails &details);
    /// No run, or not yet, or why not.
    void showSentence(const QString &sentence);
    /// Whose runs these are, for what is exported.
    void setEnvironment(EnvironmentKind kind);
    /// Of its tables.
    const QList<ExportMenu *> &exportMenus() const { return m_exports; }
    /// Why "Repetir" and "Ir para as linhas do log" cannot be; empty: they can.
    void setObstacles(const QString &repeat, const QString &log);
    const std::optional<RunDetails> &details() const { return m_details; }

signals:
    void repeatWanted();
    void logWanted();
    void reportWanted();
    void ticketWanted();
    void told(const QString &sentence);

private:
    QWidget *buildHead();
    QWidget *buildFacts();
    QTableView *buildTable(QAbstractItemModel *model, const QString &title, const QString &objectName, int sortRole,
                           const QList<int> &dispensable);
    QPushButton *makeButton(const QString &text, const QString &iconName, const QString &objectName);
    void showFacts(const RunDetails &details);

    const Clock &m_clock;
    std::optional<RunDetails> m_details;
    QStackedWidget *m_stack;
    QLabel *m_sentence;
    QLabel *m_icon, *m_word, *m_reason, *m_facts;
    QPushButton *m_repeat, *m_log, *m_ticket, *m_report;
    PastStagesModel *m_stages;
    PastFundsModel *m_funds;
    QTabWidget *m_tables;
    QList<ExportMenu *> m_exports; ///< of the tabs, in order
};

} // namespace Etl
