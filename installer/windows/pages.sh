#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pages.sh SETUP [OUT]: photographs the pages of the installer under Wine, in Portuguese and in English, to be looked at:
# OUT/pagina-<language>-<n>.png (build-windows/pictures). A Wine prefix and an X server of its own; ends only those.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
setup=$(realpath "$1")
out=${2:-$root/build-windows/pictures}
mkdir -p "$out"
work=$(mktemp -d /tmp/orquestrador-pages-XXXXXX)
. "$(dirname "$0")/wineworld.sh"

finish() {
    rc=$?
    end_world
    rm -rf "$work"
    exit $rc
}
trap finish EXIT
trap 'exit 1' INT TERM

die() {
    echo "pages: $*" >&2
    exit 1
}
window() { xdotool search --onlyvisible --name "$1" | tail -n 1; }
shoot() { # LANGUAGE NUMBER TITLE
    wait_for 60 xdotool search --onlyvisible --name "$3" || die "não apareceu: $3"
    sleep 2 # painted
    import -window "$(window "$3")" "$out/pagina-$1-$2.png"
    echo "$out/pagina-$1-$2.png"
}
press() { for key in "$@"; do xdotool key --clearmodifiers "$key"; done; }

start_world 1024x768

for language in pt en; do
    wine reg delete 'HKCU\Software\OrquestradorBTG' /f >/dev/null 2>&1 || true # asks for the language again
    wine "$setup" >"$work/setup.log" 2>&1 &
    shoot $language 1-idioma '^Orquestrador BTG$'
    # The list goes to the language that begins with the letter.
    press ${language%?} Return
    title='(Setup|Instala)'
    shoot $language 2-inicio "$title"
    press Return
    shoot $language 3-para-quem "$title"
    press Return
    shoot $language 4-pasta "$title"
    press Return
    wait_for 120 sh -c "find '$WINEPREFIX/drive_c/Program Files' -name desinstalar.exe | grep -q ." || die "nada foi instalado"
    sleep 8 # shortcuts, keys, and the last page
    shoot $language 5-fim "$title"
    wineserver -k
    sleep 2
    rm -rf "$WINEPREFIX/drive_c/Program Files/Orquestrador BTG" # the next one installs anew
done
