"""python3 cells.py FILE.docx|FILE.xlsx: the file as python-docx or openpyxl reads it, as JSON on standard output.

docx: paragraphs and tables in order; of each cell its first grid column, span and paragraphs (content controls included,
which python-docx's own cell.text leaves out). xlsx: of each cell or merged range its place and text, and the sheet's set-up.
"""
import json
import sys

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(element, path, name="val"):
    found = element.find(path.replace("w:", W)) if element is not None else None
    return None if found is None else found.get(W + name)


def text(element):
    parts = []
    for node in element.iter():
        if node.tag == W + "t":
            parts.append(node.text or "")
        elif node.tag == W + "br":
            parts.append("\n")
    return "".join(parts)


def paragraph(element):
    properties = element.find(W + "pPr")
    listed = properties is not None and properties.find(W + "numPr") is not None
    return {"text": text(element), "listed": listed}


def read_docx(path):
    import docx

    document = docx.Document(path)
    body, tables = [], []
    for element in document.element.body:
        if element.tag == W + "p":
            body.append(paragraph(element))
        elif element.tag == W + "tbl":
            rows = []
            for row in element.iter(W + "tr"):
                cells, column = [], 0
                for cell in row.iter(W + "tc"):
                    properties = cell.find(W + "tcPr")
                    span = int(value(properties, "w:gridSpan") or 1)
                    merge = properties.find(W + "vMerge") if properties is not None else None
                    tags = [t.get(W + "val") for t in cell.iter(W + "tag")]
                    cells.append({
                        "column": column,
                        "span": span,
                        "continued": merge is not None and merge.get(W + "val") != "restart",
                        "paragraphs": [paragraph(p) for p in cell.iter(W + "p")],
                        "tags": tags,
                        "placeholder": cell.find(".//" + W + "showingPlcHdr") is not None,
                    })
                    column += span
                rows.append({"header": row.find("%strPr/%stblHeader" % (W, W)) is not None, "cells": cells})
            widths = [int(c.get(W + "w")) for c in element.iter(W + "gridCol")]
            layout = value(element.find(W + "tblPr"), "w:tblLayout", "type")
            tables.append({"rows": rows, "widths": widths, "layout": layout})
            body.append({"table": len(tables) - 1})
    section = document.sections[0]
    defaults = document.styles.element.find("%sdocDefaults/%srPrDefault/%srPr" % (W, W, W))
    return {
        "body": body,
        "tables": tables,
        "page": [round(section.page_width.mm), round(section.page_height.mm)],
        "language": value(defaults, "w:lang", "eastAsia"),
        "font": value(defaults, "w:rFonts", "eastAsia"),
        "title": document.core_properties.title,
    }


def read_xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    spans = {(r.min_row, r.min_col): (r.max_row, r.max_col) for r in sheet.merged_cells.ranges}
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None or type(cell).__name__ == "MergedCell":
                continue
            last_row, last_column = spans.get((cell.row, cell.column), (cell.row, cell.column))
            cells.append({"row": cell.row, "column": cell.column, "lastRow": last_row, "lastColumn": last_column, "text": str(cell.value)})
    # openpyxl 3.0 has a list of names, 3.1 a dictionary.
    defined = getattr(book.defined_names, "definedName", None)
    pairs = [(d.name, d.attr_text) for d in defined] if defined is not None else [(n, d.attr_text) for n, d in book.defined_names.items()]
    names = dict(pairs)
    heights = [dimension.height or 0 for dimension in sheet.row_dimensions.values()]
    return {
        "cells": cells,
        "names": names,
        "lists": [{"cells": str(v.sqref), "list": v.formula1} for v in sheet.data_validations.dataValidation if v.type == "list"],
        "paper": sheet.page_setup.paperSize,
        "orientation": sheet.page_setup.orientation,
        "fit": [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
        "printArea": sheet.print_area,
        "protected": sheet.protection.sheet,
        "highest": max(heights),
        "font": sheet["A1"].font.name,
    }


print(json.dumps((read_docx if sys.argv[1].endswith("docx") else read_xlsx)(sys.argv[1]), ensure_ascii=False))
