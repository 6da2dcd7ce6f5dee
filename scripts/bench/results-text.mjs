import { isMet, lineOf, TARGETS, valueIn } from './targets.mjs';

const NATION = 1741 * 20;
const JOBS = 20;
const BASE = 'node -e 0';

/** The results of the newest runs as Markdown. `t(ja, en)` chooses the language. */
export function resultsOf(runs, t) {
  const run = runs.at(-1);
  const sections = [
    madeOn(runs, t),
    [t('### 目標との比べ', '### Against the targets'), targetTable(runs, t)],
    ...groupSections(runs, 'cold', () => t('プロセス全体', 'whole process'), t),
    ...groupSections(runs, 'warm', () => t('続けて作る 1 件', 'warm, a document'), t),
    ...groupSections(runs, 'many', ({ count }) => t(`${count} 件`, `${count} policies`), t),
    growthSection(run, t),
    nationSection(run, t),
    packageSection(run, t),
    notMeasured(run, t),
  ];
  return sections.flat().filter(Boolean).join('\n\n');
}

function madeOn(runs, t) {
  const { date, machine, versions } = runs.at(-1);
  const { processor, cores, memory, system, load } = machine;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    t(
      `${date}(UTC)、${processor} の ${cores} コア、メモリー ${memory} GB、${system}。始めたときの負荷 ${load}。`,
      `${date} UTC, ${cores} cores of ${processor}, ${memory} GB of memory, ${system}; load ${load} at the start.`,
    ),
    `${t('版: ', 'Versions: ')}${names.join(t('、', ', '))}${t('。', '.')}`,
  ];
}

function targetTable(runs, t) {
  const rows = TARGETS.map((target) => {
    const values = runs.map((run) => valueIn(run, target));
    const last = values.at(-1);
    const limit = `${target.atLeast ? '≥' : '≤'} ${target.limit} ${target.unit}`.trim();
    return [
      t(target.ja, target.en),
      limit,
      ...values.map(short),
      last === null ? '–' : isMet(last, target) ? '✓' : '✗',
    ];
  });
  const columns = runs.map(({ date }) => date.slice(0, 16));
  return table([t('何を', 'what'), t('目標', 'target'), ...columns, t('達成', 'met')], rows);
}

/** A section for each group of a part: the newest run's lines, and the ratios of all runs. */
function groupSections(runs, part, about, t) {
  return (runs.at(-1)[part] ?? []).map((group) => [
    `### ${group.group}: ${about(group)}`,
    lineTable(group.lines, t),
    ratioTable(
      group,
      runs.map((run) => run[part]?.find((each) => each.group === group.group)),
      t,
    ),
  ]);
}

function lineTable(lines, t) {
  const head = [t('プログラム', 'program'), 'ms', t('四分位', 'quartiles'), 'MB', t('回数', 'runs')];
  const rows = lines.map(({ name, isOurs, milliseconds, memory, runs }) => [
    isOurs ? `**${name}**` : name,
    short(milliseconds.median),
    `${short(milliseconds.low)}–${short(milliseconds.high)}`,
    ...[short(memory), String(runs)],
  ]);
  return table(head, rows);
}

/** Ratios paired round by round, the median of each run: of all to the base, and of ours to the peers. */
function ratioTable({ lines }, groups, t) {
  const values = (ratioIn) => groups.map((group) => ratioIn(group)?.median ?? null).map(short);
  const lineIn = (group, name) => group?.lines.find((line) => line.name === name);
  const toBase = lines
    .filter(({ name, toBase: ratio }) => ratio !== null && name !== BASE)
    .map(({ name }) => [name, BASE, ...values((group) => lineIn(group, name)?.toBase)]);
  const toOthers = lines.flatMap(({ name, isOurs, toOthers: ratios }) =>
    // A start alone does nothing that a peer does.
    Object.keys(isOurs && name !== 'policy --version' ? ratios : {})
      .filter((other) => isPeer(other) || other.startsWith(`${name}, `))
      .map((other) => [name, other, ...values((group) => lineIn(group, name)?.toOthers[other])]),
  );
  const rows = [...toBase, ...toOthers];
  if (rows.length === 0) return null;
  const runs = groups.map((_, i) => t(`${i + 1} 回目`, `run ${i + 1}`));
  return table([t('比べるもの', 'ratio of'), t('相手', 'to'), ...runs], rows);
}

function growthSection({ growth }, t) {
  if (!growth) return [];
  const parts = ['issues', 'files'].flatMap((group) => {
    const series = growth.filter((each) => each.group === group);
    const counts = [...new Set(series.flatMap(({ points }) => points.map(({ n }) => n)))].sort(
      (a, b) => a - b,
    );
    const cell = ({ points }, n) => {
      const point = points.find((each) => each.n === n);
      if (point === undefined) return '–';
      return point.cost === null ? point.why : `${point.cost} ms, ${short(point.memory)} MB`;
    };
    const rows = series.map((each) => [
      each.name,
      ...counts.map((n) => cell(each, n)),
      each.steps.map(({ isFine }) => (isFine === null ? '·' : isFine ? '✓' : '✗')).join(' '),
    ]);
    const what = group === 'issues' ? t('経営課題の数', 'issues in a policy') : t('運営方針の数', 'policies');
    return [
      table([what, ...counts.map((n) => n.toLocaleString('en')), t('n log n 以内', 'within n log n')], rows),
      `![${what}](images/performance-${group}.svg)`,
    ];
  });
  return [t('### 増え方', '### Growth'), ...parts];
}

/** What a year of all municipalities takes on this machine, from the times of the many. */
function nationSection({ many }, t) {
  if (!many) return [];
  const perPolicy = (group, name) =>
    lineOf(many, group, name).milliseconds.median / many.find((each) => each.group === group).count;
  const minutes = (ms) => short((ms * NATION) / 60_000);
  const validate = perPolicy('validate', 'policy validate');
  const [docx, xlsx, pdf] = ['docx', 'xlsx', 'pdf'].map((format) =>
    perPolicy('render', `policy render --format ${format}`),
  );
  const all = validate + docx + xlsx + pdf;
  const total = NATION.toLocaleString('en');
  return [
    t('### 全国では', '### A nation’s worth'),
    t(
      `1,741 市区町村の 20 の所属が毎年 1 件ずつ作ると ${total} 件です。この機械では、検査に ${minutes(validate)} 分、Word に ${minutes(docx)} 分、Excel に ${minutes(xlsx)} 分、PDF に ${minutes(pdf)} 分、合わせて ${minutes(all)} 分かかります。件数で割った時間に件数を掛けた値です。\`--shard\` で ${JOBS} のジョブに分けて並べれば、ひとつ ${minutes(all / JOBS)} 分です([多いときの分け方](#多いときの分け方))。`,
      `1,741 municipalities with 20 units each make ${total} policies a year. On this machine that is ${minutes(validate)} minutes to validate, ${minutes(docx)} for Word, ${minutes(xlsx)} for Excel and ${minutes(pdf)} for PDF, ${minutes(all)} minutes in all: the time of the many policies above, divided by their number and multiplied by ${total}. Split over ${JOBS} jobs by \`--shard\`, each takes ${minutes(all / JOBS)} minutes ([Splitting a large number](#splitting-a-large-number)).`,
    ),
  ];
}

function packageSection({ package: found, instructions }, t) {
  if (!found) return [];
  const rows = Object.entries(found.costs).map(([name, cost]) => [name, cost.toLocaleString('en')]);
  for (const [name, { installSeconds, firstFormSeconds, why }] of Object.entries(found.installed ?? {})) {
    const what = name === 'all' ? 'npm i' : 'npm i --omit=optional';
    rows.push([`\`${what}\``, why ?? `${installSeconds} s`]);
    rows.push([
      t(`\`${what}\` から最初の様式まで`, `\`${what}\` to the first form`),
      why ?? `${firstFormSeconds} s`,
    ]);
  }
  for (const [name, count] of Object.entries(instructions?.counts ?? {}))
    rows.push([`${name}: ${t('命令数', 'instructions')} (${instructions.tool})`, `${short(count / 1e6)} M`]);
  return [t('### 数えたもの', '### What is counted'), table([t('何を', 'what'), t('値', 'value')], rows)];
}

function notMeasured({ notMeasured: left, instructions }, t) {
  const all = [...left];
  if (instructions?.counts === null) all.push({ name: t('命令数', 'instructions'), why: instructions.why });
  if (all.length === 0) return [];
  const rows = all.map(({ name, why }) => [name, why.replaceAll('|', '\\|').replaceAll('`', '')]);
  return [t('### 測らなかったもの', '### Not measured'), table([t('何を', 'what'), t('理由', 'why')], rows)];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function isPeer(name) {
  return !name.startsWith('polic') && name !== BASE;
}

/** Three digits that count. */
function short(number) {
  if (number === null) return '–';
  return Math.abs(number) >= 1000
    ? Math.round(number).toLocaleString('en')
    : String(Number(number.toPrecision(3)));
}
