"""make-official-form-xlsx.py SEED OUT [--filled]: the official form as somebody makes it by hand in Excel, with openpyxl."""
import json
import sys

import openpyxl
from openpyxl.styles import Alignment

from official_form import merges, official_form


def main(seed, out, *options):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "西区"
    y = 1
    for block in official_form(seed, "--filled" in options):
        if isinstance(block, str):
            sheet.cell(y, 1, block)
            y += 2
            continue
        columns = max(len(row) for row in block)
        label = None
        for row in block:
            for first, last in merges(row, columns):
                content = row[first] if first < len(row) else []
                words = "\n".join(("・" if is_item and not text.startswith("・") else "") + text for text, is_item in content)
                if words:
                    sheet.cell(y, first + 1, words).alignment = Alignment(wrap_text=True, vertical="top")
                if last > first:
                    sheet.merge_cells(start_row=y, end_row=y, start_column=first + 1, end_column=last + 1)
            if row[0]:
                label = y
            elif label and "決算額" not in str(row):
                for merged in [m for m in sheet.merged_cells.ranges if m.coord.startswith(f"A{label}:")]:
                    sheet.unmerge_cells(merged.coord)
                sheet.merge_cells(start_row=label, end_row=y, start_column=1, end_column=1)
            y += 1
        y += 1
    workbook.save(out)
    print(json.dumps(True))


main(*sys.argv[1:])
