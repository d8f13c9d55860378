// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/envelope.h"
#include "core/extract/ticketanswer.h"
#include "core/extract/ticketpoll.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestTicketAnswer : public QObject
{
    Q_OBJECT

private slots:
    void everyAnswerFormIsDecidedByContent_data();
    void everyAnswerFormIsDecidedByContent();
    void firstBytesTellTheShape_data();
    void firstBytesTellTheShape();
    void pageNumbersMayBeTextOrNull_data();
    void pageNumbersMayBeTextOrNull();
    void recordsAreComparedByContent();
    void aDownloadAddressIsFoundInTextAndInObject();
    void deepNestingIsHarmless();
    void dispositionGivesASafeName_data();
    void dispositionGivesASafeName();
    void ticketReachesTheServerByteForByte_data();
    void ticketReachesTheServerByteForByte();
};

void TestTicketAnswer::everyAnswerFormIsDecidedByContent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<AnswerKind>("kind");
    QTest::addColumn<QString>("word");
    using Kind = AnswerKind;
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind, const QString &word = {}) {
        QTest::newRow(name) << status << body << kind << word;
    };
    row("A not ready", 200, R"({"result":"Processando"})", Kind::NotReady, u"Processando"_s);
    row("A padded, other case", 200, R"( {"result":"  PROCESSANDO "})", Kind::NotReady, u"PROCESSANDO"_s);
    row("B queued", 200, R"({"totalPages":null,"page":null,"result":"Aguardando processamento","files":null})",
        Kind::NotReady, u"Aguardando processamento"_s);
    row("C no records", 200, R"({"result":"No records","files":null})", Kind::NoRecords, u"No records"_s);
    row("C other case", 200, R"({"result":" no RECORDS"})", Kind::NoRecords, u"no RECORDS"_s);
    row("D data", 200, R"({"totalPages":1,"page":1,"result":[{"fundName":"A"}]})", Kind::Data);
    row("D array at the root", 200, R"([{"fundName":"A"}])", Kind::Data);
    row("D after a BOM", 200, "\xEF\xBB\xBF{\"result\":[1]}", Kind::Data);
    row("D with 201", 201, R"({"result":[1]})", Kind::Data);
    row("D empty list", 200, R"({"result":[]})", Kind::NoRecords, u"lista vazia"_s);
    row("D empty root list", 200, R"( [ ] )", Kind::NoRecords, u"lista vazia"_s);
    row("D list wins over files", 200, R"({"files":["https://a.b/c"],"result":[1]})", Kind::Data);
    row("E zip", 200, QByteArray("PK\3\4rest"), Kind::File);
    row("E empty zip", 200, QByteArray("PK\5\6") + QByteArray(18, '\0'), Kind::File);
    row("F bare xml", 200, R"(<?xml version="1.0"?><arquivoposicao/>)", Kind::File);
    row("F pdf", 200, "%PDF-1.7", Kind::File);
    row("G text in the JSON", 200, R"({"result":"{\"UrlDownload\":\"https://a.b/c\"}"})", Kind::Downloads);
    row("G object", 200, R"({"result":{"UrlDownload":"https://a.b/c"}})", Kind::Downloads);
    row("H addresses", 200, R"({"result":null,"files":["https://a.b/c","https://a.b/d"]})", Kind::Downloads);
    row("H objects", 200, R"({"result":null,"files":[{"name":"x"}]})", Kind::Fatal,
        u"\"files\" em formato desconhecido (1 elementos, 0 textos)"_s);
    row("H a text that is no address", 200, R"({"files":["x.zip"]})", Kind::Fatal,
        u"\"files\" em formato desconhecido (1 elementos, 1 textos)"_s);
    row("H empty", 200, R"({"result":null,"files":[]})", Kind::NotReady, u"sem resultado"_s);
    row("result absent", 200, R"({"totalPages":null})", Kind::NotReady, u"sem resultado"_s);
    row("I 204", 204, {}, Kind::NotReady, u"HTTP 204"_s);
    row("I 202", 202, {}, Kind::NotReady, u"HTTP 202"_s);
    row("I 200 empty", 200, " \r\n", Kind::NotReady, u"resposta vazia"_s);
    row("J", 404, "<html>", Kind::NotFound, u"HTTP 404"_s);
    row("K", 401, {}, Kind::BadToken, u"HTTP 401"_s);
    row("L", 200, "\n<!DOCTYPE html><html>", Kind::HtmlPage, u"página HTML no lugar dos dados"_s);
    row("L xhtml", 200, "<?xml version='1.0'?>\n<html xmlns='x'>", Kind::HtmlPage, u"página HTML no lugar dos dados"_s);
    row("M erro", 200, R"({"result":"Erro ao gerar o relatório"})", Kind::ReportFailed, u"Erro ao gerar o relatório"_s);
    row("M error", 200, R"({"result":"Internal ERROR\n42"})", Kind::ReportFailed, u"Internal ERROR 42"_s);
    row("unknown word", 200, R"({"result":"In Progress"})", Kind::StrangeWord, u"In Progress"_s);
    row("empty word", 200, R"({"result":""})", Kind::StrangeWord);
    row("word like JSON without an address", 200, R"({"result":"{\"a\":1}"})", Kind::StrangeWord, u"{\"a\":1}"_s);
    row("result is an unknown object", 200, R"({"result":{"b":1,"a":{"UrlDownload":"https://no"}}})", Kind::Fatal,
        u"\"result\" é um objeto desconhecido, com as chaves: b, a"_s);
    row("result is a number", 200, R"({"result":42})", Kind::Fatal, u"\"result\" não é lista nem texto"_s);
    row("result is a bool", 200, R"({"result":true})", Kind::Fatal, u"\"result\" não é lista nem texto"_s);
    row("a nested result does not count", 200, R"({"data":{"result":"No records"}})", Kind::NotReady,
        u"sem resultado"_s);
    row("cut JSON", 200, R"({"result":[1,2)", Kind::Transient, u"JSON ilegível"_s);
    row("two documents", 200, R"({"result":[]}{"result":[1]})", Kind::Transient, u"JSON ilegível"_s);
    row("plain text", 200, "Service running", Kind::Fatal, u"conteúdo inesperado"_s);
    row("301", 301, {}, Kind::Fatal, u"HTTP 301"_s);
    row("400", 400, {}, Kind::Fatal, u"HTTP 400"_s);
    row("403", 403, {}, Kind::Fatal, u"HTTP 403"_s);
    row("405", 405, {}, Kind::Fatal, u"HTTP 405"_s);
    row("408", 408, {}, Kind::Transient, u"HTTP 408"_s);
    row("429", 429, {}, Kind::Transient, u"HTTP 429"_s);
    row("500 with data-like body", 500, R"({"result":[1]})", Kind::Transient, u"HTTP 500"_s);
    row("503", 503, {}, Kind::Transient, u"HTTP 503"_s);
}

void TestTicketAnswer::everyAnswerFormIsDecidedByContent()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const AnswerKind, kind);
    QFETCH(const QString, word);
    const TicketAnswer answer = judgeTicketAnswer(status, body);
    QCOMPARE(answer.kind, kind);
    QCOMPARE(answer.word, word);
}

void TestTicketAnswer::firstBytesTellTheShape_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<BodyShape>("shape");
    QTest::newRow("zip") << QByteArray("PK\3\4") << BodyShape::Zip;
    QTest::newRow("zip after blanks") << QByteArray("\r\n PK\3\4") << BodyShape::Zip;
    QTest::newRow("xml after a BOM") << QByteArray("\xEF\xBB\xBF<a/>") << BodyShape::Xml;
    QTest::newRow("xml in UTF-16 LE") << QByteArray("\xFF\xFE<\0a\0", 6) << BodyShape::Xml;
    QTest::newRow("xml in UTF-16 BE") << QByteArray("\xFE\xFF\0<\0a", 6) << BodyShape::Xml;
    QTest::newRow("html after a comment") << QByteArray("<!-- x --><html>") << BodyShape::Html;
    QTest::newRow("html upper case") << QByteArray("<HTML>") << BodyShape::Html;
    QTest::newRow("an element that only begins like it") << QByteArray("<arquivo>html</arquivo>") << BodyShape::Xml;
    QTest::newRow("list") << QByteArray(" [1]") << BodyShape::Json;
    QTest::newRow("only a BOM") << QByteArray("\xEF\xBB\xBF") << BodyShape::Empty;
    QTest::newRow("one letter") << QByteArray("P") << BodyShape::Strange;
    QTest::newRow("gzip") << QByteArray("\x1f\x8b") << BodyShape::Strange;
}

void TestTicketAnswer::firstBytesTellTheShape()
{
    QFETCH(const QByteArray, head);
    QFETCH(const BodyShape, shape);
    QCOMPARE(shapeOf(head), shape);
}

void TestTicketAnswer::pageNumbersMayBeTextOrNull_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("total"); // -1: none
    QTest::newRow("number") << QByteArray(R"({"totalPages":3,"result":[1]})") << 3;
    QTest::newRow("text") << QByteArray(R"({"result":[1],"totalPages":" 3 "})") << 3;
    QTest::newRow("decimal") << QByteArray(R"({"result":[1],"totalPages":3.0})") << 3;
    QTest::newRow("null") << QByteArray(R"({"totalPages":null,"result":[1]})") << -1;
    QTest::newRow("absent") << QByteArray(R"({"result":[1]})") << -1;
    QTest::newRow("word") << QByteArray(R"({"totalPages":"três","result":[1]})") << -1;
    QTest::newRow("inside a record") << QByteArray(R"({"result":[{"totalPages":3}]})") << -1;
}

void TestTicketAnswer::pageNumbersMayBeTextOrNull()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, total);
    QCOMPARE(judgeTicketAnswer(200, json).page.totalPages.value_or(-1), total);
}

void TestTicketAnswer::recordsAreComparedByContent()
{
    const auto digests = [](const QByteArray &body) { return judgeTicketAnswer(200, body).page.digests; };
    const auto first = digests(R"({"result":[{"a":1.10,"b":[1,2]},{"a":2}]})");
    const auto otherBlanks = digests(R"([ {"a" : 1.10, "b":[1, 2]} ])");
    const auto otherDigits = digests(R"([{"a":1.1,"b":[1,2]}])");
    const auto otherList = digests(R"([{"a":1.10,"b":[12]}])");
    const auto text = digests(R"(["1"])");
    QCOMPARE(first.size(), 2);
    QVERIFY(first[0] != first[1]);
    QCOMPARE(otherBlanks, QList<QByteArray>{first[0]});
    QVERIFY(otherDigits != otherBlanks); // digits are compared as written
    QVERIFY(otherList != otherBlanks);   // 12 is not 1, 2
    QVERIFY(text != digests("[1]"));     // a text is not a number
}

void TestTicketAnswer::aDownloadAddressIsFoundInTextAndInObject()
{
    const QStringList wanted = {u"https://a.b/c?sig=x%2By"_s};
    // Not inside the macros: moc stumbles over raw strings there.
    const QByteArray asText = R"({"result":"{\"UrlDownload\":\"https://a.b/c?sig=x%2By\"}"})";
    const QByteArray asObject = R"({"result":{"id":1,"urlDownload":"https://a.b/c?sig=x%2By"}})";
    QCOMPARE(judgeTicketAnswer(200, asText).downloads, wanted);
    QCOMPARE(judgeTicketAnswer(200, asObject).downloads, wanted);
}

void TestTicketAnswer::deepNestingIsHarmless()
{
    const QByteArray deep = QByteArray(200000, '[') + QByteArray(200000, ']');
    const TicketAnswer answer = judgeTicketAnswer(200, "{\"result\":[" + deep + "]}");
    QCOMPARE(answer.kind, AnswerKind::Data);
    QCOMPARE(answer.page.records, 1);
}

void TestTicketAnswer::dispositionGivesASafeName_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QByteArray &header, const QString &wanted) {
        QTest::newRow(name) << header << wanted;
    };
    row("extended", "attachment; filename*=UTF-8''Carteira_A%C3%87%C3%83O%20A.xlsx", u"Carteira_AÇÃO A.xlsx"_s);
    row("extended wins", "attachment; filename=\"a.xlsx\"; filename*=utf-8'pt'b.xlsx", u"b.xlsx"_s);
    row("quoted", "attachment; filename=\"Carteira; A.xlsx\"", u"Carteira; A.xlsx"_s);
    row("bare with a semicolon", "attachment; filename=a.xlsx;", u"a.xlsx"_s);
    row("raw UTF-8", "attachment; filename=\"A\xC3\x87.xlsx\"", u"AÇ.xlsx"_s);
    row("raw Latin-1", "attachment; filename=\"A\xC7.xlsx\"", u"AÇ.xlsx"_s);
    row("path", "attachment; filename=\"../../etc/passwd\"", u"passwd"_s);
    row("Windows path", "attachment; filename*=UTF-8''..%5C..%5CNUL.xlsx", u"_NUL.xlsx"_s);
    row("upper case key", "ATTACHMENT; FILENAME=A.ZIP", u"A.ZIP"_s);
    row("none", "attachment", {});
    row("empty", "attachment; filename=\"\"", {});
    row("no header", {}, {});
}

void TestTicketAnswer::dispositionGivesASafeName()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, name);
    QCOMPARE(dispositionName(header), name);
}

void TestTicketAnswer::ticketReachesTheServerByteForByte_data()
{
    QTest::addColumn<QByteArray>("ticket");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("uuid stays") << QByteArray("9b2e-4F") << QByteArray("9b2e-4F");
    QTest::newRow("base64 keeps / and =") << QByteArray("ab/c==") << QByteArray("ab/c==");
    QTest::newRow("plus is not a blank") << QByteArray("a+b") << QByteArray("a%2Bb");
    QTest::newRow("percent is a percent") << QByteArray("a%2Fb") << QByteArray("a%252Fb");
    QTest::newRow("separators") << QByteArray("a&b;c\043d e") << QByteArray("a%26b%3Bc%23d%20e");
    QTest::newRow("not ASCII") << QByteArray("\xC3\xA7\"{") << QByteArray("%C3%A7%22%7B");
}

void TestTicketAnswer::ticketReachesTheServerByteForByte()
{
    QFETCH(const QByteArray, ticket);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(ticketQueryValue(ticket), encoded);
    QCOMPARE(QByteArray::fromPercentEncoding(encoded), ticket);
}

QTEST_APPLESS_MAIN(TestTicketAnswer)
#include "tst_ticketanswer.moc"
