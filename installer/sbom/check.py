#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an SBOM is a CycloneDX 1.5 document (the parts of its schema that sbom.py uses, and no others) and, with a
folder, whether every program and library below it belongs to a component and nothing listed is missing there.
usage: check.py SBOM.json [FOLDER OWN_FILE...]; ends with 1 and one line per mistake."""
import json
import os
import re
import sys

from sbom import SPDX

URN = r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TYPES = {"application", "framework", "library", "container", "platform", "operating-system", "device", "device-driver",
         "firmware", "file", "machine-learning-model", "data"}
TOP = {"bomFormat": str, "specVersion": str, "serialNumber": str, "version": int, "metadata": dict, "components": list,
       "dependencies": list}
COMPONENT = {"type": str, "bom-ref": str, "name": str, "version": str, "licenses": list, "purl": str, "properties": list}
PROGRAM = (".dll", ".exe", ".qm", ".so")
FILE = "orquestrador-btg:arquivo"


class Mistakes(list):
    def fields(self, place, value, known, required):
        if not isinstance(value, dict):
            self.append(f"{place}: is no object")
            return False
        for key, content in value.items():
            if key not in known:
                self.append(f"{place}: unknown field {key}")
            elif not isinstance(content, known[key]):
                self.append(f"{place}.{key}: is no {known[key].__name__}")
        self.extend(f"{place}: {key} is missing" for key in required if not value.get(key))
        return True

    def licences(self, place, choices):
        for choice in choices:
            if set(choice) == {"expression"} and len(choices) == 1:
                words = set(re.split(r"[\s()]+", choice["expression"])) - {"", "AND", "OR", "WITH"}
                self.extend(f"{place}: no SPDX licence: {word}" for word in sorted(words - SPDX))
            elif set(choice) == {"license"} and set(choice["license"]) in ({"id"}, {"name"}):
                if choice["license"].get("id", "MIT") not in SPDX:
                    self.append(f"{place}: no SPDX licence: {choice['license']['id']}")
            else:
                self.append(f"{place}: is neither one licence nor one expression: {choice}")

    def component(self, place, value):
        if not self.fields(place, value, COMPONENT, ("type", "name", "bom-ref", "version")):
            return
        if value.get("type") not in TYPES:
            self.append(f"{place}.type: {value.get('type')}")
        if not re.fullmatch(r"pkg:[a-z.+-]+/[^\s]+@[^\s]+", value.get("purl", "pkg:deb/debian/x@1")):
            self.append(f"{place}.purl: {value['purl']}")
        self.licences(place + ".licenses", value.get("licenses", []))
        for one in value.get("properties", []):
            if set(one) != {"name", "value"} or not all(isinstance(word, str) and word for word in one.values()):
                self.append(f"{place}.properties: {one}")

    def document(self, bom):
        self.fields("bom", bom, TOP, TOP)
        if self: # the rest reads those fields
            return
        if (bom["bomFormat"], bom["specVersion"]) != ("CycloneDX", "1.5") or bom["version"] < 1:
            self.append("bom: is not CycloneDX 1.5")
        if not re.fullmatch(URN, bom["serialNumber"]):
            self.append(f"bom.serialNumber: {bom['serialNumber']}")
        self.fields("metadata", bom["metadata"], {"timestamp": str, "component": dict}, ("timestamp", "component"))
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", bom["metadata"].get("timestamp", "")):
            self.append("metadata.timestamp: is no date and time")
        own = bom["metadata"].get("component", {})
        self.component("metadata.component", own)
        for one in bom["components"]:
            self.component(f"component {one.get('name', '?')}", one)
        refs = [own.get("bom-ref")] + [one.get("bom-ref") for one in bom["components"]]
        self.extend(f"bom-ref stands twice: {ref}" for ref in sorted({ref for ref in refs if refs.count(ref) > 1}))
        told = [one.get("ref") for one in bom["dependencies"]]
        if sorted(told) != sorted(refs):
            self.append("dependencies: do not tell of every component once")
        for one in bom["dependencies"]:
            self.extend(f"dependencies: {ref} is no component" for ref in one.get("dependsOn", []) if ref not in refs)

    def inside(self, bom, folder, own):
        listed = {p["value"] for one in bom["components"] for p in one.get("properties", []) if p["name"] == FILE}
        there = {os.path.relpath(os.path.join(root, name), folder) for root, _, names in os.walk(folder) for name in names}
        self.extend(f"is listed and not there: {name}" for name in sorted(listed - there - set(own)))
        self.extend(f"is there and of no component: {name}"
                    for name in sorted(there - listed - set(own)) if name.endswith(PROGRAM))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        bom = json.load(file)
    mistakes = Mistakes()
    mistakes.document(bom)
    if len(sys.argv) > 2 and not mistakes:
        mistakes.inside(bom, sys.argv[2], sys.argv[3:])
    for mistake in mistakes:
        print(f"SBOM: {mistake}", file=sys.stderr)
    print(f"SBOM: {len(bom.get('components', []))} componentes, {len(mistakes)} erros")
    sys.exit(bool(mistakes))


if __name__ == "__main__":
    main()
