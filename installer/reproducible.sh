# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# reproducible.sh: the same sources give the same bytes. Sourced by ./dev and windows/package.sh, in the project's folder.

# SOURCE_DATE_EPOCH: the time that what is inside a package bears, that of the last commit unless it is set already.
package_epoch() {
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
    export SOURCE_DATE_EPOCH
}

# BUILD: Qt's resources bear that time; those that another commit compiled there are made anew.
renew_resources() {
    mkdir -p "$1"
    if [ "$(cat "$1/epoch" 2>/dev/null)" != "$SOURCE_DATE_EPOCH" ]; then
        find "$1" -name 'qrc_*.cpp' -delete
        echo "$SOURCE_DATE_EPOCH" >"$1/epoch"
    fi
}
