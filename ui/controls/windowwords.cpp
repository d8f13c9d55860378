// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/windowwords.h"

#include <QCoreApplication>
#include <QList>

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// A control's text as the window shows it, without the mark of its key.
QString control(const char *context, const char *text)
{
    return u"“%1”"_s.arg(QCoreApplication::translate(context, text).remove(u'&'));
}

/// What the core says → what the window says. tst_windowwords looks through the core's sentences for more.
QList<std::pair<QString, QString>> replacements()
{
    const QString test =
        u"use %1 em %2"_s.arg(control("Etl::SettingsPage", "&Testar"), control("Etl::MainWindow", "Configurações"));
    const QString run = control("Etl::MainWindow", "Processar");
    return {
        {u"rode sem --apenas-carga para baixá-los"_s,
         u"escolha %1 em %2 para baixá-los"_s.arg(control("Etl::RunForm", "Baixar e carregar"),
                                                  control("Etl::RunForm", "O que fa&zer"))},
        {u"rode --verificar"_s, test},
        {u"--dir-carteira não especificado"_s,
         u"%1 não informada em %2"_s.arg(control("Etl::RunForm", "Pasta da carteira"), run)},
        {u"--dir-rentabilidade não especificado"_s,
         u"%1 não informada em %2"_s.arg(control("Etl::RunForm", "Pasta da rentabi&lidade"), run)},
        {u"use a opção --dir-carteira"_s, u"informe %1 em %2"_s.arg(control("Etl::RunForm", "Pasta da carteira"), run)},
        {u"use a opção --dir-rentabilidade"_s,
         u"informe %1 em %2"_s.arg(control("Etl::RunForm", "Pasta da rentabi&lidade"), run)},
        {u"indicado em --env ou"_s, u"indicado ao abrir o programa ou"_s},
        {u"A política faltantes-e-falhas"_s,
         u"A escolha %1"_s.arg(control("Etl::PeriodField", "O que falta e o que falhou"))}};
}

} // namespace

QString inWindowWords(const QString &sentence)
{
    // Hardly any names one; a table asks for each of its rows.
    if (!sentence.contains("--"_L1) && !sentence.contains("faltantes-e-falhas"_L1))
        return sentence;
    QString text = sentence;
    for (const auto &[core, window] : replacements())
        text.replace(core, window);
    return text;
}

QString windowAdvice(ErrorCode code)
{
    return inWindowWords(operatorAdvice(code));
}

} // namespace Etl
