#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The SBOM of the built programs names every library that they need, and what was only compiled in.
neededlibraries.py SOURCE BUILD PROGRAM..."""
import json
import os
import re
import subprocess
import sys
import tempfile

source, build, programs = sys.argv[1], sys.argv[2], sys.argv[3:]
sbom = os.path.join(source, "installer", "sbom")
with tempfile.TemporaryDirectory() as folder:
    components, document = os.path.join(folder, "c.json"), os.path.join(folder, "sbom.json")
    subprocess.run([sys.executable, os.path.join(sbom, "collect_deb.py"), "--build", build, "--output", components, *programs],
                   check=True)
    subprocess.run([sys.executable, os.path.join(sbom, "sbom.py"), "--name", "x", "--version", "1", "--licence",
                    "GPL-3.0-or-later", "--components", components, "--output", document], check=True)
    with open(document, encoding="utf-8") as file:
        found = json.load(file)["components"]
named = {os.path.basename(one["value"]) for component in found for one in component["properties"]
         if one["name"].endswith(":arquivo")}
problems = []
for program in programs:
    dynamic = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", dynamic)
    if not needed:
        problems.append(f"{program} needs nothing: readelf was not understood")
    problems += [f"{os.path.basename(program)} needs {name}, which the SBOM does not name" for name in needed if name not in named]
names = {component["name"] for component in found}
for header_only in ("nlohmann-json3-dev", "libexpected-dev"):
    if header_only not in names:
        problems.append(f"{header_only} was compiled in, and the SBOM does not name it")
problems += [f"{component['name']} has no licence" for component in found if "licenses" not in component]
print("\n".join(problems) or f"{len(found)} components name every needed library")
sys.exit(bool(problems))
