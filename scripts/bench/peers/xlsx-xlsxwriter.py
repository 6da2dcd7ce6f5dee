import xlsxwriter

from documents import run_documents


def make(form, output):
    workbook = xlsxwriter.Workbook(output, {"in_memory": True})
    sheet = workbook.add_worksheet()
    plain = workbook.add_format({"text_wrap": True, "valign": "top"})
    heading = workbook.add_format({"text_wrap": True, "valign": "top", "bg_color": "#DDEBF7"})
    sheet.merge_range(0, 0, 0, 7, form["title"], plain)
    for i, cells in enumerate(form["rows"], start=1):
        column = 0
        for cell in cells:
            look = heading if cell["isHeading"] else plain
            if cell["span"] > 1:
                sheet.merge_range(i, column, i, column + cell["span"] - 1, cell["text"], look)
            else:
                sheet.write_string(i, column, cell["text"], look)
            column += cell["span"]
    workbook.close()


run_documents(make)
