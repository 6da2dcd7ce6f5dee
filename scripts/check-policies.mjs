// node scripts/check-policies.mjs [FILE|FOLDER...] [-o FOLDER]
//
// What .github/workflows/policy.yml runs for an edit of policies: checks forms, policies (all below data/ when none is
// named) and the results.csv files in the folders named, makes the Word and Excel form of every policy without errors
// in FOLDER (output/), and exits with the highest exit code of all these runs. Needs `npm run build` before. Findings
// are printed as annotations of a pull request, and as a report for people in the job's summary where there is one.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const BIN = fileURLToPath(new URL('../bin/policy.js', import.meta.url));
const RESULTS_FINDING = /^(.+?):(\d+):(\d+) (error|warning|info) (results\/\S+) (.*)$/gm;

const { output, positionals } = readArguments();
const policies = positionals.length > 0 ? positionals : ['data'];

const codes = [
  ...formFiles().map(checkForm),
  checkPolicies(),
  ...resultsFiles().map(checkResults),
  makeForms(),
];
process.exitCode = Math.max(...codes);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { output: { type: 'string', short: 'o', default: 'output' } },
      allowPositionals: true,
    });
    return { output: values.output, positionals };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** Annotations for the pull request; the program itself adds its report to the summary. @returns the exit code. */
function checkPolicies() {
  const { stdout, stderr, code } = run(['validate', ...policies, '--format', 'github'], process.env);
  process.stdout.write(stdout + stderr);
  if (stderr !== '') summarize('policy validate', fenced(stderr));
  return code;
}

/** A form is checked with the policies it may be used for; what is wrong with these is told by checkPolicies. */
function checkForm(form) {
  const { stdout, code } = policy('validate', ...policies, '--form', form, '--format', 'github');
  const own = stdout.split('\n').filter((line) => line.includes(` file=${form.replaceAll('\\', '/')},`));
  process.stdout.write(own.map((line) => `${line}\n`).join(''));
  if (own.length > 0) summarize(form, fenced(own.join('\n')));
  return own.length > 0 ? code : 0;
}

/** The grades of the policies around a results file, for the summary, and what is wrong with the file. */
function checkResults(results) {
  const around = dirname(results);
  const { stdout, stderr, code } = policy(
    'eval',
    around,
    '--actuals',
    results,
    '--format',
    'md',
    '--no-color',
  );
  for (const [, file, line, column, severity, rule, message] of stderr.matchAll(RESULTS_FINDING)) {
    const place = `file=${property(file.replaceAll('\\', '/'))},line=${line},col=${column},title=${rule}`;
    const command = severity === 'info' ? 'notice' : severity;
    process.stdout.write(`::${command} ${place}::${data(message)}\n`);
  }
  process.stdout.write(stderr);
  summarize(`eval ${results}`, stdout + (stderr === '' ? '' : `\n${fenced(stderr)}`));
  return code;
}

/** The forms of all policies without errors. What is wrong with the others has been told. */
function makeForms() {
  const folder = `${output.replace(/[\\/]+$/, '')}/`;
  const { stderr, code } = policy('render', ...policies, '--format', 'docx,xlsx', '-o', folder);
  process.stdout.write(stderr);
  return code;
}

/** A run of which this script tells the summary itself. */
function policy(...words) {
  return run(words, { ...process.env, GITHUB_STEP_SUMMARY: '' });
}

function run(words, env) {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [BIN, ...words], {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  return { stdout, stderr, code: status ?? 70 };
}

/** What stands for itself in a workflow command. Source: GitHub's “Workflow commands”. */
function data(text) {
  return text.replaceAll('%', '%25');
}

function property(text) {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function formFiles() {
  if (!existsSync('templates')) return [];
  return readdirSync('templates')
    .map((id) => `templates/${id}/form.yaml`)
    .filter((path) => existsSync(path))
    .sort();
}

function resultsFiles() {
  return policies
    .filter((path) => existsSync(path) && statSync(path).isDirectory())
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => join(folder, path)))
    .filter((path) => /(^|[\\/])results\.csv$/.test(path) && !/[\\/](node_modules|\.git)[\\/]/.test(path))
    .sort();
}

function summarize(title, text) {
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, `## ${title}\n\n${text}\n\n`);
}

/** Text of others between fences longer than any run of backticks in it. */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}
