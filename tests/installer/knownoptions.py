#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion and manual know exactly the options that --help lists, and the values that it names.
knownoptions.py SOURCE PROGRAM..."""
import os
import re
import subprocess
import sys

source, programs = sys.argv[1], sys.argv[2:]
debian = os.path.join(source, "installer", "debian")
problems = []


def completed(name, *words):
    script = ('. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _orquestrador_btg "$1"; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script, os.path.join(debian, "completion.bash"), name, *words],
                          capture_output=True, text=True, check=True)
    return set(done.stdout.split())


for program in programs:
    name = os.path.basename(program)
    text = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    options = {one for line in re.findall(r"^  (--\S.*)$", text, re.M)
               for one in re.findall(r"--[a-z-]+", re.split(r"\s{2,}", line)[0])}
    if len(options) < 5:
        problems.append(f"{name} --help: only {sorted(options)} were found")
    offered = completed(name, "--")
    with open(os.path.join(debian, name + ".1.in"), encoding="utf-8") as file:
        page = file.read().replace("\\-", "-")
    heads = {one for head in re.findall(r"^\.TP\n(.*)$", page, re.M) for one in re.findall(r"--[a-z][a-z-]*", head)}
    for what, known in (("the completion", offered), ("the manual", heads)):
        for one in sorted(options - known):
            problems.append(f"{name}: {what} does not know {one}")
        for one in sorted(known - options):
            problems.append(f"{name}: {what} has {one}, which --help does not list")
    for option, values in re.findall(r"^  (--[a-z-]+) \{([^}]+)\}", text, re.M):
        values = set(values.split(","))
        for form in ((option, ""), (option, "=", "")):
            if completed(name, *form) != values:
                problems.append(f"{name} {' '.join(form)}: completed are {sorted(completed(name, *form))}, not {sorted(values)}")
        head = re.search(rf"^\.BI {option} (.*)$", page, re.M)
        for value in values:
            if not head or value not in head[1]:
                problems.append(f"{name}: the manual does not name {value} beside {option}")

print("\n".join(problems) or "completion and manual know every option")
sys.exit(bool(problems))
