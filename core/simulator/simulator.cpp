// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulator.h"

#include "core/simulator/bankapi.h"
#include "core/simulator/bankstate.h"
#include "core/simulator/httpserver.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

class LocalBank final : public Simulator
{
public:
    explicit LocalBank(const SimulatorOptions &options) : m_state(options), m_api(m_state) {}

    Result<void> open(const SimulatorOptions &options)
    {
        for (const auto &fault : options.faults) {
            if (auto armed = m_state.faults.armText(fault); !armed)
                return armed;
        }
        auto server =
            HttpServer::start(options.port, [this](const ServedRequest &request) { return m_api.handle(request); });
        if (!server)
            return fail(server.error());
        m_server = std::move(*server);
        return {};
    }

    QUrl baseUrl() const override { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())); }

    Result<void> setFault(const QString &name, int count, const QString &path) override
    {
        return m_state.faults.arm(name, count, path);
    }
    void clearFaults() override { m_state.faults.clear(); }
    QJsonArray journal() const override { return m_state.journal.entries(); }
    QJsonObject truth(QDate date) const override { return bankTruth(m_state, date); }

private:
    mutable BankState m_state; // asking for the truth of a date changes nothing that a client sees
    BankApi m_api;
    std::unique_ptr<HttpServer> m_server; // last: its threads end before the rest goes
};

} // namespace

Result<std::unique_ptr<Simulator>> Simulator::start(const SimulatorOptions &options)
{
    if (options.funds < 1)
        return fail(ErrorCode::Config, u"O simulador precisa de um fundo ou mais."_s);
    if (!(options.timeScale > 0))
        return fail(ErrorCode::Config, u"A escala de tempo deve ser maior que zero."_s);
    if (!options.filesFolder.isEmpty() && !QDir(options.filesFolder).exists())
        return fail(ErrorCode::Config, u"A pasta de arquivos não existe: %1"_s.arg(options.filesFolder));
    auto bank = std::make_unique<LocalBank>(options);
    if (auto opened = bank->open(options); !opened)
        return fail(opened.error());
    return bank;
}

QStringList Simulator::faultNames()
{
    QStringList names;
    for (const auto &kind : FaultTable::kinds())
        names.append(kind.name);
    return names;
}

} // namespace Etl
