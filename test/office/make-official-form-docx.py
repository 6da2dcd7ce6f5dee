"""make-official-form-docx.py SEED OUT [--filled]: the official form as somebody makes it by hand in Word, with python-docx."""
import json
import sys

import docx

from official_form import merges, official_form


def write(cell, content):
    for i, (words, is_item) in enumerate(content):
        paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
        if is_item and not words.startswith("・"):
            paragraph.style = "List Bullet"
        paragraph.add_run(words)


def main(seed, out, *options):
    document = docx.Document()
    for block in official_form(seed, "--filled" in options):
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        # The heading of the section stands alone; it is a paragraph in Word.
        if block[0][0] and block[0][0][0][0].startswith("重点的"):
            document.add_paragraph(block.pop(0)[0][0][0])
            if not block:
                continue
        columns = max(len(row) for row in block)
        table = document.add_table(rows=len(block), cols=columns)
        table.style = "Table Grid"
        label = None
        for y, row in enumerate(block):
            for first, last in merges(row, columns):
                cell = table.cell(y, first)
                if last > first:
                    cell = cell.merge(table.cell(y, last))
                if first < len(row):
                    write(cell, row[first])
            # A label stands beside all rows that follow without one.
            if row[0]:
                label = y
            elif label and "決算額" not in str(row):
                table.cell(label, 0).merge(table.cell(y, 0))
    document.save(out)
    print(json.dumps(True))


main(*sys.argv[1:])
