// node ours-warm.mjs FORMAT same|form|yaml FOLDER COUNT WARM_UPS
//
// Our library in one process: COUNT documents after WARM_UPS, from the very forms that the peers are given (`same`, JSON), from
// official forms laid out before, or from the YAML text, validated with all rules. Prints { "milliseconds": […] }.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as policydoc from 'policydoc';
import { timed } from './peers/documents.mjs';
import { POLICY, ROOT } from './places.mjs';

const [format, from, folder, ...counts] = process.argv.slice(2);
const template = policydoc.forms['osaka-2023'];
const write = await writerOf(format);
const texts = readdirSync(folder)
  .filter((name) => /\.(yaml|json)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const milliseconds = await timed(...worksOf(from), counts.map(Number));
process.stdout.write(`${JSON.stringify({ milliseconds })}\n`);

function worksOf(kind) {
  if (kind === 'yaml') return [(source) => write(layOut(source)), texts];
  if (kind === 'form') return [write, texts.map(layOut)];
  const official = layOut({ name: POLICY, text: readFileSync(POLICY, 'utf8') });
  return [write, texts.map(({ text }) => sameForm(JSON.parse(text), official))];
}

/** The form of the peers as one of ours: their table and nothing else, in the looks of the official form. */
function sameForm({ title, rows }, official) {
  const cells = official.blocks.flatMap((block) => block.rows ?? []).flatMap((row) => row.cells);
  const heading = cells.find(({ header }) => header !== null).role;
  const plain = cells.find(({ header, input }) => header === null && input === null).role;
  const common = { rowSpan: 1, header: null, input: null };
  const rowOf = (row) => {
    let column = 0;
    const made = row.map(({ text, span, isHeading }) => {
      column += span;
      const role = isHeading ? heading : plain;
      return { ...common, role, column: column - span, columnSpan: span, content: textOf(text) };
    });
    return { header: false, keepWithNext: false, minHeight: 0, cells: made };
  };
  const titleRow = [{ text: title, span: 8, isHeading: false }];
  const columns = Array(8).fill(20);
  const cellRows = [titleRow, ...rows].map(rowOf);
  const table = { kind: 'table', caption: title, description: '', columns, rows: cellRows };
  return { ...official, blocks: [table], records: { ...official.records, rows: [] } };
}

function textOf(text) {
  return text.split('\n').map((value) => ({ kind: 'paragraph', content: [{ kind: 'text', value }] }));
}

function layOut(source) {
  const { tree } = policydoc.parsePolicy(source);
  const { policy } = policydoc.validatePolicy(tree, template);
  return policydoc.layOut(policy, template);
}

async function writerOf(name) {
  if (name === 'docx') return policydoc.writeDocx;
  if (name === 'xlsx') return policydoc.writeXlsx;
  if (name !== 'pdf') throw new Error(`No writer for ${name}.`);
  const resources = { fonts: fontFaces(), standard: 'ua-1' };
  return (form) => policydoc.writePdf(form, resources);
}

/** The fonts that come with the program as optional packages. */
function fontFaces() {
  return ['biz-udmincho', 'biz-udgothic'].flatMap((name) => {
    const folder = join(ROOT, 'node_modules', '@expo-google-fonts', name);
    const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.ttf'));
    return files.sort().flatMap((path) => {
      const bytes = readFileSync(join(folder, path));
      return policydoc.readFontFaces(path, (offset, length) => bytes.subarray(offset, offset + length));
    });
  });
}
