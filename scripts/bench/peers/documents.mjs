// What the JavaScript programs that make documents have in common:
//   node PROGRAM cold INPUT.json OUTPUT       one document, as a whole process
//   node PROGRAM warm FOLDER COUNT WARM_UPS   COUNT documents after WARM_UPS; prints { "milliseconds": […] }, one a document
// INPUT.json is { title, rows: [[{ text, span, isHeading }]], data }; the spans of a row add up to 8 columns.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program by its arguments. `make(input)` returns the bytes of a document, or a promise of them. */
export async function runDocuments(make) {
  const [mode, input, ...rest] = process.argv.slice(2);
  if (mode === 'cold') {
    writeFileSync(rest[0], await make(readInput(input)));
    return;
  }
  const inputs = readdirSync(input)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readInput(join(input, name)));
  process.stdout.write(`${JSON.stringify({ milliseconds: await timed(make, inputs, rest.map(Number)) })}\n`);
}

/** Milliseconds for each of `count` documents after the warm-ups; inputs are taken in turn. */
export async function timed(make, inputs, [count, warmUps]) {
  const milliseconds = [];
  for (let i = 0; i < warmUps + count; i++) {
    const start = performance.now();
    await make(inputs[i % inputs.length]);
    if (i >= warmUps) milliseconds.push(performance.now() - start);
  }
  return milliseconds;
}

function readInput(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
