// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusline.h"

#include "core/config/identity.h"
#include "ui/controls/icons.h"
#include "ui/controls/toneframe.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Each probe takes a token of the bank's: not more often than a careful operator would.
constexpr std::chrono::minutes kProbeEvery{30};

QToolButton *endButton(const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setProperty("statusEnd", true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_environment(new ToneLabel), m_database(endButton(u"databaseState"_s)),
      m_api(endButton(u"apiState"_s)), m_identity(new QLabel)
{
    m_environment->setObjectName(u"environment"_s);
    m_environment->setContentsMargins(8, 1, 8, 1);
    m_identity->setObjectName(u"identity"_s);
    const Identity identity = processIdentity();
    m_identity->setText(u"%1@%2"_s.arg(identity.user, identity.computer));
    m_identity->setToolTip(tr("Operador e computador, como ficam no histórico"));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 4, 0);
    all->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_environment), static_cast<QWidget *>(m_database),
                            static_cast<QWidget *>(m_api), static_cast<QWidget *>(m_identity)})
        all->addWidget(widget);
    connect(m_database, &QToolButton::clicked, this, [this] { emit detailsRequested(u"DB_HOST"_s); });
    connect(m_api, &QToolButton::clicked, this, [this] { emit detailsRequested(u"AUTH_URL"_s); });
    connect(&m_again, &QTimer::timeout, this, &StatusLine::probe);
    m_again.setInterval(kProbeEvery);
    show(ConnectionState());
}

void StatusLine::setEngine(const std::shared_ptr<Engine> &engine)
{
    m_engine = engine;
    m_unconfigured = false;
    m_fetch.cancel();
    m_again.stop();
    show(ConnectionState());
    if (!m_engine)
        return;
    m_again.start();
    probe();
}

void StatusLine::showUnconfigured()
{
    setEngine(nullptr);
    m_unconfigured = true;
    show(ConnectionState());
}

void StatusLine::setEnvironment(const QString &name, Tone tone, const QString &toolTip)
{
    m_environment->setText(name);
    m_environment->setToolTip(toolTip);
    m_environment->setTone(tone);
}

void StatusLine::showDatabaseAway(const Error &error)
{
    m_keepsDatabase = true;
    m_state.database = databaseFailed(error);
    m_state.database.detail = inWindowWords(error.oneLine()) + u' ' + windowAdvice(error.code);
    show(ConnectionState(m_state));
}

void StatusLine::takeDatabaseAnswer(const std::optional<Error> &refusal)
{
    if (!refusal)
        answered(m_state.database);
    else if (refusal->code == ErrorCode::Database)
        showDatabaseAway(*refusal);
}

void StatusLine::takeBankAnswer(const std::optional<Error> &refusal)
{
    if (!refusal) {
        answered(m_state.api);
        return;
    }
    // A list that is refused or unknown is not the end that is shown: that is the token, or no answer at all.
    const bool isEnd = refusal->code == ErrorCode::Network || refusal->code == ErrorCode::Timeout ||
                       refusal->trail.contains(u"autenticação"_s);
    const QString summary = bankSummary(*refusal);
    if (!isEnd || summary.isEmpty())
        return;
    m_keepsApi = true;
    m_state.api = {EndState::Health::Bad, summary,
                   inWindowWords(refusal->oneLine()) + u' ' + windowAdvice(refusal->code)};
    show(ConnectionState(m_state));
}

/// The page has spoken with it: what is shown as away is asked anew.
void StatusLine::answered(const EndState &end)
{
    if (end.health == EndState::Health::Bad && !m_fetch.isRunning())
        probe();
}

void StatusLine::probe()
{
    if (!m_engine)
        return;
    m_keepsDatabase = false;
    m_keepsApi = false;
    // The engine is kept alive by the work: in the demonstration it owns the simulator that is asked.
    m_fetch.start([engine = m_engine, &clock = m_clock](
                      const std::stop_token &token) { return probeConnections(engine->settings(), clock, token); },
                  [this](ConnectionState state) {
                      // Its look is older than what was told meanwhile.
                      if (m_keepsDatabase)
                          state.database = m_state.database;
                      if (m_keepsApi)
                          state.api = m_state.api;
                      show(state);
                  });
}

void StatusLine::show(const ConnectionState &state)
{
    m_state = state;
    show(m_database, tr("Banco"), state.database);
    show(m_api, tr("API"), state.api);
}

void StatusLine::show(QToolButton *button, const QString &name, const EndState &end)
{
    Tone tone = Tone::Muted;
    QString mark = u"ready"_s;
    QString words = m_unconfigured ? tr("sem configuração") : tr("verificando…");
    if (end.health == EndState::Health::Good) {
        tone = Tone::Success;
        mark = u"success"_s;
        words = shownWord(end.summary);
    } else if (end.health == EndState::Health::Bad) {
        tone = Tone::Failure;
        mark = u"failure"_s;
        words = shownWord(end.summary);
    }
    button->setIcon(icon(mark, tone));
    button->setText(tr("%1: %2").arg(name, words));
    button->setToolTip(end.detail);
    button->setAccessibleName(end.detail.isEmpty() ? button->text() : button->text() + u". "_s + end.detail);
}

} // namespace Etl

#include "moc_statusline.cpp"
