/**
 * node test/collect/make-cases.mjs: makes the Word and Excel files of test/cases/collect/ anew, from the built program and with
 * LibreOffice. They are committed: the cases show that files which were sent once are read for ever.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { forms, layOut, parsePolicy, validatePolicy, writeDocx, writeXlsx } from '../../dist/index.js';
import { addressOf, editParts, fillDocx, fillXlsx, withHash, withoutControls } from './fill.mjs';

const CASES = resolve('test/cases/collect');
const FORM = forms['osaka-2023'];

const POLICY = `version: 1
fiscalYear: 2023
organization: { name: 西区, kind: ward }
head: 大阪 太郎
stage: final
goal: 誰もが安心して暮らせるまち
mission: 区民の暮らしを支える
basicPolicy: 区民とともに区政を進める
issues:
  - number: 1-(1)
    title: 地域コミュニティの活性化
    problems:
      - 町会加入の促進を支援する必要がある。
      - 地域活動の活性化を支援する必要がある。
    strategies: 事例の共有や情報発信を行う。
    indicators:
      - id: 1-1-a
        name: 活動が進められていると感じている区民アンケート回答者の割合
        target: 48%以上
      - id: 1-1-b
        name: 連携・協働が図られた団体の数
        target: 3団体以上
`;
const CHANGED = POLICY.replace('target: 48%以上', 'target: 45%以上');
const OLDER = `${POLICY}      - id: 1-1-x
        name: 地域活動協議会を知っている区民アンケート回答者の割合
        target: 40%以上
`;
const KITA = POLICY.replace('西区', '北区');

function policyOf(text) {
  const { policy } = validatePolicy(parsePolicy({ name: 'policy.yaml', text }).tree, FORM, {
    today: '2026-11-24',
  });
  if (!policy) throw new Error('the policy has errors');
  return policy;
}

async function form(format, text = POLICY) {
  const policy = policyOf(text);
  const laidOut = layOut(policy, FORM, { generator: 'policydoc 0.1.0' });
  const bytes = await (format === 'docx' ? writeDocx : writeXlsx)(laidOut);
  return withHash(bytes, laidOut.properties.contentHash);
}

function save(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(CASES, folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
}

function libreOffice(bytes, name, ...steps) {
  const place = mkdtempSync(join(tmpdir(), 'policy-collect-'));
  let file = join(place, name);
  writeFileSync(file, bytes);
  for (const step of steps) {
    const out = join(place, `to-${step}`);
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${place}/profile`,
        '--convert-to',
        step,
        '--outdir',
        out,
        file,
      ],
      { stdio: 'ignore' },
    );
    file = join(out, name.replace(/\.\w+$/, `.${step}`));
  }
  return readFileSync(file);
}

const VALUES = {
  '1-1-a.actual': '50.1%',
  '1-1-a.grade': 'A：達成',
  '1-1-a.previous': '47.2%',
  '1-1-b.actual': '4団体',
  '1-1-b.previous': '3団体',
};
const XLSX_VALUES = { ...VALUES, '1-1-a.grade': 'A' };
const [docx, xlsx] = [await form('docx'), await form('xlsx')];

save('one-form', {
  'policy.yaml': POLICY,
  'filled.docx': fillDocx(docx, VALUES),
  'filled.xlsx': fillXlsx(xlsx, XLSX_VALUES),
});

save('several-copies', {
  'policy.yaml': POLICY,
  'returned/kikaku.docx': fillDocx(docx, {
    '1-1-a.actual': '50.1%',
    '1-1-a.previous': '47.2%',
    selfEvaluation: '地域の取組は着実に進んだ。\n・加入世帯が増えた\n・防災訓練に *全* 団体が参加した',
  }),
  'returned/shimin.xlsx': fillXlsx(xlsx, {
    '1-1-a.actual': '５０．１％',
    '1-1-b.actual': '4団体',
    futurePolicy: '支援を続ける。',
  }),
  'returned/~$shimin.xlsx': 'Excel leaves this beside a file that is open.',
});

save('conflicts', {
  'policy.yaml': POLICY,
  'kikaku.docx': fillDocx(docx, VALUES),
  'shimin.xlsx': fillXlsx(xlsx, { ...XLSX_VALUES, '1-1-a.actual': '51.0%', '1-1-b.previous': '' }),
});

save('other-copies', {
  'policy.yaml': POLICY,
  'stale.docx': fillDocx(await form('docx', CHANGED), { '1-1-a.actual': '50.1%' }),
  'older.xlsx': fillXlsx(await form('xlsx', OLDER), { '1-1-a.actual': '50.1%', '1-1-x.actual': '38.6%' }),
  'kita.xlsx': fillXlsx(await form('xlsx', KITA), { '1-1-a.actual': '50.1%' }),
  'other-form.xlsx': editParts(fillXlsx(xlsx, XLSX_VALUES), {
    'docProps/custom.xml': (xml) => xml.replace('osaka-2023', 'sakai-2024'),
  }),
  'cells-deleted.xlsx': editParts(fillXlsx(xlsx, { '1-1-a.actual': '50.1%' }), {
    'xl/workbook.xml': (xml) =>
      xml.replace(/(name="policy\.1__1__b\.(?:actual|grade|previous)">)[^<]*/g, '$1#REF!'),
  }),
});

save('several-policies', {
  'nishi/policy.yaml': POLICY,
  'kita/policy.yaml': KITA,
  'returned/nishi.docx': fillDocx(docx, VALUES),
  'returned/kita.xlsx': fillXlsx(await form('xlsx', KITA), { '1-1-a.actual': '49.0%', '1-1-a.grade': 'Ａ' }),
});

save('edits-outside-the-cells', {
  'policy.yaml': POLICY,
  'edited.docx': editParts(fillDocx(docx, VALUES), {
    'word/document.xml': (xml) =>
      xml.replace('事例の共有や情報発信を行う。', '事例の共有を行う。').replace('48%以上', '45%以上'),
  }),
  'edited.xlsx': editParts(fillXlsx(xlsx, XLSX_VALUES), {
    'xl/sharedStrings.xml': (xml) =>
      xml.replace('48%以上', '45%以上').replace('地域活動の活性化を支援する必要がある。', ''),
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="90"><c r="B90" t="inlineStr"><is><t>集計は企画課</t></is></c></row></sheetData>',
      ),
  }),
});

const styles = (xml) =>
  xml
    .replace(/<numFmts[^>]*>.*?<\/numFmts>|<numFmts[^>]*\/>/s, '')
    .replace(
      /(<styleSheet[^>]*>)/,
      '$1<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="[$-411]ggge&quot;年&quot;"/></numFmts>',
    )
    .replace(/<cellXfs count="\d+">(.*?)<\/cellXfs>/s, (_, all) => {
      const more = [170, 171, 12, 0].map(
        (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      );
      return `<cellXfs count="${all.match(/<xf /g).length + 4}">${all}${more.join('')}</cellXfs>`;
    });
const firstStyle = Number(/<cellXfs count="(\d+)"/.exec(strFromU8(unzipSync(xlsx)['xl/styles.xml']))[1]);
const raw = (bytes, cells) => {
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml']);
  return editParts(bytes, {
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': (xml) => {
      for (const [name, [style, rest]] of Object.entries(cells)) {
        const address = addressOf(book, name);
        xml = xml.replace(
          new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`),
          `<c r="${address}" s="${firstStyle + style}"${rest}</c>`,
        );
      }
      return xml;
    },
  });
};
save('values-of-cells', {
  'policy.yaml': POLICY,
  'numbers.xlsx': raw(xlsx, {
    '1-1-a.actual': [0, '><v>0.50200000000000001</v>'],
    '1-1-a.previous': [0, '><f>94/200</f><v>0.47</v>'],
    '1-1-b.actual': [3, '><v>4</v>'],
  }),
  'mistakes.xlsx': raw(fillXlsx(xlsx, { '1-1-a.grade': 'C' }), {
    '1-1-a.actual': [0, ' t="e"><v>#N/A</v>'],
    '1-1-a.previous': [1, '><v>45017</v>'],
    '1-1-b.actual': [2, '><v>0.125</v>'],
    '1-1-b.previous': [3, '><f>SUM(A1:A9)</f>'],
  }),
  'furigana.xlsx': fillXlsx(
    xlsx,
    { '1-1-b.actual': '団体' },
    () => ' t="inlineStr"><is><r><t>4</t></r><r><t>団体</t></r><rPh sb="0" eb="2"><t>ダンタイ</t></rPh></is>',
  ),
});

const ole = new Uint8Array(1536);
ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encrypted = ole.slice();
encrypted.set(
  [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
  1024,
);
const named = (from, to) => {
  const bytes = fillXlsx(xlsx, XLSX_VALUES).slice();
  const [a, b] = [strToU8(from), strToU8(to)];
  for (let at = 0; at < bytes.length - a.length; at += 1)
    if (a.every((byte, i) => bytes[at + i] === byte)) bytes.set(b, at);
  return bytes;
};
const whole = fillDocx(docx, VALUES);
const flipped = zipSync(Object.fromEntries(Object.entries(unzipSync(fillXlsx(xlsx, XLSX_VALUES)))), {
  level: 0,
  mtime: new Date(1980, 0, 1),
});
const sheetText = strToU8('50.1%');
for (let at = 0; at < flipped.length; at += 1)
  if (sheetText.every((byte, i) => flipped[at + i] === byte)) {
    flipped[at] = 0x39;
    break;
  }
save('files-that-cannot-be-read', {
  'policy.yaml': POLICY,
  'returned/bomb.xlsx': zipSync(
    { '[Content_Types].xml': new Uint8Array(60 * 1024 * 1024) },
    { level: 9, mtime: new Date(1980, 0, 1) },
  ),
  'returned/checksum.xlsx': flipped,
  'returned/cut.docx': whole.slice(0, whole.length / 2),
  'returned/doctype.docx': editParts(whole, {
    'word/document.xml': (xml) =>
      xml.replace('?>', '?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  }),
  'returned/duplicate.xlsx': named('xl/theme/theme1.xml', 'docProps/CUSTOM.xml'),
  'returned/empty.xlsx': new Uint8Array(),
  'returned/encrypted.docx': encrypted,
  'returned/letter.docx': libreOffice(strToU8('<p>様式ではない文書です。</p>'), 'letter.html', 'odt', 'docx'),
  'returned/macro.xlsm': editParts(fillXlsx(xlsx, XLSX_VALUES), {
    '[Content_Types].xml': (xml) =>
      xml
        .replace('spreadsheetml.sheet.main+xml', 'x')
        .replace(
          'application/vnd.openxmlformats-officedocument.x',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
  }),
  'returned/markup.docx': editParts(whole, { 'word/document.xml': (xml) => xml.replace('</w:body>', '') }),
  'returned/old.doc': ole,
  'returned/open.odt': libreOffice(whole, 'open.docx', 'odt'),
  'returned/part.docx': editParts(whole, { 'word/document.xml': () => null }),
  'returned/path.xlsx': named('xl/theme/theme1.xml', '../../../theme1.xml'),
  'notes.txt': '50.1%\n',
});

const filled = fillDocx(docx, { ...VALUES, '1-1-a.grade': 'A' });
const copied = editParts(filled, {
  'word/document.xml': (xml) => {
    const [table] = /<w:tbl>(?:(?!<w:tbl>).)*policy:1-1-a\.actual.*?<\/w:tbl>/s.exec(xml);
    return xml.replace(table, () => `${table}<w:p/>${table.replace('50.1%', '50.2%')}`);
  },
});
save('marks-that-programs-drop', {
  'policy.yaml': POLICY,
  'libreoffice.docx': libreOffice(filled, 'filled.docx', 'docx'),
  'libreoffice.xlsx': libreOffice(fillXlsx(xlsx, XLSX_VALUES), 'filled.xlsx', 'xlsx'),
  'bookmarks.docx': withoutControls(filled, { bookmarks: true }),
  'nothing-left.docx': withoutControls(filled, { bookmarks: false }),
  'through-odt.docx': libreOffice(filled, 'filled.docx', 'odt', 'docx'),
  'copied-table.docx': copied,
  'tracked.docx': editParts(filled, {
    'word/document.xml': (xml) =>
      xml.replace(
        '<w:t xml:space="preserve">50.1%</w:t></w:r>',
        '<w:t>5</w:t></w:r><w:proofErr w:type="spellStart"/><w:del w:id="901" w:author="a"><w:r><w:delText>0.1</w:delText></w:r></w:del><w:ins w:id="902" w:author="a"><w:r><w:t>1.0</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r>',
      ),
  }),
});
