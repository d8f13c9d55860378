// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/datapagefixture.h"

#include "core/load/lease.h"
#include "core/load/schema.h"
#include "core/run/stoppableanswer.h"
#include "ui/controls/datefield.h"
#include "ui/controls/exportmenu.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Etl {

Decimal number(const QString &text)
{
    return *Decimal::parse(text);
}

CarteiraRow position(const QString &fund, const QString &grupo, const QString &name, const QString &value)
{
    CarteiraRow row;
    row.nmFundo = fund;
    row.descricao = name;
    row.grupo = grupo;
    row.qnt = number(u"1500.125"_s);
    row.vlrMercado = number(value);
    row.custodiante = custodianName();
    return row;
}

RentabilidadeRow quota(const QString &fund, const QString &patrimonio)
{
    RentabilidadeRow row;
    row.nmFundo = fund;
    row.cdConta = u"000123"_s;
    row.vlrCotacao = number(u"1.2345678901"_s);
    row.vlrPatrimonio = number(patrimonio);
    row.rentDia = number(u"-0.0123456789"_s);
    return row;
}

void DataPageFixture::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Settings settings;
    settings.database.driver = u"QSQLITE"_s;
    settings.database.name = m_folder->filePath(u"dados.sqlite"_s);
    settings.database.tableCarteira = u"Ft_CarteiraDiaria"_s;
    settings.database.tableRentabilidade = u"Ft_RentabilidadeDiaria"_s;
    settings.conciliacaoAviso = number(u"0.01"_s);
    settings.conciliacaoLimite = number(u"500"_s);
    settings.dirLogs = m_folder->path();
    auto session = Session::open(settings.database, m_realTime);
    VERIFY_OK(session);
    m_session = std::move(*session);
    VERIFY_OK(createMissingTables(*m_session));
    m_engine = std::make_shared<FakeEngine>(m_clock, settings);
}

void DataPageFixture::tearDown()
{
    m_page.reset();
    blockingWork().waitForDone();
    m_engine.reset();
    m_session.reset();
}

template <typename Row>
void DataPageFixture::store(QDate date, const QString &fund, QList<Row> rows)
{
    constexpr bool carteira = std::is_same_v<Row, CarteiraRow>;
    const Part part = carteira ? Part::Carteira : Part::Rentabilidade;
    WriteOptions options;
    options.runId = u"22222222-2222-2222-2222-222222222222"_s;
    const LeaseOwner owner{options.runId, u"operador1"_s, u"PC-01"_s, QCoreApplication::applicationPid()};
    const auto lease = takeLease(*m_session, part, date, owner);
    VERIFY_OK(lease);
    options.lease = *lease;
    FundLoad<Row> load;
    load.fund = fund;
    load.date = date;
    load.file = u"arquivo.xlsx"_s;
    load.sha256 = "aa";
    load.rulesKey = "regras";
    for (Row &row : rows)
        row.dtPosicao = date;
    load.rows = rows;
    Result<FundsLoaded> done;
    if constexpr (carteira)
        done = replaceCarteira(*m_session, {load}, options);
    else
        done = replaceRentabilidade(*m_session, {load}, options);
    VERIFY_OK(done);
    VERIFY_OK(done->constFirst());
}

template void DataPageFixture::store(QDate, const QString &, QList<CarteiraRow>);
template void DataPageFixture::store(QDate, const QString &, QList<RentabilidadeRow>);

void DataPageFixture::open()
{
    m_page = std::make_unique<DataPage>(m_clock);
    for (GridPane *pane : m_page->findChildren<GridPane *>()) {
        for (QAbstractItemModel *model : pane->findChildren<QAbstractItemModel *>())
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    }
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->setEngine(m_engine);
    QCOMPARE(m_page->dateField()->date(), kDay);
    QVERIFY(settled());
}

/// Text of the first shown row whose first or second cell begins with that.
QString DataPageFixture::cell(GridPane *pane, const QString &rowStart, const QString &column) const
{
    const QAbstractItemModel *model = pane->view()->model();
    int at = -1;
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->headerData(i, Qt::Horizontal).toString() == column)
            at = i;
    }
    if (at < 0)
        return u"no column "_s + column;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString().startsWith(rowStart) ||
            model->index(row, 1).data().toString().startsWith(rowStart))
            return model->index(row, at).data().toString();
    }
    return u"no row "_s + rowStart;
}

QByteArray DataPageFixture::exported(GridPane *pane)
{
    QSignalSpy told(pane->exportMenu(), &ExportMenu::told);
    const QString path = m_folder->filePath(u"saida.csv"_s);
    pane->exportMenu()->exportTo(path, ExportFormat::Csv);
    if (!told.wait(10'000))
        return "silence";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

} // namespace Etl
