import type { Path } from '../diagnostic/diagnostic.js';
import type { Wording } from '../diagnostic/wording.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import { parseAmount } from '../parse/parse-amount.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { parseTarget } from '../parse/parse-target.js';
import { nodeAt } from '../parse/tree.js';
import { readTarget } from '../validate/read/read-target.js';
import { Reading } from '../validate/read/reading.js';
import type { EditorDocument } from './editor-document.js';
import { explainTarget } from './explain-target.js';
import { findIndicator } from './find-indicator.js';
import type { Place } from './find-place.js';

/** How a value is understood: amounts in yen, years with their era, targets in words; `null` where there is nothing to add. */
export function explainValue(document: EditorDocument, place: Place): Wording | null {
  const { path, part, text } = place;
  const key = path.at(-1);
  if (key === 'target' || path.at(-2) === 'target') return explainTargetAt(document, path, text);
  if (part === 'key') return null;
  if (key === 'settlement' || key === 'budget') return explainAmount(text);
  if (key === 'fiscalYear') return explainYear(text);
  if (key === 'id') return explainIndicator(document, text);
  const id = key === 'path' ? /\/indicators\/([^/]+)/.exec(text)?.[1] : undefined;
  return id === undefined ? null : explainIndicator(document, id);
}

function explainAmount(text: string): Wording | null {
  const amount = parseAmount(text);
  if ('kind' in amount) return null;
  const digits = amount.yen.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
  return { ja: `${digits}円`, en: `${digits} yen` };
}

function explainYear(text: string): Wording | null {
  const year = parseFiscalYear(text);
  if (typeof year !== 'number') return null;
  const label = fiscalYearLabel(year);
  return {
    ja: `${label}（${year}年4月1日から${year + 1}年3月31日まで）`,
    en: `${label}: 1 April ${year} to 31 March ${year + 1}`,
  };
}

function explainTargetAt({ tree }: EditorDocument, path: Path, text: string): Wording | null {
  const at = path.slice(0, path.lastIndexOf('target'));
  if (tree) {
    const reading = new Reading(tree);
    const { criterion } = readTarget(reading, nodeAt(tree.root, at), at, 'target');
    return reading.diagnostics.length > 0 ? null : explainTarget(criterion);
  }
  const target = path.at(-1) === 'target' && text !== '' ? parseTarget(text) : null;
  return target && 'criterion' in target ? explainTarget(target.criterion) : null;
}

function explainIndicator(document: EditorDocument, id: string): Wording | null {
  const indicator = findIndicator(document, id);
  if (!indicator) return null;
  return {
    ja: `${indicator.name}：${indicator.target}`,
    en: `${indicator.name}: ${indicator.target}`,
  };
}
