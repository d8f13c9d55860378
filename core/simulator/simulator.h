// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/part.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace Etl {

/// How the invented bank behaves. All is repeatable from the seed.
struct SimulatorOptions
{
    quint16 port = 0; ///< 0: a free one
    int funds = 36;
    quint32 seed = 1;
    QString filesFolder;  ///< --arquivos: serve DIR/<yyyy-MM-dd>/*.xlsx|*.xml|*.json instead of generated ones
    QStringList faults;   ///< names of facts/btg-api 12: "name[=variant][:count][@path]"; core/simulator/faults.cpp
    double timeScale = 1; ///< simulated seconds per real second: ticket waits shrink, the bank's clock runs faster
    QDateTime startTime;  ///< the bank's clock at the start, UTC; null: now
    bool releaseEverything = false; ///< every fund of a past business day is released (demonstration, most tests)
    QString clientId = QStringLiteral("cliente-simulado");
    QString clientSecret = QStringLiteral("segredo-simulado");
};

/// The bank, local and invented. Own threads; loopback only. Stops in its destructor.
class Simulator
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Simulator>> start(const SimulatorOptions &options);
    virtual ~Simulator() = default;
    Q_DISABLE_COPY_MOVE(Simulator)

    virtual QUrl baseUrl() const = 0; ///< http://127.0.0.1:port

    /// Every fault switch that exists, in order; --falha's help and the tests walk it.
    static QStringList faultNames();
    /// Arms a fault ("name" or "name=variant") for the next count calls (-1: until cleared) of paths that contain
    /// `path` (empty: where it applies). A ticket's polls have the path "/reports/Ticket/<report>". Counted per ticket,
    /// at its order or first ready answer: stuck, s401-mid, pages, types, nav-*; all others per answer.
    virtual Result<void> setFault(const QString &name, int count = -1, const QString &path = {}) = 0;
    virtual void clearFaults() = 0;
    /// Requests so far, without secrets: method, path, query, body, status, whether a token came.
    virtual QJsonArray journal() const = 0;
    /// What was generated for that date, as text with every digit: for tests. {"date","funds":[…]}, each fund as
    /// FundSet::truth says it ("name","patrimonio","cota","quotas","positions":[…],"nav":[…]) and "released". No funds
    /// on weekends and holidays, and none when a folder is served.
    virtual QJsonObject truth(QDate date) const = 0;

protected:
    Simulator() = default;
};

} // namespace Etl
