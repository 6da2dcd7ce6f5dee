import type { Source } from '../diagnostic/source.js';
import type { BudgetKind, Stage } from '../model/policy.js';
import type { Figure } from '../model/target.js';
import type { FigureRecord, IndicatorRecord, IssueRecord, Place, PolicyRecord } from './policy-record.js';

/**
 * A record of a quarter of its size that can be sent to another thread at little cost: thousands are kept until all files of a run
 * are known, and few are looked at again. Paths and the source are left out, because positions give them.
 */
export interface PackedRecord {
  readonly organization: string;
  /** All else, as JSON in UTF-8, which takes less memory than a string. */
  readonly packed: Uint8Array;
}

type PackedPlace = readonly [start: number, end: number, line: number];
type PackedFigure = readonly [figure: Figure, place: PackedPlace] | null;
type PackedBudget = readonly [
  fiscalYear: number,
  kind: BudgetKind,
  yen: string,
  text: string,
  place: PackedPlace,
];
type PackedIssue = readonly [number: string, title: string, budget: readonly PackedBudget[]];
type PackedIndicator = readonly [
  issue: number,
  position: number,
  id: string,
  name: string,
  isCumulative: 0 | 1,
  place: PackedPlace,
  actual: PackedFigure,
  previous: PackedFigure,
];
type Packed = readonly [
  fiscalYear: number,
  stage: Stage,
  place: PackedPlace,
  issues: readonly PackedIssue[],
  indicators: readonly PackedIndicator[],
];

/** Packs a record. */
export function packRecord(record: PolicyRecord): PackedRecord {
  const { organization, fiscalYear, stage, place, issues, indicators } = record;
  const packed: Packed = [
    fiscalYear,
    stage,
    packPlace(place),
    issues.map(({ number, title, budget }) => [
      number,
      title,
      budget.map((each) => [each.fiscalYear, each.kind, String(each.yen), each.text, packPlace(each.place)]),
    ]),
    indicators.map(({ id, name, isCumulative, place, actual, previous }) => [
      Number(place.path[1]),
      Number(place.path[3]),
      id,
      name,
      isCumulative ? 1 : 0,
      packPlace(place),
      packFigure(actual),
      packFigure(previous),
    ]),
  ];
  return { organization, packed: new TextEncoder().encode(JSON.stringify(packed)) };
}

/** The record that was packed, of a file that is now called `source`. */
export function unpackRecord({ organization, packed }: PackedRecord, source: Source): PolicyRecord {
  const [fiscalYear, stage, place, issues, indicators] = JSON.parse(
    new TextDecoder().decode(packed),
  ) as Packed;
  return {
    source,
    organization,
    fiscalYear,
    stage,
    place: unpackPlace(place, ['fiscalYear']),
    issues: issues.map(unpackIssue),
    indicators: indicators.map(unpackIndicator),
  };
}

function unpackIssue([number, title, budget]: PackedIssue, i: number): IssueRecord {
  return {
    number,
    title,
    budget: budget.map(([fiscalYear, kind, yen, text, place], j) => {
      const path = ['issues', i, 'budget', j, kind];
      return { fiscalYear, kind, yen: BigInt(yen), text, place: unpackPlace(place, path) };
    }),
  };
}

function unpackIndicator(packed: PackedIndicator): IndicatorRecord {
  const [issue, position, id, name, isCumulative, place, actual, previous] = packed;
  const path = ['issues', issue, 'indicators', position];
  return {
    id,
    name,
    place: unpackPlace(place, [...path, 'id']),
    isCumulative: isCumulative === 1,
    actual: unpackFigure(actual, [...path, 'result', 'actual']),
    previous: unpackFigure(previous, [...path, 'result', 'previous']),
  };
}

function packPlace({ range: { start, end }, line }: Place): PackedPlace {
  return [start, end, line];
}

function unpackPlace([start, end, line]: PackedPlace, path: Place['path']): Place {
  return { path, range: { start, end }, line };
}

function packFigure(record: FigureRecord | null): PackedFigure {
  return record && [record.figure, packPlace(record.place)];
}

function unpackFigure(packed: PackedFigure, path: Place['path']): FigureRecord | null {
  return packed && { figure: packed[0], place: unpackPlace(packed[1], path) };
}
