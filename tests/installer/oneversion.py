#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The version is written once, in project(); programs say it; the changelog has a section for it and its form is kept.
oneversion.py SOURCE PROGRAM..."""
import os
import re
import subprocess
import sys

source, programs = sys.argv[1], sys.argv[2:]
with open(os.path.join(source, "CMakeLists.txt"), encoding="utf-8") as file:
    version = re.search(r"^project\(\w+ VERSION (\d+\.\d+\.\d+)", file.read(), re.M)[1]
problems = []

listed = subprocess.run(["git", "-C", source, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                        capture_output=True, check=False)
if listed.returncode == 0:
    files = [name for name in listed.stdout.decode().split("\0") if name]
else:  # a source archive
    files = [os.path.relpath(os.path.join(folder, name), source) for folder, dirs, names in os.walk(source)
             for name in names if "/build" not in folder + "/"]
spelled = re.compile(rb"(?<![\d.])" + re.escape(version).encode() + rb"(?![\d.])")
for name in files:
    if name in ("CMakeLists.txt", "CHANGELOG.md") or not os.path.isfile(os.path.join(source, name)):
        continue
    with open(os.path.join(source, name), "rb") as file:
        for number, line in enumerate(file, 1):
            if spelled.search(line):
                problems.append(f"{name}:{number} states the version: take it from the build")
with open(os.path.join(source, "CMakeLists.txt"), "rb") as file:
    if len(spelled.findall(file.read())) != 1:
        problems.append("CMakeLists.txt states the version more than once")

with open(os.path.join(source, "CHANGELOG.md"), encoding="utf-8") as file:
    log = file.read()
heads = re.findall(r"^## \[?([^\]\s]+)\]?", log, re.M)
for head in re.findall(r"^## (.*)$", log, re.M):
    if not re.fullmatch(r"\[Unreleased\]|\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", head):
        problems.append(f"CHANGELOG.md: \"## {head}\" is neither [Unreleased] nor [1.2.3] - 2025-01-31")
for kind in re.findall(r"^### (.*)$", log, re.M):
    if kind not in ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"):
        problems.append(f"CHANGELOG.md: \"### {kind}\" is no heading of Keep a Changelog")
if not heads or heads[0] not in ("Unreleased", version):
    problems.append(f"CHANGELOG.md begins with {heads[:1]}, neither Unreleased nor {version}")
for older in heads[1:]:
    if older != version and tuple(map(int, older.split("."))) > tuple(map(int, version.split("."))):
        problems.append(f"CHANGELOG.md has {older}, newer than the program's {version}")

for program in programs:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    if not spelled.search(said.encode()):
        problems.append(f"{os.path.basename(program)} --version says {said!r}, not {version}")

print("\n".join(problems) or f"{version}, written once; {len(files)} files looked at")
sys.exit(bool(problems))
