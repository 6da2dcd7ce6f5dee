// node docx-template.mjs OUTPUT: a Word template of 8 columns with {tags} that both template libraries understand. Loops over
// issues and indicators are rows of their own.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { packageOf, paragraph, rowXml, table } from './wordprocessing.mjs';

const cell = (text, span, isHeading = false) => ({ text, span, isHeading });
const head = [
  [cell('目標', 1, true), cell('{goal}', 7)],
  [cell('使命', 1, true), cell('{mission}', 7)],
  [cell('基本的な考え方', 1, true), cell('{basicPolicy}', 7)],
];
const issue = [
  [cell('{number} {title}', 8, true)],
  [cell('予算', 2, true), cell('{budget1}', 2), cell('{budget2}', 2), cell('{budget3}', 2)],
  [cell('課題認識', 4, true), cell('主な戦略', 4, true)],
  [cell('{problems}', 4), cell('{strategies}', 4)],
  [cell('指標', 4, true), cell('目標値', 2, true), cell('結果', 1, true), cell('評価', 1, true)],
];
const indicator = [
  cell('{#indicators}{name}', 4),
  cell('{target}', 2),
  cell(' ', 1),
  cell(' {/indicators}', 1),
];
const rows = (list) => list.map(rowXml).join('');
const body = `${paragraph('{formTitle}')}${table(rows(head))}${paragraph('{#issues}')}${table(rows([...issue, indicator]))}${paragraph('{/issues}')}`;
const parts = Object.entries(packageOf(body)).map(([name, xml]) => [name, strToU8(xml)]);
writeFileSync(process.argv[2], zipSync(Object.fromEntries(parts)));
