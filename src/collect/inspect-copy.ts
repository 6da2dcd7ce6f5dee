import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { cellAt } from '../diagnostic/source.js';
import type { Wording } from '../diagnostic/wording.js';
import type { InputChoice } from '../layout/form.js';
import { NOWHERE, wholeFile } from './cell-source.js';
import type { ExpectedForm } from './expected-form.js';
import type { FilledCell, FilledForm } from './filled-form.js';
import { type Edit, findEdits } from './find-edits.js';
import { inputValue, purposeOf } from './input-value.js';
import { withUnmarkedInputs } from './unmarked-inputs.js';

/** What a person has filled in, and where. `value` is '' for a cell that is empty. */
export interface CollectedValue {
  readonly input: string;
  readonly value: string;
  readonly copy: FilledForm;
  readonly cell: FilledCell;
}

/** The values of a copy that can be told, each input once, and what is wrong with it. */
export interface InspectedCopy {
  readonly values: readonly CollectedValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the inputs of a copy and compares it with the form that its policy gives, where that is known. `grades` are those of
 * the copy's form, `null` where it is not known.
 */
export function inspectCopy(
  copy: FilledForm,
  form: ExpectedForm | null,
  grades: readonly InputChoice[] | null,
): InspectedCopy {
  const own = form ? withUnmarkedInputs(copy, form) : copy;
  const inputs = own.cells.filter(({ input }) => input !== null);
  if (inputs.length === 0) {
    const data = { kind: copy.kind, hasPolicy: form !== null };
    return {
      values: [],
      diagnostics: [diagnose(wholeFile(copy.file), NOWHERE, 'collect/no-cells', data)],
    };
  }
  const diagnostics: Diagnostic[] = form ? otherPolicy(own, form) : [];
  const values = new Map<string, CollectedValue>();
  for (const cell of inputs) {
    const collected = readInput(own, cell, form, grades, diagnostics);
    if (!collected) continue;
    const first = values.get(collected.input);
    if (first && collected.value !== '' && first.value !== '' && collected.value !== first.value) {
      const data = { input: collected.input, text: collected.value, other: first.value };
      const place = placeOf(first);
      diagnostics.push(diagnose(own.source, cell.range, 'collect/cell-twice', { ...data, place }));
    }
    if (!first || first.value === '') values.set(collected.input, collected);
  }
  if (form) diagnostics.push(...compared(own, form, values));
  const isSound = ({ cell }: CollectedValue) => cell.concern === null || cell.concern === 'formula';
  return { values: [...values.values()].filter(isSound), diagnostics };
}

/** What a value's cell is called. */
export function placeOf({ copy, cell }: CollectedValue): Wording {
  return cellAt(copy.source, cell.range.start) ?? { ja: '', en: '' };
}

function readInput(
  copy: FilledForm,
  cell: FilledCell,
  form: ExpectedForm | null,
  grades: readonly InputChoice[] | null,
  diagnostics: Diagnostic[],
): CollectedValue | null {
  const input = cell.input as string;
  const asked = form?.inputs.get(input) ?? null;
  const purpose = purposeOf(input);
  const isGrade = asked
    ? asked.kind === 'grade'
    : purpose !== null && 'column' in purpose && purpose.column === 'grade';
  const choices = asked?.choices ?? grades;
  const value = inputValue(cell, asked, choices, isGrade);
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const { source } = copy;
  if ((form && !asked) || purpose === null) {
    if (value === '') return null;
    const known = [...new Set([...(form?.inputs.keys() ?? [])].flatMap(idOf))];
    report(diagnose(source, cell.range, 'collect/unknown-cell', { input, text: value, known }));
    return null;
  }
  if (cell.concern === 'unclear') report(diagnose(source, cell.range, 'collect/unclear', { text: value }));
  else if (cell.concern === 'formula')
    report(diagnose(source, cell.range, 'collect/formula', { text: value }));
  else if (cell.concern)
    report(diagnose(source, cell.range, 'collect/cell-value', { what: cell.concern, text: cell.text }));
  else if (isGrade && value !== '' && choices && !choices.some((choice) => choice.value === value)) {
    const allowed = choices.map((choice) => choice.value);
    report(diagnose(source, cell.range, 'results/grade', { grade: value, allowed }));
  }
  return { input, value, copy, cell };
}

/** The id of the indicator that an input belongs to, if it does. */
function idOf(input: string): readonly string[] {
  const purpose = purposeOf(input);
  return purpose !== null && 'id' in purpose ? [purpose.id] : [];
}

/** A copy of another unit's policy, of another year's, or by another form. */
function otherPolicy({ file, properties }: FilledForm, form: ExpectedForm): Diagnostic[] {
  const pairs = [
    ['organization', properties.organization, form.organization],
    ['fiscalYear', properties.fiscalYear, form.fiscalYear],
    ['form', properties.form, form.template],
  ] as const;
  return pairs
    .filter(([, found, expected]) => found !== null && found !== expected)
    .map(([what, found, expected]) =>
      diagnose(wholeFile(file), NOWHERE, 'collect/other-policy', {
        what,
        found: String(found),
        expected: String(expected),
      }),
    );
}

function compared(
  copy: FilledForm,
  form: ExpectedForm,
  values: ReadonlyMap<string, CollectedValue>,
): readonly Diagnostic[] {
  const { file, source, properties } = copy;
  const isOther = otherPolicy(copy, form).length > 0;
  if (isOther) return [];
  const missing = [...form.inputs.keys()].filter((name) => !values.has(name));
  const isStale = properties.contentHash !== null && properties.contentHash !== form.contentHash;
  return [
    ...(isStale ? [diagnose(wholeFile(file), NOWHERE, 'collect/stale', {})] : []),
    ...(missing.length > 0
      ? [diagnose(wholeFile(file), NOWHERE, 'collect/missing-cells', { inputs: missing })]
      : []),
    ...findEdits(copy, form).map(({ cell, ...edit }) =>
      cell
        ? diagnose(source, cell.range, 'collect/edited', shown(edit))
        : diagnose(wholeFile(file), NOWHERE, 'collect/edited', shown(edit)),
    ),
  ];
}

/** Characters that a long text keeps in front of the first difference. */
const BEFORE = 12;

/** Both texts on one line; of long ones what they have in common is left out, so that the difference is seen. */
function shown({ expected, actual, count }: Omit<Edit, 'cell'>) {
  const [a, b] = [expected, actual].map((text) => text?.replace(/\s*\n\s*/g, ' ').trim() ?? null);
  if (a == null || b == null) return { expected: a ?? null, actual: b ?? null, count };
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  // Not within a surrogate pair.
  const start = same - BEFORE - (/[\udc00-\udfff]/.test(a[same - BEFORE] ?? '') ? 1 : 0);
  const cut = (text: string) => (start > BEFORE ? `…${text.slice(start)}` : text);
  return { expected: cut(a), actual: cut(b), count };
}
