// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/extraction.h"

#include "core/extract/btgclient.h"
#include "core/extract/rawarchive.h"
#include "core/run/carteirapieces.h"
#include "core/transform/unpack.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The staging folder of one download: removed with all its content, whatever happened.
class StagingFolder
{
public:
    explicit StagingFolder(QString path) : m_path(std::move(path)) {}
    ~StagingFolder()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(StagingFolder)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// The names that the bank's files of that part have.
QStringList reportFilters(Part part, int typeReport)
{
    if (part == Part::Rentabilidade)
        return {u"*_rentabilidade_btg*.json"_s};
    return {typeReport == 10 ? u"*.xlsx"_s : u"*.xml"_s};
}

/// "10_04_rentabilidade_btg.json", "10_04_rentabilidade_btg_p2.json" … (contract 5)
QString navPageName(QDate date, qsizetype page)
{
    const QString stem = date.toString(u"dd_MM") + u"_rentabilidade_btg"_s;
    return page <= 1 ? stem + u".json"_s : u"%1_p%2.json"_s.arg(stem).arg(page);
}

int pageNumber(const QString &name)
{
    static const QRegularExpression suffix(u"_p(\\d+)\\.json$"_s);
    const auto match = suffix.match(name);
    return match.hasMatch() ? match.captured(1).toInt() : 1;
}

ClientHooks hooksFor(const ItemRun &item, const RunContext &context)
{
    ClientHooks hooks;
    hooks.log = [&item, &context](LogLevel level, const QString &text) {
        context.log.write(level, text, item.logContext(Stage::Extract));
    };
    hooks.progress = [&item, &context](const WaitProgress &wait) {
        context.tell(TicketWait{item.key(), wait.state, wait.poll, wait.waited, wait.deadline});
        item.info(Stage::Extract, u"%1: %2 (consulta %3, esperando há %4, prazo %5)"_s.arg(item.title(), wait.state)
                                      .arg(wait.poll)
                                      .arg(durationText(wait.waited), durationText(wait.deadline)));
    };
    hooks.verify = [](const ReceivedBody &body) -> Result<void> {
        return body.kind == BodyKind::Zip ? verifyZip(body.path, ArchiveLimits{}) : Result<void>();
    };
    return hooks;
}

/// The list is asked once per date and counts for all asked parts.
void tellReleased(const RunContext &context, const ItemRun &item, const QString &bankName)
{
    FundReport fund;
    fund.fund = context.names.map(bankName);
    for (const Part part : context.request.parts)
        context.tell(FundChanged{{part, item.plan().date}, FundStep::Released, fund});
}

/// The pages of the rentabilidade hold all funds: which ones, only reading them tells.
void tellDownloaded(const RunContext &context, const ItemRun &item)
{
    if (item.plan().part != Part::Carteira)
        return;
    for (const Document &document : item.documents) {
        FundReport fund;
        fund.fund = fundOfFileName(context, document.name);
        fund.file = document.name;
        item.tell(FundStep::Downloaded, fund);
    }
}

/// The bank's release list is an optional helper: without it the run goes on and says so.
void askReleaseList(const RunContext &context, ItemRun &item, BtgClient &client)
{
    if (!item.plan().asksReleaseList)
        return;
    const auto list = client.releaseList(item.plan().date, context.token);
    if (!list) {
        item.releaseListUnknown = true;
        if (list.error().code != ErrorCode::Cancelled)
            item.warn(Stage::Extract,
                      u"a lista de liberação do BTG não pôde ser lida; a execução segue sem ela: %1"_s.arg(
                          list.error().oneLine()));
        return;
    }
    int released = 0;
    for (const ReleaseEntry &entry : *list) {
        released += entry.released ? 1 : 0;
        item.releaseList.insert(context.names.map(entry.fundName));
        if (entry.released)
            tellReleased(context, item, entry.fundName);
        if (!entry.released)
            item.debug(Stage::Extract, u"%1: %2"_s.arg(entry.fundName, entry.status));
    }
    item.info(Stage::Extract,
              u"Lista de liberação de %1: %2 de %3 fundos liberados"_s.arg(item.plan().date.toString(u"dd/MM/yyyy"))
                  .arg(released)
                  .arg(list->size()));
}

/// Names that this program made up (a body without a name, a second file of one name) and that this download did not
/// bring again: left lying, they would meet their newer form in a later --apenas-carga.
Result<void> setOldMadeUpNamesAside(const ItemRun &item, const RawArchive &archive, const QList<Document> &kept)
{
    static const QRegularExpression madeUp(u"^relatorio_[0-9a-f]{12}\\.|\\(\\d+\\)\\.(xlsx|xml)$"_s);
    const auto lying = archive.list(item.plan().date, {u"*.xlsx"_s, u"*.xml"_s});
    if (!lying)
        return {}; // nothing was kept: there is no folder yet
    for (const Document &old : *lying) {
        const bool broughtAgain = std::any_of(kept.cbegin(), kept.cend(),
                                              [&old](const Document &document) { return document.name == old.name; });
        if (broughtAgain || !madeUp.match(old.name).hasMatch())
            continue;
        if (const auto aside = archive.setAside(old); !aside)
            return fail(aside.error());
    }
    return {};
}

Result<QList<Document>> keepCarteira(const RunContext &context, ItemRun &item, const Download &download,
                                     const QString &staging, const RawArchive &archive)
{
    QList<Document> documents;
    for (const ReceivedBody &body : download.bodies) {
        if (body.kind == BodyKind::Pdf || body.kind == BodyKind::Json)
            return fail(ErrorCode::Http, u"O BTG respondeu à carteira com um arquivo que não é XLSX, XML nem ZIP."_s);
        const auto unpacked = unpackReport(body.path, body.suggestedName, staging, ArchiveLimits{}, context.token);
        if (!unpacked)
            return fail(unpacked.error());
        if (unpacked->bareWorkbook)
            item.info(Stage::Unpack, u"O BTG enviou uma única planilha, sem ZIP"_s);
        for (const QString &name : unpacked->ignored)
            item.warn(Stage::Unpack, u"membro do ZIP ignorado: %1"_s.arg(name));
        for (const UnpackedFile &file : unpacked->files) {
            auto document = archive.keepFile(item.plan().date, file.name, file.path);
            if (!document)
                return fail(document.error(), file.name);
            const bool keptAlready = documents.contains(*document);
            if (!keptAlready)
                documents.append(*std::move(document));
        }
    }
    if (auto aside = setOldMadeUpNamesAside(item, archive, documents); !aside)
        return fail(aside.error());
    return documents;
}

Result<QList<Document>> keepNav(ItemRun &item, const Download &download, const RawArchive &archive)
{
    QList<Document> documents;
    for (const ReceivedBody &body : download.bodies) {
        if (body.kind != BodyKind::Json)
            return fail(ErrorCode::Http, u"O BTG respondeu à rentabilidade com um arquivo que não é JSON."_s);
        auto document =
            archive.keepFile(item.plan().date, navPageName(item.plan().date, documents.size() + 1), body.path);
        if (!document)
            return fail(document.error());
        documents.append(*std::move(document));
    }
    // Pages of an earlier, longer answer must not be loaded with this one by a later --apenas-carga.
    if (const auto lying = archive.list(item.plan().date, {u"*_rentabilidade_btg*.json"_s});
        lying && !documents.isEmpty()) {
        for (const Document &old : *lying) {
            if (pageNumber(old.name) > documents.size()) {
                if (const auto aside = archive.setAside(old); !aside)
                    return fail(aside.error());
            }
        }
    }
    return documents;
}

} // namespace

void extractItem(const RunContext &context, ItemRun &item)
{
    const PlanItem &plan = item.plan();
    const RawArchive archive(plan.baseFolder, context.settings.pastaData);
    BtgClient client(context.settings.api, context.clock, context.tokens, hooksFor(item, context));

    QString stagingPath;
    const auto download = item.stage(Stage::Extract, [&](qint64 &count) -> Result<Download> {
        auto folder = archive.makeStagingFolder();
        if (!folder)
            return fail(folder.error());
        stagingPath = *folder;
        if (plan.businessDay)
            askReleaseList(context, item, client);
        auto answer = client.download({plan.part, plan.date, plan.businessDay}, stagingPath, context.token);
        if (answer)
            count = answer->bodies.size();
        return answer;
    });
    const StagingFolder staging(stagingPath);
    if (!download)
        return;
    item.noRecords = download->noRecords;

    const auto kept = item.stage(Stage::Unpack, [&](qint64 &count) -> Result<void> {
        auto documents = plan.part == Part::Carteira ? keepCarteira(context, item, *download, staging.path(), archive)
                                                     : keepNav(item, *download, archive);
        if (!documents)
            return fail(documents.error());
        item.documents = *std::move(documents);
        count = item.documents.size();
        return {};
    });
    if (!kept)
        return;
    if (item.documents.isEmpty())
        item.noRecords = true;
    item.report().files = static_cast<int>(item.documents.size());
    tellDownloaded(context, item);
    item.info(Stage::Unpack, u"Utilizando diretório de dados: %1"_s.arg(item.report().folder));
}

void collectItem(const RunContext &context, ItemRun &item)
{
    item.notApplicable(Stage::Extract);
    const RawArchive archive(item.plan().baseFolder, context.settings.pastaData);
    const auto collected = item.stage(Stage::Unpack, [&](qint64 &count) -> Result<void> {
        const auto nothingThere = [&item] {
            return fail(ErrorCode::Incomplete,
                        u"Não há arquivos de %1 em %2: rode sem --apenas-carga para baixá-los."_s.arg(
                            item.title(), item.report().folder));
        };
        if (!QFileInfo(item.report().folder).isDir())
            return nothingThere();
        auto documents =
            archive.list(item.plan().date, reportFilters(item.plan().part, context.settings.api.typeReport));
        if (!documents)
            return fail(documents.error());
        item.documents = *std::move(documents);
        if (item.plan().part == Part::Rentabilidade) {
            std::stable_sort(item.documents.begin(), item.documents.end(), [](const Document &a, const Document &b) {
                return pageNumber(a.name) < pageNumber(b.name);
            });
        }
        count = item.documents.size();
        if (count == 0)
            return nothingThere();
        return {};
    });
    if (!collected)
        return;
    item.report().files = static_cast<int>(item.documents.size());
    tellDownloaded(context, item);
    item.info(Stage::Unpack, u"Utilizando diretório de dados: %1"_s.arg(item.report().folder));
}

bool holdsReports(const Settings &settings, const QString &baseFolder, Part part, QDate date)
{
    return RawArchive(baseFolder, settings.pastaData).holdsAny(date, reportFilters(part, settings.api.typeReport));
}

} // namespace Etl
