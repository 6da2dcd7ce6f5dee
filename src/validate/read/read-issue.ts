import type { Path } from '../../diagnostic/diagnostic.js';
import type { BudgetEntry, Indicator, Issue } from '../../model/policy.js';
import type { Result } from '../../model/results.js';
import { child, type Node } from '../../parse/tree.js';
import { readAmount } from './read-amount.js';
import { readFiscalYear } from './read-fiscal-year.js';
import { type ResultContext, type ResultFields, readResult } from './read-result.js';
import { readTarget } from './read-target.js';
import { readOptionalText, readText } from './read-text.js';
import { itemsAt, optionalStringAt, type Reading, scalar, stringAt } from './reading.js';

/** What decides how the indicators of a policy are graded. */
type IndicatorSetting = Pick<ResultContext, 'fiscalYear' | 'scale'>;

/** One issue (経営課題) with its budget row and indicators; what is absent or of a wrong type is left empty. */
export function readIssue(reading: Reading, node: Node, path: Path, setting: IndicatorSetting): Issue {
  return {
    number: stringAt(node, 'number'),
    title: stringAt(node, 'title'),
    sdgs: itemsAt(node, 'sdgs').flatMap((item) =>
      typeof scalar(item)?.value === 'number' ? [scalar(item)?.value as number] : [],
    ),
    budget: itemsAt(node, 'budget').map((item, i) => readBudgetEntry(reading, item, [...path, 'budget', i])),
    problems: readText(reading, node, path, 'problems'),
    strategies: readText(reading, node, path, 'strategies'),
    indicators: itemsAt(node, 'indicators').map((item, i) =>
      readIndicator(reading, item, [...path, 'indicators', i], setting),
    ),
    notes: readOptionalText(reading, node, path, 'notes'),
  };
}

function readBudgetEntry(reading: Reading, node: Node, path: Path): BudgetEntry {
  const fiscalYear = readFiscalYear(reading, node, path, 'fiscalYear');
  const settlement = readAmount(reading, node, path, 'settlement');
  const budget = readAmount(reading, node, path, 'budget');
  const amount = settlement ?? budget ?? { yen: 0n, text: '' };
  return { fiscalYear, kind: settlement ? 'settlement' : 'budget', amount };
}

function readIndicator(reading: Reading, node: Node, path: Path, setting: IndicatorSetting): Indicator {
  const id = stringAt(node, 'id');
  const target = readTarget(reading, node, path, 'target');
  return {
    id,
    name: stringAt(node, 'name'),
    target,
    survey: optionalStringAt(node, 'survey'),
    group: optionalStringAt(node, 'group'),
    note: optionalStringAt(node, 'note'),
    result: readOwnResult(reading, node, path, { id, target, ...setting }),
  };
}

function readOwnResult(
  reading: Reading,
  parent: Node,
  path: Path,
  context: IndicatorSetting & Pick<ResultContext, 'id' | 'target'>,
): Result | null {
  const node = child(parent, 'result');
  if (node?.kind !== 'map') return null;
  const fields: ResultFields = Object.fromEntries(
    node.entries.flatMap(({ key, value }) => {
      const field = scalar(value);
      return field && typeof field.value === 'string'
        ? [[key, { text: field.value, range: field.range }]]
        : [];
    }),
  );
  return readResult(fields, {
    ...context,
    origin: reading.origin(child(node, 'actual') ?? node),
    report: (rule, data, range) => reading.report(rule, data, range, [...path, 'result']),
  });
}
