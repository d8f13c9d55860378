// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulador/simulatoroptions.h"

#include "core/simulator/faults.h"

#include <QDir>

#include <limits>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using Take = Result<void> (*)(const QString &value, SimulatorOptions &options);

Unexpected wrongValue(const QString &value, const QString &expected)
{
    return fail(ErrorCode::Config, u"valor inválido \"%1\": %2"_s.arg(value, expected));
}

Result<qint64> wholeNumber(const QString &value, qint64 least, qint64 most)
{
    bool ok = false;
    const auto number = value.toLongLong(&ok);
    if (!ok || number < least || number > most)
        return wrongValue(value, u"espera-se um número inteiro de %1 a %2"_s.arg(least).arg(most));
    return number;
}

Result<void> takePort(const QString &value, SimulatorOptions &options)
{
    const auto number = wholeNumber(value, 0, std::numeric_limits<quint16>::max());
    if (!number)
        return fail(number.error());
    options.port = static_cast<quint16>(*number);
    return {};
}

Result<void> takeFunds(const QString &value, SimulatorOptions &options)
{
    constexpr qint64 kMostFunds = 10'000;
    const auto number = wholeNumber(value, 1, kMostFunds);
    if (!number)
        return fail(number.error());
    options.funds = static_cast<int>(*number);
    return {};
}

Result<void> takeSeed(const QString &value, SimulatorOptions &options)
{
    const auto number = wholeNumber(value, 0, std::numeric_limits<quint32>::max());
    if (!number)
        return fail(number.error());
    options.seed = static_cast<quint32>(*number);
    return {};
}

Result<void> takeFolder(const QString &value, SimulatorOptions &options)
{
    if (!QDir(value).exists())
        return wrongValue(value, u"a pasta não existe"_s);
    options.filesFolder = value;
    return {};
}

Result<void> takeFault(const QString &value, SimulatorOptions &options)
{
    FaultTable probe;
    if (auto armed = probe.armText(value); !armed)
        return armed;
    options.faults.append(value);
    return {};
}

Result<void> takeScale(const QString &value, SimulatorOptions &options)
{
    bool ok = false;
    const auto scale = value.toDouble(&ok);
    if (!ok || !(scale > 0) || scale > 1e6)
        return wrongValue(value, u"espera-se um número maior que 0, por exemplo 60 ou 0.5"_s);
    options.timeScale = scale;
    return {};
}

Result<void> takeStart(const QString &value, SimulatorOptions &options)
{
    const auto instant = QDateTime::fromString(value, Qt::ISODate);
    if (!instant.isValid())
        return wrongValue(value, u"espera-se aaaa-mm-ddThh:mm:ss-03:00"_s);
    options.startTime = instant.toUTC();
    return {};
}

const QList<QPair<QString, Take>> &valueOptions()
{
    static const QList<QPair<QString, Take>> table{
        {u"--porta"_s, takePort},      {u"--fundos"_s, takeFunds}, {u"--semente"_s, takeSeed},
        {u"--arquivos"_s, takeFolder}, {u"--falha"_s, takeFault},  {u"--escala-tempo"_s, takeScale},
        {u"--inicio"_s, takeStart},
    };
    return table;
}

Take takerOf(const QString &name)
{
    for (const auto &[known, take] : valueOptions()) {
        if (known == name)
            return take;
    }
    return nullptr;
}

} // namespace

Result<SimulatorCommand> parseSimulatorCommand(const QStringList &arguments)
{
    SimulatorCommand command;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const auto &argument = arguments.at(i);
        if (argument == u"--help"_s || argument == u"-h"_s)
            return SimulatorCommand{SimulatorCommand::Action::Help, {}};
        if (argument == u"--version"_s)
            return SimulatorCommand{SimulatorCommand::Action::Version, {}};
        if (argument == u"--liberar-tudo"_s) {
            command.options.releaseEverything = true;
            continue;
        }
        const auto equals = argument.indexOf(u'=');
        const auto name = equals < 0 ? argument : argument.left(equals);
        const auto take = takerOf(name);
        if (take == nullptr)
            return fail(ErrorCode::Config, u"opção desconhecida: %1"_s.arg(argument));
        if (equals < 0 && i + 1 >= arguments.size())
            return fail(ErrorCode::Config, u"%1: falta o valor"_s.arg(name));
        const auto value = equals < 0 ? arguments.at(++i) : argument.mid(equals + 1);
        if (auto taken = take(value, command.options); !taken)
            return fail(ErrorCode::Config, u"%1: %2"_s.arg(name, taken.error().message));
    }
    return command;
}

QString simulatorHelp()
{
    auto text =
        uR"(Uso: btg_simulador [--porta P] [--fundos N] [--semente S] [--arquivos DIR] [--falha NOME …] [--escala-tempo X]

Simulador local da API de relatórios do banco, com fundos inventados. Atende só em 127.0.0.1.

  --porta P          porta; 0 ou ausente: uma livre
  --fundos N         número de fundos (padrão 36)
  --semente S        semente dos fundos e das carteiras (padrão 1)
  --arquivos DIR     serve os *.xlsx, *.xml e *.json de DIR/<aaaa-mm-dd>/ em vez dos gerados
  --falha NOME[=VARIANTE][:N][@CAMINHO]
                     liga uma falha, para N vezes, nos caminhos que contêm CAMINHO; pode repetir
  --escala-tempo X   segundos simulados por segundo real (padrão 1)
  --inicio INSTANTE  relógio do banco no início, aaaa-mm-ddThh:mm:ss-03:00 (padrão: agora)
  --liberar-tudo     todo fundo de um dia útil passado está liberado, sem a curva do dia
  --version, --help

Falhas:
)"_s;
    for (const auto &kind : FaultTable::kinds()) {
        constexpr int kNameWidth = 18;
        text += u"  "_s + kind.name.leftJustified(kNameWidth) + u' ' + kind.effect;
        if (!kind.variants.isEmpty())
            text += u" ("_s + kind.variants.join(u", "_s) + u')';
        text += u'\n';
    }
    text += uR"(
Controle, para testes: GET e POST /_controle, GET /_controle/diario, GET /_controle/verdade?data=aaaa-mm-dd
Código de saída: 0 encerrado por SIGINT ou SIGTERM; 1 a porta não abriu; 2 uso incorreto.
)"_s;
    return text;
}

} // namespace Etl
