#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The libraries that the Windows programs are made with, cross-built from Debian's source packages:
#   toolkit.sh            makes what is missing and says where it is (last line: the prefix)
# Kept in ${XDG_CACHE_HOME:-~/.cache}/orquestrador-btg/windows-toolkit. Qt and MariaDB Connector/C take half an hour;
# they come from a packed prefix where there is one: $ETL_WINDOWS_PREFIX_PACK, or ../shared/windows-toolkit/ beside the
# checkout. ETL_WINDOWS_FROM_SOURCE=1 makes them all the same.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
kit=${XDG_CACHE_HOME:-$HOME/.cache}/orquestrador-btg/windows-toolkit
prefix=$kit/prefix
jobs=${ETL_JOBS:-$(nproc)}
# The packed prefix whose origin is known: what is in it is told to the SBOM as it stands here.
pack_sha256=c1b62a4d9a1dd7f26371e6620ff59f9a6a9c36a44c3f6ab24996d5b031443e10
pack_sources="qt6-base 6.4.2+dfsg-10
mariadb 1:10.11.18-0+deb12u1
sqlite3 3.40.1-2+deb12u2"

say() { printf 'toolkit: %s\n' "$*" >&2; }
die() {
    say "$*"
    exit 1
}

holds() { [ "$(stat -c %s "$prefix/$1" 2>/dev/null || echo 0)" -ge "$2" ]; } # FILE BYTES

# step NAME FUNCTION FILE BYTES: once per content of that function's recipe and of the files that it reads. FILE (below the
# prefix) is what it makes; a step whose FILE is missing or smaller than BYTES is not done, whatever its stamp says.
step() {
    # A change of another step's recipe must not build Qt again: the stamp holds the function and its folder only.
    wanted=$({ sed -n "/^$2() {/,/^}/p" "$here/toolkit.sh"; cat "$here/toolkit/$1"/* 2>/dev/null; } | sha256sum | cut -c1-16)
    [ "$(cat "$kit/done/$1" 2>/dev/null)" = "$wanted" ] && holds "$3" "$4" && return 0
    rm -f "$kit/done/$1" "$prefix/$3"
    began=$(date +%s)
    say "$1"
    # Not as a condition: the shell would go on after a command that failed inside.
    set +e
    (
        set -e
        "$2"
    ) >"$kit/log/$1.log" 2>&1
    rc=$?
    set -e
    [ $rc -eq 0 ] || {
        tail -n 30 "$kit/log/$1.log" >&2
        die "\"$1\" falhou: o relato completo está em $kit/log/$1.log"
    }
    holds "$3" "$4" || die "\"$1\" terminou sem fazer $prefix/$3: o relato completo está em $kit/log/$1.log"
    echo "$wanted" >"$kit/done/$1"
    say "$1: $(($(date +%s) - began)) s"
}

# The toolkit reads source packages: a list of its own, the system's are not touched.
source_lists() {
    ls /etc/apt/sources.list.d/*.sources >/dev/null 2>&1 &&
        grep -lq '^Types:.*deb-src' /etc/apt/sources.list.d/*.sources && return 0
    [ "$(id -u)" -eq 0 ] || die "falta uma fonte deb-src do apt: rode uma vez como root."
    sed 's/^Types: deb$/Types: deb-src/' /etc/apt/sources.list.d/debian.sources >/etc/apt/sources.list.d/orquestrador-btg-src.sources
    apt-get -q -o DPkg::Lock::Timeout=300 update >&2
}

record() { # NAME VERSION COPYRIGHT
    mkdir -p "$prefix/share/licences"
    cp "$3" "$prefix/share/licences/$1"
    { grep -v "^$1	" "$prefix/share/sources.tsv" 2>/dev/null || true; printf '%s\t%s\n' "$1" "$2"; } |
        LC_ALL=C sort >"$prefix/share/sources.tsv.new"
    mv "$prefix/share/sources.tsv.new" "$prefix/share/sources.tsv"
}

# fetch PACKAGE: the source package, unpacked anew into $kit/src/PACKAGE. The newest listed may be gone from the mirror.
fetch() {
    cd "$kit/src"
    rm -rf "$1"
    for version in $(apt-cache showsrc "$1" | sed -n "/^Package: $1\$/,/^\$/s/^Version: //p" | sort -rVu); do
        apt-get -q source --download-only "$1=$version" || continue
        dsc=${1}_${version#*:}.dsc
        dpkg-source --no-check -x "$dsc" "$1" && record "$1" "$version" "$1/debian/copyright" && return 0
    done
    echo "o pacote-fonte $1 não pôde ser obtido" >&2
    return 1
}

# headers PACKAGE SOURCE: a header-only library is the same in its binary package; the source need not be there.
headers() {
    cd "$kit/src"
    rm -rf "$1"
    apt-get -q download "$1"
    deb=$(ls -t "$1"_*.deb | head -n 1)
    dpkg-deb -x "$deb" "$1"
    mkdir -p "$prefix/include" "$prefix/share/cmake"
    cp -a "$1"/usr/include/* "$prefix/include/"
    cp -a "$1"/usr/share/cmake/* "$prefix/share/cmake/"
    record "$2" "$(dpkg-deb -f "$deb" Version)" "$1/usr/share/doc/$1/copyright"
}

# cross SOURCE BUILD OPTIONS...: configure, build, install; in an empty folder, in which nothing that an older recipe left can
# stand in for what this one does not make.
cross() {
    from=$1
    to=$kit/build/$2
    shift 2
    rm -rf "$to"
    cmake -G Ninja -S "$from" -B "$to" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DETL_WINDOWS_PREFIX="$prefix" \
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$prefix" "$@" &&
        nice -n 5 ninja -j"$jobs" -C "$to" && cmake --install "$to" --strip
}

unpack_prefix() {
    mkdir -p "$kit/unpacked"
    tar xf "$pack" -C "$kit/unpacked"
    cp -a "$kit/unpacked/prefix/." "$prefix/"
    rm -rf "$kit/unpacked"
    record qt6-base "$(echo "$pack_sources" | sed -n 's/^qt6-base //p')" /usr/share/doc/libqt6core6/copyright
    record mariadb "$(echo "$pack_sources" | sed -n 's/^mariadb //p')" /usr/share/doc/libmariadb3/copyright
    record sqlite3 "$(echo "$pack_sources" | sed -n 's/^sqlite3 //p')" /usr/share/doc/libsqlite3-0/copyright
}

make_mariadb() {
    fetch mariadb
    # Schannel, no DLL of its own; the ways of authentication built in. 0x0601: wine 8 knows the certificates' engine
    # only in the form of Windows 7.
    cross "$kit/src/mariadb/libmariadb" libmariadb -DINSTALL_LIBDIR=lib -DCMAKE_C_FLAGS="-Wno-error -D_WIN32_WINNT=0x0601" \
        -DWITH_SSL=SCHANNEL -DWITH_CURL=OFF -DWITH_UNIT_TESTS=OFF -DWITH_EXTERNAL_ZLIB=OFF \
        -DCLIENT_PLUGIN_DIALOG=STATIC -DCLIENT_PLUGIN_CACHING_SHA2_PASSWORD=STATIC \
        -DCLIENT_PLUGIN_SHA256_PASSWORD=STATIC -DCLIENT_PLUGIN_CLIENT_ED25519=STATIC \
        -DCLIENT_PLUGIN_MYSQL_CLEAR_PASSWORD=STATIC -DCLIENT_PLUGIN_AUTH_GSSAPI_CLIENT=OFF
}

# Debian takes SQLite and the tablet headers out of Qt's source: they come back from Debian's sqlite3 and libwine-dev.
make_qtbase() {
    fetch qt6-base
    fetch sqlite3
    mkdir -p "$kit/build/sqlite" "$kit/src/qt6-base/src/3rdparty/sqlite" "$kit/src/qt6-base/src/3rdparty/wintab"
    cd "$kit/build/sqlite"
    "$kit/src/sqlite3/configure" --disable-shared --disable-tcl --disable-readline
    make sqlite3.c sqlite3.h
    cp sqlite3.c sqlite3.h "$kit/src/qt6-base/src/3rdparty/sqlite/"
    cd "$kit/src"
    apt-get -q download libwine-dev
    dpkg-deb -x libwine-dev_*.deb libwine-dev
    tablet=$kit/src/qt6-base/src/3rdparty/wintab
    cp libwine-dev/usr/include/wine/wine/windows/wintab.h libwine-dev/usr/include/wine/wine/windows/pktdef.h "$tablet/"
    sed -i '/^#define __WINE_WINTAB_H/a #include <windows.h>\n#define DECL_WINELIB_TYPE_AW(type) typedef type##W type;\n#define WINELIB_NAME_AW(func) func##W\n#define API WINAPI' "$tablet/wintab.h"
    cross "$kit/src/qt6-base" qtbase -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DBUILD_SHARED_LIBS=ON \
        -DFEATURE_pkg_config=OFF -DFEATURE_dbus=OFF -DFEATURE_icu=OFF -DFEATURE_glib=OFF \
        -DINPUT_opengl=no -DFEATURE_vulkan=OFF -DFEATURE_direct2d1_1=OFF -DINPUT_openssl=no -DFEATURE_schannel=ON \
        -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DFEATURE_system_zlib=OFF -DFEATURE_system_png=OFF \
        -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF \
        -DFEATURE_system_pcre2=OFF -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_sqlite=OFF \
        -DFEATURE_sql=ON -DFEATURE_sql_sqlite=ON -DFEATURE_sql_mysql=ON -DFEATURE_sql_odbc=OFF -DFEATURE_sql_psql=OFF \
        -DFEATURE_xml=OFF -DFEATURE_printsupport=OFF -DFEATURE_androiddeployqt=OFF -DFEATURE_qmake=OFF
}

make_zlib() {
    fetch zlib
    mkdir -p "$kit/build/zlib"
    cmake -G Ninja -S "$kit/src/zlib" -B "$kit/build/zlib" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" \
        -DETL_WINDOWS_PREFIX="$prefix" -DCMAKE_BUILD_TYPE=Release
    ninja -C "$kit/build/zlib" zlibstatic
    cp -p "$kit/build/zlib/libzlibstatic.a" "$prefix/lib/libz.a"
    cp -p "$kit/src/zlib/zlib.h" "$kit/build/zlib/zconf.h" "$prefix/include/"
}

make_libzip() {
    fetch libzip
    cross "$kit/src/libzip" libzip -DBUILD_SHARED_LIBS=OFF -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF \
        -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF -DENABLE_WINDOWS_CRYPTO=OFF -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF \
        -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF
}

make_libxlsxwriter() {
    fetch libxlsxwriter
    cross "$kit/src/libxlsxwriter" libxlsxwriter -DBUILD_SHARED_LIBS=OFF -DZLIB_ROOT=
}

make_httplib() {
    fetch cpp-httplib
    cp -p "$kit/src/cpp-httplib/httplib.h" "$prefix/include/" # the header alone: Debian's package splits a library off
}

make_json() { headers nlohmann-json3-dev nlohmann-json3; }
make_expected() { headers libexpected-dev tl-expected; }

# Qt 6's own source packages of these two are not on every mirror; Qt 5's are the same code and compile with Qt 6.
make_qtsvg() {
    fetch qtsvg-opensource-src
    patch -d "$kit/src/qtsvg-opensource-src" -p1 <"$here/toolkit/qtsvg/qt6.patch"
    cross "$here/toolkit/qtsvg" qtsvg -DQTSVG="$kit/src/qtsvg-opensource-src"
}

make_qtcharts() {
    fetch qtcharts-opensource-src
    patch -d "$kit/src/qtcharts-opensource-src" -p1 <"$here/toolkit/qtcharts/qt6.patch"
    find "$kit/src/qtcharts-opensource-src/src/charts" -name '*.h' -o -name '*.cpp' |
        xargs sed -i 's/\bQtCharts:://g; s/\bQT_CHARTS_NAMESPACE:://g; /^Q_DECLARE_METATYPE(/d' # Qt 6 needs none
    cross "$here/toolkit/qtcharts" qtcharts -DQTCHARTS="$kit/src/qtcharts-opensource-src"
}

# What the compiler and the installer's maker leave in the product.
note_tools() {
    for pair in gcc-mingw-w64:g++-mingw-w64-x86-64-posix mingw-w64:mingw-w64-x86-64-dev nsis:nsis; do
        record "${pair%%:*}" "$(dpkg-query -W -f '${source:Version}' "${pair#*:}")" "/usr/share/doc/${pair#*:}/copyright"
    done
    record qt6-translations "$(dpkg-query -W -f '${Version}' qt6-translations-l10n)" /usr/share/doc/qt6-translations-l10n/copyright
}

mkdir -p "$kit/src" "$kit/build" "$kit/log" "$kit/done" "$prefix"
pack=${ETL_WINDOWS_PREFIX_PACK:-$root/../shared/windows-toolkit/qt6-mingw-prefix.tar.xz}
[ "${ETL_WINDOWS_FROM_SOURCE:-}" = 1 ] && pack=/nonexistent
source_lists
if [ -f "$kit/done/qtbase" ] || [ ! -f "$pack" ]; then
    step mariadb make_mariadb lib/libmariadb.dll 300000
    step qtbase make_qtbase bin/Qt6Widgets.dll 3000000
else
    [ "$(sha256sum "$pack" | cut -d' ' -f1)" = $pack_sha256 ] ||
        die "$pack não é o conjunto conhecido (sha256): use o certo, ou ETL_WINDOWS_FROM_SOURCE=1."
    step pack unpack_prefix bin/Qt6Widgets.dll 3000000
fi
step zlib make_zlib lib/libz.a 50000
step libzip make_libzip lib/libzip.a 50000
step libxlsxwriter make_libxlsxwriter lib/libxlsxwriter.a 100000
step httplib make_httplib include/httplib.h 100000
step json make_json include/nlohmann/json.hpp 100000
step expected make_expected include/tl/expected.hpp 20000
step qtsvg make_qtsvg plugins/iconengines/qsvgicon.dll 200000
step qtcharts make_qtcharts lib/libQt6Charts.a 1000000
note_tools
echo "$prefix"
