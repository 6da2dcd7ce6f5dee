// node ours-warm.mjs FORMAT form|yaml FOLDER COUNT WARM_UPS
//
// Our library in one process: COUNT documents after WARM_UPS, from forms laid out before (what the peers are given as well) or from
// the YAML text, validated with all rules. Prints { "milliseconds": […] }.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as policydoc from 'policydoc';
import { timed } from './peers/documents.mjs';
import { ROOT } from './places.mjs';

const [format, from, folder, ...counts] = process.argv.slice(2);
const template = policydoc.forms['osaka-2023'];
const write = await writerOf(format);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const milliseconds =
  from === 'form'
    ? await timed(write, texts.map(layOut), counts.map(Number))
    : await timed((source) => write(layOut(source)), texts, counts.map(Number));
process.stdout.write(`${JSON.stringify({ milliseconds })}\n`);

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
