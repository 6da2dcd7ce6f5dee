import type { Path } from '../../diagnostic/diagnostic.js';
import { SCOPE_NAMES, type ScopeName } from '../../model/form-template.js';
import type { FormReading } from './form-reading.js';

/** The words of a form's labels know every name: where they are printed is not known to them. */
export function checkLabelNames(reading: FormReading): void {
  for (const label of Object.keys(reading.data.labels)) {
    checkSentence(reading, ['labels', label], ['document', 'issues', 'indicators', 'revisions']);
  }
}

/** form/unknown-role and form/unknown-name: the role, words and conditions of a cell or paragraph. */
export function checkContent(reading: FormReading, path: Path, scopes: readonly ScopeName[]): void {
  const role = reading.string([...path, 'role']) ?? '';
  if (!Object.hasOwn(reading.data.looks, role)) {
    const known = Object.keys(reading.data.looks);
    reading.report('form/unknown-role', { role, known }, [...path, 'role']);
  }
  checkSentence(reading, [...path, 'text'], scopes);
  checkName(reading, [...path, 'value'], valuesOf(scopes));
  for (const at of reading.items([...path, 'lines'])) {
    checkCondition(reading, at, scopes);
    checkSentence(reading, [...at, 'text'], scopes);
  }
}

/** form/unknown-name: the name of a `when`. */
export function checkCondition(reading: FormReading, path: Path, scopes: readonly ScopeName[]): void {
  checkName(reading, [...path, 'when'], [...textsOf(scopes), ...valuesOf(scopes)]);
}

/** form/unknown-name: the names in braces of a sentence. */
export function checkSentence(reading: FormReading, path: Path, scopes: readonly ScopeName[]): void {
  const labels = Object.keys(reading.data.labels).map((label) => `label.${label}`);
  const known = [...textsOf(scopes), ...(path[0] === 'labels' ? [] : labels)];
  const where = reading.string(path) ?? '';
  for (const [, name = ''] of where.matchAll(/\{([\w.]+)\}/g)) {
    if (!known.includes(name)) reading.report('form/unknown-name', { name, where, known }, path);
  }
}

function checkName(reading: FormReading, path: Path, known: readonly string[]): void {
  const name = reading.string(path);
  if (name !== null && !known.includes(name))
    reading.report('form/unknown-name', { name, where: name, known }, path);
}

function textsOf(scopes: readonly ScopeName[]): readonly string[] {
  return scopes.flatMap((scope) => [...SCOPE_NAMES[scope].texts]);
}

function valuesOf(scopes: readonly ScopeName[]): readonly string[] {
  return scopes.flatMap((scope) => [...SCOPE_NAMES[scope].values]);
}
