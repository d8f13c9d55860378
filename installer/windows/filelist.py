#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The staged folder as NSIS commands, always in the same order: install.nsh copies file by file, uninstall.nsh deletes
those files and the folders that are then empty (never a whole folder), arquivos.txt tells a later version what was there.
usage: filelist.py STAGE OUT"""
import os
import sys

LIST = "arquivos.txt"


def main():
    stage, out = sys.argv[1], sys.argv[2]
    files = sorted(os.path.relpath(os.path.join(root, name), stage) for root, _, names in os.walk(stage) for name in names)
    files = sorted(set(files) | {LIST})
    folders = sorted({parent for name in files for parent in parents(name)})
    with open(os.path.join(stage, LIST), "w", encoding="utf-16-le", newline="\r\n") as file:
        file.write("\ufeff" + "".join(windows(name) + "\n" for name in files))
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    for name in files:
        os.utime(os.path.join(stage, name), (epoch, epoch))
    install = ['SetOutPath "$INSTDIR"']
    last = ""
    for name in files:
        folder = os.path.dirname(name)
        if folder != last:
            install.append(f'SetOutPath "$INSTDIR\\{windows(folder)}"' if folder else 'SetOutPath "$INSTDIR"')
            last = folder
        install.append(f'File "{os.path.join(stage, name)}"')
    install.append('SetOutPath "$INSTDIR"')
    remove = [f'Delete "$INSTDIR\\{windows(name)}"' for name in files]
    remove += [f'RMDir "$INSTDIR\\{windows(name)}"' for name in sorted(folders, key=lambda one: (-one.count("/"), one))]
    write(os.path.join(out, "install.nsh"), install)
    write(os.path.join(out, "uninstall.nsh"), remove)


def parents(name):
    folder = os.path.dirname(name)
    while folder:
        yield folder
        folder = os.path.dirname(folder)


def windows(name):
    return name.replace("/", "\\")


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
