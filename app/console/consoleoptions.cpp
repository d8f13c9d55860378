// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"

#include "core/base/version.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr auto kDemonstration = "--demonstracao"_L1;

/// The value is the next argument.
bool takesValueApart(const QString &argument)
{
    return argument == u"--env" || argument == u"--dir-logs";
}

QString consoleHelp()
{
    return uR"(Uso: orquestrador_btg_console [opções]

  --demonstracao       abre com o simulador embutido e dados inventados
  --env ARQUIVO        usa este arquivo .env
  --dir-logs DIR       pasta dos logs
  --pasta-de-logs      abre a pasta dos logs no gerenciador de arquivos e termina
  --encerrar           pede ao console aberto que feche; durante uma execução ele não fecha
  --sair-apos-abrir    termina com 0 quando a janela está pronta para uso
  --version, --help)"_s;
}

} // namespace

Result<ConsoleOptions> parseConsoleOptions(const QStringList &arguments)
{
    ConsoleOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString name = arguments[i].section(u'=', 0, 0);
        const bool joined = arguments[i].contains(u'=');
        if (takesValueApart(name)) {
            QString value = arguments[i].section(u'=', 1);
            if (!joined && i + 1 < arguments.size())
                value = arguments[++i];
            if (value.isEmpty())
                return fail(ErrorCode::Config, u"A opção %1 exige um valor. Veja --help."_s.arg(name));
            (name == u"--env" ? options.envFile : options.dirLogs) = value;
        } else if (arguments[i] == kDemonstration) {
            options.demonstration = true;
        } else if (arguments[i] == u"--pasta-de-logs") {
            options.showLogFolder = true;
        } else if (arguments[i] == u"--encerrar") {
            options.closeRunning = true;
        } else if (arguments[i] == u"--sair-apos-abrir") {
            options.quitAfterOpening = true;
        } else if (arguments[i] == u"--version") {
            options.answer = u"orquestrador_btg_console %1"_s.arg(programVersion());
        } else if (arguments[i] == u"--help" || arguments[i] == u"-h") {
            options.answer = consoleHelp();
        } else {
            return fail(ErrorCode::Config, u"Opção desconhecida: %1. Veja --help."_s.arg(arguments[i]));
        }
    }
    return options;
}

QStringList argumentsToReopen(const QStringList &arguments, bool demonstration)
{
    QStringList again;
    if (demonstration)
        again.append(kDemonstration);
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] != kDemonstration)
            again.append(arguments[i]);
        if (takesValueApart(arguments[i]) && i + 1 < arguments.size())
            again.append(arguments[++i]); // whatever it looks like
    }
    return again;
}

} // namespace Etl
