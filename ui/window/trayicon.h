// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/uistate.h"
#include "ui/controls/theme.h"

#include <QIcon>
#include <QObject>
#include <QString>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace Etl {

enum class TrayState { Idle, Running, Success, Failure, Incomplete };
/// When the end of a run is told by a notification.
enum class TrayNotices { Always, ProblemsOnly, Never };

/// "janela/notificacoes": sempre, problemas, nunca; unknown or nothing: sempre.
TrayNotices trayNotices(const UiState &state);
void setTrayNotices(UiState &state, TrayNotices notices);

/// The program's icon with the state's shape on a filled badge: told apart without colour, on light and dark bars.
QIcon trayPicture(TrayState state);
/// "Orquestrador BTG – SUCESSO" and the sentence below.
QString trayToolTip(TrayState state, const QString &sentence);
/// Whether the end of a run in that state is told.
bool isTold(TrayState state, TrayNotices notices);

/// The icon beside the clock: state, last result, a small menu, one notification at the end of a run. Where the desktop
/// has no tray it is silently absent; it is never the only place where something is said. GUI thread.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;
    Q_DISABLE_COPY_MOVE(TrayIcon)

    bool isPresent() const;
    TrayState state() const { return m_state; }
    QString toolTip() const { return m_toolTip; }
    QMenu *menu() const { return m_menu.get(); }

    /// sentence: the last result and its date, or what is being done.
    void setState(TrayState state, const QString &sentence);
    /// setState, and the notification where it is wanted.
    void runEnded(TrayState state, const QString &sentence, TrayNotices notices);
    /// Whether "Executar D-1" can be chosen.
    void setCanRun(bool canRun);

signals:
    void openRequested();
    void runLastDayRequested();
    void quitRequested();
    /// The notification that was handed to the desktop, also where there is none to show it.
    void notified(const QString &title, const QString &sentence);

private:
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< null without a tray
    QAction *m_run;
    TrayState m_state = TrayState::Idle;
    QString m_toolTip;
};

} // namespace Etl
