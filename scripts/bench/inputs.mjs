import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { generatePolicy, policyYaml, writePolicies } from './generate-policies.mjs';
import { POLICY } from './places.mjs';

const DIFFERING = 20;

/**
 * Makes everything that is read while measuring, below `scratch`: the policy of 西区 as YAML and JSON, the same as a form of 8
 * columns for the peers, 20 generated policies that differ in each of these shapes, and one with a planted error.
 * @returns the places
 */
export function makeInputs(scratch) {
  const place = (...path) => join(scratch, ...path);
  for (const folder of ['one', 'planted', 'forms', 'yaml', 'out'])
    mkdirSync(place(folder), { recursive: true });
  const policy = plain(parse(readFileSync(POLICY, 'utf8')));
  copyFileSync(POLICY, place('one', 'policy.yaml'));
  writeFileSync(place('one', 'policy.json'), JSON.stringify(policy));
  writeFileSync(place('one', 'form.json'), JSON.stringify(formOf(policy)));
  writeFileSync(place('one', 'form.html'), htmlOf(formOf(policy)));
  const planted = readFileSync(POLICY, 'utf8').replace(/^stage: final$/m, 'stage: finnal');
  if (!planted.includes('finnal')) throw new Error('The error could not be planted.');
  writeFileSync(place('planted', 'policy.yaml'), planted);
  writeFileSync(place('planted', 'policy.json'), JSON.stringify(parse(planted)));
  for (let i = 1; i <= DIFFERING; i++) {
    const name = String(i).padStart(2, '0');
    const generated = generatePolicy(i);
    writeFileSync(place('yaml', `${name}.yaml`), policyYaml(generated));
    writeFileSync(place('forms', `${name}.json`), JSON.stringify(formOf(generated)));
  }
  return { place, texts: textsOf(policy) };
}

/** `count` policies below `scratch`, made once. @returns their folder */
export function manyPolicies(scratch, count) {
  const folder = join(scratch, `many-${count}`);
  writePolicies(folder, count);
  return folder;
}

/** One policy of so many issues, with a configuration that lets it be that large. @returns its path */
export function longPolicy(scratch, issueCount) {
  const path = join(scratch, `long-${issueCount}`, 'policy.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, policyYaml(generatePolicy(1, { issueCount })));
  writeFileSync(join(dirname(path), 'policy.config.yaml'), 'limits: { bytes: 16777216 }\n');
  return path;
}

/** Everything of a policy that a document must hold, in pieces that no line break cuts. */
function textsOf({ goal, mission, basicPolicy, issues }) {
  const all = [goal, ...mission, basicPolicy];
  for (const { title, problems, strategies, indicators } of issues)
    all.push(title, ...problems, ...strategies, ...indicators.flatMap(({ name, target }) => [name, target]));
  return all
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/^- /, '').trim())
    .filter(Boolean);
}

/** The form for the peers: rows of 8 columns, and the same as data for templates. */
function formOf(policy) {
  const title = `令和5年度 ${policy.organization.name}運営方針`;
  const bullets = (texts) => texts.map((text) => `・${text}`).join('\n');
  const heading = (text, span) => ({ text, span, isHeading: true });
  const cell = (text, span) => ({ text, span, isHeading: false });
  const head = {
    goal: policy.goal.trim(),
    mission: bullets(policy.mission),
    basicPolicy: policy.basicPolicy,
  };
  const issues = policy.issues.map(({ number, title: name, budget, problems, strategies, indicators }) => {
    const amounts = budget.map((entry) => `${entry.fiscalYear}年度 ${entry.settlement ?? entry.budget}`);
    return {
      ...{ number, title: name, problems: bullets(problems), strategies: bullets(strategies) },
      ...{ budget1: amounts[0], budget2: amounts[1], budget3: amounts[2] },
      indicators: indicators.map(({ name: what, target }) => ({ name: what, target })),
    };
  });
  const rows = [
    [heading('目標', 1), cell(head.goal, 7)],
    [heading('使命', 1), cell(head.mission, 7)],
    [heading('基本的な考え方', 1), cell(head.basicPolicy, 7)],
    ...issues.flatMap((issue) => [
      [heading(`${issue.number} ${issue.title}`, 8)],
      [heading('予算', 2), cell(issue.budget1, 2), cell(issue.budget2, 2), cell(issue.budget3, 2)],
      [heading('課題認識', 4), heading('主な戦略', 4)],
      [cell(issue.problems, 4), cell(issue.strategies, 4)],
      [heading('指標', 4), heading('目標値', 2), heading('結果', 1), heading('評価', 1)],
      ...issue.indicators.map(({ name, target }) => [
        cell(name, 4),
        cell(target, 2),
        cell('', 1),
        cell('', 1),
      ]),
    ]),
  ];
  return { title, rows, data: { formTitle: title, ...head, issues } };
}

function htmlOf({ title, rows }) {
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
  const cells = (row) => row.map(({ text, span }) => `<td colspan="${span}">${escaped(text)}</td>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><p>${title}</p><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>\n`;
}

function plain(value) {
  return JSON.parse(JSON.stringify(value));
}
