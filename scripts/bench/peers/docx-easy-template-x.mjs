import { readFileSync } from 'node:fs';
import { TemplateHandler } from 'easy-template-x';
import { runDocuments } from './documents.mjs';

const template = readFileSync(process.env.BENCH_TEMPLATE);

await runDocuments(({ data }) => new TemplateHandler().process(template, data));
