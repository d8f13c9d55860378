#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The components of the Debian package, read off the finished programs: libraries that they load (NEEDED, and what those
need), plugins that Qt opens with what they need, and libraries of which only headers were compiled in. Versions and
licences are those of the Debian packages of this computer. The list is in the form that sbom.py reads."""
import argparse
import functools
import json
import os
import re
import subprocess
import sys

# Opened by name while running; the rest of Qt's plugins is never asked for (prove-deb.sh compares with what is loaded).
PLUGINS = [
    "platforms/libqxcb.so", "platforms/libqoffscreen.so", "xcbglintegrations/libqxcb-glx-integration.so",
    "sqldrivers/libqsqlmysql.so", "sqldrivers/libqsqlite.so", "tls/libqopensslbackend.so", "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so", "printsupport/libcupsprintersupport.so",
]
# Interfaces of the kernel: numbers and structures, no code.
NO_CODE = {"linux"}
DEP5_TO_SPDX = {
    "expat": "MIT", "mit": "MIT", "cc0": "CC0-1.0", "cc0-1.0": "CC0-1.0", "zlib": "Zlib", "bsd-3-clause": "BSD-3-Clause",
    "bsd-2-clause": "BSD-2-Clause", "lgpl-2.1+": "LGPL-2.1-or-later", "lgpl-2.1": "LGPL-2.1-only",
    "lgpl-2+": "LGPL-2.0-or-later", "lgpl-3+": "LGPL-3.0-or-later", "lgpl-3": "LGPL-3.0-only",
    "gpl-2+": "GPL-2.0-or-later", "gpl-2": "GPL-2.0-only", "gpl-3+": "GPL-3.0-or-later", "gpl-3": "GPL-3.0-only",
    "apache-2.0": "Apache-2.0", "isc": "ISC", "bsl-1.0": "BSL-1.0", "0bsd": "0BSD", "mpl-2.0": "MPL-2.0",
}


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout


def loaded_by(path):
    """Every library that the loader maps for it, itself aside: [(soname, path)]."""
    found = []
    for line in output_of("ldd", path).splitlines():
        match = re.match(r"\s*(\S+) => (\S+) \(", line) or re.match(r"\s*(/\S+/(\S+)) \(", line)
        if "not found" in line:
            raise SystemExit(f"{path}: {line.strip()}")
        if match:
            found.append((os.path.basename(match[1]), match[2] if match[2].startswith("/") else match[1]))
    return found


def spellings(path):
    """A file under the names by which dpkg may know it, whichever of /lib and /usr/lib that is."""
    real = os.path.realpath(path)
    return {path, real, re.sub(r"^/usr/lib", "/lib", path), re.sub(r"^/usr/lib", "/lib", real)}


def owners_of(paths):
    """{file: its Debian package}; one question to dpkg, which reads its whole database each time."""
    names = sorted({name for path in paths for name in spellings(path)})
    done = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True, check=False)
    known = {}
    for line in done.stdout.splitlines():
        packages, _, name = line.partition(": ")
        known[name] = packages.split(",")[0].strip()
    owners = {}
    for path in paths:
        owner = next((known[name] for name in sorted(spellings(path)) if name in known), None)
        if owner is None:
            raise SystemExit(f"{path} belongs to no Debian package: it cannot be named in the SBOM")
        owners[path] = owner
    return owners


def licence_of(path):
    """Of a machine-readable copyright file: what its widest paragraph says. Otherwise: read the file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    if "Format:" not in text.split("\n\n")[0]:
        return "ver o texto da licença"
    paragraphs = [one for one in text.split("\n\n") if re.search(r"^Files:", one, re.M)]
    paragraphs.sort(key=lambda one: not re.search(r"^Files:\s*\*\s*$", one, re.M))
    licence = re.search(r"^License:\s*(\S.*)$", paragraphs[0], re.M) if paragraphs else None
    if not licence:
        return "ver o texto da licença"
    words = re.split(r"\s+(or|and)\s+|\s*,\s*", licence[1].strip(), flags=re.I)
    return " ".join(word.upper() if word.lower() in ("or", "and") else DEP5_TO_SPDX.get(word.lower(), word)
                    for word in words if word)


@functools.lru_cache(maxsize=None)
def described(package):
    fields = output_of("dpkg-query", "-W", "-f", "${Package}\t${Version}\t${source:Package}\t${Architecture}", package)
    name, version, source, architecture = fields.split("\t")
    licence_file = f"/usr/share/doc/{name}/copyright"
    return {"name": name, "version": version, "source": f"debian:{source}", "licence": licence_of(licence_file),
            "licence_file": licence_file, "purl": f"pkg:deb/debian/{name}@{version}?arch={architecture}"}


def headers_of(build):
    """System headers and archives that went into the objects of that build folder."""
    deps = output_of("ninja", "-C", build, "-t", "deps")
    headers = {os.path.normpath(line.strip()) for line in deps.splitlines() if line.startswith(" ")}
    with open(os.path.join(build, "build.ninja"), encoding="utf-8") as file:
        archives = set(re.findall(r"(/usr/\S+\.a)\b", file.read()))
    return {one for one in headers | archives if one.startswith("/usr/")}


def collect(build, programs):
    plugin_root = output_of("qtpaths6", "--query", "QT_INSTALL_PLUGINS").strip()
    used = []  # (path, name in the SBOM, relation)
    for program in programs:
        used += [(path, soname, "ligada") for soname, path in loaded_by(program)]
    for plugin in PLUGINS:
        path = os.path.join(plugin_root, plugin)
        used.append((path, plugin, "aberta"))
        used += [(library, soname, "aberta") for soname, library in loaded_by(path)]
    headers = sorted(headers_of(build))
    owners = owners_of([path for path, _, _ in used] + headers)

    components = {}

    def add(path, name, relation):
        entry = components.setdefault(owners[path], {**described(owners[path]), "files": [], "relation": relation})
        entry["files"].append(name)

    for path, name, relation in used:
        add(path, name, relation)
    linked = {entry["source"] for entry in components.values()}
    for header in headers:
        # Inline code of a library that is linked anyway has that library's entry.
        source = described(owners[header])["source"]
        if source not in linked and source.removeprefix("debian:") not in NO_CODE:
            add(header, os.path.relpath(header, "/usr/include"), "compilada")
    for entry in components.values():
        entry["files"] = sorted(set(entry["files"]))
    return sorted(components.values(), key=lambda one: one["name"])


def main():
    parser = argparse.ArgumentParser(description="components of the Debian package")
    parser.add_argument("--build", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("programs", nargs="+")
    arguments = parser.parse_args()
    entries = collect(arguments.build, arguments.programs)
    with open(arguments.output, "w", encoding="utf-8") as file:
        json.dump(entries, file, ensure_ascii=False, indent=1)
    relations = [entry["relation"] for entry in entries]
    print(f"SBOM: {len(entries)} componentes ({relations.count('ligada')} ligadas, {relations.count('aberta')} abertas, "
          f"{relations.count('compilada')} compiladas)", file=sys.stderr)


if __name__ == "__main__":
    main()
