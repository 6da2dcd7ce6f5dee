import { charactersToSet } from './characters-to-set.js';
import type { FontFamily } from './font-families.js';
import type { PdfPlan } from './pdf-plan.js';
import { PROGRAM } from './program.js';

/** What a PDF file promises to whoever reads it: PDF/UA-1 (ISO 14289-1) to people, PDF/A-2a (ISO 19005-2) to archives. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** The library that makes PDF files is not installed, or not for this kind of machine. */
export class PdfEngineMissing extends Error {
  override readonly name = 'PdfEngineMissing';
}

type Library = typeof import('@myriaddreamin/typst-ts-node-compiler');
type Compiler = InstanceType<Library['NodeCompiler']>;

/**
 * Starting the engine reads every font through, so that documents in the same fonts share one. Its fonts have the outlines of
 * `characters`, which is `null` for all.
 */
let latest: {
  readonly key: string;
  readonly characters: ReadonlySet<string> | null;
  readonly compiler: Compiler;
} | null = null;

/** How many documents long the engine keeps what it has worked out. */
const KEPT = 5;

/** A plan as a tagged PDF file. @throws PdfEngineMissing */
export async function compilePdf(
  plan: PdfPlan,
  families: readonly FontFamily[],
  standard: PdfStandard,
): Promise<Uint8Array> {
  const inputs = { plan: JSON.stringify(plan) };
  const compiler = await compilerFor(plan, families, inputs.plan);
  const result = compiler.compile({ mainFileContent: PROGRAM, inputs });
  const document = result.result;
  if (document === null) {
    const problem = result.takeDiagnostics();
    const words = problem === null ? '' : JSON.stringify(compiler.fetchDiagnostics(problem));
    throw new Error(`The PDF engine refused the form: ${words}`);
  }
  const bytes = compiler.pdf(document, { pdfStandard: standard });
  compiler.evictCache(KEPT);
  return bytes;
}

async function compilerFor(plan: PdfPlan, families: readonly FontFamily[], text: string): Promise<Compiler> {
  const hasStrong = /"kind":"(?:strong|heading)"/.test(text);
  const faces = families.flatMap(({ name, regular, bold }) => {
    const isBold =
      hasStrong ||
      plan.notice !== null ||
      Object.values(plan.looks).some((look) => look.bold && look.families.includes(name));
    return [regular, ...(bold && bold !== regular && isBold ? [bold] : [])].map((face) => ({ name, face }));
  });
  const key = faces.map(({ name, face }) => `${name} ${face.origin} ${face.bold}`).join('\n');
  const before = latest?.key === key ? latest : null;
  if (before?.characters === null) return before.compiler;
  const characters = charactersToSet(text);
  if (before && hasAll(before.characters, characters)) return before.compiler;
  // Where a second document comes there may be many, and all fonts whole serve them all.
  const given = before ? null : characters;
  const fontBlobs = faces.map(({ name, face }) => Buffer.from(face.file(name, given).buffer));
  const library = await loadLibrary();
  latest = { key, characters: given, compiler: library.NodeCompiler.create({ fontArgs: [{ fontBlobs }] }) };
  return latest.compiler;
}

function hasAll(outlined: ReadonlySet<string>, characters: ReadonlySet<string> | null): boolean {
  if (characters === null) return false;
  for (const character of characters) if (!outlined.has(character)) return false;
  return true;
}

async function loadLibrary(): Promise<Library> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (error) {
    throw new PdfEngineMissing('The PDF engine cannot be loaded.', { cause: error });
  }
}
