// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "core/run/commandtext.h"

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMaxDaysBack = 10'000;
constexpr int kMaxHistory = 100'000;

enum class Argument { None, Required, Optional };

struct Option
{
    QString name;
    Argument argument;
    QString valueName;
    QString help;
    std::function<Result<void>(Command &, const QString &)> apply;
};

Unexpected usage(const QString &message)
{
    return fail(ErrorCode::Config, message);
}

Result<void> applyTipo(Command &command, const QString &value)
{
    if (value == "ambos"_L1) {
        command.parts = allParts();
        return {};
    }
    const auto part = partFromName(value);
    if (!part)
        return usage(u"--tipo %1: use carteira, rentabilidade ou ambos."_s.arg(value));
    command.parts = {*part};
    return {};
}

/// Invalid unless it is a date that exists, in exactly that format.
QDate readDate(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, u"yyyy-MM-dd"_s) : QDate();
}

Result<void> applyData(Command &command, const QString &value)
{
    for (const QString &word : value.split(u',')) {
        const QDate date = readDate(word);
        if (!date.isValid())
            return usage(u"--data %1: escreva uma data que exista, no formato AAAA-MM-DD (várias: separadas por "
                         "vírgula)."_s.arg(word));
        if (!command.dates.contains(date))
            command.dates.append(date);
    }
    std::sort(command.dates.begin(), command.dates.end());
    return {};
}

Result<void> applyPeriodo(Command &command, const QString &value)
{
    const QStringList ends = value.split(u':');
    const QDate first = readDate(ends.value(0));
    const QDate last = readDate(ends.value(1));
    if (ends.size() != 2 || !first.isValid() || !last.isValid())
        return usage(u"--periodo %1: escreva duas datas que existam, no formato AAAA-MM-DD:AAAA-MM-DD."_s.arg(value));
    if (first > last)
        return usage(u"--periodo %1: a primeira data vem depois da última."_s.arg(value));
    command.period = DateInterval{first, last};
    return {};
}

Result<void> applyPolitica(Command &command, const QString &value)
{
    for (const DatePolicy policy : {DatePolicy::OnlyMissing, DatePolicy::MissingAndFailed, DatePolicy::Everything}) {
        if (value == policyWord(policy)) {
            command.policy = policy;
            return {};
        }
    }
    return usage(u"--politica %1: use faltantes, faltantes-e-falhas ou tudo."_s.arg(value));
}

Result<void> applyOrdem(Command &command, const QString &value)
{
    for (const DateOrder order : {DateOrder::OldestFirst, DateOrder::NewestFirst}) {
        if (value == orderWord(order)) {
            command.order = order;
            return {};
        }
    }
    return usage(u"--ordem %1: use antigas ou recentes."_s.arg(value));
}

/// The two options of the waiting mode come in any order.
Waiting &waitingOf(Command &command)
{
    if (!command.waiting)
        command.waiting = Waiting{};
    return *command.waiting;
}

Result<void> applyAteCompleto(Command &command, const QString &value)
{
    Waiting &waiting = waitingOf(command);
    if (value.isEmpty())
        return {};
    const QTime until = value.size() == 5 ? QTime::fromString(value, u"HH:mm"_s) : QTime();
    if (!until.isValid())
        return usage(u"--ate-completo %1: escreva a hora limite no formato HH:MM, de 00:00 a 23:59."_s.arg(value));
    waiting.until = until;
    return {};
}

Result<int> positiveNumber(const QString &option, const QString &value, int most)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || number < 1 || number > most)
        return usage(u"%1 %2: escreva um número inteiro de 1 a %3."_s.arg(option, value).arg(most));
    return number;
}

template <typename Member>
auto textInto(Member Command::*member)
{
    return [member](Command &command, const QString &value) -> Result<void> {
        command.*member = value;
        return {};
    };
}

template <typename Member, typename Value>
auto switchOn(Member Command::*member, Value value)
{
    return [member, value](Command &command, const QString &) -> Result<void> {
        command.*member = value;
        return {};
    };
}

Result<void> applyMode(Command &command, RunMode mode)
{
    if (command.mode != RunMode::Full && command.mode != mode)
        return usage(u"--apenas-extracao e --apenas-carga se excluem: use só uma."_s);
    command.mode = mode;
    return {};
}

const QList<Option> &options()
{
    using Action = Command::Action;
    static const QList<Option> table = {
        {u"--tipo"_s, Argument::Required, u"{carteira,rentabilidade,ambos}"_s, u"O que processar (padrão: ambos)."_s,
         applyTipo},
        {u"--data"_s, Argument::Required, u"AAAA-MM-DD"_s,
         u"Essa data (ou várias, separadas por vírgula); fim de semana ou feriado é aceito com aviso."_s, applyData},
        {u"--periodo"_s, Argument::Required, u"AAAA-MM-DD:AAAA-MM-DD"_s,
         u"Todos os dias úteis do intervalo, as duas pontas incluídas."_s, applyPeriodo},
        {u"--somente-faltantes"_s,
         Argument::None,
         {},
         u"Só o que falta ou está incompleto no banco; o mesmo que --politica faltantes."_s,
         switchOn(&Command::policy, DatePolicy::OnlyMissing)},
        {u"--politica"_s, Argument::Required, u"{faltantes,faltantes-e-falhas,tudo}"_s,
         u"Quais datas fazer: só as que faltam ou estão incompletas; essas e as que falharam; todas (padrão: tudo)."_s,
         applyPolitica},
        {u"--ordem"_s, Argument::Required, u"{antigas,recentes}"_s,
         u"Com várias datas: as mais antigas ou as mais recentes primeiro (padrão: antigas)."_s, applyOrdem},
        {u"--dias-atras"_s, Argument::Required, u"N"_s,
         u"O N-ésimo dia útil estritamente anterior a hoje, N >= 1 (padrão: 1)."_s,
         [](Command &command, const QString &value) -> Result<void> {
             const auto days = positiveNumber(u"--dias-atras"_s, value, kMaxDaysBack);
             if (!days)
                 return fail(days.error());
             command.daysBack = *days;
             return {};
         }},
        {u"--dir-carteira"_s, Argument::Required, u"DIR"_s, u"Pasta base da carteira; vale sobre BTG_REPORT_PATH."_s,
         textInto(&Command::dirCarteira)},
        {u"--dir-rentabilidade"_s, Argument::Required, u"DIR"_s,
         u"Pasta base da rentabilidade; vale sobre BTG_RENTABILIDADE."_s, textInto(&Command::dirRentabilidade)},
        {u"--apenas-extracao"_s,
         Argument::None,
         {},
         u"Baixa e guarda os arquivos; não carrega nada."_s,
         [](Command &command, const QString &) { return applyMode(command, RunMode::ExtractOnly); }},
        {u"--apenas-carga"_s,
         Argument::None,
         {},
         u"Carrega o que está na pasta da data; não baixa nada."_s,
         [](Command &command, const QString &) { return applyMode(command, RunMode::LoadOnly); }},
        {u"--ate-completo"_s, Argument::Optional, u"[HH:MM]"_s,
         u"Espera e repete até que todos os fundos esperados cheguem, no máximo até essa hora de Brasília (padrão: 20:00)."_s,
         applyAteCompleto},
        {u"--intervalo"_s, Argument::Required, u"MIN"_s,
         u"Com --ate-completo: minutos entre duas consultas à lista de liberação, de 1 a 30 (padrão: 5)."_s,
         [](Command &command, const QString &value) -> Result<void> {
             const auto minutes = positiveNumber(u"--intervalo"_s, value, static_cast<int>(Waiting::kLongest.count()));
             if (!minutes)
                 return fail(minutes.error());
             waitingOf(command).interval = std::chrono::minutes(*minutes);
             return {};
         }},
        {u"--simular"_s, Argument::None, {}, u"Faz tudo menos gravar no banco."_s, switchOn(&Command::dryRun, true)},
        {u"--salvar-metricas"_s,
         Argument::None,
         {},
         u"Grava também logs/metricas_etl_AAAAMMDD_HHMMSS.json."_s,
         switchOn(&Command::saveMetrics, true)},
        {u"--json"_s,
         Argument::None,
         {},
         u"O relatório da execução como um documento JSON na saída padrão; o log vai para a saída de erros."_s,
         switchOn(&Command::json, true)},
        {u"--env"_s, Argument::Required, u"ARQUIVO"_s, u"Usa este .env."_s, textInto(&Command::envFile)},
        {u"--dir-logs"_s, Argument::Required, u"DIR"_s, u"Pasta de logs (padrão: logs ao lado do .env em uso)."_s,
         textInto(&Command::dirLogs)},
        {u"--demonstracao"_s,
         Argument::None,
         {},
         u"Simulador do BTG e SQLite embutidos; nenhum .env é necessário."_s,
         switchOn(&Command::demonstration, true)},
        {u"--verificar"_s,
         Argument::None,
         {},
         u"Confere configuração, pastas, token, banco e tabelas; não carrega nada."_s,
         switchOn(&Command::action, Action::Verify)},
        {u"--historico"_s, Argument::Optional, u"[N]"_s, u"As últimas N execuções (padrão: 20)."_s,
         [](Command &command, const QString &value) -> Result<void> {
             command.action = Action::History;
             if (value.isEmpty())
                 return {};
             const auto count = positiveNumber(u"--historico"_s, value, kMaxHistory);
             if (!count)
                 return fail(count.error());
             command.historyCount = *count;
             return {};
         }},
        {u"--version"_s, Argument::None, {}, u"A versão."_s, switchOn(&Command::action, Action::Version)},
        {u"--help"_s, Argument::None, {}, u"Esta ajuda."_s, switchOn(&Command::action, Action::Help)},
    };
    return table;
}

const Option *findOption(const QString &name)
{
    for (const Option &option : options()) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

/// One option with its value, taken off the front of the arguments.
struct Taken
{
    const Option *option;
    QString value;
};

Result<Taken> takeOption(QStringList &rest)
{
    const QString word = rest.takeFirst();
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word == "-h"_L1 ? u"--help"_s : word.left(equals < 0 ? word.size() : equals);
    if (!name.startsWith("--"_L1))
        return usage(u"Argumento inesperado: %1. Veja --help."_s.arg(word));
    const Option *option = findOption(name);
    if (!option)
        return usage(u"Opção desconhecida: %1. Veja --help."_s.arg(name));
    if (option->argument == Argument::None && equals >= 0)
        return usage(u"%1 não leva valor."_s.arg(name));
    if (equals >= 0) {
        if (word.size() == equals + 1)
            return usage(u"%1 precisa de um valor: %2."_s.arg(name, option->valueName));
        return Taken{option, word.mid(equals + 1)};
    }
    const bool nextIsValue = !rest.isEmpty() && !rest.first().startsWith("--"_L1);
    if (option->argument == Argument::Required && !nextIsValue)
        return usage(u"%1 precisa de um valor: %2."_s.arg(name, option->valueName));
    if (option->argument == Argument::None || !nextIsValue)
        return Taken{option, {}};
    return Taken{option, rest.takeFirst()};
}

/// What each option alone cannot know.
Result<void> checkCombinations(const Command &command, const QStringList &seen)
{
    const auto both = [&seen](const QString &one, const QString &other) {
        return seen.contains(one) && seen.contains(other);
    };
    for (const auto &[one, other] :
         {std::pair{u"--data"_s, u"--dias-atras"_s}, std::pair{u"--data"_s, u"--periodo"_s},
          std::pair{u"--dias-atras"_s, u"--periodo"_s}, std::pair{u"--somente-faltantes"_s, u"--politica"_s}}) {
        if (both(one, other))
            return usage(u"%1 e %2 se excluem: use só uma."_s.arg(one, other));
    }
    if (command.dryRun && command.mode == RunMode::ExtractOnly)
        return usage(u"--simular não se aplica a --apenas-extracao, que não grava nada no banco."_s);
    if (seen.contains("--ordem"_L1) && !command.period && command.dates.size() < 2)
        return usage(u"--ordem só vale com --periodo ou com várias datas em --data."_s);
    if (seen.contains("--intervalo"_L1) && !seen.contains("--ate-completo"_L1))
        return usage(u"--intervalo só vale com --ate-completo."_s);
    if (command.waiting && command.mode == RunMode::LoadOnly)
        return usage(u"--ate-completo não se aplica a --apenas-carga, que não pede nada ao BTG."_s);
    if (command.demonstration && !command.envFile.isEmpty())
        return usage(u"--demonstracao não usa .env: tire --env."_s);
    return {};
}

} // namespace

Result<Command> parseCommandLine(const QStringList &arguments)
{
    Command command;
    QStringList rest = arguments;
    QStringList seen;
    while (!rest.isEmpty()) {
        const auto taken = takeOption(rest);
        if (!taken)
            return fail(taken.error());
        const QString name = taken->option->name;
        if (seen.contains(name))
            return usage(u"%1 foi dada duas vezes."_s.arg(name));
        seen.append(name);
        if (const auto applied = taken->option->apply(command, taken->value); !applied)
            return fail(applied.error());
    }
    if (const auto fits = checkCombinations(command, seen); !fits)
        return fail(fits.error());
    return command;
}

QString helpText()
{
    QString text =
        u"Uso: orquestrador_btg [opções]\n\n"
        "Busca no BTG Pactual a carteira e a rentabilidade dos fundos de uma data ou de um período e carrega no banco de dados.\n\nOpções:\n"_s;
    for (const Option &option : options()) {
        const QString head = option.valueName.isEmpty() ? option.name : option.name + u' ' + option.valueName;
        text += u"  %1\n        %2\n"_s.arg(head, option.help);
    }
    text += u"\nCódigo de saída: 0 tudo o que foi pedido deu certo; 1 algo falhou ou foi cancelado; 2 uso errado.\n"_s;
    return text;
}

} // namespace Etl
