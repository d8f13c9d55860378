#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CHANGELOG.md as a Debian changelog: changelog.py CHANGELOG.md VERSION MAINTAINER OUTPUT

The section of VERSION, or "Unreleased" when there is none yet, comes first and bears VERSION. The time is
$SOURCE_DATE_EPOCH's for it, midnight of the heading's date for older sections."""
import calendar
import os
import re
import sys
import textwrap
import time
from email.utils import formatdate


def sections(text):
    """(version or "Unreleased", date or None, entries), newest first."""
    found = []
    for block in re.split(r"^## ", text, flags=re.M)[1:]:
        head = re.match(r"\[?([^\]\s]+)\]?(?: - (\d{4}-\d{2}-\d{2}))?", block)
        entries = re.findall(r"^- (.+(?:\n  .+)*)", block, flags=re.M)
        found.append((head[1], head[2], [re.sub(r"\s+", " ", entry) for entry in entries]))
    return found


def debian(text, version, maintainer, epoch):
    out = []
    known = [section for section in sections(text) if section[2]]
    if not any(name == version for name, _, _ in known):
        known = [(version, None, entries) if name == "Unreleased" else (name, date, entries)
                 for name, date, entries in known]
    known = [section for section in known if section[0] != "Unreleased"]
    if not known or known[0][0] != version:
        raise SystemExit(f"CHANGELOG.md: the newest section is neither {version} nor Unreleased")
    for name, date, entries in known:
        out.append(f"orquestrador-btg ({name}) stable; urgency=medium\n")
        for entry in entries:
            out.append(textwrap.fill(entry.replace("`", ""), 78, initial_indent="  * ", subsequent_indent="    ",
                                     break_long_words=False, break_on_hyphens=False))
        when = calendar.timegm(time.strptime(date, "%Y-%m-%d")) if date else epoch
        out.append(f"\n -- {maintainer}  {formatdate(when, usegmt=True).replace('GMT', '+0000')}\n")
    return "\n".join(out)


if __name__ == "__main__":
    source, wanted, who, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        content = file.read()
    with open(target, "w", encoding="utf-8") as file:
        file.write(debian(content, wanted, who, int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))
