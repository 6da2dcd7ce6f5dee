from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill

from documents import run_documents

WRAP = Alignment(wrap_text=True, vertical="top")
HEADING = PatternFill("solid", fgColor="DDEBF7")


def make(form, output):
    workbook = Workbook()
    sheet = workbook.active
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=8)
    sheet.cell(1, 1, form["title"])
    for i, cells in enumerate(form["rows"], start=2):
        column = 1
        for cell in cells:
            place = sheet.cell(i, column, cell["text"])
            place.alignment = WRAP
            if cell["isHeading"]:
                place.fill = HEADING
            if cell["span"] > 1:
                sheet.merge_cells(start_row=i, start_column=column, end_row=i, end_column=column + cell["span"] - 1)
            column += cell["span"]
    workbook.save(output)


run_documents(make)
