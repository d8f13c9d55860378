// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/words.h"

#include "core/calendar/businessdays.h"
#include "core/model/runreport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// For lupdate only: it reads the texts, the program looks them up by what the core says.
[[maybe_unused]] constexpr const char *kWords[] = {
    // days
    QT_TRANSLATE_NOOP("Etl::Words", "completo"), QT_TRANSLATE_NOOP("Etl::Words", "parcial"),
    QT_TRANSLATE_NOOP("Etl::Words", "faltando"), QT_TRANSLATE_NOOP("Etl::Words", "falhou"),
    QT_TRANSLATE_NOOP("Etl::Words", "em execução"), QT_TRANSLATE_NOOP("Etl::Words", "ainda não é hora"),
    // parts and stages
    QT_TRANSLATE_NOOP("Etl::Words", "carteira"), QT_TRANSLATE_NOOP("Etl::Words", "rentabilidade"),
    QT_TRANSLATE_NOOP("Etl::Words", "extração"), QT_TRANSLATE_NOOP("Etl::Words", "abertura"),
    QT_TRANSLATE_NOOP("Etl::Words", "transformação"), QT_TRANSLATE_NOOP("Etl::Words", "conferência"),
    QT_TRANSLATE_NOOP("Etl::Words", "carga"), QT_TRANSLATE_NOOP("Etl::Words", "apuração"),
    // funds
    QT_TRANSLATE_NOOP("Etl::Words", "liberado"), QT_TRANSLATE_NOOP("Etl::Words", "baixado"),
    QT_TRANSLATE_NOOP("Etl::Words", "transformado"), QT_TRANSLATE_NOOP("Etl::Words", "carregado"),
    QT_TRANSLATE_NOOP("Etl::Words", "sem mudança"), QT_TRANSLATE_NOOP("Etl::Words", "simulado"),
    QT_TRANSLATE_NOOP("Etl::Words", "rejeitado"), QT_TRANSLATE_NOOP("Etl::Words", "não carregado"),
    QT_TRANSLATE_NOOP("Etl::Words", "extraído"),
    // outcomes and their reasons
    QT_TRANSLATE_NOOP("Etl::Words", "SUCESSO"), QT_TRANSLATE_NOOP("Etl::Words", "FALHA"),
    QT_TRANSLATE_NOOP("Etl::Words", "INICIADA"), QT_TRANSLATE_NOOP("Etl::Words", "CANCELADO"),
    QT_TRANSLATE_NOOP("Etl::Words", "DATA EM USO"), QT_TRANSLATE_NOOP("Etl::Words", "CONFIGURAÇÃO"),
    QT_TRANSLATE_NOOP("Etl::Words", "CREDENCIAL"), QT_TRANSLATE_NOOP("Etl::Words", "REDE"),
    QT_TRANSLATE_NOOP("Etl::Words", "TEMPO ESGOTADO"), QT_TRANSLATE_NOOP("Etl::Words", "CREDENCIAIS RECUSADAS"),
    QT_TRANSLATE_NOOP("Etl::Words", "RESPOSTA DO BTG"), QT_TRANSLATE_NOOP("Etl::Words", "RELATÓRIO NÃO FICOU PRONTO"),
    QT_TRANSLATE_NOOP("Etl::Words", "DADOS INCOMPLETOS"), QT_TRANSLATE_NOOP("Etl::Words", "ARQUIVO DANIFICADO"),
    QT_TRANSLATE_NOOP("Etl::Words", "ARQUIVO ILEGÍVEL"), QT_TRANSLATE_NOOP("Etl::Words", "DADOS NÃO CONFEREM"),
    QT_TRANSLATE_NOOP("Etl::Words", "BANCO DE DADOS"), QT_TRANSLATE_NOOP("Etl::Words", "DISCO"),
    QT_TRANSLATE_NOOP("Etl::Words", "ERRO INTERNO"),
    // environments and connections
    QT_TRANSLATE_NOOP("Etl::Words", "Produção"), QT_TRANSLATE_NOOP("Etl::Words", "Homologação"),
    QT_TRANSLATE_NOOP("Etl::Words", "Simulador"), QT_TRANSLATE_NOOP("Etl::Words", "Demonstração"),
    QT_TRANSLATE_NOOP("Etl::Words", "Misto"), QT_TRANSLATE_NOOP("Etl::Words", "Personalizado"),
    QT_TRANSLATE_NOOP("Etl::Words", "responde"), QT_TRANSLATE_NOOP("Etl::Words", "não responde"),
    QT_TRANSLATE_NOOP("Etl::Words", "acesso recusado"), QT_TRANSLATE_NOOP("Etl::Words", "em uso"),
    QT_TRANSLATE_NOOP("Etl::Words", "não abre"), QT_TRANSLATE_NOOP("Etl::Words", "com erro"),
    QT_TRANSLATE_NOOP("Etl::Words", "SQLite, ainda vazio"),
    // weekdays
    QT_TRANSLATE_NOOP("Etl::Words", "segunda-feira"), QT_TRANSLATE_NOOP("Etl::Words", "terça-feira"),
    QT_TRANSLATE_NOOP("Etl::Words", "quarta-feira"), QT_TRANSLATE_NOOP("Etl::Words", "quinta-feira"),
    QT_TRANSLATE_NOOP("Etl::Words", "sexta-feira"), QT_TRANSLATE_NOOP("Etl::Words", "sábado"),
    QT_TRANSLATE_NOOP("Etl::Words", "domingo")};

} // namespace

QString shownWord(const QString &word)
{
    return word.isEmpty() ? word : QCoreApplication::translate("Etl::Words", word.toUtf8().constData());
}

QString shownOutcome(const QString &status, const QString &reason)
{
    return reason.isEmpty() ? shownWord(status) : u"%1 – %2"_s.arg(shownWord(status), shownWord(reason));
}

QString wordOf(DayState state)
{
    return shownWord(dayStateName(state));
}

QString wordOf(Part part)
{
    return shownWord(partName(part));
}

QString wordOf(Stage stage)
{
    return shownWord(stageName(stage));
}

QString wordOf(FundStep step)
{
    return shownWord(fundStepName(step));
}

QString wordOf(FundState state)
{
    return shownWord(fundStateName(state));
}

QString wordOf(Outcome outcome)
{
    return shownWord(outcomeWord(outcome));
}

QString wordOf(ErrorCode code)
{
    return shownWord(reasonWord(code));
}

QString wordOf(EnvironmentKind kind)
{
    return shownWord(environmentName(kind));
}

QString weekdayWord(QDate date)
{
    return shownWord(weekdayName(date));
}

QLocale windowLocale()
{
    // A translation says for itself which language it is.
    return QLocale(QCoreApplication::translate("Etl::Words", "pt_BR", "código da língua: en_US"));
}

} // namespace Etl
