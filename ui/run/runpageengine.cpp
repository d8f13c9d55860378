// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the page and of its last run when the engine is opened again.
#include "core/config/environment.h"
#include "ui/run/fundpane.h"
#include "ui/run/planpanel.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

void RunPage::setEngine(std::shared_ptr<Engine> engine)
{
    conclude();
    m_opening = false;
    const bool kept = m_outcome && (!engine || engine == m_engine || ranIn(engine->settings()));
    if (!kept && engine != m_engine)
        forgetRun();
    const bool answered = m_outcome && m_form->request() == m_asked;
    const bool followed = m_outcome && m_form->folders() == m_asked.folders;
    m_outcomeShown = false;
    m_engine = std::move(engine);
    m_feed.listenTo(m_engine);
    m_progressFeed.listenTo(m_engine);
    m_plan->setEngine(m_engine);
    if (m_engine) {
        const Settings &settings = m_engine->settings();
        m_form->setDays(m_engine->calendar());
        m_funds->setEnvironment(environmentOf(settings));
        // A folder that the operator wrote over stays; one that was never changed follows the settings.
        Folders folders{settings.reportPath, settings.rentabilidadePath};
        if (!settings.demonstration) {
            if (!m_keptFolders.carteira.isEmpty())
                folders.carteira = m_keptFolders.carteira;
            if (!m_keptFolders.rentabilidade.isEmpty())
                folders.rentabilidade = m_keptFolders.rentabilidade;
        }
        m_form->setFolders(folders);
        if (m_outcome)
            carryRunOver(followed);
    }
    showAnswered(answered && m_engine);
    updateActions();
}

/// The funds and the outcome of one world must not stand under the name of another.
void RunPage::forgetRun()
{
    m_funds->clear(false);
    m_funds->setEmptyText(FundPane::restText());
    m_outcome.reset();
    m_retry.reset();
    m_untilComplete.reset();
    m_filesLook.cancel();
    showAnswered(false);
}

bool RunPage::ranIn(const Settings &settings) const
{
    // A password or TLS by other means lead to the same rows.
    const auto place = [](const Settings &of) {
        const DatabaseSettings &base = of.database;
        return QStringList{base.driver, base.host,          QString::number(base.port),
                           base.name,   base.tableCarteira, base.tableRentabilidade};
    };
    const auto doors = [](const ApiSettings &bank) {
        return QStringList{bank.authUrl.authority(), bank.portfolioUrl.authority(), bank.navUrl.authority(),
                           bank.ticketUrl.authority()};
    };
    const ApiSettings &bank = settings.api;
    // The demonstration's bank has another port each time.
    const bool sameBank = settings.demonstration || doors(bank) == doors(m_ranWith.api);
    return sameBank && settings.demonstration == m_ranWith.demonstration && settings.envPath == m_ranWith.envPath &&
           place(settings) == place(m_ranWith) && environmentOf(settings) == environmentOf(m_ranWith) &&
           bank.clientId == m_ranWith.api.clientId;
}

/// Other folders are no other question: what is done again is done with those that the form has now, unless somebody
/// wrote others over them. Files that were downloaded are not where they are looked for any more.
void RunPage::carryRunOver(bool follow)
{
    const Settings &now = m_engine->settings();
    const bool elsewhere = follow && m_form->folders() != m_asked.folders;
    const bool otherNames = now.pastaData != m_ranWith.pastaData || now.api.typeReport != m_ranWith.api.typeReport;
    if (!elsewhere && !otherNames)
        return;
    m_filesLook.cancel();
    if (m_retry && m_retry->mode != m_asked.mode) {
        m_retry->mode = m_asked.mode;
        nameRetryWhole();
    }
    if (!elsewhere)
        return;
    m_asked.folders = m_form->folders();
    for (std::optional<RunRequest> *offered : {&m_retry, &m_untilComplete}) {
        if (*offered)
            (*offered)->folders = m_asked.folders;
    }
}

} // namespace Etl
