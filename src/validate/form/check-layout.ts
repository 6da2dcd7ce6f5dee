import type { Path } from '../../diagnostic/diagnostic.js';
import type { ScopeName } from '../../model/form-template.js';
import { checkCondition, checkContent, checkSentence } from './check-names.js';
import type { FormReading } from './form-reading.js';

/** Walks through the layout of a form and names what no document could fill. */
export function checkLayout(reading: FormReading): void {
  checkBlocks(reading, ['layout'], ['document']);
}

function checkBlocks(reading: FormReading, path: Path, scopes: readonly ScopeName[]): void {
  for (const at of reading.items(path)) {
    const kind = onlyOne(reading, at, ['paragraph', 'table', 'blocks']);
    const inner = kind === 'blocks' ? repeated(reading, at, scopes, ['issues'], true) : scopes;
    if (kind !== 'blocks') repeated(reading, at, scopes, [], false);
    checkCondition(reading, at, inner);
    if (kind === 'blocks') checkBlocks(reading, [...at, 'blocks'], inner);
    if (kind === 'paragraph') checkContent(reading, [...at, 'paragraph'], scopes);
    if (kind === 'table') checkTable(reading, [...at, 'table'], scopes);
  }
}

function checkTable(reading: FormReading, path: Path, scopes: readonly ScopeName[]): void {
  checkSentence(reading, [...path, 'caption'], scopes);
  checkSentence(reading, [...path, 'description'], scopes);
  checkRows(reading, [...path, 'rows'], scopes, reading.items([...path, 'columns']).length);
}

function checkRows(reading: FormReading, path: Path, outer: readonly ScopeName[], width: number): void {
  for (const at of reading.items(path)) {
    const kind = onlyOne(reading, at, ['cells', 'rows']);
    const scopes = repeated(
      reading,
      at,
      outer,
      kind === 'rows' ? ['issues'] : ['indicators', 'revisions'],
      false,
    );
    checkCondition(reading, at, scopes);
    if (kind === 'rows') {
      const label = reading.keys(at, ['label']).length > 0;
      if (label) checkContent(reading, [...at, 'label'], scopes);
      checkRows(reading, [...at, 'rows'], scopes, width - (label ? spanOf(reading, [...at, 'label']) : 0));
    }
    if (kind !== 'cells') continue;
    const found = checkCells(reading, [...at, 'cells'], scopes);
    if (found !== width) reading.report('form/row-width', { found, expected: width }, at);
  }
}

/** @returns the number of columns that the cells cover. */
function checkCells(reading: FormReading, path: Path, scopes: readonly ScopeName[]): number {
  let width = 0;
  for (const at of reading.items(path)) {
    const kind = onlyOne(reading, at, ['role', 'cells']);
    if (kind === 'cells') {
      const inner = repeated(reading, at, scopes, ['budget'], true);
      width += reading.data.budget.length * checkCells(reading, [...at, 'cells'], inner);
      continue;
    }
    if (kind !== 'role') continue;
    checkContent(reading, at, scopes);
    width += spanOf(reading, at);
    checkSentence(reading, [...at, 'input', 'name'], scopes);
    checkSentence(reading, [...at, 'input', 'label'], scopes);
  }
  return width;
}

/** form/shape: the key that says what something is; `null` where there is none, or more than one. */
function onlyOne<Key extends string>(reading: FormReading, path: Path, allowed: readonly Key[]): Key | null {
  const found = reading.keys(path, allowed);
  if (found.length === 1) return found[0] ?? null;
  reading.report('form/shape', { found, allowed }, path);
  return null;
}

/** form/each: what is repeated stands where it can be. @returns the scopes inside. */
function repeated(
  reading: FormReading,
  path: Path,
  scopes: readonly ScopeName[],
  allowed: readonly ScopeName[],
  isRequired: boolean,
): readonly ScopeName[] {
  const each = reading.string([...path, 'each']);
  if (each === null) {
    if (isRequired) reading.report('form/each', { each: null, allowed }, path);
    return scopes;
  }
  const inIssue = scopes.includes('issues');
  const isOutside = each === 'budget' && !inIssue;
  const isTwice = each === 'issues' && inIssue;
  if (!allowed.includes(each as ScopeName) || isOutside || isTwice) {
    const possible = allowed.filter((name) => (name === 'budget' ? inIssue : name !== 'issues' || !inIssue));
    reading.report('form/each', { each, allowed: possible }, [...path, 'each']);
    return scopes;
  }
  // Outside an issue the indicators of all issues are meant.
  return each === 'indicators' && !inIssue
    ? [...scopes, 'issues', 'indicators']
    : [...scopes, each as ScopeName];
}

function spanOf(reading: FormReading, path: Path): number {
  return reading.number([...path, 'span']) ?? 1;
}
