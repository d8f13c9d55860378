#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes one carteira workbook with openpyxl: python3 foreign_workbook.py OUTPUT.xlsx VARIANT.

VARIANT: text (dates as text), dates (true date cells), serials (bare serials), 1904 (date cells, 1904 system).
"""
import datetime
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def day(variant, year, month, number):
    date = datetime.date(year, month, number)
    if variant == "text":
        return date.strftime("%d/%m/%Y")
    if variant == "serials":
        return (date - datetime.date(1899, 12, 30)).days
    return date


def main(path, variant):
    book = openpyxl.Workbook()
    if variant == "1904":
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Sheet1"
    sheet["A1"] = "Carteira diária"
    sheet.merge_cells("A1:H1")
    sheet["A7"] = "ALFA_FIC_FIM_CP"
    sheet["A8"] = "Data"
    sheet["B8"] = day(variant, 2025, 4, 10)
    rows = {
        10: ["Resumo"],
        11: ["C/C SALDO FUNDO", 1234.56],
        12: ["PATRIMONIO", 2104431.2214],
        17: ["Rentabilidade"],
        18: ["Patrimonio", "Cota Líquida", "Dia"],
        19: [2104431.2214, 1.23456789, 0.05],
        21: ["Titulos_Publicos"],
        22: ["ISIN", "Data", "Vencimento", "Emissor", "Quantidade", "Título", "PU", "Financeiro", "% P.L.", "Obs"],
        23: ["BRSTNCLF1RC4", day(variant, 2025, 1, 2), day(variant, 2030, 3, 1), "Tesouro", 7, "LFT", 14109.3474,
             98765.4321, 0.05, None],
        25: ["Portfolio_Investido"],
        26: ["ISIN", "CNPJ", "Portfólio Inv.", "Quantidade", "Quota", "Financeiro", "% P.L.", "Var.Diária"],
        27: [None, 123456000199, "BETA FIDC SR", 1500000, 1.2563012, 1884451.83, 0.9, 0.1],
        28: [None, None, "GAMA AJUSTE DE COTAS", 0.1 + 0.2, 1, 119979.3993, "5,00%", None],
        31: ["DESPESAS"],
        32: ["Nome", "Data Início Vigência", "Data Fim Vigência", "Valor"],
        33: ["Despesa de Auditoria  2/2025", day(variant, 2025, 2, 1), day(variant, 2025, 2, 28), "-184,6140"],
    }
    for number, values in rows.items():
        for column, value in enumerate(values, start=1):
            if value is not None:
                sheet.cell(row=number, column=column, value=value)
    sheet["D33"].number_format = "@"
    sheet.row_dimensions[27].hidden = True
    book.create_sheet("Outra")["A1"] = "não lida"
    book.save(path)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
