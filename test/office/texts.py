"""python3 texts.py FOLDER: the text of every docx and xlsx in it, as python-docx and openpyxl read it, as JSON by file name."""
import json
import pathlib
import sys

import docx
import openpyxl

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def of_docx(path):
    document = docx.Document(str(path))
    assert document.element.body is not None
    # python-docx leaves out what stands in content controls, so all text of the body is taken.
    return "\n".join(
        "".join(t.text or "" for t in paragraph.iter(W + "t")) for paragraph in document.element.body.iter(W + "p")
    )


def of_xlsx(path):
    workbook = openpyxl.load_workbook(str(path))
    return "\n".join(
        str(cell.value)
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


print(
    json.dumps(
        {
            path.name: of_docx(path) if path.suffix == ".docx" else of_xlsx(path)
            for path in sorted(pathlib.Path(sys.argv[1]).iterdir())
            if path.suffix in (".docx", ".xlsx")
        }
    )
)
