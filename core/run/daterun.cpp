// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/daterun.h"

#include "core/base/plaintext.h"
#include "core/load/writers.h"
#include "core/run/extraction.h"
#include "core/run/loading.h"
#include "core/run/outcome.h"
#include "core/run/rentabilidadestages.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

DateRun::DateRun(const RunContext &context, RunSession &session, LeaseKeeper &keeper, const QList<PlanItem> &items)
    : m_context(context), m_session(session), m_keeper(keeper)
{
    for (const PlanItem &item : items)
        m_items.emplace_back(context, item);
}

DateRun::~DateRun()
{
    awaitExtraction();
    releaseLeases();
}

void DateRun::start()
{
    for (const ItemRun &item : m_items) {
        item.info(Stage::Extract, QString(50, u'='));
        item.info(Stage::Extract, item.plan().part == Part::Carteira ? u"INICIANDO PROCESSAMENTO DE CARTEIRA DIÁRIA"_s
                                                                     : u"INICIANDO PROCESSAMENTO DE RENTABILIDADE"_s);
        item.info(Stage::Extract, QString(50, u'='));
    }
    takeLeases();
    // Both parts wait for their tickets at the same time; each thread is the only user of its item until it is joined.
    for (ItemRun &item : m_items) {
        if (!item.failed())
            m_extraction.emplace_back([this, &item] { extract(item); });
    }
}

void DateRun::awaitExtraction()
{
    m_extraction.clear();
}

QList<DoneItem> DateRun::finish()
{
    awaitExtraction();
    transformAndLoad();
    judge();
    releaseLeases();

    QList<DoneItem> done;
    for (ItemRun &item : m_items) {
        // Not the time from start to end: in a period a date waits for the one before it.
        for (const StageReport &stage : std::as_const(item.report().stages))
            item.report().duration += stage.duration;
        m_context.tell(ItemEnded{item.report()});
        done.append({item.report(), item.plan().businessDay, m_expectations.value(item.plan().part)});
    }
    return done;
}

void DateRun::takeLeases()
{
    if (!m_context.usesDatabase())
        return;
    const auto session = m_session.get();
    if (!session) {
        m_session.tellObstacle(session.error());
        return;
    }
    if (m_session.tablesMissing())
        return;
    QList<ItemRun *> wanting;
    QList<Part> parts;
    for (ItemRun &item : m_items) {
        if (item.failed() || m_leases.contains(item.plan().part))
            continue;
        wanting.append(&item);
        parts.append(item.plan().part);
    }
    if (wanting.isEmpty())
        return;
    const LeaseOwner owner{m_context.runId, m_context.identity.user, m_context.identity.computer,
                           QCoreApplication::applicationPid()};
    const auto leases = Etl::takeLeases(**session, parts, wanting.first()->plan().date, owner);
    for (qsizetype i = 0; i < wanting.size(); ++i) {
        const Result<Lease> lease = leases ? leases->at(i) : Result<Lease>(Etl::fail(leases.error()));
        ItemRun &item = *wanting[i];
        if (!lease) {
            m_context.log.error(
                u"%1: %2 %3"_s.arg(item.title(), lease.error().oneLine(), operatorAdvice(lease.error().code)),
                item.logContext(Stage::Extract));
            item.fail(lease.error());
            continue;
        }
        m_leases.insert(item.plan().part, *lease);
        m_keeper.add(*lease);
    }
}

void DateRun::releaseLeases()
{
    for (const Lease &lease : std::as_const(m_leases)) {
        m_keeper.remove(lease);
        if (!m_session.opened())
            continue;
        if (m_context.token.stop_requested())
            m_session.opened()->hurry();
        if (const auto released = releaseLease(*m_session.opened(), lease); !released)
            m_context.log.warning(
                u"A reserva não pôde ser devolvida; ela expira sozinha: %1"_s.arg(released.error().oneLine()),
                {m_context.runId, partName(lease.part), lease.date.toString(Qt::ISODate), {}});
    }
    m_leases.clear();
}

void DateRun::extract(ItemRun &item)
{
    try {
        if (m_context.request.mode == RunMode::LoadOnly)
            collectItem(m_context, item);
        else
            extractItem(m_context, item);
    } catch (const std::exception &surprise) {
        item.fail({ErrorCode::Internal, u"Erro inesperado na extração."_s, QString::fromUtf8(surprise.what()), {}});
    } catch (...) {
        item.fail({ErrorCode::Internal, u"Erro inesperado na extração."_s, {}, {}});
    }
}

ItemRun *DateRun::itemOf(Part part)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [part](const ItemRun &item) { return item.plan().part == part; });
    return found == m_items.end() ? nullptr : &*found;
}

Result<Session *> DateRun::sessionForLoad(ItemRun &item)
{
    auto session = m_session.getToLoad();
    if (!session || m_session.tablesMissing() || m_leases.contains(item.plan().part))
        return session;
    takeLeases();
    if (item.failed())
        return fail(item.report().error.value_or(Error{ErrorCode::Busy, u"Data em uso."_s, {}, {}}));
    return session;
}

void DateRun::transformAndLoad()
{
    ItemRun *nav = itemOf(Part::Rentabilidade);
    ItemRun *carteira = itemOf(Part::Carteira);
    PreparedRentabilidade rentabilidade;
    QList<FundLoad<CarteiraRow>> positions;
    if (nav && !nav->failed() && !nav->documents.isEmpty())
        rentabilidade = prepareRentabilidade(m_context, *nav);
    const bool positionsCame = carteira && !carteira->failed() && !carteira->documents.isEmpty();
    if (positionsCame && nav && rentabilidade.assets.isEmpty())
        carteira->warn(Stage::Validate,
                       u"sem a rentabilidade, as somas são conferidas só com o patrimônio da própria carteira"_s);
    if (positionsCame)
        positions = prepareCarteira(m_context, *carteira, rentabilidade.assets);

    for (ItemRun &item : m_items) {
        if (item.failed())
            continue;
        if (!m_context.usesDatabase()) {
            item.notApplicable(Stage::Load);
            continue;
        }
        const auto session = sessionForLoad(item);
        if (!session) {
            if (!item.failed())
                (void)item.stage(Stage::Load, [&](qint64 &) -> Result<void> { return fail(session.error()); });
            continue;
        }
        if (m_session.tablesMissing()) {
            item.notApplicable(Stage::Load);
            item.warn(Stage::Load, u"as tabelas ainda não existem; a simulação conferiu tudo menos a carga"_s);
            continue;
        }
        const Lease lease = m_leases.value(item.plan().part);
        if (item.plan().part == Part::Carteira)
            loadCarteira(m_context, item, **session, lease, positions);
        else
            loadRentabilidade(m_context, item, **session, lease, rentabilidade.loads);
    }
}

Result<void> DateRun::reportMissingFunds(ItemRun &item)
{
    Expectation expectation;
    expectation.ended = m_context.settings.fundosEncerrados;
    expectation.present = item.fundsSeen;
    for (const ItemRun &other : m_items) {
        expectation.releaseList += other.releaseList;
        expectation.releaseListUnknown = expectation.releaseListUnknown || other.releaseListUnknown;
        if (other.plan().part == item.plan().part)
            continue;
        expectation.otherPart += other.fundsSeen;
        // The same CNPJ is the same fund, whatever the two reports call it.
        for (auto fund = other.fundOfCnpj.cbegin(); fund != other.fundOfCnpj.cend(); ++fund) {
            if (item.fundOfCnpj.contains(fund.key()))
                expectation.present.insert(fund.value());
        }
    }
    const QSet<QString> came = expectation.present;
    if (auto added = addDatabaseFacts(m_context, m_session, item.report(), expectation); !added) {
        // Without the database it is not known who else is expected; whom the bank announced is.
        tellMissing(item.report(), missingFunds(expectation));
        return added;
    }
    tellMissing(item.report(), missingFunds(expectation));
    tellStaying(item, came, expectation.present);
    m_expectations.insert(item.plan().part, expectation);
    return {};
}

void DateRun::tellStaying(ItemRun &item, const QSet<QString> &came, const QSet<QString> &present) const
{
    if (item.fundsSeen.isEmpty())
        return;
    Expectation again;
    again.previousDay = present;
    again.present = came;
    again.ended = m_context.settings.fundosEncerrados;
    if (const QStringList staying = missingFunds(again); !staying.isEmpty())
        item.warn(Stage::Report, (staying.size() == 1 ? u"1 fundo já carregado não veio desta vez; ficam as linhas que "
                                                        "estavam no banco: "_s
                                                      : u"%1 fundos já carregados não vieram desta vez; ficam as "
                                                        "linhas que estavam no banco: "_s.arg(staying.size())) +
                                     firstNames(staying));
}

void DateRun::judge()
{
    const bool nothingDone =
        std::all_of(m_items.cbegin(), m_items.cend(), [](const ItemRun &item) { return item.failed(); });
    if (nothingDone && m_context.token.stop_requested() && m_session.opened())
        m_session.opened()->hurry();
    for (ItemRun &item : m_items) {
        ItemReport &report = item.report();
        const bool nothingCame = item.failed() && item.documents.isEmpty();
        if (!item.plan().businessDay)
            judgeNonBusinessDay(item);
        else if (!nothingCame && (!m_context.token.stop_requested() || !item.failed())) {
            // What was loaded before a stop is judged like everything else: rows without all funds are no success.
            if (m_context.token.stop_requested() && m_session.opened())
                m_session.opened()->hurry();
            judgeBusinessDay(item);
        }
        judgeItem(report, item.plan().businessDay);
    }
}

void DateRun::judgeNonBusinessDay(ItemRun &item)
{
    item.notApplicable(Stage::Report);
    if (item.noRecords && !item.failed())
        item.warn(Stage::Report, u"o BTG respondeu que não há registros, como esperado em dia não útil"_s);
}

void DateRun::judgeBusinessDay(ItemRun &item)
{
    ItemReport &report = item.report();
    if (item.failed()) {
        // The reason is known already; the missing funds are said for the operator's sake.
        (void)reportMissingFunds(item);
    } else {
        (void)item.stage(Stage::Report, [&](qint64 &count) {
            auto found = reportMissingFunds(item);
            count = report.missingFunds.size();
            return found;
        });
    }
}

} // namespace Etl
