/**
 * The program that the engine runs for every form. It is fixed: what a policy says reaches it as data alone
 * (`PdfPlan` as JSON in `sys.inputs.plan`), so no text of a document is ever read as markup or code.
 * A line of text is as high as the look says, whatever the font: its edges are set, and there is no leading between lines.
 */
export const PROGRAM = `#let plan = json(bytes(sys.inputs.plan))
#let mm(length) = length * 1mm
#let look-of(role) = plan.looks.at(role)

// A line may break at a space, however narrow; none is written into the file.
#let words-of(piece) = {
  if piece.family == none { text(piece.value) } else { text(font: piece.family, piece.value) }
  if piece.breaks { h(0.001pt) }
}

#let inlines(content) = content.map(inline => {
  if inline.kind == "text" { words-of(inline) }
  else if inline.kind == "break" { linebreak() }
  else if inline.kind == "strong" { text(weight: "bold", inlines(inline.content)) }
  // Dots over the characters, one for each full-width one: Japanese type is not slanted.
  else if inline.kind == "emphasis" {
    overline(
      offset: -0.98em,
      evade: false,
      stroke: (thickness: 0.17em, cap: "round", dash: (array: (0em, 1em), phase: 0.5em)),
      inlines(inline.content),
    )
  } else if inline.kind == "link" { link(inline.url, underline(offset: 0.14em, evade: false, inlines(inline.content))) }
  else if inline.kind == "marked" or inline.kind == "inserted" { underline(offset: 0.14em, evade: false, inlines(inline.content)) }
  else if inline.kind == "deleted" { strike(inlines(inline.content)) }
}).join()

#let blocks(content, line) = content.map(item => {
  if item.kind == "paragraph" { block(if item.content.len() == 0 { v(line) } else { par(inlines(item.content)) }) }
  else if item.kind == "heading" { block(text(weight: "bold", par(inlines(item.content)))) }
  else if item.kind == "list" and item.start == none {
    list(marker: box(width: item.hanging * 1em, item.mark), body-indent: 0pt, ..item.items.map(each => blocks(each, line)))
  } else if item.kind == "list" {
    enum(
      start: item.start,
      numbering: number => box(width: item.hanging * 1em, item.mark.replace("{n}", str(number))),
      number-align: start,
      body-indent: 0pt,
      ..item.items.map(each => blocks(each, line)),
    )
  }
}).join()

#let aligned(look) = if look.align == "center" { center } else if look.align == "right" { right } else { left }
#let placed(look) = if look.verticalAlign == "top" { top } else if look.verticalAlign == "bottom" { bottom } else { horizon }

// Words of one role. A heading is one for readers too; its look stays the role's.
#let words(role, level, content) = {
  let look = look-of(role)
  let slack = (look.lineHeight - 1) / 2
  set text(
    font: look.families,
    size: look.size * 1pt,
    weight: if look.bold { "bold" } else { "regular" },
    fill: rgb("#" + look.color),
    top-edge: (0.88 + slack) * 1em,
    bottom-edge: -(0.12 + slack) * 1em,
  )
  set align(aligned(look))
  if level == none {
    let line = look.lineHeight * look.size * 1pt
    if content.len() == 0 { block(v(line)) } else { blocks(content, line) }
  } else {
    show heading: it => block(
      sticky: true,
      text(size: look.size * 1pt, weight: if look.bold { "bold" } else { "regular" }, it.body),
    )
    heading(level: level, inlines(content.first().content))
  }
}

#let paragraph(item) = {
  if item.onNewPage { pagebreak(weak: true) }
  let look = look-of(item.role)
  block(
    width: 100%,
    sticky: item.level != none,
    inset: (top: look.before * 1pt, bottom: look.after * 1pt),
    words(item.role, item.level, item.content),
  )
}

// As high as the row must be at least.
#let high(height, body) = if height == 0 { body } else {
  layout(size => {
    let needed = measure(width: size.width, body).height
    if needed < mm(height) { block(height: mm(height), width: 100%, body) } else { body }
  })
}

#let cell(item) = {
  let look = look-of(item.role)
  table.cell(
    x: item.column,
    y: item.row,
    colspan: item.columnSpan,
    rowspan: item.rowSpan,
    breakable: item.breakable,
    align: aligned(look) + placed(look),
    fill: if look.fill == none { none } else { rgb("#" + look.fill) },
    stroke: if look.border { 0.5pt + black } else { none },
    inset: (
      left: mm(plan.padding.left), right: mm(plan.padding.right),
      top: mm(plan.padding.top) + look.before * 1pt, bottom: mm(plan.padding.bottom) + look.after * 1pt,
    ),
    if item.minHeight == 0 { words(item.role, item.level, item.content) } else {
      high(item.minHeight, align(placed(look), words(item.role, item.level, item.content)))
    },
  )
}

#let grid-table(item) = table(
  columns: item.columns.map(mm),
  stroke: none,
  ..item.sections.map(section => {
    let cells = section.rows.flatten().map(cell)
    if section.header == none { cells }
    else { (table.header(level: section.header.level, repeat: section.header.repeats, ..cells),) }
  }).flatten()
)

#set document(
  title: plan.title,
  author: plan.author,
  description: plan.description,
  keywords: plan.keywords,
  date: datetime(..plan.date),
)
#set text(lang: plan.lang, region: plan.region, font: plan.families, fallback: false, size: plan.size * 1pt,
  ligatures: false, cjk-latin-spacing: auto, hyphenate: false, overhang: false)
#set par(leading: 0pt, spacing: 0pt, justify: false, linebreaks: "simple")
#set block(above: 0pt, below: 0pt)
#set list(spacing: 0pt, indent: 0pt)
#set enum(spacing: 0pt, indent: 0pt)
#set page(
  width: mm(plan.page.width),
  height: mm(plan.page.height),
  margin: plan.page.margins.pairs().map(((side, width)) => (side, mm(width))).to-dict(),
  header: if plan.notice == none { none } else {
    align(center, box(stroke: 1pt + black, inset: (x: 6pt, y: 3pt), text(weight: "bold", size: 12pt, plan.notice)))
  },
  header-ascent: mm(plan.page.margins.top) / 4,
  footer: if plan.footer.len() == 0 { none } else {
    align(center, context plan.footer.map(part =>
      if part == "{page}" { str(counter(page).get().first()) }
      else if part == "{pages}" { str(counter(page).final().first()) }
      else { part }
    ).join())
  },
  footer-descent: mm(plan.page.margins.bottom) / 3,
)
#for item in plan.blocks {
  if item.kind == "paragraph" { paragraph(item) }
  else if item.kind == "table" { grid-table(item) }
  else { block(v(plan.size * 1.4 * 1pt)) }
}
`;
