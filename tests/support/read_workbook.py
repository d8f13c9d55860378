#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a workbook of ours with openpyxl and prints it as JSON: python3 read_workbook.py FILE.xlsx."""
import datetime
import json
import sys

import openpyxl


def shown(value):
    if isinstance(value, datetime.datetime):
        # A second is what a cell shows; the binary day holds it with an error of microseconds.
        return (value + datetime.timedelta(microseconds=500000)).strftime("%Y-%m-%d %H:%M:%S")
    return value if value is None or isinstance(value, (int, str)) else repr(value)


def main(path):
    book = openpyxl.load_workbook(path)
    sheet = book.active
    cells = [[{"type": cell.data_type, "value": shown(cell.value), "format": cell.number_format} for cell in row]
             for row in sheet.iter_rows()]
    others = {other.title: [[shown(cell.value) for cell in row] for row in other.iter_rows()]
              for other in book.worksheets if other is not sheet}
    tab = sheet.sheet_properties.tabColor
    print(json.dumps({"title": sheet.title, "others": others, "tab": tab.rgb if tab else None,
                      "header": [sheet.oddHeader.left.text, sheet.oddHeader.right.text], "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
                      "bold": [cell.font.b for cell in sheet[1]],
                      "widths": [sheet.column_dimensions[letter].width for letter in "AB"], "cells": cells}))


if __name__ == "__main__":
    main(sys.argv[1])
