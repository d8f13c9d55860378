// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/groundtruth.h"
#include "tests/support/cliworld.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// What the tables must say afterwards. Before the run they hold the truth but for one row, which is missing.
enum class Tables {
    Truth,     ///< the run repaired them
    Untouched, ///< the old rows stand, the missing row is still missing
    Rewritten  ///< other values came (nulls, a second class): as many funds as before
};

constexpr int kFunds = 5;

} // namespace

/// Every fault switch of the simulator × outcome, log line, exit code and state of the database.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void eachFaultHasItsOutcome_data()
    {
        QTest::addColumn<QStringList>("faults"); ///< name[=variant][:count]
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("logged");
        QTest::addColumn<Tables>("tables");
        const QString carteira = u"carteira"_s;
        const QString nav = u"rentabilidade"_s;
        const QString ok = u"FINALIZADO - Status: SUCESSO"_s;
        const auto row = [](const QString &faults) -> QTestData & {
            return QTest::newRow(qPrintable(faults)) << faults.split(u' ');
        };

        row(u"stuck"_s) << carteira << 1 << u"RELATÓRIO NÃO FICOU PRONTO"_s << Tables::Untouched;
        row(u"old-stuck"_s) << carteira << 1 << u"RELATÓRIO NÃO FICOU PRONTO"_s << Tables::Untouched;
        row(u"s204:3"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"s202:3"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"s404-first:2"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"s401-mid"_s) << carteira << 0 << u"O BTG recusou o token (401): um novo foi pedido"_s << Tables::Truth;
        row(u"s401-always"_s) << carteira << 1 << u"CREDENCIAIS RECUSADAS"_s << Tables::Untouched;
        row(u"s429:2"_s) << carteira << 0 << u"Nova tentativa 2"_s << Tables::Truth;
        row(u"s429-retry-after=segundos:1"_s) << carteira << 0 << u"Nova tentativa 1"_s << Tables::Truth;
        row(u"s500:3"_s) << carteira << 0 << u"Nova tentativa 3"_s << Tables::Truth;
        row(u"s502:3"_s) << nav << 0 << u"Nova tentativa 3"_s << Tables::Truth;
        row(u"s503:3"_s) << carteira << 0 << u"Nova tentativa 3"_s << Tables::Truth;
        row(u"s500"_s) << carteira << 1 << u"RESPOSTA DO BTG"_s << Tables::Untouched;
        row(u"html200:1"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"html200"_s) << carteira << 1 << u"RESPOSTA DO BTG"_s << Tables::Untouched;
        row(u"zip-truncated:1"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"zip-crc:2"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"zip-crc"_s) << carteira << 1 << u"ARQUIVO DANIFICADO"_s << Tables::Untouched;
        row(u"zip-empty"_s) << carteira << 1 << u"DADOS INCOMPLETOS"_s << Tables::Untouched;
        row(u"zip-hostile=nomes"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"zip-hostile=enorme"_s) << carteira << 1 << u"ARQUIVO DANIFICADO"_s << Tables::Untouched;
        row(u"bare-xlsx"_s) << carteira << 0 << u"uma única planilha, sem ZIP"_s << Tables::Rewritten;
        row(u"result-error"_s) << carteira << 1 << u"RESPOSTA DO BTG"_s << Tables::Untouched;
        row(u"result-strange=texto"_s) << carteira << 1 << u"última resposta: \"Situacao nunca vista\""_s
                                       << Tables::Untouched;
        row(u"result-strange=objeto"_s) << nav << 1 << u"RESPOSTA DO BTG"_s << Tables::Untouched;
        row(u"result-strange=numero"_s) << nav << 1 << u"RESPOSTA DO BTG"_s << Tables::Untouched;
        row(u"files-list=url"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"files-list=objeto"_s) << carteira << 1 << u"RESPOSTA DO BTG"_s << Tables::Untouched;
        row(u"url-download=texto"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"url-download=objeto"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"nav-null-list"_s) << nav << 0 << u"sem nenhum retorno nominal"_s << Tables::Rewritten;
        row(u"nav-profitability"_s) << nav << 0 << ok << Tables::Rewritten;
        row(u"nav-extra-dates"_s) << nav << 0 << u"de outras datas deixados de fora"_s << Tables::Truth;
        row(u"nav-same-cnpj"_s) << nav << 0 << ok << Tables::Rewritten;
        row(u"pages=atrasada"_s) << nav << 0 << ok << Tables::Truth;
        row(u"pages=repetida"_s) << nav << 1 << u"FINALIZADO - Status: FALHA"_s << Tables::Untouched;
        row(u"pages=parada"_s) << nav << 1 << u"FINALIZADO - Status: FALHA"_s << Tables::Untouched;
        row(u"types"_s) << nav << 0 << ok << Tables::Rewritten;
        row(u"disposition=caminho bare-xlsx"_s)
            << carteira << 0 << u"já carregados não vieram desta vez"_s << Tables::Rewritten;
        row(u"latin1-csv"_s) << carteira << 0 << u"membro do ZIP ignorado"_s << Tables::Truth;
        row(u"slow=gotas:1"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"reset:4"_s) << carteira << 0 << u"Nova tentativa 2"_s << Tables::Truth;
        row(u"reset"_s) << carteira << 1 << u"REDE"_s << Tables::Untouched;
        row(u"short-body:4"_s) << carteira << 0 << u"Nova tentativa 2"_s << Tables::Truth;
        row(u"short-body"_s) << carteira << 1 << u"REDE"_s << Tables::Untouched;
        row(u"status-strange"_s) << carteira << 0 << ok << Tables::Truth;
        row(u"status-down=404"_s) << carteira << 0 << u"a lista de liberação do BTG não pôde ser lida"_s
                                  << Tables::Truth;
        row(u"status-down=formato"_s) << carteira << 0 << u"a lista de liberação do BTG não pôde ser lida"_s
                                      << Tables::Truth;
    }

    void eachFaultHasItsOutcome()
    {
        QFETCH(QStringList, faults);
        QFETCH(QString, part);
        QFETCH(QString, logged);
        QFETCH(Tables, tables);
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        const FundSet funds(kFunds, 1);
        const QDate day = CliWorld::day();
        const bool positions = part == "carteira"_L1;
        const auto loaded = [&] {
            return positions ? loadedCarteira(world.database(), day) : loadedRentabilidade(world.database(), day);
        };
        const QStringList truth = positions ? expectedCarteira(funds, day) : expectedRentabilidade(funds, day);

        const CliResult before = world.runDate(day, {u"--tipo"_s, part});
        VERIFY_RUN(before.exitCode == 0, before);
        const QString table = positions ? u"Ft_CarteiraDiaria"_s : u"Ft_RentabilidadeDiaria"_s;
        world.database().run(u"DELETE FROM %1 ORDER BY %2 LIMIT 1"_s.arg(table, positions ? u"IDControle"_s : u"id"_s));
        const QStringList standing = loaded();
        QCOMPARE(standing.size(), truth.size() - 1);

        for (const QString &fault : std::as_const(faults)) {
            const auto armed = world.bank().setFault(fault.section(u':', 0, 0),
                                                     fault.contains(u':') ? fault.section(u':', 1).toInt() : -1);
            VERIFY_OK(armed);
        }
        QFETCH(int, exitCode);
        if (exitCode != 0)
            world.set(u"TICKET_PRAZO"_s, u"1.5"_s); // of a ticket that never gets ready
        const CliResult result = world.runDate(day, {u"--tipo"_s, part});
        VERIFY_RUN(result.exitCode == exitCode, result);
        VERIFY_RUN(result.out.contains(logged), result);
        const QStringList rows = loaded();
        switch (tables) {
        case Tables::Truth: QCOMPARE(firstDifference(rows, truth), QString()); break;
        case Tables::Untouched: QCOMPARE(firstDifference(rows, standing), QString()); break;
        case Tables::Rewritten: {
            QSet<QString> names;
            for (const QString &line : rows)
                names.insert(line.section(u'|', 0, 0));
            QCOMPARE(names.size(), kFunds);
            break;
        }
        }
    }

    /// The list above is complete: a new switch without a row here fails.
    void everySwitchOfTheSimulatorIsInTheTable()
    {
        QFile source(QStringLiteral(ETL_SOURCE_DIR "/tests/cli/tst_faults.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        for (const QString &name : Simulator::faultNames())
            QVERIFY2(text.contains(u"row(u\""_s + name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
