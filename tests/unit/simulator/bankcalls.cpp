// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/simulator/bankcalls.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>

#include <zip.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QUrl absoluteUrl(const QUrl &base, const QString &pathAndQuery)
{
    return base.resolved(QUrl(pathAndQuery));
}

} // namespace

QJsonObject WireAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString WireAnswer::result() const
{
    return json().value("result"_L1).toString();
}

WireAnswer BankCalls::wait(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    WireAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      reply->error(),
                      reply->rawHeader("Content-Type"),
                      reply->rawHeader("Content-Disposition"),
                      reply->rawHeader("Retry-After"),
                      reply->readAll()};
    delete reply;
    return answer;
}

WireAnswer BankCalls::get(const QString &pathAndQuery, const Headers &headers)
{
    QNetworkRequest request(absoluteUrl(m_base, pathAndQuery));
    request.setTransferTimeout(60'000);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return wait(m_network.get(request));
}

WireAnswer BankCalls::post(const QString &path, const QByteArray &body, const QByteArray &contentType,
                           const Headers &headers)
{
    QNetworkRequest request(absoluteUrl(m_base, path));
    request.setTransferTimeout(60'000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return wait(m_network.post(request, body));
}

WireAnswer BankCalls::askToken(const QByteArray &form)
{
    return post(u"/connect/token"_s, form, "application/x-www-form-urlencoded");
}

void BankCalls::signIn(const QByteArray &scope)
{
    QByteArray form = "grant_type=client_credentials&client_id=cliente-simulado&client_secret=segredo-simulado";
    if (!scope.isEmpty())
        form += "&scope=" + scope;
    m_token = askToken(form).json().value("access_token"_L1).toString().toLatin1();
}

WireAnswer BankCalls::order(const QString &report, const QByteArray &contract, const QByteArray &more)
{
    return post(u"/reports/"_s + report, "{\"contract\":{" + contract + '}' + more + '}', "application/json",
                tokenHeader());
}

WireAnswer BankCalls::orderDay(const QString &report, const QString &date, const QByteArray &more)
{
    const auto day = date.toLatin1();
    return order(report,
                 "\"startDate\":\"" + day + "\",\"endDate\":\"" + day + "\",\"typeReport\":10,\"fundName\":\"\"", more);
}

WireAnswer BankCalls::poll(const QString &ticket, int page)
{
    auto path = u"/reports/Ticket?ticketId="_s + ticket;
    if (page > 0)
        path += u"&pageNumber=%1"_s.arg(page);
    return get(path, tokenHeader());
}

WireAnswer BankCalls::finished(const QString &ticket, int page)
{
    for (;;) {
        auto answer = poll(ticket, page);
        if (answer.status == 401) {
            signIn();
            continue;
        }
        const auto word = answer.body.startsWith('{') ? answer.result() : QString();
        if (word != u"Processando"_s && word != u"Aguardando processamento"_s)
            return answer;
    }
}

WireAnswer BankCalls::fetchDay(const QString &report, const QString &date)
{
    return finished(orderDay(report, date).json().value("ticket"_L1).toString());
}

void BankCalls::control(const QByteArray &json)
{
    const auto answer = post(u"/_controle"_s, json, "application/json");
    if (answer.status != 200)
        qFatal("control refused: %s", answer.body.constData());
}

QStringList memberNames(const QByteArray &archive)
{
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(archive.constData(), static_cast<zip_uint64_t>(archive.size()), 0, &error);
    auto *opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened == nullptr) {
        zip_source_free(source);
        return {};
    }
    QStringList names;
    const auto count = zip_get_num_entries(opened, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        auto *file = zip_fopen_index(opened, index, 0);
        std::array<char, 65536> buffer{};
        zip_int64_t got = -1;
        while (file != nullptr && (got = zip_fread(file, buffer.data(), buffer.size())) > 0) {
        }
        if (file != nullptr)
            zip_fclose(file);
        if (got < 0) {
            zip_discard(opened);
            return {};
        }
        names.append(QString::fromUtf8(zip_get_name(opened, index, ZIP_FL_ENC_GUESS)));
    }
    zip_discard(opened);
    return names;
}

} // namespace Etl
