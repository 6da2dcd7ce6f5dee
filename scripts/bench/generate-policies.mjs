// node scripts/bench/generate-policies.mjs COUNT FOLDER [--issues N] [--seed N]
//
// Writes COUNT policies that all differ, each in a folder of its own: FOLDER/0001/policy.yaml … They have the shape of
// data/nishi-2023, no findings, and are the same for the same seed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ISSUES } from './policy-phrases.mjs';

const KINDS = [
  ['区', 'ward'],
  ['局', 'bureau'],
  ['室', 'office'],
];
const SURNAMES = ['三村', '山田', '佐藤', '田中', '中西', '北野', '大野', '西川'];
const GIVEN_NAMES = ['浩也', '明子', '太郎', '恵', '誠', '由美', '健', '直子'];

/**
 * Policy number `index` of a series: a plain object with the keys of the schema. `issueCount` is 4 as in data/nishi-2023.
 * Each text has the index in it, so no two documents share a long string.
 */
export function generatePolicy(index, { seed = 1, issueCount = 4 } = {}) {
  const random = randomOf(seed * 1_000_003 + index);
  const pick = (choices) => choices[Math.floor(random() * choices.length)];
  const [suffix, kind] = pick(KINDS);
  const unit = `第${index}${suffix}`;
  const fiscalYear = 2023;
  return {
    version: 1,
    fiscalYear,
    organization: { name: unit, kind },
    head: `${pick(SURNAMES)} ${pick(GIVEN_NAMES)}`,
    stage: 'final',
    form: 'osaka-2023',
    goal: `「誰もが${unit}を誇りに思えるまち」\n\n- どこに行った時でも、「私たちの${unit}はこんなに素晴らしい」と自慢できるまちの実現\n`,
    mission: [
      `${unit}の安全で安心なまちづくりに向けたコミュニティ力の向上`,
      'こども・子育て施策の充実',
      '権限・責任の拡充と住民参画のさらなる推進',
    ],
    basicPolicy: `上記の「使命」を果たしながら、${unit}では「町会加入促進支援」、「窓口改革」、「ICTの活用」に力点を置き取り組んでいく。`,
    issues: Array.from({ length: issueCount }, (_, i) => issueOf(i, { unit, fiscalYear, random })),
  };
}

function issueOf(i, { unit, fiscalYear, random }) {
  const phrases = ISSUES[i % ISSUES.length];
  const major = 1 + Math.floor(i / 4);
  const minor = 1 + (i % 4);
  const between = (low, high) => low + Math.floor(random() * (high - low));
  const turned = (texts) => {
    const start = between(0, texts.length);
    return [...texts.slice(start), ...texts.slice(0, start)];
  };
  const amount = between(10, 300);
  return {
    number: `${major}-(${minor})`,
    title: `${phrases.title}（${unit}その${i + 1}）`,
    budget: [
      { fiscalYear: fiscalYear - 2, settlement: `${amount}百万円` },
      { fiscalYear: fiscalYear - 1, budget: `${amount + between(1, 30)}百万円` },
      { fiscalYear, budget: `${amount + between(1, 30)}百万円` },
    ],
    problems: turned(phrases.problems).map((text) => `${unit}の経営課題${i + 1}では、${text}`),
    strategies: turned(phrases.strategies).map((text) => `${unit}は課題${i + 1}の解決に向けて、${text}`),
    indicators: phrases.indicators.map(({ name, unit: measure, from, to }, k) => ({
      id: `${major}-${minor}-${String.fromCharCode(97 + k)}`,
      name: `${name}（${unit}その${i + 1}）`,
      target: `${between(from, to)}${measure}以上`,
    })),
  };
}

/** The policy as YAML as a person would write it: one key a line, budgets in one line each. */
export function policyYaml(policy) {
  const lines = ['# yaml-language-server: $schema=../../schema/policy.schema.json'];
  for (const key of ['version', 'fiscalYear']) lines.push(`${key}: ${policy[key]}`);
  const { name, kind } = policy.organization;
  lines.push(`organization: { name: ${name}, kind: ${kind} }`);
  for (const key of ['head', 'stage', 'form']) lines.push(`${key}: ${policy[key]}`);
  lines.push('', 'goal: |', ...policy.goal.trimEnd().split('\n').map(indented));
  lines.push('mission:', ...policy.mission.map((text) => `  - ${text}`));
  lines.push(`basicPolicy: ${policy.basicPolicy}`, '', 'issues:');
  for (const issue of policy.issues) lines.push(...issueLines(issue), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function issueLines({ number, title, budget, problems, strategies, indicators }) {
  return [
    `  - number: ${number}`,
    `    title: ${title}`,
    '    budget:',
    ...budget.map((entry) => `      - { ${pairs(entry)} }`),
    '    problems:',
    ...problems.map((text) => `      - ${text}`),
    '    strategies:',
    ...strategies.map((text) => `      - ${text}`),
    '    indicators:',
    ...indicators.flatMap(({ id, name, target }) => [
      `      - id: ${id}`,
      `        name: ${name}`,
      `        target: ${target}`,
    ]),
  ];
}

function indented(line) {
  return line === '' ? '' : `  ${line}`;
}

function pairs(entry) {
  return Object.entries(entry)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

/** Writes `count` policies below `folder` and returns their paths. */
export function writePolicies(folder, count, settings) {
  return Array.from({ length: count }, (_, i) => {
    const place = join(folder, String(i + 1).padStart(5, '0'));
    const path = join(place, 'policy.yaml');
    mkdirSync(place, { recursive: true });
    writeFileSync(path, policyYaml(generatePolicy(i + 1, settings)));
    return path;
  });
}

/** Numbers from 0 up to 1, always the same for a seed (mulberry32, public domain). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function main() {
  const options = { issues: { type: 'string', default: '4' }, seed: { type: 'string', default: '1' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [count, folder] = positionals;
  if (!(Number(count) > 0) || folder === undefined)
    throw new Error('node scripts/bench/generate-policies.mjs COUNT FOLDER [--issues N] [--seed N]');
  const paths = writePolicies(folder, Number(count), {
    issueCount: Number(values.issues),
    seed: Number(values.seed),
  });
  process.stdout.write(`${paths.length} policies in ${folder}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
