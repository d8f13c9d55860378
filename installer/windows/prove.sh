#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# prove.sh SETUP OLDER_SETUP [PICTURES]: installs, runs, upgrades and uninstalls under Wine, with a Wine prefix, an X server,
# a simulator and a MariaDB of its own. ETL_LINUX_BIN: the Linux programs that the rows are compared with (build/bin).
# Ends only what it started. ./dev test windows
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
setup=$(realpath "$1")
older=$(realpath "$2")
pictures=${3:-$root/build-windows/pictures}
linux=${ETL_LINUX_BIN:-$root/build/bin}
new_version=$(basename "$setup" | sed 's/OrquestradorBTG-\(.*\)-setup.exe/\1/')
old_version=$(basename "$older" | sed 's/OrquestradorBTG-\(.*\)-setup.exe/\1/')
mkdir -p "$pictures"
work=$(mktemp -d /tmp/orquestrador-wine-XXXXXX)
. "$here/wineworld.sh"
simulators=
began=$(date +%s)

finish() {
    rc=$?
    end_world
    for pid in $simulators; do kill "$pid" 2>/dev/null || true; done
    sh "$root/tests/support/mariadb.sh" stop "$work/mariadb" || true
    [ "${ETL_KEEP:-}" = 1 ] && echo "mantido: $work" || rm -rf "$work"
    [ $rc -eq 0 ] && echo "prova do instalador: passou em $(($(date +%s) - began)) s" || echo "prova do instalador: FALHOU (código $rc)"
    exit $rc
}
trap finish EXIT
trap 'exit 1' INT TERM

claim() { printf '%4s s  %s\n' "$(($(date +%s) - began))" "$*"; }
die() {
    echo "FALHOU: $*" >&2
    exit 1
}
# code EXPECTED COMMAND...: runs it with a time limit; another exit code ends the proof
code() {
    wanted=$1
    shift
    got=0
    timeout 280 "$@" >"$work/out" 2>&1 || got=$?
    [ "$got" = "$wanted" ] || {
        cat "$work/out" >&2
        die "código $got em vez de $wanted: $*"
    }
}

# ---- the world
start_world 1366x900
c=$WINEPREFIX/drive_c
user=$c/users/$(id -un)
data=$user/AppData/Local/OrquestradorBTG
menu="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Orquestrador BTG"
place='Aplicações da São João/Orquestrador BTG'
programs=$c/$place
claim "prefixo do Wine pronto"

# TLS as in a company: an authority of its own, and a server that takes nothing else from this user.
mkdir "$work/tls"
(
    cd "$work/tls"
    openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=CA da prova" -keyout ca.key -out ca.pem
    openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout server.key -out server.csr
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n' >san
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile san -out server.pem
) >"$work/tls.log" 2>&1
chmod 755 "$work" "$work/tls"
chmod 644 "$work/tls"/*
sh "$root/tests/support/mariadb.sh" start "$work/mariadb" --ssl-ca="$work/tls/ca.pem" --ssl-cert="$work/tls/server.pem" \
    --ssl-key="$work/tls/server.key" --plugin-load-add=auth_ed25519 >/dev/null
port=$(sed -n 's/^port=//p' "$work/mariadb/env")
socket=$(sed -n 's/^socket=//p' "$work/mariadb/env")
sql() { mariadb --no-defaults --socket="$socket" --user=root -N -B -e "$1"; }
sql "CREATE DATABASE janela; CREATE DATABASE pinguim;
     CREATE USER 'seguro'@'%' IDENTIFIED VIA ed25519 USING PASSWORD('çenha-ed25519') REQUIRE SSL; GRANT ALL ON janela.* TO 'seguro'@'%'"
claim "MariaDB com TLS e ed25519 na porta $port"

simulator() { # LOG OPTIONS...: sets $base
    log=$1
    shift
    "$linux/btg_simulador" --liberar-tudo --inicio 2026-03-12T20:00:00-03:00 "$@" >"$log" 2>&1 &
    simulators="$simulators $!"
    wait_for 20 grep -q CLIENT_SECRET "$log" || die "o simulador não respondeu"
    base=$(sed -n 's/^Simulador do BTG em \([^ ]*\) .*/\1/p' "$log")
    base=${base%/}
    id=$(sed -n 's/.*CLIENT_ID=\([^ ]*\).*/\1/p' "$log")
    secret=$(sed -n 's/.*CLIENT_SECRET=\([^ ]*\).*/\1/p' "$log")
}
env_file() { # FILE FOLDER then lines of the database on standard input
    mkdir -p "$(dirname "$1")"
    cat - >"$1" <<LINES
AUTH_URL=$base/connect/token
PORTFOLIO_URL=$base/reports/Portfolio
NAV_PERFORMANCE_URL=$base/reports/NAVPerformance
TICKET_URL=$base/reports/Ticket
CLIENT_ID=$id
CLIENT_SECRET=$secret
TICKET_INTERVALO=1
BTG_REPORT_PATH=$2/carteira
BTG_RENTABILIDADE=$2/rentabilidade
LINES
}
rows() { # DATABASE TABLE: every column but numbers and times of this load
    columns=$(sql "SELECT GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA='$1'
        AND TABLE_NAME='$2' AND COLUMN_NAME NOT IN ('IDControle','id','Carga','DataETL','DtInclusao')")
    sql "SELECT $columns FROM $1.$2" | LC_ALL=C sort
}

simulator "$work/bank.log"
date=2026-03-11
env_file "$data/.env" C:/btg-dados </dev/null
cat >>"$data/.env" <<LINES
DB_HOST=localhost
DB_PORT=$port
DB_USER=seguro
DB_PASSWORD=çenha-ed25519
DB_NAME=janela
DB_SSL_CA=Z:$work/tls/ca.pem
DB_SSL_MODE=verificado
LINES
snapshot() { (cd "$c" && find . -path './users/*/Temp' -prune -o -path './windows' -prune -o -path './users/*/AppData/Local/OrquestradorBTG*' -prune \
    -o -path './users/*/AppData/Roaming/OrquestradorBTG*' -prune -o -path './btg-dados*' -prune -o -path '*CryptnetUrlCache*' -prune -o -print | sort); }
snapshot >"$work/before"

# ---- what must not begin
wine winecfg /v win7 >/dev/null 2>&1
code 13 wine "$setup" /S /CurrentUser
wine winecfg /v win10 >/dev/null 2>&1
code 2 wine "$setup" /S /CurrentUser /D=Z:\\proc\\orquestrador
snapshot | diff "$work/before" - || die "uma instalação recusada deixou arquivos"
claim "Windows 7: código 13; pasta em que não se grava: código 2; nada ficou"

# ---- install an older version, silently, into a path with spaces and accents
code 0 wine "$older" /S /CurrentUser /DesktopIcon /D=C:\\Aplicações da São João\\Orquestrador BTG
[ -f "$programs/orquestrador_btg.exe" ] || die "não instalou (um instalador de 32 bits também diz 0)"
for link in Console "Pasta de logs" "Guia do operador"; do [ -f "$menu/$link.lnk" ] || die "falta o atalho $link"; done
[ -f "$user/Desktop/Orquestrador BTG.lnk" ] || [ -f "$user/Área de trabalho/Orquestrador BTG.lnk" ] || die "falta o ícone"
code 0 wine "$programs/orquestrador_btg.exe" --version
grep -q "$old_version" "$work/out" || die "--version não diz $old_version: $(cat "$work/out")"
sbom=$programs/licencas/sbom.cdx.json
python3 "$root/installer/sbom/check.py" "$sbom" "$programs" desinstalar.exe orquestrador_btg.exe orquestrador_btg_console.exe \
    btg_simulador.exe || die "o SBOM instalado não é o que está instalado"
grep -q 'GNU GENERAL PUBLIC LICENSE' "$programs/licencas/licencas-de-terceiros.txt" || die "faltam os textos das licenças"
claim "versão $old_version instalada em C:/$place, atalhos, --version"

# ---- check, demonstration, and a load over TLS whose rows are those that Linux loads
code 0 wine "$programs/orquestrador_btg.exe" --verificar
sed 's/^/        /' "$work/out"
claim "--verificar: código 0 (ed25519, TLS verificado)"
# Without an authority the wish for TLS must not become a connection in the clear.
sed -i -e '/^DB_SSL_CA/d' -e 's/^DB_SSL_MODE=.*/DB_SSL_MODE=exigido/' "$data/.env"
code 0 wine "$programs/orquestrador_btg.exe" --verificar
sed -i 's/^DB_SSL_MODE=.*/DB_SSL_MODE=preferido/' "$data/.env"
code 0 wine "$programs/orquestrador_btg.exe" --verificar # the server takes this user only with TLS
printf 'DB_SSL_CA=Z:%s/tls/ca.pem\n' "$work" >>"$data/.env"
sed -i 's/^DB_SSL_MODE=.*/DB_SSL_MODE=verificado/' "$data/.env"
claim "TLS sem autoridade indicada: exigido e preferido conectam cifrados"
code 0 wine "$programs/orquestrador_btg.exe" --demonstracao
tail -n 6 "$work/out" | sed 's/^/        /'
claim "--demonstracao: código 0"
code 0 wine "$programs/orquestrador_btg.exe" --data $date
tail -n 4 "$work/out" | sed 's/^/        /'
env_file "$work/linux/.env" "$work/linux" </dev/null
printf 'DB_HOST=127.0.0.1\nDB_PORT=%s\nDB_USER=etl\nDB_PASSWORD=senha-de-teste\nDB_NAME=pinguim\n' "$port" >>"$work/linux/.env"
code 0 env QT_QPA_PLATFORM=offscreen "$linux/orquestrador_btg" --env "$work/linux/.env" --data $date
for table in Ft_CarteiraDiaria Ft_RentabilidadeDiaria; do
    rows janela $table >"$work/windows.rows"
    rows pinguim $table >"$work/linux.rows"
    [ -s "$work/linux.rows" ] || die "$table: nenhuma linha"
    cmp "$work/windows.rows" "$work/linux.rows" || die "$table: linhas diferentes"
    claim "$table: $(wc -l <"$work/linux.rows") linhas iguais às do Linux"
done
sql "DROP USER 'seguro'@'%'; CREATE USER 'seguro'@'%' IDENTIFIED VIA ed25519 USING PASSWORD('outra') REQUIRE SSL"
code 1 wine "$programs/orquestrador_btg.exe" --verificar
sql "ALTER USER 'seguro'@'%' IDENTIFIED VIA ed25519 USING PASSWORD('çenha-ed25519'); GRANT ALL ON janela.* TO 'seguro'@'%'"
claim "senha errada: --verificar diz 1"

# ---- the newer installer, signed as for a release by a certificate of nobody; signed it must install as it does unsigned
ETL_SIGN_CERTIFICATE='' "$here/sign.sh" "$setup" 2>"$work/out"
grep -q 'sem certificado' "$work/out" || die "sem certificado sign.sh não avisa"
(
    cd "$work/tls"
    printf 'senha da prova' >password
    openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=Assinatura da prova" -addext extendedKeyUsage=codeSigning \
        -keyout sign.key -out sign.pem
    openssl pkcs12 -export -inkey sign.key -in sign.pem -out sign.p12 -passout file:password
) >"$work/sign.log" 2>&1
mkdir "$work/signed"
cp "$setup" "$work/signed/"
setup=$work/signed/$(basename "$setup")
ETL_SIGN_CERTIFICATE=$work/tls/sign.p12 ETL_SIGN_PASSWORD_FILE=$work/tls/password "$here/sign.sh" "$setup" >>"$work/sign.log" 2>&1 ||
    die "a assinatura falhou: $(tail -n 5 "$work/sign.log")"
osslsigncode verify -CAfile "$work/tls/sign.pem" -in "$setup" >"$work/out" 2>&1 || die "a assinatura não confere: $(cat "$work/out")"
osslsigncode verify -CAfile "$work/tls/ca.pem" -in "$setup" >"$work/out" 2>&1 && die "a assinatura confere com qualquer autoridade"
claim "instalador assinado e conferido; sem certificado, aviso"

# ---- the console, photographed; it is asked to close by the upgrade
code 0 wine "$programs/orquestrador_btg_console.exe" --demonstracao --sair-apos-abrir
claim "o console abre e termina com código 0"
wine "$programs/orquestrador_btg_console.exe" >"$work/console.log" 2>&1 &
console=$!
wait_for 90 xdotool search --onlyvisible --name 'Orquestrador BTG' || die "o console não abriu: $(cat "$work/console.log")"
sleep 15
import -window root "$pictures/console.png"
kept=$(cat "$data/.env" | sha256sum)
logs=$(find "$data/logs" -type f | wc -l)
[ "$logs" -gt 0 ] || die "não há logs em $data/logs"
code 0 wine "$setup" /S /CurrentUser
wait $console || die "o console terminou com o código $?: $(cat "$work/console.log")"
[ ! -f "$c/users/$(id -un)/AppData/Local/Programs/Orquestrador BTG/orquestrador_btg.exe" ] || die "atualizou em outra pasta"
code 0 wine "$programs/orquestrador_btg.exe" --version
grep -q "$new_version" "$work/out" || die "--version depois da atualização: $(cat "$work/out")"
[ "$kept" = "$(cat "$data/.env" | sha256sum)" ] || die "o .env mudou"
[ "$(find "$data/logs" -type f | wc -l)" -ge "$logs" ] || die "faltam logs"
wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\OrquestradorBTG' >"$work/out"
grep -aE 'DisplayVersion|EstimatedSize|QuietUninstallString' "$work/out" | sed 's/^ */        /'
grep -aq "DisplayVersion.*$new_version" "$work/out" || die "o registro não diz $new_version"
claim "atualizado de $old_version para $new_version com o console aberto (ele fechou); .env e logs mantidos"

# ---- a load that is going is never interrupted
simulator "$work/slow.log" --escala-tempo 0.4 # a ticket takes more than a minute
env_file "$data/.env" C:/btg-lento </dev/null
printf 'DB_DRIVER=QSQLITE\nDB_NAME=C:/btg-lento/banco.sqlite\n' >>"$data/.env"
mkdir -p "$c/btg-lento"
wine "$programs/orquestrador_btg.exe" --data $date --tipo carteira >"$work/slow.out" 2>&1 &
load=$!
sleep 5
sums() { (cd "$programs" && find . -type f -exec sha256sum {} + | sort); }
sums >"$work/sums"
code 10 wine "$setup" /S /CurrentUser
sums | cmp - "$work/sums" || die "arquivos mudaram durante uma carga"
kill -0 $load 2>/dev/null || die "a carga terminou cedo demais para provar alguma coisa"
claim "atualização silenciosa durante uma carga: código 10, nada mudou"
wait $load || die "a carga falhou: $(tail -n 20 "$work/slow.out")"
claim "a carga terminou com sucesso"

# ---- the pages, photographed
page=0
wine "$setup" >/dev/null 2>&1 &
wait_for 30 xdotool search --onlyvisible --name 'Orquestrador BTG' || die "o instalador não abriu"
sleep 3
for key in Down Return Return Return Return wait; do
    page=$((page + 1))
    import -window root -trim +repage "$pictures/instalador-$page.png"
    if [ $key = wait ]; then sleep 20; else xdotool key $key; fi
    sleep 3
done
import -window root -trim +repage "$pictures/instalador-final.png"
wineserver -k
claim "páginas do instalador fotografadas em $pictures"

# ---- uninstall: what was installed goes, what is the user's stays
rm -rf "$c/btg-lento"
code 0 wine "$programs/desinstalar.exe" /S
wait_for 40 test ! -d "$programs" || die "a pasta do programa ficou: $(find "$programs")"
sleep 2
rmdir "$(dirname "$programs")"
snapshot >"$work/after"
diff "$work/before" "$work/after" || die "a desinstalação deixou ou tirou arquivos"
[ -f "$data/.env" ] && [ -d "$data/logs" ] || die "os dados do usuário sumiram"
if wine reg query 'HKCU\Software\OrquestradorBTG' >/dev/null 2>&1; then die "ficou uma chave no registro"; fi
claim "desinstalado: só ficaram os dados do usuário"

# ---- for everybody on the computer, and away again
code 0 wine "$setup" /S /AllUsers
everybody="$c/Program Files/Orquestrador BTG"
[ -f "$everybody/orquestrador_btg.exe" ] || die "/AllUsers não instalou em Program Files"
[ -f "$c/ProgramData/Microsoft/Windows/Start Menu/Programs/Orquestrador BTG/Console.lnk" ] || die "/AllUsers: falta o menu de todos"
code 0 wine "$everybody/orquestrador_btg.exe" --version
code 0 wine "$everybody/desinstalar.exe" /S
wait_for 40 test ! -d "$everybody" || die "a pasta de todos ficou: $(find "$everybody")"
sleep 2
snapshot >"$work/after"
diff "$work/before" "$work/after" || die "a desinstalação de todos deixou ou tirou arquivos"
if wine reg query 'HKLM\Software\OrquestradorBTG' >/dev/null 2>&1; then die "ficou uma chave de todos no registro"; fi
claim "instalado e desinstalado para todos os usuários"
