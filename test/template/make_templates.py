"""Makes the Word files of docs/examples/ and of the cases of `render --template`. /usr/bin/python3 test/template/make_templates.py"""

import io
import os
import zipfile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
EPOCH = (1980, 1, 1, 0, 0, 0)


def save(path, parts):
    """A package of these parts, always in the same bytes."""
    full = os.path.join(ROOT, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with zipfile.ZipFile(full, 'w') as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)


def small(path, body, more={}, kind='document', content_type=None):
    """The smallest Word file: a body, with no styles, lists or properties."""
    main = content_type or f'application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml'
    save(
        path,
        {
            '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
            '_rels/.rels': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
            'word/document.xml': f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}">'
            f'<w:body>{body}<w:sectPr/></w:body></w:document>',
            **more,
        },
    )


def p(text, level=None):
    heading = '' if level is None else f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'
    return f'<w:p>{heading}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows):
    grid = '<w:gridCol w:w="3000"/>' * len(rows[0])
    cells = ''.join(
        '<w:tr>' + ''.join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{p(cell)}</w:tc>' for cell in row) + '</w:tr>'
        for row in rows
    )
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>'


def outline():
    """What an office might design: a leaflet in its own colours, with a header and tables."""
    d = Document()
    s = d.sections[0]
    s.page_width, s.page_height = Mm(210), Mm(297)
    s.left_margin = s.right_margin = Mm(20)
    s.top_margin, s.bottom_margin = Mm(22), Mm(20)
    font(d.styles['Normal'], 'BIZ UD明朝', 10.5)
    d.styles['Normal'].paragraph_format.space_after = Pt(0)
    for name, size, before in (('Title', 18, 0), ('Heading 1', 13, 14), ('Heading 2', 11.5, 10)):
        font(d.styles[name], 'BIZ UDゴシック', size, True)
        d.styles[name].font.color.rgb = RGBColor(0x37, 0x56, 0x23)
        d.styles[name].paragraph_format.space_before = Pt(before)
        d.styles[name].paragraph_format.space_after = Pt(4)
    d.settings.element.find(qn('w:zoom')).set(qn('w:percent'), '100')
    d.core_properties.title, d.core_properties.author = '運営方針のあらまし(ひな形)', '総務課'

    s.header.paragraphs[0].text = '{{所属}}　{{年度}}'
    s.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    d.add_paragraph('{{年度}} {{所属}} 運営方針のあらまし{{段階}}', style='Title')
    line = d.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    # Word cuts what was corrected into several runs.
    for piece in ('所属長　{{所', '属', '長}}'):
        line.add_run(piece)

    d.add_paragraph('１　めざすもの', style='Heading 1')
    grid(d, (30, 140), [('目標', '{{目標}}'), ('使命', '{{使命}}'), ('考え方', '{{基本的な考え方}}')])

    d.add_paragraph('２　重点的に取り組むこと', style='Heading 1')
    d.add_paragraph('{{#経営課題}}')
    d.add_paragraph('課題 {{課題番号}}　{{課題名}}', style='Heading 2')
    d.add_paragraph('予算の動き　{{#予算}}{{予算年}}年度{{予算の種類}} {{金額}}　{{/予算}}')
    for name, tag in (('現状と課題', '{{課題認識}}'), ('取り組むこと', '{{主な戦略}}')):
        sub = d.add_paragraph(name)
        sub.runs[0].bold = True
        sub.paragraph_format.keep_with_next = True
        sub.paragraph_format.space_before = Pt(4)
        d.add_paragraph(tag).paragraph_format.left_indent = Mm(4)
    d.add_paragraph().paragraph_format.keep_with_next = True
    t = grid(
        d,
        (66, 27, 29, 22, 26),
        [
            ('指標', '目標値', '実績', '達成状況', '前年度実績'),
            ('{{#指標}}{{指標番号}}. {{指標名}}', '{{目標値}}', '{{記入.実績}}', '{{記入.達成状況}}', '{{記入.前年度実績}}{{/指標}}'),
        ],
        head='row',
    )
    t.rows[0]._tr.get_or_add_trPr().append(OxmlElement('w:tblHeader'))
    d.add_paragraph('{{#補足}}')
    d.add_paragraph('※ {{補足}}')
    d.add_paragraph('{{/補足}}')
    d.add_paragraph('{{/経営課題}}')

    d.add_paragraph('３　一年を振り返って', style='Heading 1')
    grid(d, (30, 140), [('自己評価', '{{記入.自己評価}}'), ('今後の方針', '{{記入.今後の方針}}')])

    d.add_paragraph('{{#あり.改訂履歴}}')
    d.add_paragraph('４　改めたところ', style='Heading 1')
    d.add_paragraph('{{#改訂履歴}}')
    d.add_paragraph('{{改訂日}}　{{改訂の概要}}', style='List Bullet')
    d.add_paragraph('{{/改訂履歴}}')
    d.add_paragraph('{{/あり.改訂履歴}}')

    buffer = io.BytesIO()
    d.save(buffer)
    with zipfile.ZipFile(buffer) as package:
        # The library's own picture and bibliography are of no use here.
        dropped = ('docProps/thumbnail.jpeg', 'customXml/')
        parts = {name: package.read(name) for name in package.namelist() if not name.startswith(dropped)}
    for name in ('_rels/.rels', 'word/_rels/document.xml.rels'):
        parts[name] = without(parts[name].decode(), ('thumbnail', 'customXml')).encode()
    parts['[Content_Types].xml'] = without(parts['[Content_Types].xml'].decode(), ('customXml',)).encode()
    save('docs/examples/outline.docx', parts)


def without(xml, words):
    import re

    return re.sub(r'<(?:Relationship|Override) [^>]*/>', lambda m: '' if any(w in m[0] for w in words) else m[0], xml)


def font(style, name, size, bold=None):
    style.font.name, style.font.size = name, Pt(size)
    if bold is not None:
        style.font.bold = bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ('ascii', 'hAnsi', 'eastAsia', 'cs'):
        fonts.set(qn(f'w:{slot}'), name)
    for slot in ('asciiTheme', 'hAnsiTheme', 'eastAsiaTheme', 'cstheme'):
        fonts.attrib.pop(qn(f'w:{slot}'), None)


def grid(d, widths, texts, head='column'):
    t = d.add_table(rows=len(texts), cols=len(widths), style='Table Grid')
    t.autofit = False
    margins = OxmlElement('w:tblCellMar')
    for side, width in (('top', 45), ('left', 100), ('bottom', 45), ('right', 100)):
        margin = OxmlElement(f'w:{side}')
        margin.set(qn('w:w'), str(width))
        margin.set(qn('w:type'), 'dxa')
        margins.append(margin)
    t._tbl.tblPr.insert_element_before(margins, 'w:tblLook')
    for column, width in zip(t.columns, widths):
        column.width = Mm(width)
    for r, (row, words) in enumerate(zip(t.rows, texts)):
        row._tr.get_or_add_trPr().append(OxmlElement('w:cantSplit'))
        for c, (cell, width, text) in enumerate(zip(row.cells, widths, words)):
            cell.width, cell.text = Mm(width), text
            if (r if head == 'row' else c) == 0:
                shade = OxmlElement('w:shd')
                for key, value in (('val', 'clear'), ('color', 'auto'), ('fill', 'E2EFD9')):
                    shade.set(qn(f'w:{key}'), value)
                cell._tc.get_or_add_tcPr().append(shade)
                cell.paragraphs[0].runs[0].bold = True
    return t


CASES = 'test/cases/render'

outline()
small(
    f'{CASES}/template-with-mistakes/ours.docx',
    p('運営方針のあらまし', 0)
    + p('{{年度}} {{所続}} {{head}')
    + p('｛｛目標｝｝ と {使命} と 使命}}')
    + p('経営課題', 0)
    + p('{{実績}} は {{経営課題}}')
    + p('{{#経営課題}}')
    + table(('指標', '目標値'), ('{{#指標}}{{指標名}} {{constructor}} {{__proto__}}', '{{目標値}} {{/指票}}'))
    + p('{{/経営課題}}')
    + p('{{/改訂履歴}}')
    + p('{{#自己評価}}{{自己評価}}')
    + p('{{@goal}} {{goal | upper}} {{見出し.issue}} {{見出し.gaol}} {{あり.補足}}'),
)
small(
    f'{CASES}/template-with-mistakes/cut-table.docx',
    p('経営課題', 0)
    + table(('題', '番号'), ('{{#経営課題}}{{課題名}}', '{{課題番号}}'))
    + p('{{/経営課題}}')
    + p('{{目標}}')
    + p('{{#指標}}{{#指標}}{{指標名}}{{/指標}}{{/指標}}'),
)
small(
    f'{CASES}/template-with-mistakes/cut-by-drawing.docx',
    p('あらまし', 0)
    + '<w:p><w:r><w:t>{{年</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:99pt;height:30pt">'
    f'<v:textbox><w:txbxContent>{p("注")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:t>度}}}}</w:t></w:r></w:p>',
)
small(f'{CASES}/template-with-mistakes/no-placeholder.docx', p('運営方針 {goal for all}'))
small(
    f'{CASES}/template-that-cannot-be-used/macros.docm',
    p('{{目標}}'),
    content_type='application/vnd.ms-word.document.macroEnabled.main+xml',
    more={'word/vbaProject.bin': b'\xd0\xcf\x11\xe0'},
)
small(
    f'{CASES}/template-that-cannot-be-used/excel.xlsx',
    '',
    content_type='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
)
small(f'{CASES}/template-that-cannot-be-used/broken-xml.docx', '<w:p><w:r></w:p>')
small(f'{CASES}/template-that-cannot-be-used/doctype.docx', '', more={'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'})
small(f'{CASES}/template-that-cannot-be-used/way-out.docx', p('{{目標}}'), more={'word/../../escape.xml': '<a/>'})
small(f'{CASES}/template-that-cannot-be-used/bomb.docx', p('{{目標}}'), more={'word/media/image1.bin': b'\0' * (3 << 20)})
with open(os.path.join(ROOT, CASES, 'template-that-cannot-be-used/old.doc'), 'wb') as old:
    old.write(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(504))
with open(os.path.join(ROOT, CASES, 'template-that-cannot-be-used/text.docx'), 'w', encoding='utf-8') as text:
    text.write('{{目標}}\n')
small(
    f'{CASES}/template-small/ours.docx',
    p('{{ title }}')
    + p('目標: {{goal}}')
    + p('{{＃経営課題}}')
    + p('{{課題名}}: {{problems}}')
    + p('{{／経営課題}}')
    + table(('指標', '結果'), ('{{#indicators}}{{name}}', '{{actual}} {{grade}}{{/}}'))
    + p('{{^revisions}}改訂なし{{/revisions}}{{#has.selfEvaluation}}自己評価あり{{/has.selfEvaluation}}'),
    kind='template',
)
