#!/usr/bin/env node
const { main } = require('../dist/program/ci.cjs');

main(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});
