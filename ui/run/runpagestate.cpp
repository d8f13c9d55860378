// SPDX-License-Identifier: GPL-3.0-or-later
// What the page keeps between two starts of the program, and what it tells a ticket of the run.
#include "core/config/environment.h"
#include "core/run/commandtext.h"
#include "ui/controls/words.h"
#include "ui/log/logpane.h"
#include "ui/run/periodfield.h"
#include "ui/run/plantext.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"

#include <QDir>
#include <QSplitter>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

const QString kUsedFolders = u"processar/pastas-%1"_s;

QString databaseText(const DatabaseSettings &database)
{
    return database.isSqlite() ? u"SQLite, %1"_s.arg(QDir::toNativeSeparators(database.name))
                               : u"%1:%2/%3"_s.arg(database.host).arg(database.port).arg(database.name);
}

} // namespace

void RunPage::tellTicket(const RunReport *report)
{
    const Settings settings = m_engine ? m_engine->settings() : Settings();
    TicketFacts facts{
        {tr("Execução"), u"%1, %2"_s.arg(partsText(m_runRequest.parts), datesText())},
        {tr("Comando"), commandText(m_runRequest, commandOptions())},
        {tr("Ambiente"), wordOf(settings.demonstration ? EnvironmentKind::Demonstration : environmentOf(settings))},
        {tr("Configuração"),
         settings.envPath.isEmpty() ? tr("variáveis de ambiente") : QDir::toNativeSeparators(settings.envPath)},
        {tr("Banco de dados"), databaseText(settings.database)}};
    if (report) {
        const QString reason = report->error ? wordOf(report->error->code) : QString();
        facts.append({tr("Resultado"),
                      reason.isEmpty() ? wordOf(report->outcome) : u"%1 – %2"_s.arg(wordOf(report->outcome), reason)});
        if (report->error)
            facts.append({tr("Motivo"), report->error->oneLine()});
        facts.append({tr("Identificação"), report->runId});
    }
    m_log->setTicketFacts(facts);
}

void RunPage::restoreState(const UiState &state)
{
    m_splitter->restoreState(state.bytes(u"window/splitter"_s));
    if (const auto part = partFromName(state.text(u"form/tipo"_s)))
        m_form->setParts({*part});
    for (const LogLevel level : {LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        if (state.text(u"log/nivel"_s) == logLevelWord(level))
            m_log->setMinimumLevel(level);
    }
    // The policy first: showing the period makes the plan.
    PeriodField *period = m_form->periodField();
    for (const DatePolicy policy : {DatePolicy::OnlyMissing, DatePolicy::MissingAndFailed, DatePolicy::Everything}) {
        if (state.text(u"form/politica"_s) == policyWord(policy))
            period->setPolicy(policy);
    }
    for (const DateOrder order : {DateOrder::OldestFirst, DateOrder::NewestFirst}) {
        if (state.text(u"form/ordem"_s) == orderWord(order))
            period->setOrder(order);
    }
    if (state.text(u"form/quando"_s) == "periodo"_L1)
        m_form->setWhen(RunForm::When::Period);
    for (const Part part : allParts())
        m_form->setFolderHistory(part, state.text(kUsedFolders.arg(partName(part))).split(u'\n', Qt::SkipEmptyParts));
    m_tabs->setCurrentIndex(state.text(u"processar/aba"_s) == u"log" ? 1 : 0);
    m_keptFolders = {state.text(u"form/pastaCarteira"_s), state.text(u"form/pastaRentabilidade"_s)};
}

void RunPage::saveState(UiState &state) const
{
    state.setBytes(u"window/splitter"_s, m_splitter->saveState());
    state.setText(u"form/tipo"_s, m_form->parts().size() == 1 ? partName(m_form->parts().first()) : u"ambos"_s);
    // Dates chosen on another page are of that day only.
    state.setText(u"form/quando"_s, m_form->when() == RunForm::When::Period ? u"periodo"_s : u"data"_s);
    state.setText(u"form/politica"_s, policyWord(m_form->periodField()->policy()));
    state.setText(u"form/ordem"_s, orderWord(m_form->periodField()->order()));
    state.setText(u"log/nivel"_s, logLevelWord(m_log->minimumLevel()));
    state.setText(u"processar/aba"_s, m_tabs->currentIndex() == 1 ? u"log"_s : u"fundos"_s);
    for (const Part part : allParts())
        state.setText(kUsedFolders.arg(partName(part)), m_form->folderHistory(part).join(u'\n'));
    if (!m_engine || m_engine->settings().demonstration)
        return;
    const auto keep = [&state](const QString &key, const QString &value, const QString &fromSettings) {
        if (value.isEmpty() || value == fromSettings)
            state.remove(key);
        else
            state.setText(key, value);
    };
    keep(u"form/pastaCarteira"_s, m_form->folders().carteira, m_engine->settings().reportPath);
    keep(u"form/pastaRentabilidade"_s, m_form->folders().rentabilidade, m_engine->settings().rentabilidadePath);
}

} // namespace Etl
