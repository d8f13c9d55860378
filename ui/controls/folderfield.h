// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Etl {

/// What stands at a path; those that are found out by trying are FolderAccess's.
enum class FolderState { Empty, Checking, Good, WillBeMade, Relative, Missing, NotAFolder, BelowAFile, ReadOnly };

/// tryFolder(): may block for as long as a network drive does. Any thread but the GUI's.
FolderState probeFolder(const QString &path);

/// What a folder is, and how much can still be written there.
struct FolderProbe
{
    FolderState state = FolderState::Empty;
    qint64 freeBytes = -1; ///< -1: not known
};

/// probeFolder and the free space of its volume. May block as that does.
FolderProbe probeFolderAndSpace(const QString &path);

/// A base folder: typed or chosen, checked while typing on a thread of its own, with word and icon beside it.
/// GUI thread; never touches the disk itself.
class FolderField : public QWidget
{
    Q_OBJECT

public:
    /// name: "Pasta da carteira", for screen readers and the chooser.
    explicit FolderField(const QString &name, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    /// What is said of an empty field that need not be filled: "Padrão: …".
    void setEmptyWord(const QString &word);
    FolderState state() const { return m_state; }
    /// Why this folder cannot be used; empty when it can, or while that is not known yet.
    QString obstacle() const;
    QLineEdit *editor() const { return m_edit; }
    /// The folders used before, newest first: offered in a menu.
    void setHistory(const QStringList &paths);
    const QStringList &history() const { return m_history; }
    /// The path in the field was used: it leads the history.
    void remember();
    /// Looks at the disk again, for what others have changed there; the word stays until the answer comes.
    void recheck() { check(); }

signals:
    void pathChanged();
    void stateChanged();

private:
    void schedule();
    void check();
    void show(FolderState state, qint64 freeBytes = -1);
    void choose();
    void openFolder();
    void fillHistory();

    QString m_name;
    QString m_emptyWord;
    FolderState m_state = FolderState::Empty;
    QString m_checked; ///< the path the running check is about
    QLineEdit *m_edit;
    QToolButton *m_used;
    QToolButton *m_open;
    QToolButton *m_browse;
    QStringList m_history;
    QLabel *m_icon;
    QLabel *m_word;
    QTimer m_delay;
    QFutureWatcher<FolderProbe> m_watcher;
};

} // namespace Etl
