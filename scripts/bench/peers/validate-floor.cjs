// node validate-floor.cjs VALIDATOR.cjs FILE.json: the floor for validation, JSON.parse and a validator compiled ahead.
const { readFileSync } = require('node:fs');
const validate = require(process.argv[2]);

if (!validate(JSON.parse(readFileSync(process.argv[3], 'utf8')))) {
  console.log(validate.errors);
  process.exitCode = 1;
}
