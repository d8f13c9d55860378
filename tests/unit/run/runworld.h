// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envfile.h"
#include "core/log/runlog.h"
#include "core/run/runner.h"
#include "core/simulator/simulator.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Etl {

/// Real time, faster: begins where it is told and runs as the simulator's clock does. Thread-safe.
class FastClock final : public Clock
{
public:
    FastClock(const QDateTime &start, int speed) : m_start(start), m_speed(speed) { m_timer.start(); }

    QDateTime now() const override
    {
        return m_start.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed()).count());
    }
    std::chrono::nanoseconds elapsed() const override
    {
        return std::chrono::nanoseconds(m_timer.nsecsElapsed()) * m_speed;
    }
    bool pause(std::chrono::nanoseconds duration, const std::stop_token &token) const override
    {
        return m_real.pause(duration / m_speed, token);
    }

private:
    SystemClock m_real;
    QDateTime m_start;
    int m_speed;
    QElapsedTimer m_timer;
};

/// One ticket as log and journal tell of it.
struct SeenTicket
{
    QString part; ///< "carteira"
    QDate date;
    int ordered = 0;  ///< place of its order in the journal
    int lastPoll = 0; ///< place of its last poll
};

/// A run in this process, at the bank's speed: simulator, database, folders, log.
class RunWorld
{
public:
    RunWorld(TestDialect dialect, const SimulatorOptions &options)
        : clock(options.startTime, int(options.timeScale)), log(clock), m_database(dialect),
          m_bank(startedBank(options)), m_settings(demonstrationSettings(m_folder.path()))
    {
        const QUrl base = m_bank->baseUrl();
        m_settings.api.authUrl = below(base, QStringLiteral("/connect/token"));
        m_settings.api.portfolioUrl = below(base, QStringLiteral("/reports/Portfolio"));
        m_settings.api.navUrl = below(base, QStringLiteral("/reports/NAVPerformance"));
        m_settings.api.ticketUrl = below(base, QStringLiteral("/reports/Ticket"));
        m_settings.api.clientId = options.clientId;
        m_settings.api.clientSecret = Secret(options.clientSecret);
        m_settings.database = m_database.settings();
        log.subscribe([this](const LogEvent &event) {
            const QMutexLocker lock(&m_mutex);
            m_lines.append(event.text);
        });
    }
    Q_DISABLE_COPY_MOVE(RunWorld)

    static SimulatorOptions bank(int funds, const QDateTime &start, int speed = 1'000, bool releaseEverything = true)
    {
        SimulatorOptions options;
        options.funds = funds;
        options.startTime = start;
        options.timeScale = speed;
        options.releaseEverything = releaseEverything;
        return options;
    }

    /// An instant of São Paulo.
    static QDateTime at(QDate date, int hour, int minute = 0)
    {
        return QDateTime(date, QTime(hour, minute), Qt::OffsetFromUTC, -3 * 60 * 60).toUTC();
    }

    RunReport run(const RunRequest &request, const std::stop_token &token = {}, const ProgressSink &progress = {})
    {
        return runRequest(request, {m_settings, clock, log, m_tokens, progress}, {}, token);
    }

    Settings &settings() { return m_settings; }
    TestDatabase &database() { return m_database; }
    Simulator &bank() { return *m_bank; }

    QStringList lines() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_lines;
    }
    qsizetype lineWith(const QString &text, qsizetype from = 0) const
    {
        const QStringList all = lines();
        for (qsizetype i = from; i < all.size(); ++i) {
            if (all[i].contains(text))
                return i;
        }
        return -1;
    }
    qsizetype count(const QString &text) const { return lines().filter(text).size(); }

    /// From now on that many funds of that date are released.
    void release(QDate date, int funds)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(below(m_bank->baseUrl(), QStringLiteral("/_controle")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const QByteArray body =
            QJsonDocument(QJsonObject{{QStringLiteral("liberados"), QJsonObject{{date.toString(Qt::ISODate), funds}}}})
                .toJson();
        const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() != QNetworkReply::NoError)
            qFatal("release: %s", qPrintable(reply->errorString()));
    }

    /// A file in place of the date's folder: that part of that date cannot be kept.
    void blockFolder(Part part, QDate date) const
    {
        const QString base = part == Part::Carteira ? m_settings.reportPath : m_settings.rentabilidadePath;
        QDir().mkpath(base);
        QFile file(base + u'/' + date.toString(m_settings.pastaData));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot block %s", qPrintable(file.fileName()));
    }
    void unblockFolder(Part part, QDate date) const
    {
        const QString base = part == Part::Carteira ? m_settings.reportPath : m_settings.rentabilidadePath;
        QFile::remove(base + u'/' + date.toString(m_settings.pastaData));
    }

    /// Dates of the orders of a part, as the bank got them.
    QList<QDate> ordered(Part part) const
    {
        QList<QDate> dates;
        const QString path =
            part == Part::Carteira ? QStringLiteral("/reports/Portfolio") : QStringLiteral("/reports/NAVPerformance");
        for (const QJsonValue &entry : m_bank->journal()) {
            if (entry[u"method"].toString() == QLatin1String("POST") && entry[u"path"].toString() == path)
                dates.append(dateOf(entry));
        }
        return dates;
    }
    int asked() const ///< for the release list
    {
        int count = 0;
        for (const QJsonValue &entry : m_bank->journal())
            count += entry[u"path"].toString().endsWith(QLatin1String("PortfolioQuotaListToDate")) ? 1 : 0;
        return count;
    }

    /// In the order of their tickets.
    QList<SeenTicket> tickets() const
    {
        static const QRegularExpression line(QStringLiteral("Relatório (\\w+) (\\S+) pedido ao BTG, ticket (\\S+)\\."));
        const QJsonArray journal = m_bank->journal();
        QList<SeenTicket> tickets;
        for (const QString &text : lines()) {
            const auto match = line.match(text);
            if (!match.hasMatch())
                continue;
            SeenTicket ticket{match.captured(1), QDate::fromString(match.captured(2), Qt::ISODate), 0, 0};
            const QString path = ticket.part == QLatin1String("carteira") ? QStringLiteral("/reports/Portfolio")
                                                                          : QStringLiteral("/reports/NAVPerformance");
            for (int i = 0; i < journal.size(); ++i) {
                const QJsonValue entry = journal[i];
                if (entry[u"path"].toString() == path && dateOf(entry) == ticket.date)
                    ticket.ordered = i;
                if (entry[u"query"][u"ticketId"].toString() == match.captured(3))
                    ticket.lastPoll = i;
            }
            tickets.append(ticket);
        }
        return tickets;
    }

    FastClock clock;
    RunLog log;

private:
    static std::unique_ptr<Simulator> startedBank(const SimulatorOptions &options)
    {
        auto bank = Simulator::start(options);
        if (!bank)
            qFatal("simulator: %s", qPrintable(bank.error().oneLine()));
        return *std::move(bank);
    }
    static QUrl below(QUrl url, const QString &path)
    {
        url.setPath(path);
        return url;
    }
    static QDate dateOf(const QJsonValue &entry)
    {
        const QJsonObject body = QJsonDocument::fromJson(entry[u"body"].toString().toUtf8()).object();
        return QDate::fromString(body[u"contract"][u"startDate"].toString(), Qt::ISODate);
    }

    QTemporaryDir m_folder;
    TestDatabase m_database;
    std::unique_ptr<Simulator> m_bank;
    Settings m_settings;
    std::shared_ptr<TokenCache> m_tokens = makeTokenCache();
    mutable QMutex m_mutex;
    QStringList m_lines;
};

} // namespace Etl
