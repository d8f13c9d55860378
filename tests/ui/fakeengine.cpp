// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeengine.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

ItemReport itemReport(Part part, QDate date, int funds)
{
    ItemReport item;
    item.part = part;
    item.date = date;
    item.outcome = Outcome::Success;
    item.files = part == Part::Carteira ? funds : 1;
    item.funds = funds;
    for (int i = 1; i <= funds; ++i) {
        FundReport fund;
        fund.fund = u"FUNDO %1 FIM CP"_s.arg(i, 2, 10, QLatin1Char('0'));
        fund.state = FundState::Loaded;
        fund.rows = part == Part::Carteira ? 41 : 1;
        item.rows += fund.rows;
        item.fundReports.append(fund);
    }
    return item;
}

} // namespace

FakeEngine::FakeEngine(const Clock &clock, Settings settings)
    : m_clock(clock), m_settings(std::move(settings)), m_log(clock)
{}

RunReport FakeEngine::run(const RunRequest &request, const std::stop_token &token)
{
    ++runs;
    lastRequest = request;
    const QString date = request.dates.value(0).toString(Qt::ISODate);
    m_log.info(u"INICIANDO ORQUESTRADOR BTG ETL"_s);
    for (int i = 0; i < lines; ++i) {
        const bool odd = i % 7 == 5;
        const LogContext context{u"fake"_s, i % 2 ? u"rentabilidade"_s : u"carteira"_s, date,
                                 i < lines / 2 ? u"extração"_s : u"carga"_s};
        if (i % 5 == 0)
            m_log.debug(u"Bilhete 8f3a-%1: Processando, nova consulta em 5 s"_s.arg(i), context);
        else if (odd)
            m_log.warning(
                u"FUNDO %1 FIM CP: diferença de R$ 0,03 entre posições e PL"_s.arg(i, 2, 10, QLatin1Char('0')),
                context);
        else
            m_log.info(u"FUNDO %1 FIM CP: 41 linhas carregadas em 12 ms"_s.arg(i, 2, 10, QLatin1Char('0')), context);
    }
    if (hangs)
        wait(token);
    RunReport report = script;
    report.started = m_clock.now().addSecs(-7);
    report.finished = m_clock.now();
    if (token.stop_requested()) {
        report.outcome = Outcome::Failure;
        report.items.clear();
        report.error = Error{ErrorCode::Cancelled, u"Execução cancelada durante a carga."_s, {}, {}};
    }
    if (report.error)
        m_log.error(report.error->message);
    m_log.info(u"ORQUESTRADOR BTG ETL FINALIZADO - Status: %1"_s.arg(outcomeWord(report.outcome)));
    return report;
}

void FakeEngine::wait(const std::stop_token &token)
{
    while (!m_gate.tryAcquire(1, 5)) {
        if (token.stop_requested() && !slowToStop)
            return;
    }
}

RunReport successReport(QDate date)
{
    RunReport report;
    report.outcome = Outcome::Success;
    report.items = {itemReport(Part::Carteira, date, 36), itemReport(Part::Rentabilidade, date, 36)};
    return report;
}

RunReport failureReport(QDate date)
{
    RunReport report;
    ItemReport item;
    item.part = Part::Carteira;
    item.date = date;
    item.error = Error{
        ErrorCode::Database, u"O servidor de banco de dados db.exemplo.com.br recusou a conexão."_s, u"2002"_s, {}};
    report.error = item.error;
    report.items = {item};
    return report;
}

RunReport incompleteReport(QDate date)
{
    RunReport report;
    ItemReport carteira = itemReport(Part::Carteira, date, 34);
    carteira.outcome = Outcome::Failure;
    carteira.missingFunds = {u"FUNDO 35 FIM CP"_s, u"FUNDO 36 FIC FIDC"_s};
    carteira.error = Error{ErrorCode::Incomplete, u"2 de 36 fundos esperados ainda não vieram."_s, {}, {}};
    report.error = carteira.error;
    report.items = {carteira, itemReport(Part::Rentabilidade, date, 36)};
    return report;
}

} // namespace Etl
