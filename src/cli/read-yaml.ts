import { diagnose } from '../diagnostic/diagnostic.js';
import { decodeUtf8 } from '../parse/decode-text.js';
import { type ParsedYaml, parseYaml } from '../parse/parse-yaml.js';
import { readInput } from './read-input.js';

/** Largest YAML file that is read, in bytes. */
const YAML_BYTES = 1024 * 1024;

/** How Word and Excel files begin. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads and parses a YAML file; `name` is what messages call it. @throws CannotRun when it cannot be read. */
export async function readYaml(
  path: string,
  name: string,
  stdin: NodeJS.ReadableStream,
): Promise<ParsedYaml> {
  const input = await readInput(path, YAML_BYTES, stdin);
  if ('tooLarge' in input) {
    const data = { bytes: input.tooLarge, limit: YAML_BYTES };
    const source = { name, text: '' };
    return { tree: null, diagnostics: [diagnose(source, { start: 0, end: 0 }, 'yaml/too-large', data)] };
  }
  if (ZIP.every((byte, i) => input.bytes[i] === byte)) {
    const source = { name, text: '' };
    const data = { found: '', isOffice: true };
    return { tree: null, diagnostics: [diagnose(source, { start: 0, end: 0 }, 'yaml/not-a-policy', data)] };
  }
  const decoded = decodeUtf8(input.bytes);
  if (!('kind' in decoded)) {
    const { text, encoding } = decoded;
    return parseYaml(encoding === 'utf-8-bom' ? { name, text, isMarked: true } : { name, text });
  }
  // The text in front of the first bad byte shows where it is.
  const before = new TextDecoder().decode(input.bytes.subarray(0, decoded.offset));
  const range = { start: before.length, end: before.length };
  return { tree: null, diagnostics: [diagnose({ name, text: before }, range, 'yaml/encoding', decoded)] };
}
