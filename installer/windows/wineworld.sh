# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by prove.sh and pages.sh, which set $work (a new folder) before: a Wine prefix and an X server of their own.
# end_world ends only those.
export LC_ALL=C.UTF-8 WINEPREFIX="$work/wine" WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe=d'
unset WINEPATH QT_PLUGIN_PATH QT_QPA_PLATFORM # nothing but what was installed may be found
x_server=

wait_for() { # SECONDS COMMAND...
    left=$(($1 * 2))
    shift
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || return 1
        sleep 0.5
    done
}
start_world() { # WIDTHxHEIGHT
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$work/display" >"$work/x.log" 2>&1 &
    x_server=$!
    wait_for 20 test -s "$work/display" || {
        echo "o servidor X não respondeu" >&2
        return 1
    }
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    wine wineboot -i >/dev/null 2>&1
    wine winecfg /v win10 >/dev/null 2>&1
    # Without Windows' own font Qt shows input fields without their text; Debian's wine does not look where its package
    # puts it.
    cp /usr/share/wine/fonts/tahoma*.ttf "$WINEPREFIX/drive_c/windows/Fonts/"
}
end_world() {
    [ ! -d "$WINEPREFIX" ] || wineserver -k 2>/dev/null || true
    [ -z "$x_server" ] || kill "$x_server" 2>/dev/null || true
}
