#!/bin/sh
# screenshots.sh OUTDIR [BINDIR]: the console's pages and states, light and dark, at 100 % and 200 %. Own X server, ended by pid.
set -eu
out=${1:-build/screenshots}
bin=${2:-$(cd "$(dirname "$0")/../.." && pwd)/build/bin}
mkdir -p "$out"

places=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$places"
}
trap finish EXIT
trap 'exit 1' INT TERM

# The server picks a free display and writes its number.
Xvfb -displayfd 3 -screen 0 2600x1700x24 -nolisten tcp 3>"$places/display" >"$places/log" 2>&1 &
server=$!
tries=0
while [ ! -s "$places/display" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then
        echo "Xvfb não respondeu" >&2
        cat "$places/log" >&2
        exit 1
    fi
    sleep 0.1
done
DISPLAY=:$(cat "$places/display")
export DISPLAY QT_QPA_PLATFORM=xcb

for theme in claro escuro; do
    for scale in 1 2; do
        ETL_TEMA=$theme QT_SCALE_FACTOR=$scale LANG=C.UTF-8 TZ=America/Sao_Paulo \
            timeout 600 "$bin/etl_screenshots" "$out" "-$theme-${scale}00"
    done
done
ls "$out"
