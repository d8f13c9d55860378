// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulator.h"
#include "tests/unit/simulator/bankcalls.h"

#include <QObject>
#include <QTest>

#include <memory>

namespace Etl {

inline const QString kDay = QStringLiteral("2025-04-10"); // a Thursday

/// Everything released ten days later, 2,000 times faster.
inline SimulatorOptions fastBank(int funds = 4)
{
    SimulatorOptions options;
    options.funds = funds;
    options.timeScale = 2000;
    options.releaseEverything = true;
    options.startTime = QDateTime(QDate(2025, 4, 20), QTime(15, 0), Qt::UTC);
    return options;
}

/// What a test of the bank's HTTP side starts from: a running bank and a client that has signed in.
class BankTest : public QObject
{
protected:
    std::unique_ptr<Simulator> m_bank;
    std::unique_ptr<BankCalls> m_calls;

    void open(const SimulatorOptions &options)
    {
        m_calls.reset();
        auto started = Simulator::start(options);
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().oneLine()));
        m_bank = std::move(*started);
        m_calls = std::make_unique<BankCalls>(m_bank->baseUrl());
        m_calls->signIn();
        QVERIFY(!m_calls->token().isEmpty());
    }
};

} // namespace Etl
