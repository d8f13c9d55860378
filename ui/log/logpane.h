// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"
#include "ui/controls/fetch.h"
#include "ui/log/logmodel.h"
#include "ui/log/logtext.h"

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Etl {

class ExportNotice;
class FindBar;
class LevelChoice;
class LogActions;
class LogFilter;
class LogFind;
class LogView;

/// The live log: level and text filter, find, error to error, follow tail, copy and save as the text of the file. GUI
/// thread; files are written on a worker. Shows what RunFeed brings, never reads the file. Keeps the lines from the
/// first on; what shows them is made when it is first shown.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    /// capacity: lines kept, the oldest go.
    explicit LogPane(QWidget *parent = nullptr, int capacity = LogModel::kCapacity);

    void append(const QList<LogEvent> &events);
    LogLevel minimumLevel() const;
    /// Made here when it is not there yet.
    LogView *view();
    LogModel *model() const { return m_model; }
    /// For the window's menus; the shortcuts of save, the levels and the end work only once the window has put them
    /// into a menu.
    LogActions *commands() const { return m_commands; }

    /// The lines of the selection as they stand in the file; empty without one.
    QString selectedText() const;
    /// What "Copiar para chamado" says besides version, date and lines: parameters and environment, never a secret.
    void setTicketFacts(const TicketFacts &facts) { m_facts = facts; }
    /// The text of "Copiar para chamado": the selected lines, or the last ones shown.
    QString ticket() const;
    void setVisible(bool visible) override;

public slots:
    void setMinimumLevel(Etl::LogLevel level);
    void copySelected();
    void copyForTicket();
    void selectAllLines();
    void saveAs();
    void followEnd();
    void clearLines();
    void clearFilters();
    void showFind();
    /// Errors of the run that wrote last. Where it has none that is said; asked once more, those of earlier runs are
    /// gone through, too.
    void goToError(bool forward);

signals:
    void minimumLevelChanged(Etl::LogLevel level);
    /// What became of a save, one sentence.
    void told(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QLayout *makeBar();
    void makeOverlays();
    void connectCommands();
    void connectFind();
    std::vector<qint64> selectedNumbers() const;
    void showMenu(const QPoint &place);
    void writeTo(const QString &path);
    void filterChanged();
    void showCounts();
    void showPill();
    void showNothing();
    void placeOverlays();
    void showFindState();
    void findStep(bool forward);
    void findFirst();
    qint64 currentNumber() const;
    void noteRun(const QList<LogEvent> &events);
    int errorRow(int from, bool forward, int firstRow) const;
    int firstRowOfRun() const;
    void goTo(qint64 number);

    LogModel *m_model;
    LogFilter *m_filter;
    LogFind *m_find;
    LogActions *m_commands;
    LogView *m_view = nullptr; ///< it and what follows: nullptr until build()
    LevelChoice *m_levels = nullptr;
    FindBar *m_findBar = nullptr;
    QLineEdit *m_filterText = nullptr;
    QLabel *m_counts = nullptr;
    QToolButton *m_clearFilter = nullptr;
    QPushButton *m_pill = nullptr;
    QWidget *m_nothing = nullptr; ///< "0 linhas – filtro … ativo · Limpar filtro"
    QLabel *m_nothingText = nullptr;
    ExportNotice *m_saved = nullptr; ///< how the last "salvar como" ended
    TicketFacts m_facts;
    int m_unseen = 0;         ///< visible lines that came since the operator scrolled up
    QString m_run;            ///< that wrote last
    qint64 m_runFrom = 0;     ///< number of its first line
    bool m_beyondRun = false; ///< it was said that this run has no error
    bool m_findFirst = false; ///< the pattern is new: the first hit from here on is wanted
    Fetch<Result<qsizetype>> m_saving;
    Fetch<QString> m_copying;
};

} // namespace Etl
