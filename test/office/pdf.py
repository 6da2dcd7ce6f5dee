"""Prints as JSON what a PDF file says of itself to assistive software, and which points of PDF/UA-1 it breaks.

The points are those of the Matterhorn Protocol 1.1 that a program can check in files like ours; their numbers stand behind them.
"""

import json
import sys

import pikepdf

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def children(element):
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def walk(element):
    for kid in children(element):
        yield kid
        yield from walk(kid)


def attributes(element, owner):
    found = element.get("/A", [])
    found = found if isinstance(found, pikepdf.Array) else [found]
    merged = {}
    for each in found:
        if isinstance(each, pikepdf.Dictionary) and each.get("/O") == owner:
            merged.update({key: each[key] for key in each.keys()})
    return merged


def check(pdf):
    root = pdf.Root
    metadata = pdf.open_metadata()
    roles = {str(key): str(value) for key, value in root.StructTreeRoot.get("/RoleMap", {}).items()}

    def kind(element):
        name = str(element.S)
        while name in roles:
            name = roles[name]
        return name[1:]

    problems = []

    def require(holds, point):
        if not holds:
            problems.append(point)

    require(root.get("/MarkInfo", {}).get("/Marked") is True, "not marked as tagged [06-001]")
    require(str(root.get("/Lang", "")) != "", "no language [11-006]")
    require(bool(metadata.get("dc:title")), "no title in the metadata [06-003]")
    elements = list(walk(root.StructTreeRoot))
    levels = [HEADINGS.index(kind(each)) + 1 for each in elements if kind(each) in HEADINGS]
    require(levels[:1] in ([], [1]), "the first heading is not of level 1 [14-002]")
    require(all(b <= a + 1 for a, b in zip(levels, levels[1:])), "a level of headings is left out [14-003]")
    for each in elements:
        name, table = kind(each), attributes(each, "/Table")
        if name == "Figure":
            require("/Alt" in each or "/ActualText" in each, "a figure without words [13-004]")
        if name == "TH":
            require("/Scope" in table, "a heading of a table without scope [15-003]")
        if name == "LI":
            require([kind(kid) for kid in children(each)] == ["Lbl", "LBody"], "an item without mark and body [09-005]")
        if name == "TR":
            require({kind(kid) for kid in children(each)} <= {"TH", "TD"}, "a row of something else than cells [09-004]")
        if name == "Link":
            require(any(isinstance(kid, pikepdf.Dictionary) for kid in each.K), "a link without its annotation [28-011]")
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page:
            require(page.get("/Tabs") == "/S", f"page {number} is not in the order of its structure [28-002]")
            for note in page.Annots:
                require("/Contents" in note or note.get("/Subtype") != "/Link", "a link without words [28-012]")
        fonts = page.Resources.get("/Font", {})
        for font in [fonts[name] for name in fonts.keys()]:
            descriptor = (font.DescendantFonts[0] if "/DescendantFonts" in font else font).get("/FontDescriptor", {})
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            require(embedded, f"{font.BaseFont} is not embedded [31-009]")
            require("/ToUnicode" in font, f"{font.BaseFont} has no characters [10-001]")
    with pdf.open_outline() as outline:
        bookmarks = []

        def collect(items):
            for item in items:
                bookmarks.append(str(item.title))
                collect(item.children)

        collect(outline.root)
    tables = [each for each in elements if kind(each) == "Table"]
    return {
        "title": metadata.get("dc:title"),
        "language": str(root.get("/Lang", "")),
        "pdfua": metadata.get("{http://www.aiim.org/pdfua/ns/id/}part"),
        "pdfa": [
            metadata.get("{http://www.aiim.org/pdfa/ns/id/}" + part) for part in ("part", "conformance")
        ],
        "intent": "/OutputIntents" in root,
        "showsTitle": root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True,
        "creator": [str(pdf.docinfo.get("/Creator", "")), metadata.get("xmp:CreatorTool")],
        "producer": [str(pdf.docinfo.get("/Producer", "")), metadata.get("pdf:Producer")],
        "levels": levels,
        "bookmarks": bookmarks,
        "summaries": [str(attributes(each, "/Table").get("/Summary", "")) for each in tables],
        "headingCells": [
            sorted({kind(each) + str(attributes(each, "/Table").get("/Scope", "")) for each in walk(table)} & {"TH/Row", "TH/Column", "TD"})
            for table in tables
        ],
        "problems": sorted(set(problems)),
    }


with pikepdf.open(sys.argv[1]) as pdf:
    print(json.dumps(check(pdf)))
