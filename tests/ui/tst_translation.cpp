// SPDX-License-Identifier: GPL-3.0-or-later
// The English translation is complete: lupdate over the sources finds no text that it lacks or leaves unfinished, and
// the placeholders of a text are those of its translation.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source, translation, type;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1)
            all.append(Message());
        else if (xml.name() == "source"_L1 && !all.isEmpty())
            all.last().source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && !all.isEmpty()) {
            all.last().type = xml.attributes().value(u"type"_s).toString();
            all.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return all;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?[0-9]+|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfTheSourcesIsTranslated();
    void placeholdersAgree();
    void rentabilidadeHasOneEnglishWord();

private:
    const QString m_ts = QStringLiteral(ETL_SOURCE_DIR) + u"/resources/i18n/orquestrador_btg_en.ts"_s;
};

void TestTranslation::everyTextOfTheSourcesIsTranslated()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"orquestrador_btg_en.ts"_s);
    QVERIFY(QFile::copy(m_ts, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(ETL_SOURCE_DIR));
    lupdate.start(QStringLiteral(ETL_LUPDATE),
                  {u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-source-language"_s,
                   u"pt_BR"_s, u"-target-language"_s, u"en_US"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0,
             qPrintable(QString::fromUtf8(lupdate.readAllStandardError())));
    const QList<Message> messages = messagesOf(copy);
    QVERIFY(messages.size() > 100);
    QStringList missing;
    for (const Message &message : messages) {
        if (message.type == u"unfinished" || message.translation.isEmpty())
            missing.append(message.source);
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"%1 texts without translation, run ./dev translations:\n"_s.arg(missing.size()) +
                        missing.join(u'\n')));
}

void TestTranslation::placeholdersAgree()
{
    for (const Message &message : messagesOf(m_ts)) {
        if (!message.translation.isEmpty())
            QVERIFY2(placeholders(message.source) == placeholders(message.translation), qPrintable(message.source));
    }
}

void TestTranslation::rentabilidadeHasOneEnglishWord()
{
    int seen = 0;
    for (const Message &message : messagesOf(m_ts)) {
        if (!message.source.contains(u"rentabilidade"_s, Qt::CaseInsensitive))
            continue;
        ++seen;
        QVERIFY2(!message.translation.contains(u"return"_s, Qt::CaseInsensitive), qPrintable(message.translation));
    }
    QVERIFY(seen > 10);
}

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
