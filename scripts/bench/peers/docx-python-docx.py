from docx import Document

from documents import run_documents


def make(form, output):
    document = Document()
    document.add_paragraph(form["title"])
    table = document.add_table(rows=len(form["rows"]), cols=8)
    table.style = "Table Grid"
    for cells, row in zip(form["rows"], table.rows):
        places = row.cells
        column = 0
        for cell in cells:
            place = places[column]
            if cell["span"] > 1:
                place = place.merge(places[column + cell["span"] - 1])
            place.text = cell["text"]
            column += cell["span"]
    document.save(output)


run_documents(make)
