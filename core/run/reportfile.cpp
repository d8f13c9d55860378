// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/reportfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString reportFolder(const QString &logFolder)
{
    return QDir(logFolder).absoluteFilePath(u"execucoes"_s);
}

Result<void> saveJson(const QString &path, const QJsonDocument &document)
{
    QSaveFile file(path);
    const QByteArray text = document.toJson(QJsonDocument::Indented);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) ||
        file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Disk, u"Não foi possível gravar %1."_s.arg(path), file.errorString());
    return {};
}

double secondsOf(const ItemReport &item, std::initializer_list<Stage> stages)
{
    std::chrono::milliseconds sum{0};
    for (const Stage stage : stages) {
        if (const StageReport *report = item.stage(stage))
            sum += report->duration;
    }
    return static_cast<double>(sum.count()) / 1000.0;
}

QJsonObject metricsOf(const RunReport &report, const ItemReport &item)
{
    QJsonArray funds;
    for (const FundReport &fund : item.fundReports) {
        if (fund.state != FundState::Missing)
            funds.append(u"%1 | data: %2"_s.arg(fund.fund.toLower(), item.date.toString(u"dd/MM/yyyy")));
    }
    const auto loaded = std::count_if(item.fundReports.cbegin(), item.fundReports.cend(), [](const FundReport &fund) {
        return fund.state == FundState::Loaded || fund.state == FundState::Unchanged;
    });
    const QJsonObject extraction{{u"total_fundos"_s, item.funds},
                                 {u"arquivos_extraidos"_s, item.files},
                                 {u"tempo_execucao"_s, secondsOf(item, {Stage::Extract, Stage::Unpack})},
                                 {u"total_registros"_s, 0},
                                 {u"fundos_processados"_s, QJsonArray()}};
    const QJsonObject processing{
        {u"total_registros"_s, item.rows},
        {u"total_fundos_processados"_s, qint64(loaded)},
        {u"tempo_execucao"_s, secondsOf(item, {Stage::Transform, Stage::Validate, Stage::Load})},
        {u"total_fundos"_s, item.funds},
        {u"fundos_processados"_s, funds}};
    return {{u"tipo"_s, partName(item.part)},
            {u"data_processamento"_s, report.started.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss")},
            {u"data_referencia"_s, item.date.toString(Qt::ISODate)},
            {u"status"_s, outcomeWord(item.outcome)},
            {u"erro"_s,
             item.error ? QJsonValue(reasonWord(item.error->code) + u": "_s + item.error->oneLine()) : QJsonValue()},
            {u"faltando"_s, QJsonArray::fromStringList(item.missingFunds)},
            {u"extracao"_s, extraction},
            {u"processamento"_s, processing}};
}

} // namespace

ReportFile::ReportFile(const QString &logFolder, const QString &runId)
    : m_path(QDir(reportFolder(logFolder)).absoluteFilePath(runId + u".json"_s))
{}

Result<void> ReportFile::write(const RunReport &report) const
{
    return saveJson(m_path, QJsonDocument(toJson(report)));
}

QFileInfoList ReportFile::files(const QString &logFolder)
{
    return QDir(reportFolder(logFolder)).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
}

std::optional<RunReport> ReportFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional(runReportFromJson(document.object())) : std::nullopt;
}

QList<RunReport> ReportFile::last(const QString &logFolder, int n)
{
    const QFileInfoList found = files(logFolder);
    QList<RunReport> reports;
    for (const QFileInfo &info : found.first(std::min<qsizetype>(n, found.size()))) {
        if (auto report = read(info.absoluteFilePath()))
            reports.append(*std::move(report));
    }
    std::stable_sort(reports.begin(), reports.end(),
                     [](const RunReport &a, const RunReport &b) { return a.started > b.started; });
    return reports;
}

Result<QString> writeMetricsFile(const QString &logFolder, const RunReport &report)
{
    QJsonArray parts;
    for (const ItemReport &item : report.items)
        parts.append(metricsOf(report, item));
    const QString path = QDir(logFolder).absoluteFilePath(
        u"metricas_etl_%1.json"_s.arg(report.started.toLocalTime().toString(u"yyyyMMdd_HHmmss")));
    if (auto saved = saveJson(path, QJsonDocument(parts)); !saved)
        return fail(saved.error());
    return path;
}

} // namespace Etl
