"""python3 heights.py FILE.xlsx PROFILE: what LibreOffice needs to show each cell of the first sheet, as JSON.

LibreOffice does not fit merged cells either, so each text is put alone into a column as wide as its range, with the same
font and wrapping, and the row is given its optimal height. Answer: [[cell, points given, points needed], …].
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

LOOKS = ["CharHeight", "CharHeightAsian", "CharFontName", "CharFontNameAsian", "CharWeight", "CharWeightAsian", "IsTextWrapped"]


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def measure(document):
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    found, probes = [], None
    document.Sheets.insertNewByName("probe", 1)
    probes = document.Sheets.getByIndex(1)
    for row in range(last.EndRow + 1):
        for column in range(last.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.String == "":
                continue
            area = sheet.createCursorByRange(cell)
            area.collapseToMergedArea()
            place = area.RangeAddress
            width = sum(sheet.Columns.getByIndex(c).Width for c in range(place.StartColumn, place.EndColumn + 1))
            given = sum(sheet.Rows.getByIndex(r).Height for r in range(place.StartRow, place.EndRow + 1))
            index = len(found)
            probe = probes.getCellByPosition(index, index)
            probes.Columns.getByIndex(index).Width = width
            probe.String = cell.String
            for look in LOOKS:
                probe.setPropertyValue(look, cell.getPropertyValue(look))
            found.append([cell.AbsoluteName.split(".")[-1].replace("$", ""), given])
    probes.Rows.OptimalHeight = True
    points = lambda hundredths: hundredths / 2540 * 72
    return [[name, points(given), points(probes.Rows.getByIndex(i).Height)] for i, (name, given) in enumerate(found)]


file, profile = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
pipe = "policydoc%d" % os.getpid()
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + profile, "--accept=pipe,name=%s;urp;" % pipe],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    # The sheet is protected, a copy in memory may be measured all the same.
    document = desktop.loadComponentFromURL("file://" + file, "_blank", 0, (hidden,))
    document.Sheets.getByIndex(0).unprotect("")
    print(json.dumps(measure(document)))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
finally:
    time.sleep(0.5)
    office.terminate()
    office.wait()
