#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves the package in a clean Debian: prove-deb.sh PACKAGE.deb WORKDIR
# Installs with dependencies from the mirror of this computer's apt, runs, upgrades, removes; ends with 1 at the first thing
# that is not as it should be. Needs root (chroot, mounts) and debootstrap. The bare system is kept in WORKDIR/base.tar
# for the next time; WORKDIR/tela.png is the console under Xvfb.
set -eu
package=$(readlink -f "$1")
mkdir -p "$2"
work=$(readlink -f "$2")
root=$work/root
began=$(date +%s)

say() { printf '== [%3s s] %s\n' "$(($(date +%s) - began))" "$*"; }
die() {
    printf 'FALHOU: %s\n' "$*" >&2
    exit 1
}
# shellcheck source=/dev/null
[ "$(id -u)" -eq 0 ] || die "rode como root: a prova usa chroot"

# The mirror is the one that apt of this computer uses for Debian's main archive.
sources_of_apt() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk '$3 == "main"' | sort -u
}
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
mirror=$(sources_of_apt | awk -v want="$codename" '$2 == want || $2 == "stable" { print $1; exit }')
[ -n "$mirror" ] || mirror=$(awk '/^URIs:/ { uri = $2 } /^Suites:/ && /'"$codename"'/ { print uri; exit }
    /^deb / && $3 == "'"$codename"'" { print $2; exit }' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null)
[ -n "$mirror" ] || die "as fontes do apt deste computador não dizem de onde vem $codename"

unmount() {
    for place in proc dev/pts dev .; do
        mountpoint -q "$root/$place" && umount -l "$root/$place"
    done
    return 0
}
clean() {
    rc=$?
    for pid in ${xvfb:-} ${simulator:-}; do kill "$pid" 2>/dev/null; done
    unmount
    if mountpoint -q "$root/dev" || mountpoint -q "$root/proc" || mountpoint -q "$root"; then
        echo "AVISO: $root ainda tem montagens; não foi apagado" >&2
    else
        rm -rf "$root"
    fi
    [ $rc -eq 0 ] && say "Prova do .deb: tudo certo" || say "Prova do .deb: FALHOU (código $rc)"
    exit $rc
}
trap clean EXIT
trap 'exit 130' INT TERM

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
user() { # as the operator, from a folder of his own; UTF-8 is the program's matter, not the locale's
    chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LC_ALL=C HOME=/home/operador USER=operador QT_QPA_PLATFORM="${platform:-offscreen}" \
        ${DISPLAY:+DISPLAY=$DISPLAY} setpriv --reuid=1000 --regid=1000 --clear-groups sh -c "cd /home/operador && $*"
}
apt_install() {
    # -o APT::…: the package's file has no signature and is outside of the sandbox user's reach.
    inside apt-get -q -y -o Dpkg::Use-Pty=0 -o APT::Sandbox::User=root install "$@" >"$work/apt.log" 2>&1 ||
        { tail -30 "$work/apt.log"; die "apt-get install $*"; }
}
listing() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp \) -prune -o -print | sort); }

# --- the bare system
unmount
rm -rf "$root"
mkdir -p "$root"
# dpkg waits for the disk after each file; in memory it has none to wait for.
memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
[ "$memory" -lt 6 ] || mount -t tmpfs -o size=4g,mode=755 tmpfs "$root"
if [ ! -f "$work/base.tar" ]; then
    say "Debian $codename mínimo (debootstrap)"
    debootstrap --variant=minbase "$codename" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
        { tail -20 "$work/debootstrap.log"; die "debootstrap"; }
    tar -C "$root" -cf "$work/base.tar.novo" . && mv "$work/base.tar.novo" "$work/base.tar"
else
    tar -C "$root" -xf "$work/base.tar"
fi
echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/prova"
# Its apt asks what this computer's apt asks.
rm -f "$root/etc/apt/sources.list"
sources_of_apt | awk -v want="$codename" 'index($2, want) == 1 { print "deb", $1, $2, $3 }' >"$root/etc/apt/sources.list"
[ -s "$root/etc/apt/sources.list" ] || echo "deb $mirror $codename main" >"$root/etc/apt/sources.list"
apt-config dump | grep -i '^Acquire::http' >"$root/etc/apt/apt.conf.d/90rede" || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod +x "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mkdir -p "$root/dev/pts"
inside useradd --uid 1000 --create-home operador
inside apt-get -q update >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; die "apt-get update"; }

# --- an older version, made of the new one: one program that says something else, one file that is gone since
say "Versão anterior"
older=$work/anterior
rm -rf "$older"
dpkg-deb -R "$package" "$older"
version=$(dpkg-deb -f "$package" Version)
sed -i 's/^Version: .*/Version: 0.0.1/' "$older/DEBIAN/control"
echo "desta versão só" >"$older/usr/share/doc/orquestrador-btg/obsoleto.txt"
printf '#!/bin/sh\necho anterior\n' >"$older/usr/bin/btg_simulador"
(cd "$older" && find usr -type f -print0 | xargs -0 md5sum >DEBIAN/md5sums)
dpkg-deb --root-owner-group -b "$older" "$root/tmp/anterior.deb" >/dev/null
rm -rf "$older"
cp "$package" "$root/tmp/atual.deb"
listing >"$work/antes.txt"

say "Instalação (só o que é exigido, sem recomendados)"
apt_install --no-install-recommends /tmp/anterior.deb
before=$(inside dpkg-query -W | wc -l)
say "  $before pacotes no sistema"
[ "$(user btg_simulador)" = anterior ] || die "a versão anterior não é a que foi instalada"

# --- what the user owns
user 'mkdir -p .config/OrquestradorBTG/logs dados && printf "DB_DRIVER=QSQLITE\nDB_NAME=/home/operador/dados/fundos.sqlite\nCLIENT_ID=invalido\nCLIENT_SECRET=invalido\nBTG_REPORT_PATH=/home/operador/dados/c\nBTG_RENTABILIDADE=/home/operador/dados/r\n" >.config/OrquestradorBTG/.env && echo linha >.config/OrquestradorBTG/logs/orquestrador_btg_20250410.log'
owned() { (cd "$root/home/operador" && find .config dados -type f -exec sha256sum {} + | sort -k2); }
owned >"$work/meu.txt"

say "Atualização para $version"
apt_install --no-install-recommends /tmp/atual.deb
[ "$(inside dpkg-query -W -f '${Version}' orquestrador-btg)" = "$version" ] || die "a versão instalada não é $version"
[ ! -e "$root/usr/share/doc/orquestrador-btg/obsoleto.txt" ] || die "a atualização deixou um arquivo da versão anterior"
owned | cmp -s - "$work/meu.txt" || die "a atualização mexeu no que é do usuário"
for program in orquestrador_btg orquestrador_btg_console btg_simulador; do
    user "$program --version" | grep -qF "$version" || die "$program --version não diz $version"
    inside ldd "/usr/bin/$program" | grep -q 'not found' && die "$program: falta uma biblioteca"
done
for module in modulo_graficos modulo_simulador; do
    inside sh -c "ldd /usr/lib/*/orquestrador_btg/$module.so" >"$work/$module.txt" 2>&1 || die "$module não está instalado"
    grep -q 'not found' "$work/$module.txt" && die "$module: falta uma biblioteca"
done

say "Demonstração pela linha de comando"
user 'orquestrador_btg --demonstracao' >"$work/demonstracao.log" 2>&1 || { tail -30 "$work/demonstracao.log"; die "--demonstracao terminou com erro"; }
grep -q 'Status: SUCESSO' "$work/demonstracao.log" || die "--demonstracao não disse SUCESSO"
grep -q 'ação' "$work/demonstracao.log" || die "a saída não é UTF-8 com LC_ALL=C"
user 'orquestrador_btg --data 2025-02-30' >"$work/uso.log" 2>&1 && die "uma data que não existe foi aceita"
say "Verificação e carga com o simulador instalado"
user 'echo $$ >simulador.pid && exec btg_simulador --liberar-tudo --inicio 2026-03-12T20:00:00-03:00 >simulador.log 2>&1' &
left=40
until grep -q CLIENT_SECRET "$root/home/operador/simulador.log" 2>/dev/null; do
    left=$((left - 1))
    [ $left -gt 0 ] || die "o simulador não respondeu"
    sleep 0.5
done
simulator=$(cat "$root/home/operador/simulador.pid")
bank=$(sed -n 's/^Simulador do BTG em \([^ ]*\) .*/\1/p' "$root/home/operador/simulador.log")
bank=${bank%/}
env_file() { # FILE SECRET
    printf '%s\n' "AUTH_URL=$bank/connect/token" "PORTFOLIO_URL=$bank/reports/Portfolio" \
        "NAV_PERFORMANCE_URL=$bank/reports/NAVPerformance" "TICKET_URL=$bank/reports/Ticket" TICKET_INTERVALO=1 \
        "CLIENT_ID=$(sed -n 's/.*CLIENT_ID=\([^ ]*\).*/\1/p' "$root/home/operador/simulador.log")" "CLIENT_SECRET=$2" \
        DB_DRIVER=QSQLITE DB_NAME=/home/operador/prova/fundos.sqlite BTG_REPORT_PATH=/home/operador/prova/c \
        BTG_RENTABILIDADE=/home/operador/prova/r >"$root/home/operador/prova/$1"
}
user 'mkdir -p prova'
env_file certo.env "$(sed -n 's/.*CLIENT_SECRET=\([^ ]*\).*/\1/p' "$root/home/operador/simulador.log")"
env_file errado.env inventado
user 'orquestrador_btg --env prova/errado.env --verificar' >"$work/verificar.log" 2>&1 && die "--verificar aceitou credenciais inventadas"
expect() { # FILE EXPRESSION...
    log=$1
    shift
    for line in "$@"; do
        grep -Eq "$line" "$log" || { cat "$log"; die "$(basename "$log"): falta uma linha como $line"; }
    done
}
expect "$work/verificar.log" '^OK +Drivers: .*QSQLITE' '^OK +Drivers: .*QMYSQL' '^OK +TLS: openssl, OpenSSL 3' \
    '^FALHA +Token \(carteira\): ' '^VERIFICAÇÃO: FALHA$'
user 'orquestrador_btg --env prova/certo.env --verificar' >"$work/verificar.log" 2>&1 || { cat "$work/verificar.log"; die "--verificar recusou o simulador"; }
expect "$work/verificar.log" '^OK +Token \(carteira\): ' '^OK +Token \(rentabilidade\): ' '^OK +Relatórios do BTG: ' '^VERIFICAÇÃO: SUCESSO$'
grep -q '^FALHA' "$work/verificar.log" && die "--verificar diz SUCESSO com uma FALHA"
user 'orquestrador_btg --env prova/certo.env --data 2026-03-11' >"$work/carga.log" 2>&1 || { tail -30 "$work/carga.log"; die "a carga do simulador falhou"; }
for table in Ft_CarteiraDiaria Ft_RentabilidadeDiaria; do
    rows=$(python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(f"SELECT COUNT(*) FROM {sys.argv[2]}").fetchone()[0])' \
        "$root/home/operador/prova/fundos.sqlite" $table)
    [ "$rows" -gt 0 ] || die "$table ficou vazia"
    say "  $table: $rows linhas"
done
kill "$simulator"
simulator=

say "Console sem tela"
user 'timeout 60 orquestrador_btg_console --demonstracao --sair-apos-abrir' >"$work/console.log" 2>&1 || { cat "$work/console.log"; die "o console não abriu (offscreen)"; }

say "O que é aberto de verdade está no SBOM"
for command in 'orquestrador_btg --demonstracao' 'orquestrador_btg --verificar' 'orquestrador_btg_console --demonstracao --sair-apos-abrir'; do
    user "LD_DEBUG=files LD_DEBUG_OUTPUT=/tmp/ld $command >/dev/null 2>&1" || true
done
cat "$root"/tmp/ld.* | sed -n 's/.*calling init: *//p' | sort -u >"$work/tudo.txt"
[ -s "$work/tudo.txt" ] || die "LD_DEBUG não disse nada"
grep -q '/orquestrador_btg/modulo_simulador.so$' "$work/tudo.txt" || die "a demonstração não abriu o módulo instalado"
grep -v '/orquestrador_btg/modulo_[a-z]*\.so$' "$work/tudo.txt" >"$work/aberto.txt" # nossos
python3 - "$root/usr/share/doc/orquestrador-btg/sbom.cdx.json" "$work/aberto.txt" <<'PY' || die "há bibliotecas fora do SBOM"
import json, os, sys
names = {os.path.basename(p["value"]) for c in json.load(open(sys.argv[1]))["components"] for p in c["properties"]
         if p["name"].endswith(":arquivo")}
opened = [line.strip() for line in open(sys.argv[2])]
missing = [name for name in opened if os.path.basename(name) not in names]
print(f"   {len(opened)} bibliotecas abertas, {len(missing)} fora do SBOM: {' '.join(missing)}")
sys.exit(bool(missing))
PY

python3 "$(dirname "$0")/../sbom/check.py" "$root/usr/share/doc/orquestrador-btg/sbom.cdx.json" || die "o SBOM não é CycloneDX 1.5"

say "Console sob Xvfb"
apt_install --no-install-recommends xvfb fonts-dejavu-core imagemagick
number=97
while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "$root/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
# Not by inside: the process id must be that of the server, or nobody could end it.
chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 Xvfb ":$number" -screen 0 1360x860x24 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
xvfb=$!
sleep 2
(DISPLAY=:$number platform=xcb user 'timeout 25 orquestrador_btg_console --demonstracao' >"$work/xcb.log" 2>&1 || true) &
sleep 15
inside import -display ":$number" -window root /tmp/tela.png 2>"$work/import.log" || { cat "$work/import.log"; die "a fotografia falhou"; }
cp "$root/tmp/tela.png" "$work/tela.png"
wait $! || true
grep -qi 'could not load\|plugin' "$work/xcb.log" && { cat "$work/xcb.log"; die "o console não usou xcb"; }
colours=$(inside identify -format '%k' /tmp/tela.png)
[ "$colours" -gt 50 ] || die "a fotografia está vazia ($colours cores)"
kill "$xvfb" 2>/dev/null || true
xvfb=

say "Manual e complementação"
apt_install --no-install-recommends man-db bash-completion
for program in orquestrador_btg orquestrador_btg_console btg_simulador; do
    inside env LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 "$program" >"$work/man.txt" 2>"$work/man.err" || die "man $program"
    [ ! -s "$work/man.err" ] || { cat "$work/man.err"; die "man $program avisa"; }
    grep -q 'DESCRIÇÃO' "$work/man.txt" || die "man $program: os acentos se perderam"
    inside bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader "$1"; COMP_WORDS=("$1" --ver); COMP_CWORD=1; _orquestrador_btg "$1"; [[ " ${COMPREPLY[*]} " == *" --version "* ]]' x "$program" ||
        die "a complementação de $program não funciona"
done
for name in sbom.cdx.json licencas-de-terceiros.txt.gz changelog.gz copyright instalacao.md; do
    [ -s "$root/usr/share/doc/orquestrador-btg/$name" ] || die "falta /usr/share/doc/orquestrador-btg/$name"
done

say "Remoção"
inside dpkg-query -L orquestrador-btg | sort >"$work/instalado.txt"
owned >"$work/meu.txt"
# Nothing of the package is configuration of the system: remove leaves no more than purge.
for how in remove purge; do
    [ $how = remove ] || apt_install --no-install-recommends /tmp/atual.deb
    inside apt-get -q -y $how orquestrador-btg >"$work/apt.log" 2>&1 || { tail "$work/apt.log"; die "apt-get $how"; }
    inside dpkg-query -W orquestrador-btg >/dev/null 2>&1 && die "apt-get $how deixou o pacote na lista do dpkg"
done
while read -r path; do
    [ -d "$root$path" ] && [ ! -L "$root$path" ] && continue # shared with other packages
    [ -e "$root$path" ] || [ -L "$root$path" ] || continue
    die "a remoção deixou $path"
done <"$work/instalado.txt"
left=$(listing | grep -i 'orquestrador\|btg_simulador' | grep -v '^./home/operador/' | grep -v '^./var/lib/dpkg\|^./var/log\|^./var/cache/man\|^./tmp' || true)
[ -z "$left" ] || die "a remoção deixou: $left"
owned | cmp -s - "$work/meu.txt" || die "a remoção mexeu no que é do usuário"
[ -d "$root/home/operador/.local/share/OrquestradorBTG/demonstracao" ] || die "a demonstração do usuário sumiu"
