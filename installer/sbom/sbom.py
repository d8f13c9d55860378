#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of components as a CycloneDX 1.5 SBOM (JSON). The same input gives the same bytes.

The list is JSON: [{"name", "version", "source", "licence", "files"}], collected from what is really inside a package.
  source   where it was taken from, "debian:qt6-base" for a Debian source package; may be empty
  licence  SPDX expression, or the name that its own papers use
  files    names of the files by which it is part of the package
Optional: "relation" (what it is to the program: "ligada", "aberta", "compilada"), "purl", and "licence_file", which
licences.py reads."""
import argparse
import json
import os
import re
import sys
import time
import uuid

# What may stand in an expression; anything else is a name.
SPDX = {
    "0BSD", "Apache-2.0", "BSD-1-Clause", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "FTL", "GPL-1.0-or-later",
    "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "ICU", "ISC", "LGPL-2.0-only",
    "LGPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MPL-1.1",
    "MPL-2.0", "OpenSSL", "PSF-2.0", "Unicode-DFS-2016", "X11", "ZPL-2.1", "Zlib", "curl", "libpng-2.0", "blessing", "bzip2-1.0.6", "GCC-exception-3.1",
}
NAMESPACE = uuid.UUID("6d0b1a52-7b1e-5f0c-9d0a-4b1f6d1c2e33")


def licence_entry(text):
    words = [word for word in re.split(r"[\s()]+", text) if word]
    operators = {"AND", "OR", "WITH"}
    if len(words) == 1 and words[0] in SPDX:
        return [{"license": {"id": words[0]}}]
    if words and all(word in SPDX or word in operators for word in words):
        return [{"expression": text}]
    return [{"license": {"name": text}}] if text else []


def component(entry):
    for key in ("name", "version", "source", "licence", "files"):
        if key not in entry:
            raise SystemExit(f"component {entry.get('name', '?')}: \"{key}\" is missing")
    purl = entry.get("purl", "")
    out = {"type": "library", "bom-ref": purl or f"{entry['name']}@{entry['version']}", "name": entry["name"],
           "version": entry["version"]}
    if licence_entry(entry["licence"]):
        out["licenses"] = licence_entry(entry["licence"])
    if purl:
        out["purl"] = purl
    properties = [("orquestrador-btg:origem", entry["source"]), ("orquestrador-btg:relacao", entry.get("relation", ""))]
    properties += [("orquestrador-btg:arquivo", name) for name in sorted(set(entry["files"]))]
    out["properties"] = [{"name": name, "value": value} for name, value in properties if value]
    return out


def bom(name, version, licence, entries):
    components = sorted((component(entry) for entry in entries), key=lambda one: one["bom-ref"])
    refs = [one["bom-ref"] for one in components]
    doubled = {ref for ref in refs if refs.count(ref) > 1}
    if doubled:
        raise SystemExit(f"components listed twice: {', '.join(sorted(doubled))}")
    own = f"{name}@{version}"
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    content = {
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(epoch)),
            "component": {"type": "application", "bom-ref": own, "name": name, "version": version,
                          "licenses": licence_entry(licence)},
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": refs}] + [{"ref": ref} for ref in refs],
    }
    serial = uuid.uuid5(NAMESPACE, json.dumps(content, sort_keys=True))
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": f"urn:uuid:{serial}", "version": 1, **content}


def main():
    parser = argparse.ArgumentParser(description="CycloneDX 1.5 from a list of components")
    parser.add_argument("--name", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--licence", required=True)
    parser.add_argument("--components", required=True, help="JSON list, or - for standard input")
    parser.add_argument("--output", required=True)
    arguments = parser.parse_args()
    with (sys.stdin if arguments.components == "-" else open(arguments.components, encoding="utf-8")) as file:
        entries = json.load(file)
    document = bom(arguments.name, arguments.version, arguments.licence, entries)
    with open(arguments.output, "w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
