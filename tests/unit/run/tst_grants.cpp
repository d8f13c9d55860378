// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rights.h"
#include "core/run/coverage.h"
#include "core/run/loadedview.h"
#include "core/run/runarchive.h"
#include "core/run/selfcheck.h"
#include "tests/unit/run/runworld.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// The SQL block of docs/instalacao.md that begins with that comment.
QStringList documented(const QString &title)
{
    QFile file(QStringLiteral(ETL_SOURCE_DIR "/docs/instalacao.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/instalacao.md cannot be read");
    const QString text = QString::fromUtf8(file.readAll());
    const QString head = u"```sql\n-- %1\n"_s.arg(title);
    const qsizetype from = text.indexOf(head);
    if (from < 0)
        qFatal("docs/instalacao.md has no SQL block \"%s\"", qPrintable(title));
    const qsizetype start = from + head.size();
    QStringList statements;
    for (const QString &line : text.mid(start, text.indexOf(u"```"_s, start) - start).split(u'\n', Qt::SkipEmptyParts))
        statements.append(line.chopped(line.endsWith(u';') ? 1 : 0));
    return statements;
}

struct Right
{
    QString right; ///< "INSERT"
    QString on;    ///< "fundos.etl_reserva", "PROCEDURE fundos.X"

    QString name() const { return right + u" ON "_s + on; }
};

QList<Right> rightsOf(const QStringList &statements)
{
    static const QRegularExpression grant(u"^GRANT (.+) ON (.+) TO "_s);
    QList<Right> rights;
    for (const QString &statement : statements) {
        const auto match = grant.match(statement);
        if (!match.hasMatch())
            continue;
        for (const QString &right : match.captured(1).split(u", "_s))
            rights.append({right, match.captured(2)});
    }
    return rights;
}

/// A user of the throw-away server, made by the statements of the manual. Gone with the object.
class ManualUser
{
public:
    ManualUser(const TestDatabase &database, QString nameInManual)
        : m_database(database), m_manual(std::move(nameInManual))
    {}
    ~ManualUser() { m_database.run(u"DROP USER IF EXISTS '%1'@'%'"_s.arg(m_name)); }
    Q_DISABLE_COPY_MOVE(ManualUser)

    void run(const QString &title) const
    {
        for (const QString &statement : documented(title))
            execute(statement);
    }
    void revoke(const Right &right) const
    {
        execute(u"REVOKE %1 ON %2 FROM '%3'@'%'"_s.arg(right.right, right.on, m_manual));
    }
    void grant(const Right &right) const
    {
        execute(u"GRANT %1 ON %2 TO '%3'@'%'"_s.arg(right.right, right.on, m_manual));
    }
    DatabaseSettings settings() const
    {
        DatabaseSettings settings = m_database.settings();
        settings.user = m_name;
        settings.password = Secret(u"troque-esta-senha"_s);
        return settings;
    }

private:
    void execute(QString statement) const
    {
        statement.replace(u"fundos."_s, m_database.settings().name + u'.');
        statement.replace(m_manual, m_name);
        m_database.run(statement);
    }

    const TestDatabase &m_database;
    QString m_manual;
    QString m_name = u"u_"_s + QUuid::createUuid().toString(QUuid::Id128).left(20);
};

QDate day()
{
    return {2025, 4, 10};
}

/// Simulated bank, throw-away server, and what a user can do with them.
class GrantWorld
{
public:
    GrantWorld() : world(TestDialect::MariaDb, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 11), 11)))
    {
        // A full count of rows without rights would be no proof: the server must be the same for every user.
        world.settings().dirLogs.clear();
    }

    void use(const DatabaseSettings &settings)
    {
        const DatabaseSettings before = world.settings().database;
        world.settings().database = settings;
        world.settings().database.procCarteira = before.procCarteira;
        world.settings().database.calendarView = before.calendarView;
    }
    /// A whole run of the day in which every fund is loaded anew. Empty: it succeeded without a warning.
    QString problemOfRun()
    {
        if (!world.database().column(u"SHOW TABLES LIKE 'etl_carga_fundo'"_s).isEmpty())
            world.database().run(u"UPDATE etl_carga_fundo SET sha256 = 'outro'"_s);
        // What a user without DELETE left behind.
        if (!world.database().column(u"SHOW TABLES LIKE 'etl_reserva'"_s).isEmpty())
            world.database().run(u"DELETE FROM etl_reserva"_s);
        const qsizetype linesBefore = world.lines().size();
        RunRequest request;
        request.dates = {day()};
        const RunReport report = world.run(request);
        QStringList said = report.warnings;
        // A lease that stays keeps others out for two minutes: a line of the log, no reason for a FALHA.
        said += world.lines().mid(linesBefore).filter(u"A reserva não pôde ser devolvida"_s);
        if (report.error)
            said.append(report.error->oneLine());
        else if (report.outcome != Outcome::Success)
            said.append(u"FALHA"_s);
        for (const ItemReport &item : report.items)
            said += item.warnings;
        lastRun = report.runId;
        return said.join(u" / "_s);
    }
    /// Everything that the console's pages read. Empty: all of it came.
    QString problemOfReads()
    {
        QStringList said;
        const auto hear = [&said](const auto &answer) {
            if (!answer)
                said.append(answer.error().oneLine());
        };
        hear(readCoverage(world.settings(), world.clock, BusinessDays(), day().addDays(-7), day()));
        hear(loadedDayOf(world.settings(), world.clock, day(), {}));
        hear(rentabilidadeDayOf(world.settings(), world.clock, day(), {}));
        hear(readRun(world.settings(), world.clock, lastRun));
        const RunListing listing = readRuns(world.settings(), world.clock, {});
        if (listing.database)
            said.append(listing.database->oneLine());
        return said.join(u" / "_s);
    }
    QString problemOfBoth()
    {
        const QString run = problemOfRun();
        return run + problemOfReads();
    }
    QStringList failedChecks()
    {
        QStringList failed;
        selfCheck(world.settings(), world.clock, allParts(),
                  [&failed](const CheckLine &line) {
                      if (line.state == CheckLine::State::Failed && !line.name.startsWith(u"Pasta"_s))
                          failed.append(line.oneLine());
                  },
                  {});
        return failed;
    }
    /// Of those rights, the ones without which nothing goes wrong.
    template <typename Problem>
    QString needless(const ManualUser &user, const QList<Right> &rights, const Problem &problem)
    {
        QStringList names;
        for (const Right &right : rights) {
            user.revoke(right);
            if (problem().isEmpty())
                names.append(right.name());
            user.grant(right);
        }
        return names.join(u", "_s);
    }

    RunWorld world;
    QString lastRun;
};

QList<Right> without(QList<Right> rights, const QString &right)
{
    rights.removeIf([&](const Right &one) { return one.right == right; });
    return rights;
}

} // namespace

class TestGrants : public QObject
{
    Q_OBJECT

private slots:
    void loadUserLoadsFromNothing();
    void loadUserNeedsEveryRight();
    void firstLoadNeedsCreateOnEveryTable();
    void procedureAndCalendarNeedTheirRights();
    void checkNamesEveryRightThatIsMissing();
    void consultingUserReadsAndCannotLoad();
    void consultingUserNeedsEveryRight();
    void biUserReadsTheTablesOnly();
};

void TestGrants::loadUserLoadsFromNothing()
{
    GrantWorld world;
    const ManualUser user(world.world.database(), u"orquestrador_carga"_s);
    user.run(u"carga"_s);
    world.use(user.settings());
    QCOMPARE(world.failedChecks(), QStringList());
    QCOMPARE(world.problemOfBoth(), QString());
    const QStringList first = world.world.database().rows(u"SELECT NmFundo, Descricao, VlrMercado FROM "
                                                          "Ft_CarteiraDiaria ORDER BY NmFundo, Linha"_s);
    QVERIFY(first.size() > 2);

    user.run(u"depois da primeira carga"_s);
    QCOMPARE(world.problemOfBoth(), QString());
    QCOMPARE(world.failedChecks(), QStringList());
    QCOMPARE(world.world.database().rows(
                 u"SELECT NmFundo, Descricao, VlrMercado FROM Ft_CarteiraDiaria ORDER BY NmFundo, Linha"_s),
             first);
}

void TestGrants::loadUserNeedsEveryRight()
{
    GrantWorld world;
    const ManualUser user(world.world.database(), u"orquestrador_carga"_s);
    user.run(u"carga"_s);
    world.use(user.settings());
    QCOMPARE(world.problemOfBoth(), QString());
    const QList<Right> rights = without(rightsOf(documented(u"carga"_s)), u"CREATE"_s);
    QCOMPARE(rights.size(), 19);
    QCOMPARE(world.needless(user, rights, [&] { return world.problemOfBoth(); }), QString());
    QCOMPARE(world.problemOfBoth(), QString());
}

void TestGrants::firstLoadNeedsCreateOnEveryTable()
{
    GrantWorld world;
    const ManualUser user(world.world.database(), u"orquestrador_carga"_s);
    user.run(u"carga"_s);
    world.use(user.settings());
    QCOMPARE(world.problemOfBoth(), QString());
    QList<Right> rights = rightsOf(documented(u"carga"_s));
    rights.removeIf([](const Right &right) { return right.right != "CREATE"_L1; });
    QCOMPARE(rights.size(), 6);
    QCOMPARE(rightsOf(documented(u"depois da primeira carga"_s)
                          .replaceInStrings(u"REVOKE"_s, u"GRANT"_s)
                          .replaceInStrings(u" FROM "_s, u" TO "_s))
                 .size(),
             rights.size());
    for (const Right &right : rights) {
        const QString table = right.on.mid(right.on.indexOf(u'.') + 1);
        world.world.database().run(u"DROP TABLE "_s + table);
        user.revoke(right);
        QVERIFY2(world.problemOfRun().contains(table), qPrintable(right.name()));
        user.grant(right);
        QCOMPARE(world.problemOfRun(), QString());
    }
}

void TestGrants::procedureAndCalendarNeedTheirRights()
{
    GrantWorld world;
    TestDatabase &database = world.world.database();
    database.run(u"CREATE TABLE chamadas (d DATE)"_s);
    database.run(u"CREATE PROCEDURE ATT_CNPJ_CARTEIRA_DIARIA(IN d DATE) INSERT INTO chamadas VALUES (d)"_s);
    database.run(u"CREATE VIEW vw_calendario AS SELECT DATE '2025-04-10' AS DtReferencia, 0 AS Feriado, 0 AS "
                 "FimSemana"_s);
    world.world.settings().database.procCarteira = u"ATT_CNPJ_CARTEIRA_DIARIA"_s;
    world.world.settings().database.calendarView = u"vw_calendario"_s;
    const ManualUser user(database, u"orquestrador_carga"_s);
    QList<Right> rights;
    for (const QString &title : {u"carga"_s, u"procedimento"_s, u"calendário"_s}) {
        user.run(title);
        if (title != "carga"_L1)
            rights += rightsOf(documented(title));
    }
    world.use(user.settings());
    QCOMPARE(world.problemOfBoth(), QString());
    QCOMPARE(database.value(u"SELECT COUNT(*) FROM chamadas"_s), u"1"_s);
    QCOMPARE(world.failedChecks(), QStringList());
    rights = without(rights, u"CREATE"_s);
    QCOMPARE(rights.size(), 3);
    QCOMPARE(world.needless(user, rights, [&] { return world.problemOfRun(); }), QString());
}

void TestGrants::checkNamesEveryRightThatIsMissing()
{
    GrantWorld world;
    const ManualUser user(world.world.database(), u"orquestrador_carga"_s);
    user.run(u"carga"_s);
    world.use(user.settings());
    QCOMPARE(world.problemOfBoth(), QString());
    user.run(u"depois da primeira carga"_s);
    for (const Right &right : without(rightsOf(documented(u"carga"_s)), u"CREATE"_s)) {
        user.revoke(right);
        const QString failed = world.failedChecks().join(u'\n');
        const QString table = right.on.mid(right.on.indexOf(u'.') + 1);
        QVERIFY2(failed.contains(right.right) && failed.contains(table), qPrintable(right.name() + u": "_s + failed));
        user.grant(right);
    }
    QCOMPARE(world.failedChecks(), QStringList());
}

void TestGrants::consultingUserReadsAndCannotLoad()
{
    GrantWorld world;
    QCOMPARE(world.problemOfRun(), QString());
    const ManualUser user(world.world.database(), u"orquestrador_consulta"_s);
    user.run(u"console de consulta"_s);
    world.use(user.settings());
    QCOMPARE(world.problemOfReads(), QString());
    const auto loaded = loadedDayOf(world.world.settings(), world.world.clock, day(), {});
    QVERIFY(loaded);
    const QStringList rows = world.world.database().rows(u"SELECT * FROM Ft_CarteiraDiaria ORDER BY IDControle"_s);
    QVERIFY(world.problemOfRun().contains(u"denied"_s));
    QCOMPARE(world.world.database().rows(u"SELECT * FROM Ft_CarteiraDiaria ORDER BY IDControle"_s), rows);
}

void TestGrants::consultingUserNeedsEveryRight()
{
    GrantWorld world;
    QCOMPARE(world.problemOfRun(), QString());
    // A run without an end: whether it still goes on stands in etl_reserva.
    world.world.database().run(u"UPDATE etl_execucao SET fim = NULL, status = 'INICIADA'"_s);
    const ManualUser user(world.world.database(), u"orquestrador_consulta"_s);
    user.run(u"console de consulta"_s);
    world.use(user.settings());
    QCOMPARE(world.problemOfReads(), QString());
    const QList<Right> rights = rightsOf(documented(u"console de consulta"_s));
    QCOMPARE(rights.size(), 6);
    QCOMPARE(world.needless(user, rights, [&] { return world.problemOfReads(); }), QString());
}

void TestGrants::biUserReadsTheTablesOnly()
{
    GrantWorld world;
    QCOMPARE(world.problemOfRun(), QString());
    const ManualUser user(world.world.database(), u"orquestrador_bi"_s);
    user.run(u"leitura das tabelas"_s);
    const SystemClock clock;
    const auto session = Session::open(user.settings(), clock);
    QVERIFY(session);
    for (const Right &right : rightsOf(documented(u"leitura das tabelas"_s))) {
        QCOMPARE(right.right, u"SELECT"_s);
        const QString table = right.on.mid(right.on.indexOf(u'.') + 1);
        QVERIFY((*session)->exec(u"SELECT * FROM "_s + table));
        QVERIFY(!(*session)->exec(u"DELETE FROM "_s + table));
        user.revoke(right);
        QVERIFY(!(*session)->exec(u"SELECT * FROM "_s + table));
        user.grant(right);
    }
    QVERIFY(!(*session)->exec(u"SELECT * FROM etl_reserva"_s));
}

QTEST_GUILESS_MAIN(TestGrants)
#include "tst_grants.moc"
