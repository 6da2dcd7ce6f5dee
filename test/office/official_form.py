"""The official form of Nishi Ward as test/data/nishi-r5.txt has it, with all its irregularities."""
import re

LIST = re.compile(r"<ul[^>]*>")

# What people fill in: invented figures, by issue and indicator.
RESULTS = [
    [("50.1%", "A", "47.2%"), ("38.6%", "B", "37.9%"), ("4団体", "A", "3団体")],
    [("55.4%", "B", "54.8%"), ("81.0%", "A", "79.5%")],
    [("86.2%", "A", "84.0%"), ("79.1%", "Ｂ", "80.3%")],
    [("61.0%", "A", "58.7%"), ("82.4%", "A", "81.1%"), ("77.3%", "A", "75.0%"), ("33.9%", "B", "30.2%")],
]


def official_form(path, filled=False):
    """Lines as strings, tables as lists of rows. A row is a list of cells, a cell a list of (words, whether it is an item)."""
    found, table, issue = [], None, 0
    for line in open(path, encoding="utf-8").read().split("\n"):
        cells = line.split("\t")
        if not line.strip():
            table = None
        elif all(re.fullmatch(r"-*", cell.strip()) for cell in cells):
            continue
        elif len(cells) == 1 and not line.startswith("経営課題"):
            table = None
            found.append(line.strip())
        else:
            if table is None or line.startswith("経営課題"):
                table = []
                found.append(table)
            table.append([paragraphs(cell) for cell in cells])
            if cells[0].startswith("アウトカム 指標の達成状況"):
                table.extend(result_rows(RESULTS[issue], len(cells), filled))
                issue += 1
    return found


def result_rows(results, columns, filled):
    """A row an indicator under the two headings: result, grade, last year's result."""
    last = 5 if columns == 8 else 4
    for actual, grade, previous in results:
        row = [[] for _ in range(columns)]
        if filled:
            row[1], row[last - 1], row[last] = [(actual, False)], [(grade, False)], [(previous, False)]
        yield row


def paragraphs(cell):
    front, *items = LIST.split(cell)
    own = [(front.strip(), False)] if front.strip() else []
    return own + [(item, True) for items_of in items for item in items_of.split()]


def merges(row, columns):
    """Stretches of a row that are one cell: (first, last), by what the form joins."""
    texts = [bool(cell) for cell in row]
    if any("決算額" in words for cell in row for words, _ in cell):
        return [(i, i) for i in range(columns)]
    if len(row) >= 7 and not texts[0] and texts[1] and sum(texts) > 1:
        last = 5 if columns == 8 else 4
        return [(0, 0), (1, last - 2), (last - 1, last - 1), (last, columns - 1)]
    starts = [i for i, has in enumerate(texts) if has or i == 0 or (i == 1 and columns > 2 and not texts[0])]
    if len(row) < columns or sum(texts) == 1 and texts[0]:
        starts = [0]
    return [(start, (starts + [columns])[i + 1] - 1) for i, start in enumerate(starts)]
