// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/trayicon.h"

#include "ui/controls/icons.h"
#include "ui/controls/words.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

const QString kNoticesKey = u"janela/notificacoes"_s;

struct TrayLook
{
    QString iconName;
    Tone tone;
    QString word;
};

TrayLook lookOf(TrayState state)
{
    switch (state) {
    case TrayState::Idle: return {{}, Tone::Neutral, TrayIcon::tr("parado")};
    case TrayState::Running: return {u"running"_s, Tone::Running, TrayIcon::tr("EXECUTANDO")};
    case TrayState::Success: return {u"check"_s, Tone::Success, shownWord(u"SUCESSO"_s)};
    case TrayState::Failure: return {u"clear"_s, Tone::Failure, shownWord(u"FALHA"_s)};
    case TrayState::Incomplete: return {u"incomplete"_s, Tone::Warning, shownWord(u"DADOS INCOMPLETOS"_s)};
    }
    return {};
}

QPixmap drawn(const TrayLook &look, int side)
{
    QPixmap picture = QIcon(u":/icons/orquestrador.svg"_s).pixmap(QSize(side, side), 1.0);
    if (look.iconName.isEmpty())
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const int badge = side * 5 / 8;
    const QRect place(side - badge, side - badge, badge, badge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneFill(look.tone));
    painter.drawEllipse(place);
    const int inner = badge * 3 / 4;
    const QRect shape(place.center() - QPoint(inner / 2, inner / 2), QSize(inner, inner));
    painter.drawPixmap(shape, icon(look.iconName, toneOnFill(look.tone)).pixmap(QSize(inner, inner), 1.0));
    return picture;
}

} // namespace

TrayNotices trayNotices(const UiState &state)
{
    const QString word = state.text(kNoticesKey);
    if (word == "nunca"_L1)
        return TrayNotices::Never;
    return word == "problemas"_L1 ? TrayNotices::ProblemsOnly : TrayNotices::Always;
}

void setTrayNotices(UiState &state, TrayNotices notices)
{
    switch (notices) {
    case TrayNotices::Always: state.setText(kNoticesKey, u"sempre"_s); return;
    case TrayNotices::ProblemsOnly: state.setText(kNoticesKey, u"problemas"_s); return;
    case TrayNotices::Never: state.setText(kNoticesKey, u"nunca"_s); return;
    }
}

QIcon trayPicture(TrayState state)
{
    QIcon picture;
    for (const int side : {16, 20, 24, 32, 48, 64})
        picture.addPixmap(drawn(lookOf(state), side));
    return picture;
}

QString trayToolTip(TrayState state, const QString &sentence)
{
    const QString head = u"Orquestrador BTG – %1"_s.arg(lookOf(state).word);
    return sentence.isEmpty() ? head : head + u'\n' + sentence;
}

bool isTold(TrayState state, TrayNotices notices)
{
    const bool isEnd = state != TrayState::Idle && state != TrayState::Running;
    return isEnd &&
           (notices == TrayNotices::Always || (notices == TrayNotices::ProblemsOnly && state != TrayState::Success));
}

TrayIcon::TrayIcon(QObject *parent) : QObject(parent), m_menu(std::make_unique<QMenu>())
{
    QAction *open = m_menu->addAction(tr("&Abrir"), this, &TrayIcon::openRequested);
    m_menu->setDefaultAction(open);
    m_run = m_menu->addAction(icon(u"run"_s), tr("&Executar D-1"), this, &TrayIcon::runLastDayRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Sair"), this, &TrayIcon::quitRequested);
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_icon = std::make_unique<QSystemTrayIcon>();
        m_icon->setContextMenu(m_menu.get());
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                emit openRequested();
        });
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    }
    setState(TrayState::Idle, {});
    if (m_icon)
        m_icon->show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isPresent() const
{
    return m_icon != nullptr;
}

void TrayIcon::setState(TrayState state, const QString &sentence)
{
    m_state = state;
    m_toolTip = trayToolTip(state, sentence);
    if (!m_icon)
        return;
    m_icon->setIcon(trayPicture(state));
    m_icon->setToolTip(m_toolTip);
}

void TrayIcon::runEnded(TrayState state, const QString &sentence, TrayNotices notices)
{
    setState(state, sentence);
    if (!isTold(state, notices))
        return;
    const QString title = u"Orquestrador BTG – %1"_s.arg(lookOf(state).word);
    if (m_icon)
        m_icon->showMessage(title, sentence, trayPicture(state));
    emit notified(title, sentence);
}

void TrayIcon::setCanRun(bool canRun)
{
    m_run->setEnabled(canRun);
}

} // namespace Etl

#include "moc_trayicon.cpp"
