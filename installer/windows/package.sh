#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh: build-windows/OrquestradorBTG-<version>-setup.exe (./dev package windows).
#   ETL_OLDER_VERSION=x.y.z  names another version: prove.sh makes the one that it upgrades from
#   SOURCE_DATE_EPOCH        time that the files bear; by default that of the last commit. Same sources, same bytes.
#   ETL_SIGN_...             see sign.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
ETL_WINDOWS_PREFIX=$("$here/toolkit.sh")
export ETL_WINDOWS_PREFIX
# shellcheck source=installer/reproducible.sh
. "$here/../reproducible.sh"
package_epoch
build=$root/build-windows
renew_resources "$build"
programs="orquestrador_btg orquestrador_btg_console btg_simulador"

cmake --preset windows --log-level=NOTICE -DETL_OLDER_VERSION="${ETL_OLDER_VERSION:-}"
# shellcheck disable=SC2086
nice -n 5 cmake --build "$build" --parallel "${ETL_JOBS:-$(nproc)}" --target $programs
version=$(sed -n 's/^ETL_PACKAGE_VERSION:INTERNAL=//p' "$build/CMakeCache.txt")
setup=$build/OrquestradorBTG-$version-setup.exe

stage=$build/stage
made=$build/setup-files
rm -rf "$stage" "$made"
mkdir -p "$stage/guia/screenshots" "$stage/licencas" "$made"
files=
for program in $programs; do files="$files $build/bin/$program.exe"; done
# shellcheck disable=SC2086
python3 "$here/deploy.py" "$ETL_WINDOWS_PREFIX" "$stage" $files

# The guide as a page that opens anywhere, with its pictures.
{
    printf '<!doctype html>\n<html lang="pt-BR">\n<head><meta charset="utf-8"><title>Guia do operador</title>\n'
    printf '<style>body{font:16px/1.5 "Segoe UI",sans-serif;max-width:52em;margin:2em auto;padding:0 1em}img{max-width:100%%}'
    printf 'table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left}code{background:#f2f2f2}</style>\n</head>\n<body>\n'
    cmark-gfm --extension table --extension autolink docs/guia-do-operador.md
    printf '</body>\n</html>\n'
} >"$stage/guia/guia-do-operador.html"
for picture in $(grep -o 'screenshots/[a-z0-9-]*\.png' docs/guia-do-operador.md | sort -u); do
    cp "docs/$picture" "$stage/guia/$picture"
done

# What is inside, and under which licences.
cp LICENSE "$stage/licencas/LICENSE.txt"
python3 "$here/collect_windows.py" "$ETL_WINDOWS_PREFIX" "$stage" "$made/components.json"
python3 installer/sbom/sbom.py --name orquestrador-btg --version "$version" --licence GPL-3.0-or-later \
    --components "$made/components.json" --output "$stage/licencas/sbom.cdx.json"
python3 installer/sbom/licences.py --with-common --components "$made/components.json" \
    --output "$stage/licencas/licencas-de-terceiros.txt"
# shellcheck disable=SC2086
python3 installer/sbom/check.py "$stage/licencas/sbom.cdx.json" "$stage" desinstalar.exe \
    $(for program in $programs; do echo "$program.exe"; done)

# The picture beside the first and the last page.
rsvg-convert -w 96 -h 96 -o "$made/icon.png" resources/icons/orquestrador.svg
convert -size 164x314 'gradient:#0d2547-#2f6fd0' "$made/icon.png" -gravity north -geometry +0+56 -composite -strip \
    -type truecolor -depth 8 "BMP3:$made/side.bmp"
touch -d "@$SOURCE_DATE_EPOCH" "$made/side.bmp" # the installer keeps the time of every file

ETL_SIGN_QUIET=1 "$here/sign.sh" "$stage"/*.exe
python3 "$here/filelist.py" "$stage" "$made"
rm -f "$setup"
makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION="$version" -DFILES="$made" -DICON="$build/orquestrador.ico" -DSIDE="$made/side.bmp" \
    -DSIGN="$here/sign.sh" -DOUT="$setup" "$here/orquestrador.nsi"
"$here/sign.sh" "$setup"
printf '%s\t%s bytes\t%s arquivos, %s KiB instalados\n' "$setup" "$(stat -c %s "$setup")" \
    "$(find "$stage" -type f | wc -l)" "$(du -sk "$stage" | cut -f1)"
