#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The components inside the Windows installer, in the form that installer/sbom/sbom.py reads: every staged DLL must belong
to one of them, and versions and licence texts come from the record that toolkit.sh keeps (share/sources.tsv).
usage: collect_windows.py PREFIX STAGE OUT.json"""
import json
import os
import re
import sys

OWN = r"(orquestrador_btg|orquestrador_btg_console|btg_simulador)\.exe"
# source package: (licence, what of the stage it is, relation); a library inside the programs has no file of its own.
COMPONENTS = {
    "qt6-base": ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
                 r"Qt6\w+\.dll|plugins/(platforms|styles|tls)/.*|plugins/imageformats/qico\.dll"
                 r"|plugins/sqldrivers/qsql(mysql|ite)\.dll", "ligada"),
    "qt6-translations": ("GPL-3.0-only", r"translations/.*", "aberta"),
    "qtsvg-opensource-src": ("LGPL-3.0-only OR GPL-2.0-or-later",
                             r"plugins/iconengines/qsvgicon\.dll|plugins/imageformats/qsvg\.dll", "aberta"),
    "qtcharts-opensource-src": ("GPL-3.0-or-later", "", "compilada"),
    "sqlite3": ("blessing", r"plugins/sqldrivers/qsqlite\.dll", "compilada"),
    "mariadb": ("LGPL-2.1-or-later", r"libmariadb\.dll", "ligada"),
    "zlib": ("Zlib", "", "compilada"),
    "libzip": ("BSD-3-Clause", "", "compilada"),
    "libxlsxwriter": ("BSD-2-Clause", "", "compilada"),
    "cpp-httplib": ("MIT", "", "compilada"),
    "nlohmann-json3": ("MIT", "", "compilada"),
    "tl-expected": ("CC0-1.0", "", "compilada"),
    "gcc-mingw-w64": ("GPL-3.0-or-later WITH GCC-exception-3.1", r"lib(gcc_s_seh-1|stdc\+\+-6)\.dll", "ligada"),
    "mingw-w64": ("ZPL-2.1", r"libwinpthread-1\.dll", "ligada"),
    "nsis": ("Zlib", "", "instalador"),
}
# What Qt's own libraries carry inside of the files that are installed, as the qt_attribution.json of its source say; the
# texts stand in Debian's copyright file of qt6-base. name: (version, licence, file, words by which the file shows it)
QT_BASE = "6.4.2"
QT_PARTS = {
    "blake2": ("54f4faa4c16ea34bcd59d16e8da46a64b259fc07", "CC0-1.0 OR Apache-2.0", "Qt6Core.dll", None),
    "double-conversion": ("3.2.0", "BSD-3-Clause", "Qt6Core.dll", None),
    "easing": ("", "BSD-3-Clause", "Qt6Core.dll", None),
    "keccak": ("3.2", "CC0-1.0", "Qt6Core.dll", None),
    "pcre2": ("10.40", "BSD-3-Clause", "Qt6Core.dll", "10.40 2022-04-14"),
    "pcre2-sljit": ("10.40", "BSD-2-Clause", "Qt6Core.dll", None),
    "rfc6234": ("", "BSD-3-Clause", "Qt6Core.dll", None),
    "siphash": ("", "CC0-1.0", "Qt6Core.dll", None),
    "tinycbor": ("0.6.0", "MIT", "Qt6Core.dll", None),
    "unicode-character-database": ("28", "Unicode-DFS-2016", "Qt6Core.dll", None),
    "unicode-cldr": ("41", "Unicode-DFS-2016", "Qt6Core.dll", None),
    "zlib-in-qt": ("1.2.13", "Zlib", "Qt6Core.dll", "inflate 1.2.13 "),
    "freetype": ("2.12.1", "FTL OR GPL-2.0-only", "Qt6Gui.dll", None),
    "harfbuzz": ("4.2.1", "MIT", "Qt6Gui.dll", "4.2.1"),
    "libpng": ("1.6.39", "libpng-2.0", "Qt6Gui.dll", "libpng version 1.6.39"),
    "md4c": ("0.4.8", "MIT", "Qt6Gui.dll", None),
    "pixman": ("0.17.12", "MIT", "Qt6Gui.dll", None),
    "public-suffix-list": ("d17a65633b0286833727ef21e897a22564695ef5", "MPL-2.0", "Qt6Network.dll", None),
}
INSIDE = ["orquestrador_btg.exe", "orquestrador_btg_console.exe", "btg_simulador.exe"]


def parts_of_qt(versions, stage, licence_file):
    if not versions["qt6-base"].startswith(QT_BASE):
        sys.exit(f"collect_windows: QT_PARTS descreve {QT_BASE}, e o Qt é {versions['qt6-base']}")
    entries = []
    for name, (version, licence, file, words) in QT_PARTS.items():
        with open(os.path.join(stage, file), "rb") as library:
            if words and words.encode() not in library.read():
                sys.exit(f"collect_windows: {file} não traz {name} {version}")
        entries.append({"name": name, "version": version or f"qt-{QT_BASE}", "source": "debian:qt6-base", "licence": licence,
                        "files": [file], "relation": "compilada", "licence_file": licence_file})
    return entries


def main():
    prefix, stage, out = sys.argv[1:4]
    with open(os.path.join(prefix, "share/sources.tsv"), encoding="utf-8") as file:
        versions = dict(line.rstrip("\n").split("\t") for line in file)
    staged = sorted(os.path.relpath(os.path.join(root, name), stage) for root, _, names in os.walk(stage) for name in names)
    entries = []
    claimed = set()
    for name, (licence, pattern, relation) in COMPONENTS.items():
        if name not in versions:
            sys.exit(f"collect_windows: o conjunto de bibliotecas não registra {name}")
        files = [one for one in staged if pattern and re.fullmatch(pattern, one)]
        if pattern and not files:
            sys.exit(f"collect_windows: {name} não está no instalador")
        claimed.update(files)
        entries.append({"name": name, "version": versions[name], "source": f"debian:{name}", "licence": licence,
                        "files": files or (["desinstalar.exe"] if name == "nsis" else INSIDE), "relation": relation,
                        "licence_file": os.path.join(prefix, "share/licences", name),
                        "purl": f"pkg:deb/debian/{name}@{versions[name].replace(':', '%3A')}?arch=source"})
    entries += parts_of_qt(versions, stage, os.path.join(prefix, "share/licences/qt6-base"))
    strangers = [one for one in staged
                 if one.endswith((".dll", ".exe")) and one not in claimed and not re.fullmatch(OWN, one)]
    if strangers:
        sys.exit(f"collect_windows: de que componente são {', '.join(strangers)}?")
    with open(out, "w", encoding="utf-8") as file:
        json.dump(entries, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
