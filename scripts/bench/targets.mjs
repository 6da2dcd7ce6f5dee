import { ONE_THREAD } from './measure-many.mjs';

/**
 * What the program is to reach: `{ ja, en, limit, unit, atLeast?, measure }`. `measure(run)` takes the value out of a run, and
 * throws or gives undefined where it was not measured.
 */
export const TARGETS = [
  startTarget('`policy --version`', 'policy --version', 1.3),
  startTarget('`policy validate`, 1 ファイル', 'policy validate', 2.2, '`policy validate`, one file'),
  startTarget('`policy validate`, さらに上の目標', 'policy validate', 1.6, '`policy validate`, stretch'),
  {
    ja: '1,000 ファイルをすべての規則で検査(ajv-cli のスキーマ検査との比)',
    en: '1,000 files with all rules, against ajv-cli for the schema alone',
    limit: 1,
    unit: '×',
    measure: (run) => lineOf(run.many, 'validate', 'policy validate').toOthers['ajv-cli'].median,
  },
  {
    ja: '最も多いファイルの検査に使うメモリー',
    en: 'memory for the largest number of files',
    limit: 150,
    unit: 'MB',
    measure: (run) =>
      run.growth.find(({ group, name }) => group === 'files' && name === 'validate').points.at(-1).memory,
  },
  coldTarget('docx', 3.5),
  ...warmTargets('docx', 'docxtemplater', 1),
  coldTarget('xlsx', 4),
  ...warmTargets('xlsx', 'xlsxwriter', 1),
  coldTarget('pdf', 6),
  {
    ja: '`render --format pdf`, プロセス全体(LibreOffice との比)',
    en: '`render --format pdf`, whole process, against LibreOffice',
    limit: 0.25,
    unit: '×',
    measure: (run) => lineOf(run.cold, 'pdf', 'policy render --format pdf').toOthers.LibreOffice.median,
  },
  ...warmTargets('pdf', 'LibreOffice, 20 files in a call', 0.05).slice(1),
  {
    ja: '1,000 件の docx、2 スレッド(1 スレッドに対する速さ)',
    en: '1,000 policies to docx, two workers, times as fast as one thread',
    limit: 1.5,
    unit: '×',
    atLeast: true,
    measure: (run) =>
      1 / lineOf(run.many, 'render', 'policy render --format docx').toOthers[ONE_THREAD].median,
  },
  {
    ja: '1,000 件の docx に使うメモリー',
    en: 'memory for 1,000 policies to docx',
    limit: 300,
    unit: 'MB',
    measure: (run) => lineOf(run.many, 'render', 'policy render --format docx').memory,
  },
  {
    ja: '増え方が n log n より悪い段の数',
    en: 'steps of growth worse than n log n',
    limit: 0,
    unit: '',
    measure: (run) =>
      run.growth.flatMap(({ steps }) => steps).filter(({ isFine }) => isFine === false).length,
  },
  {
    ja: '`npm pack` の大きさ',
    en: 'size of `npm pack`',
    limit: 2,
    unit: 'MB',
    measure: (run) => run.package.costs['package: bytes packed'] / 1e6,
  },
];

/** The value of a target in a run; `null` where it was not measured. */
export function valueIn(run, { measure }) {
  try {
    return measure(run) ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

export function isMet(value, { limit, atLeast = false }) {
  return atLeast ? value >= limit : value <= limit;
}

/** A line of a part of a run. @throws TypeError where there is none */
export function lineOf(part, group, name) {
  return part.find((each) => each.group === group).lines.find((line) => line.name === name);
}

function startTarget(ja, name, limit, en = ja) {
  const measure = (run) => lineOf(run.cold, 'validate', name).toBase.median;
  return { ja, en, limit, unit: '×', measure };
}

function coldTarget(format, limit) {
  const name = `policy render --format ${format}`;
  return {
    ja: `\`render --format ${format}\`, YAML からプロセス全体`,
    en: `\`render --format ${format}\`, whole process, from YAML`,
    ...{ limit, unit: '×', measure: (run) => lineOf(run.cold, format, name).toBase.median },
  };
}

/** Of the form that the peer is given, and of the official form, of which there is more to make. */
function warmTargets(format, peer, limit) {
  const forms = [
    ['the peers’ form', '相手と同じ様式', 'the same form'],
    ['the official form', '公式の様式', 'the official form'],
  ];
  return forms.map(([form, ja, en]) => ({
    ja: `${format}, 続けて作る 1 件、${ja}(${peer.split(',')[0]} との比)`,
    en: `${format}, warm, a document, ${en}, against ${peer.split(',')[0]}`,
    ...{ limit, unit: '×' },
    measure: (run) => lineOf(run.warm, format, `policydoc, ${format} of ${form}`).toOthers[peer].median,
  }));
}
