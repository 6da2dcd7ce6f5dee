/** The parts of a Word file around a body. */
export function packageOf(body) {
  return {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
}

/** The form as one table of 8 columns. */
export function bodyOf({ title, rows }) {
  return `${paragraph(title)}${table(rows.map(rowXml).join(''))}${paragraph('')}`;
}

export function table(rows) {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1200"/>'.repeat(8)}</w:tblGrid>${rows}</w:tbl>`;
}

export function rowXml(cells) {
  return `<w:tr>${cells.map(cellXml).join('')}</w:tr>`;
}

function cellXml({ text, span, isHeading }) {
  const fill = isHeading ? '<w:shd w:val="clear" w:color="auto" w:fill="DDEBF7"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${1200 * span}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${fill}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
}

export function paragraph(text) {
  return `<w:p><w:r><w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`;
}
