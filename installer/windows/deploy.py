#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays out what is installed: programs, the plugins that Qt opens, and every DLL that any of them imports.
A DLL that is neither found nor part of Windows is an error, and so is a plugin that is missing.
usage: deploy.py PREFIX STAGE PROGRAM..."""
import os
import re
import shutil
import subprocess
import sys

TRIPLE = "x86_64-w64-mingw32"
PLUGINS = [
    "platforms/qwindows.dll",
    "styles/qwindowsvistastyle.dll",
    "iconengines/qsvgicon.dll",
    "imageformats/qsvg.dll",
    "imageformats/qico.dll",
    "sqldrivers/qsqlmysql.dll",
    "sqldrivers/qsqlite.dll",
    "tls/qschannelbackend.dll",
    "tls/qcertonlybackend.dll",
]
TRANSLATION = "/usr/share/qt6/translations/qtbase_pt_BR.qm"


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def imports(path):
    return re.findall(r"DLL Name: (\S+)", output_of(TRIPLE + "-objdump", "-p", path))


def search_folders(prefix):
    folders = [prefix + "/bin", prefix + "/lib"]
    for name in ("libgcc_s_seh-1.dll", "libstdc++-6.dll"):
        folders.append(os.path.dirname(output_of(TRIPLE + "-gcc-posix", "-print-file-name=" + name).strip()))
    return folders + [f"/usr/{TRIPLE}/lib"]


class Stage:
    def __init__(self, prefix, folder):
        self.prefix, self.folder = prefix, folder
        self.found = {name.lower(): os.path.join(place, name)
                      for place in reversed(search_folders(prefix)) if os.path.isdir(place)
                      for name in os.listdir(place) if name.lower().endswith(".dll")}
        # What Windows brings itself is what mingw-w64 has an import library for.
        libraries = os.listdir(f"/usr/{TRIPLE}/lib")
        self.system = {name[3:-2].lower() for name in libraries if name.startswith("lib") and name.endswith(".a")}

    def put(self, source, place):
        target = os.path.join(self.folder, place)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(source, target)
        return target

    def is_system(self, name):
        return name.startswith("api-ms-win-") or re.sub(r"\.(dll|drv)$", "", name) in self.system

    def close(self, files):
        """Copies what the files import, and what that imports; the names that nobody has."""
        waiting, seen, missing = list(files), set(), []
        while waiting:
            file = waiting.pop()
            for name in imports(file):
                if name.lower() in seen:
                    continue
                seen.add(name.lower())
                if name.lower() in self.found:
                    source = self.found[name.lower()]
                    waiting.append(self.put(source, os.path.basename(source)))
                elif not self.is_system(name.lower()):
                    missing.append(f"{os.path.relpath(file, self.folder)} importa {name}")
        return missing


def main():
    prefix, folder, programs = sys.argv[1], sys.argv[2], sys.argv[3:]
    stage = Stage(prefix, folder)
    files = [stage.put(program, os.path.basename(program)) for program in programs]
    files += [stage.put(os.path.join(prefix, "plugins", plugin), "plugins/" + plugin) for plugin in PLUGINS]
    missing = stage.close(files)
    if missing:
        sys.exit("deploy: DLL que não está em lugar nenhum:\n  " + "\n  ".join(missing))
    stage.put(TRANSLATION, "translations/qtbase_pt_BR.qm")
    with open(os.path.join(folder, "qt.conf"), "w", newline="\r\n", encoding="ascii") as conf:
        conf.write("[Paths]\nPrefix = .\nPlugins = plugins\nTranslations = translations\n")
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".dll", ".exe")):
                subprocess.run([TRIPLE + "-strip", "--strip-unneeded", os.path.join(root, name)], check=True)


if __name__ == "__main__":
    main()
