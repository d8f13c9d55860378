// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/windowwords.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestWindowWords : public QObject
{
    Q_OBJECT

private slots:
    void noAdviceNamesAnOption()
    {
        for (const ErrorCode code : allErrorCodes())
            QVERIFY2(!windowAdvice(code).contains(u"--"_s), qPrintable(windowAdvice(code)));
        QCOMPARE(windowAdvice(ErrorCode::Config),
                 u"Corrija a configuração indicada e use “Testar” em “Configurações”."_s);
        QCOMPARE(windowAdvice(ErrorCode::Internal), operatorAdvice(ErrorCode::Internal));
    }

    /// Read from the sources, so that a new sentence of the core is not forgotten.
    void noSentenceOfTheCoreNamesAnOption()
    {
        static const QRegularExpression literal(u"\"((?:[^\"\\\\\n]|\\\\.)*[a-zãçéíóõú,:(] --[a-z][^\"\n]*)\""_s);
        int found = 0;
        QDirIterator files(QStringLiteral(ETL_SOURCE_DIR) + u"/core"_s, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto match = literal.globalMatch(source); match.hasNext();) {
                const QString sentence = match.next().captured(1);
                // A parameter of another program is not one of ours.
                const QString shown = inWindowWords(sentence);
                QVERIFY2(!shown.contains(u" --"_s), qPrintable(u"%1: %2"_s.arg(file.fileName(), shown)));
                ++found;
            }
        }
        QVERIFY2(found >= 8, qPrintable(QString::number(found)));
    }

    void otherSentencesStay()
    {
        const QString sentence = u"Chave -- sem opção: “x”."_s;
        QCOMPARE(inWindowWords(sentence), sentence);
        QCOMPARE(inWindowWords(u"… em /d: rode sem --apenas-carga para baixá-los."_s),
                 u"… em /d: escolha “Baixar e carregar” em “O que fazer” para baixá-los."_s);
    }
};

QTEST_GUILESS_MAIN(TestWindowWords)
#include "tst_windowwords.moc"
