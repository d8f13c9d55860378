// SPDX-License-Identifier: GPL-3.0-or-later
// MB/s of sheet XML from workbook to positions, as a ratio to inflating and walking the same XML doing nothing.
//   bench_workbook [MB …]          sizes of the sheet XML, 1 10 100 by default
//   bench_workbook --filho walk|stream FILE    one measurement, in a process of its own
#include "core/transform/carteirafile.h"
#include "core/transform/workbookparts.h"
#include "tests/support/rawworkbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QXmlStreamReader>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

constexpr int kRepeats = 5;
constexpr int kNames = 2'000;

/// Most memory this process ever held, KiB; 0 where the system does not say.
qint64 peakKib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// Of this process's own processor time: neighbours on the machine must not decide the ratio.
double secondsSince(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// A portfolio as libxlsxwriter would write it: shared strings, eight filled cells a row.
bool writeBook(const QString &path, qint64 megabytes)
{
    Test::RawWorkbook book;
    book.goTo(7);
    book.add({book.shared(u"ALFA_FIC_FIM_CP"_s)});
    book.add({book.shared(u"Data"_s), book.shared(u"10/04/2025"_s)});
    book.skip();
    book.add({book.shared(u"Portfolio_Investido"_s)});
    QList<Test::RawCell> header;
    for (const QString &label : {u"ISIN"_s, u"CNPJ"_s, u"Portfólio Inv."_s, u"Quantidade"_s, u"Quota"_s,
                                 u"Financeiro"_s, u"% P.L."_s, u"Var.Diária"_s})
        header.append(book.shared(label));
    book.add(header);
    QList<Test::RawCell> names;
    for (int i = 0; i < kNames; ++i)
        names.append(book.shared(u"FUNDO SINTÉTICO %1 FIC FIM CP"_s.arg(i)));
    const auto isin = book.shared(u"BRXPTOCTF001"_s);
    const auto cnpj = book.shared(u"00123456000199"_s);
    const qint64 wanted = megabytes * 1'000'000;
    for (qint64 i = 0, written = 0; written < wanted; ++i) {
        const QString row = QString::number(12 + i);
        const QString quantity = u"%1.%2"_s.arg(1000 + i * 37 % 900'000).arg(100'000 + i * 7919 % 899'999);
        const QString money = u"%1.%2"_s.arg(50'000 + i * 911 % 9'000'000).arg(1000 + i * 31 % 8999);
        const QString xml =
            u"<row r=\"%1\"><c r=\"A%1\" t=\"s\">%2</c><c r=\"B%1\" t=\"s\">%3</c><c r=\"C%1\" t=\"s\">%4</c>"
            "<c r=\"D%1\"><v>%5</v></c><c r=\"E%1\"><v>1.2563012</v></c><c r=\"F%1\"><v>%6</v></c>"
            "<c r=\"G%1\"><v>0.0512</v></c><c r=\"H%1\"><v>-12.34</v></c></row>"_s.arg(
                row, isin.inner, cnpj.inner, names[i % kNames].inner, quantity, money);
        book.addXml(xml);
        written += xml.size();
    }
    return book.save(path);
}

struct Measurement
{
    double seconds = 0;
    qint64 bytes = 0;
    qint64 count = 0;
    qint64 peak = 0; ///< KiB above idle
};

Result<Measurement> walk(const QString &path)
{
    const std::clock_t start = std::clock();
    Measurement done;
    auto zip = ZipReader::open(path, {});
    if (!zip)
        return fail(zip.error());
    auto device = zip->stream(*zip->find(u"xl/worksheets/sheet1.xml"_s));
    if (!device)
        return fail(device.error());
    QXmlStreamReader xml(device->get());
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            ++done.count;
    }
    done.bytes = (*device)->unpacked();
    done.seconds = secondsSince(start);
    return done;
}

Result<Measurement> stream(const QString &path)
{
    const std::clock_t start = std::clock();
    Measurement done;
    const auto carteira = streamCarteiraXlsx(path,
                                             [&](Posicao &&posicao) -> Result<void> {
                                                 done.count += posicao.valor ? 1 : 0;
                                                 return {};
                                             },
                                             {});
    if (!carteira)
        return fail(carteira.error());
    done.seconds = secondsSince(start);
    return done;
}

int child(const QStringList &arguments, QTextStream &out)
{
    const qint64 idle = peakKib();
    const QString path = arguments.value(3);
    auto done = arguments.value(2) == "walk"_L1 ? walk(path) : stream(path);
    if (!done) {
        out << done.error().oneLine() << Qt::endl;
        return 1;
    }
    out << done->seconds << ' ' << done->bytes << ' ' << done->count << ' ' << peakKib() - idle << Qt::endl;
    return 0;
}

/// The best time and the highest peak of the children.
bool measure(const QString &what, const QString &path, Measurement &best)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--filho"_s, what, path});
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        return false;
    const QList<QByteArray> fields = process.readAll().simplified().split(' ');
    if (fields.size() != 4)
        return false;
    const double seconds = fields[0].toDouble();
    best.seconds = best.seconds > 0 ? std::min(best.seconds, seconds) : seconds;
    best.bytes = fields[1].toLongLong();
    best.count = fields[2].toLongLong();
    best.peak = std::max(best.peak, fields[3].toLongLong());
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--filho"_L1)
        return child(arguments, out);

    QList<qint64> sizes;
    for (const QString &argument : arguments.mid(1))
        sizes.append(argument.toLongLong());
    if (sizes.isEmpty())
        sizes = {1, 10, 100};
    const QTemporaryDir folder;
    out << "XML MB  positions  walk MB/s  positions MB/s  ratio  peak above idle MiB" << Qt::endl;
    for (const qint64 size : std::as_const(sizes)) {
        const QString path = folder.filePath(u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s);
        Measurement walked;
        Measurement streamed;
        bool ok = size > 0 && writeBook(path, size);
        for (int i = 0; ok && i < kRepeats; ++i)
            ok = measure(u"walk"_s, path, walked) && measure(u"stream"_s, path, streamed);
        if (!ok) {
            out << "failed at " << size << " MB" << Qt::endl;
            return 1;
        }
        const double megabytes = static_cast<double>(walked.bytes) / 1e6;
        out << qSetRealNumberPrecision(4) << megabytes << "  " << streamed.count << "  " << megabytes / walked.seconds
            << "  " << megabytes / streamed.seconds << "  " << walked.seconds / streamed.seconds << "  "
            << static_cast<double>(streamed.peak) / 1024 << Qt::endl;
    }
    return 0;
}
