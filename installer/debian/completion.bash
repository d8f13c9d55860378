# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of options and values for bash. Every option of --help is here; a test compares.

# The last business days by the week alone, newest first: something to start typing from.
_orquestrador_btg_days() {
    local back day
    for back in 1 2 3 4 5 6 7 8 9 10; do
        day=$(date -d "$back days ago" '+%u %Y-%m-%d' 2>/dev/null) || return 0
        case $day in
        [67]*) ;;
        *) printf '%s\n' "${day#* }" ;;
        esac
    done
}

_orquestrador_btg_files() { # -d or -f
    local name
    compopt -o filenames 2>/dev/null
    while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$1" -- "$current")
}

_orquestrador_btg_words() {
    local word
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current")
}

# The values of an option. 1: it has none, or need not have one and the word before says nothing.
_orquestrador_btg_values() {
    case $program:$1 in
    orquestrador_btg:--tipo) _orquestrador_btg_words "carteira rentabilidade ambos" ;;
    orquestrador_btg:--politica) _orquestrador_btg_words "faltantes faltantes-e-falhas tudo" ;;
    orquestrador_btg:--ordem) _orquestrador_btg_words "antigas recentes" ;;
    orquestrador_btg:--data) _orquestrador_btg_words "$(_orquestrador_btg_days)" ;;
    orquestrador_btg:--periodo)
        local first month
        month=$(date +%Y-%m-01)
        first=$(date -d "$month -1 month" +%Y-%m-%d)
        _orquestrador_btg_words "$month:$(date +%Y-%m-%d) $first:$(date -d "$month -1 day" +%Y-%m-%d)"
        ;;
    orquestrador_btg:--dias-atras) _orquestrador_btg_words "1 2 3 4 5" ;;
    orquestrador_btg:--intervalo) _orquestrador_btg_words "1 5 10 15 30" ;;
    orquestrador_btg:--ate-completo) _orquestrador_btg_words "18:00 19:00 20:00 21:00" ;;
    orquestrador_btg:--historico) _orquestrador_btg_words "10 20 50 100" ;;
    *:--dir-carteira | *:--dir-rentabilidade | *:--dir-logs | btg_simulador:--arquivos) _orquestrador_btg_files -d ;;
    *:--env) _orquestrador_btg_files -f ;;
    btg_simulador:--falha)
        _orquestrador_btg_words "$(btg_simulador --help 2>/dev/null | sed -n '/^Falhas:/,/^$/s/^  \([^ ]*\) .*/\1/p')"
        ;;
    btg_simulador:--porta | btg_simulador:--fundos | btg_simulador:--semente | btg_simulador:--escala-tempo | \
        btg_simulador:--inicio) ;;
    *) return 1 ;;
    esac
}

_orquestrador_btg() {
    local program=${1##*/} current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options
    COMPREPLY=()
    # "--tipo=c" comes as three words when "=" breaks words.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = && $COMP_CWORD -ge 2 ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if [[ $current != -* ]] && _orquestrador_btg_values "$previous"; then
        return 0
    fi
    case $program in
    orquestrador_btg_console) options="--demonstracao --env --dir-logs --encerrar --pasta-de-logs --sair-apos-abrir --version --help" ;;
    btg_simulador)
        options="--porta --fundos --semente --arquivos --falha --escala-tempo --inicio --liberar-tudo --version --help"
        ;;
    *)
        options="--tipo --data --periodo --somente-faltantes --politica --ordem --dias-atras --dir-carteira
            --dir-rentabilidade --apenas-extracao --apenas-carga --ate-completo --intervalo --simular
            --salvar-metricas --json --env --dir-logs --demonstracao --verificar --historico --version --help"
        ;;
    esac
    _orquestrador_btg_words "$options"
}

complete -F _orquestrador_btg orquestrador_btg orquestrador_btg_console btg_simulador
