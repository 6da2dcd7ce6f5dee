import { diagnose } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { DEFAULT_LIMITS, type Limits } from '../model/configuration.js';
import { type DecodedText, decodeUtf8 } from '../parse/decode-text.js';
import { type ParsedYaml, parseYaml } from '../parse/parse-yaml.js';
import { CannotRun } from './cannot-run.js';
import type { Surroundings } from './console.js';
import { type InputBytes, readFile, readInput } from './read-input.js';

/** How Word and Excel files begin. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads and parses a YAML file; `name` is what messages call it. @throws CannotRun when it cannot be read. */
export async function readYaml(
  path: string,
  name: string,
  surroundings: Pick<Surroundings, 'stdin'>,
  limits: Pick<Limits, 'bytes' | 'depth'> = DEFAULT_LIMITS,
): Promise<ParsedYaml> {
  return parseYamlBytes(await readInput(path, limits.bytes, surroundings), name, limits);
}

/** Parses the bytes of a YAML file; `name` is what messages call it. */
export function parseYamlBytes(
  input: InputBytes,
  name: string,
  limits: Pick<Limits, 'bytes' | 'depth'> = DEFAULT_LIMITS,
): ParsedYaml {
  if ('tooLarge' in input) return tooLarge(name, input.tooLarge, limits.bytes);
  if (ZIP.every((byte, i) => input.bytes[i] === byte)) {
    const source = { name, text: '' };
    const data = { found: '', isOffice: true };
    return { tree: null, diagnostics: [diagnose(source, { start: 0, end: 0 }, 'yaml/not-a-policy', data)] };
  }
  const decoded = decodeUtf8(input.bytes);
  if (!('kind' in decoded)) {
    return parseYaml(sourceOf(decoded, name), limits.depth);
  }
  // The text in front of the first bad byte shows where it is.
  const before = new TextDecoder().decode(input.bytes.subarray(0, decoded.offset));
  const range = { start: before.length, end: before.length };
  return { tree: null, diagnostics: [diagnose({ name, text: before }, range, 'yaml/encoding', decoded)] };
}

/** The text of a file that was read before. Where it cannot be read any more there is none, and its findings stand without it. */
export function readSourceAgain(path: string, { bytes: limit }: Pick<Limits, 'bytes'>): Source {
  try {
    const input = readFile(path, limit);
    const decoded = 'bytes' in input ? decodeUtf8(input.bytes) : null;
    if (decoded && !('kind' in decoded)) return sourceOf(decoded, path);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
  }
  return { name: path, text: '' };
}

function sourceOf({ text, encoding }: DecodedText, name: string): Source {
  return encoding === 'utf-8-bom' ? { name, text, isMarked: true } : { name, text };
}

/** Parses a YAML text that an editor holds, under the limits of files. */
export function parseYamlText(
  source: Source,
  limits: Pick<Limits, 'bytes' | 'depth'> = DEFAULT_LIMITS,
): ParsedYaml {
  const bytes = Buffer.byteLength(source.text);
  return bytes > limits.bytes ? tooLarge(source.name, bytes, limits.bytes) : parseYaml(source, limits.depth);
}

function tooLarge(name: string, bytes: number, limit: number): ParsedYaml {
  const source = { name, text: '' };
  const data = { bytes, limit };
  return { tree: null, diagnostics: [diagnose(source, { start: 0, end: 0 }, 'yaml/too-large', data)] };
}
