// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QString>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QPushButton;

namespace Etl {

/// What stands at a path. WillBeMade: not there, but the nearest folder above it is and can be written.
enum class FolderState { Empty, Checking, Good, WillBeMade, Relative, Missing, NotAFolder, ReadOnly };

/// Looks at the disk; may block for as long as a network drive does. Any thread but the GUI's.
FolderState probeFolder(const QString &path);

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

signals:
    void pathChanged();
    void stateChanged();

private:
    void schedule();
    void check();
    void show(FolderState state);
    void choose();

    QString m_name;
    QString m_emptyWord;
    FolderState m_state = FolderState::Empty;
    QString m_checked; ///< the path the running check is about
    QLineEdit *m_edit;
    QPushButton *m_browse;
    QLabel *m_icon;
    QLabel *m_word;
    QTimer m_delay;
    QFutureWatcher<FolderState> m_watcher;
};

} // namespace Etl
