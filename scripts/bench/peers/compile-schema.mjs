// node compile-schema.mjs SCHEMA.json OUTPUT.cjs: a validator as plain code, for validate-floor.cjs.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020').default;
const standaloneCode = require('ajv/dist/standalone').default;
const addFormats = require('ajv-formats').default;

const [schema, output] = process.argv.slice(2);
const ajv = new Ajv({ code: { source: true }, strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
writeFileSync(output, standaloneCode(ajv, validate));
