#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The licences of the components of a package as one text, from the same list as the SBOM (see sbom.py). The text of a
component is the file "licence_file"; components of one source share it. One without a text is an error."""
import argparse
import hashlib
import json
import os
import re

HEAD = """Orquestrador BTG: licenças de terceiros

Este arquivo foi gerado do que está realmente dentro do pacote. A lista completa, com versões, está em sbom.cdx.json.
O próprio Orquestrador BTG é software livre, GPL versão 3 ou posterior.
"""
COMMON = "/usr/share/common-licenses/"


def texts(entries):
    """[(names, text)] in the order of the names; equal texts once."""
    by_text = {}
    for entry in sorted(entries, key=lambda one: one["name"]):
        path = entry.get("licence_file", "")
        if not path:
            raise SystemExit(f"component {entry['name']}: no licence text")
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read().strip()
        key = hashlib.sha256(text.encode()).hexdigest()
        by_text.setdefault(key, ([], text))[0].append(f"{entry['name']} {entry['version']} ({entry['licence']})")
    return list(by_text.values())


def common_licences(parts):
    """The texts that Debian's copyright files only point at: a package for elsewhere must bring them along."""
    named = sorted({name for _, text in parts for name in re.findall(COMMON + r"([A-Za-z]+-[0-9.]*[0-9])", text)})
    found = []
    for name in named:
        if os.path.exists(COMMON + name):
            with open(COMMON + name, encoding="utf-8", errors="replace") as file:
                found.append((name, file.read().strip()))
    return found


def main():
    parser = argparse.ArgumentParser(description="licences of the components of a package")
    parser.add_argument("--components", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--elsewhere", nargs="*", default=[], metavar="RELATION",
                        help="components of these relations are packages of their own that bring their licence along")
    parser.add_argument("--with-common", action="store_true",
                        help="append the texts of /usr/share/common-licenses that are referred to (packages for Windows)")
    arguments = parser.parse_args()
    with open(arguments.components, encoding="utf-8") as file:
        entries = json.load(file)
    parts = texts([one for one in entries if one.get("relation") not in arguments.elsewhere])
    others = sorted(f"{one['name']} {one['version']} ({one['licence']}): {one['licence_file']}"
                    for one in entries if one.get("relation") in arguments.elsewhere)
    line = "\n\n" + "=" * 100 + "\n"
    out = HEAD
    if others:
        out += "\nPacotes à parte, de que este depende; cada um traz a sua licença:\n\n" + "\n".join(others) + "\n"
    for names, text in parts:
        out += line + "\n".join(names) + line.lstrip("\n") + "\n" + text + "\n"
    for name, text in common_licences(parts) if arguments.with_common else []:
        out += line + name + line.lstrip("\n") + "\n" + text + "\n"
    with open(arguments.output, "w", encoding="utf-8", newline="\n") as file:
        file.write(out)


if __name__ == "__main__":
    main()
