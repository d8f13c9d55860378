#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The generators of SBOM, licences and changelog by themselves. sbomofpackage.py SOURCE"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

source = sys.argv.pop(1)
sys.path += [os.path.join(source, "installer", "sbom"), os.path.join(source, "installer", "debian")]
import changelog  # noqa: E402
import check  # noqa: E402
import licences  # noqa: E402
import sbom  # noqa: E402

os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
ZLIB = {"name": "zlib1g", "version": "1:1.2.13", "source": "debian:zlib", "licence": "Zlib", "files": ["libz.so.1"],
        "relation": "ligada", "purl": "pkg:deb/debian/zlib1g@1.2.13?arch=amd64"}
QT = {"name": "Qt", "version": "6.4.2", "source": "debian:qt6-base", "licence": "LGPL-3.0-only OR GPL-2.0-or-later",
      "files": ["Qt6Core.dll", "Qt6Gui.dll"]}
ODD = {"name": "odd", "version": "1", "source": "", "licence": "Some-Own-Terms", "files": []}


class Sbom(unittest.TestCase):
    def test_document_is_what_the_standard_asks_for(self):
        document = sbom.bom("x", "1.2", "GPL-3.0-or-later", [ZLIB, QT, ODD])
        self.assertEqual((document["bomFormat"], document["specVersion"], document["version"]), ("CycloneDX", "1.5", 1))
        self.assertRegex(document["serialNumber"], r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
        self.assertEqual(document["metadata"]["timestamp"], "2023-11-14T22:13:20Z")
        by_name = {one["name"]: one for one in document["components"]}
        self.assertEqual(by_name["zlib1g"]["licenses"], [{"license": {"id": "Zlib"}}])
        self.assertEqual(by_name["Qt"]["licenses"], [{"expression": "LGPL-3.0-only OR GPL-2.0-or-later"}])
        self.assertEqual(by_name["odd"]["licenses"], [{"license": {"name": "Some-Own-Terms"}}])
        self.assertIn({"name": "orquestrador-btg:arquivo", "value": "Qt6Gui.dll"}, by_name["Qt"]["properties"])
        refs = [one["bom-ref"] for one in document["components"]]
        self.assertEqual(document["dependencies"][0], {"ref": "x@1.2", "dependsOn": refs})

    def test_same_components_in_any_order_give_the_same_bytes(self):
        one = json.dumps(sbom.bom("x", "1", "MIT", [ZLIB, QT, ODD]))
        self.assertEqual(one, json.dumps(sbom.bom("x", "1", "MIT", [ODD, ZLIB, QT])))
        self.assertNotEqual(one, json.dumps(sbom.bom("x", "1", "MIT", [ZLIB, QT])))

    def test_checker_accepts_it_and_sees_each_mistake(self):
        def mistakes(change=lambda document: None):
            document = sbom.bom("x", "1.2", "GPL-3.0-or-later", [ZLIB, QT, ODD])
            change(document)
            found = check.Mistakes()
            found.document(document)
            return found

        self.assertEqual(mistakes(), [])
        for name, change in {
            "no serial number": lambda one: one.pop("serialNumber"),
            "another standard": lambda one: one.update(specVersion="1.3"),
            "a field of nobody": lambda one: one["components"][0].update(licence="MIT"),
            "no version": lambda one: one["components"][1].update(version=""),
            "a licence that is none": lambda one: one["components"][0].update(licenses=[{"license": {"id": "Zlibb"}}]),
            "an expression with a word of nobody": lambda one: one["components"][0].update(licenses=[{"expression": "MIT OR X"}]),
            "a purl that is none": lambda one: one["components"][0].update(purl="zlib"),
            "the same twice": lambda one: one["components"].append(one["components"][0]),
            "a dependency on nobody": lambda one: one["dependencies"][0]["dependsOn"].append("y"),
            "a date that is none": lambda one: one["metadata"].update(timestamp="yesterday"),
        }.items():
            self.assertNotEqual(mistakes(change), [], name)

    def test_checker_compares_with_the_folder(self):
        document = sbom.bom("x", "1", "MIT", [QT])
        with tempfile.TemporaryDirectory() as folder:
            for name in ("Qt6Core.dll", "own.exe", "stranger.dll", "read.txt"):
                open(os.path.join(folder, name), "w").close()
            found = check.Mistakes()
            found.inside(document, folder, ["own.exe"])
        self.assertEqual(found, ["is listed and not there: Qt6Gui.dll", "is there and of no component: stranger.dll"])

    def test_component_without_licence_key_or_listed_twice_is_refused(self):
        with self.assertRaises(SystemExit):
            sbom.bom("x", "1", "MIT", [{key: value for key, value in QT.items() if key != "licence"}])
        with self.assertRaises(SystemExit):
            sbom.bom("x", "1", "MIT", [QT, QT])

    def test_list_is_read_from_standard_input(self):
        done = subprocess.run([sys.executable, sbom.__file__, "--name", "x", "--version", "1", "--licence", "MIT", "--components",
                               "-", "--output", "/dev/stdout"], input=json.dumps([QT]), capture_output=True, text=True, check=True)
        self.assertEqual(json.loads(done.stdout)["components"][0]["name"], "Qt")


class Licences(unittest.TestCase):
    def test_equal_texts_stand_once_with_every_name(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as text:
            text.write("Permission is granted.")
            text.flush()
            parts = licences.texts([{**QT, "licence_file": text.name}, {**ZLIB, "licence_file": text.name}])
        self.assertEqual(len(parts), 1)
        self.assertEqual(len(parts[0][0]), 2)

    def test_component_without_a_text_is_refused(self):
        with self.assertRaises(SystemExit):
            licences.texts([QT])


class Changelog(unittest.TestCase):
    TEXT = "# C\n\n## [Unreleased]\n\n### Added\n- `one`\n  goes on\n\n## [1.0.0] - 2025-01-02\n\n- old\n"

    def test_unreleased_bears_the_version_and_the_epoch(self):
        out = changelog.debian(self.TEXT, "1.1.0", "A <a@b>", 1700000000)
        self.assertTrue(out.startswith("orquestrador-btg (1.1.0) stable; urgency=medium\n\n  * one goes on\n"), out)
        self.assertIn(" -- A <a@b>  Tue, 14 Nov 2023 22:13:20 +0000\n", out)
        self.assertIn("orquestrador-btg (1.0.0) stable; urgency=medium\n\n  * old\n\n -- A <a@b>  Thu, 02 Jan 2025 00:00:00 +0000", out)

    def test_version_that_the_changelog_does_not_know_is_refused(self):
        with self.assertRaises(SystemExit):
            changelog.debian("# C\n\n## [1.0.0] - 2025-01-02\n\n- old\n", "1.1.0", "A <a@b>", 0)


if __name__ == "__main__":
    unittest.main()
