// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeengine.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Etl {

namespace {

Decimal cents(int number)
{
    return Decimal::parse(QString::number(number / 100) + u'.' + QString::number(number % 100).rightJustified(2, u'0'))
        .value_or(Decimal());
}

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
        fund.file = part == Part::Carteira ? u"Carteira_FUNDO_%1_FIM_CP_%2.xlsx"_s.arg(i, 2, 10, QLatin1Char('0'))
                                                 .arg(date.toString(u"dd_MM_yyyy"))
                                           : date.toString(u"dd_MM") + u"_rentabilidade_btg.json"_s;
        fund.patrimonio = Decimal::fromInteger(qint64(i) * 7'654'321) + cents(i);
        if (part == Part::Carteira) {
            fund.difference = i % 9 == 4 ? cents(3) : Decimal();
            fund.sum = *fund.patrimonio + *fund.difference;
        }
        item.rows += fund.rows;
        item.fundReports.append(fund);
    }
    const std::chrono::milliseconds times[] = {31'400ms, 412ms, 1'250ms, 96ms, 2'100ms, 12ms};
    const qint64 counts[] = {1, item.files, item.rows, funds, item.rows, 0};
    for (qsizetype stage = 0; stage < allStages().size(); ++stage)
        item.stages.append({allStages()[stage], StageState::Done, counts[stage], times[stage], std::nullopt});
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
    PlanAnnounced planned;
    for (const ItemReport &item : std::as_const(script.items))
        planned.items.append({item.part, item.date});
    planned.items += leftOver;
    progress().post(planned);
    if (doubt)
        progress().post(LoadDoubted{doubt});
    for (const ItemReport &item : std::as_const(script.items))
        tellItem(item, request.mode, &item == &script.items.constLast(), token);
    RunReport report = script;
    report.started = m_clock.now().addSecs(-7);
    report.finished = m_clock.now();
    if (token.stop_requested()) {
        report.outcome = Outcome::Failure;
        report.items.clear();
        report.runId = u"fake"_s;
        report.error = Error{ErrorCode::Cancelled, u"Execução cancelada durante a carga."_s, {}, {}};
    }
    if (report.error)
        m_log.error(report.error->message);
    m_log.info(u"ORQUESTRADOR BTG ETL FINALIZADO - Status: %1"_s.arg(outcomeWord(report.outcome)));
    return report;
}

void FakeEngine::tellItem(const ItemReport &item, RunMode mode, bool last, const std::stop_token &token)
{
    const ItemKey key{item.part, item.date};
    const qint64 funds = item.fundReports.size();
    progress().post(StageStarted{key, Stage::Extract});
    if (item.part == Part::Carteira) {
        progress().post(TicketWait{key, u"Processando"_s, 4, 41s, 300s});
        for (const FundReport &fund : item.fundReports) {
            FundReport known;
            known.fund = fund.fund;
            progress().post(FundChanged{key, FundStep::Released, known});
        }
    }
    if (hangsAtBank)
        wait(token);
    for (const StageReport &stage : item.stages) {
        progress().post(StageStarted{key, stage.stage});
        qint64 done = 0;
        for (const FundReport &fund : item.fundReports) {
            if (stage.stage == Stage::Transform && fund.state != FundState::Missing)
                progress().post(FundChanged{key, FundStep::Transformed, fund});
            if (stage.stage != Stage::Load)
                continue;
            if (hangs && last && done == funds / 2)
                wait(token);
            if (token.stop_requested())
                return;
            progress().post(FundChanged{key, stepOf(fund.state, mode), fund});
            progress().post(StageAdvanced{key, stage.stage, ++done, funds});
        }
        progress().post(StageEnded{key, stage});
    }
    if (hangs && last && (item.stages.isEmpty() || item.fundReports.isEmpty()))
        wait(token);
    progress().post(ItemEnded{item});
}

RunOutlook FakeEngine::outlook(const RunRequest &request, const std::stop_token &)
{
    ++outlooks;
    RunOutlook answer = plan;
    answer.preview =
        plan.days.isEmpty() ? previewWithoutCoverage(request, calendar()) : previewOf(request, calendar(), plan.days);
    return answer;
}

Result<ReleaseOutlook> FakeEngine::releases(QDate, const std::stop_token &)
{
    if (!released)
        return fail(ErrorCode::Network, u"O servidor do BTG não respondeu."_s);
    return *released;
}

void FakeEngine::wait(const std::stop_token &token)
{
    while (!m_gate.tryAcquire(1, 5)) {
        if (token.stop_requested() && !slowToStop)
            return;
    }
}

RunReport successReport(QDate date, int funds)
{
    RunReport report;
    report.outcome = Outcome::Success;
    report.items = {itemReport(Part::Carteira, date, funds), itemReport(Part::Rentabilidade, date, funds)};
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
    for (const QString &name : std::as_const(carteira.missingFunds)) {
        FundReport missing;
        missing.fund = name;
        carteira.fundReports.append(missing);
    }
    carteira.error = Error{ErrorCode::Incomplete, u"2 de 36 fundos esperados ainda não vieram."_s, {}, {}};
    report.error = carteira.error;
    report.items = {carteira, itemReport(Part::Rentabilidade, date, 36)};
    return report;
}

RunReport periodReport(const QList<QDate> &dates)
{
    RunReport report;
    report.outcome = Outcome::Failure;
    for (const QDate date : dates) {
        const RunReport one = date == dates.last() ? incompleteReport(date) : successReport(date);
        report.items += one.items;
        report.error = one.error;
    }
    return report;
}

} // namespace Etl
