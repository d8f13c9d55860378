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
INSIDE = ["orquestrador_btg.exe", "orquestrador_btg_console.exe", "btg_simulador.exe"]


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
    strangers = [one for one in staged
                 if one.endswith((".dll", ".exe")) and one not in claimed and not re.fullmatch(OWN, one)]
    if strangers:
        sys.exit(f"collect_windows: de que componente são {', '.join(strangers)}?")
    with open(out, "w", encoding="utf-8") as file:
        json.dump(entries, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
