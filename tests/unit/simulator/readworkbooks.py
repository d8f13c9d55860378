# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every *.xlsx of a folder with openpyxl and prints all cells of the first sheet as JSON.

An independent reader for tst_workbookwriter: {"name.xlsx": {"sheets": [...], "inline": bool, "formulas": bool,
"hidden": [row…], "merged": [...], "rows": [[{"t": "n"|"s"|"d", "v": text} | null, …], …]}}. Numbers are printed with
repr: the shortest text that reads back as the same binary number.
"""
import datetime
import json
import pathlib
import sys
import zipfile

import openpyxl


def cell(value):
    if value is None:
        return None
    if isinstance(value, (datetime.datetime, datetime.date)):
        return {"t": "d", "v": value.strftime("%Y-%m-%d")}
    if isinstance(value, (int, float)):
        return {"t": "n", "v": repr(value)}
    return {"t": "s", "v": value}


def workbook(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheet = book.worksheets[0]
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    return {
        "sheets": book.sheetnames,
        "inline": b'"inlineStr"' in xml,
        "formulas": b"<f>" in xml,
        "hidden": [number for number, dimension in sheet.row_dimensions.items() if dimension.hidden],
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "rows": [[cell(value) for value in row] for row in sheet.iter_rows(values_only=True)],
    }


print(json.dumps({path.name: workbook(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx"))}))
