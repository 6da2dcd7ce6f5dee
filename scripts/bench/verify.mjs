import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { documentText } from './peers/document-text.mjs';

/**
 * Runs a validator over a clean file and over one with a planted error before it is timed. @throws Error when it does not tell them
 * apart
 */
export function verifyValidator({ name, command, json }, place) {
  const file = json ? 'policy.json' : 'policy.yaml';
  const clean = attempt(command(place('one', file)));
  if (clean.status !== 0) throw new Error(`${name} refuses the clean file: ${firstLine(clean)}`);
  const planted = attempt(command(place('planted', file)));
  if (planted.status === 0) throw new Error(`${name} does not find the planted error`);
  if (!/stage|allowed|finnal/.test(planted.stdout + planted.stderr))
    throw new Error(`${name} fails for another reason than the planted error: ${firstLine(planted)}`);
}

/** Looks for every text of the policy in a made file. @throws Error naming the first that is not there */
export function verifyDocument(name, path, texts) {
  const text = path.endsWith('.pdf')
    ? pdfText(path)
    : path.match(/\.(docx|xlsx)$/)
      ? documentText(readFileSync(path))
      : null;
  if (text === null) return;
  const missing = texts.find((each) => !text.includes(each.replace(/\s/gu, '')));
  if (missing !== undefined) throw new Error(`${name} leaves out “${missing.slice(0, 40)}”`);
}

/** `null` where there is no pdftotext. */
function pdfText(path) {
  const { status, error, stdout } = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  if (error) return null;
  if (status !== 0) throw new Error(`${path} is no PDF file`);
  return stdout.replace(/\s/gu, '');
}

function attempt({ program, words, env = {}, cwd }) {
  const run = spawnSync(program, words, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (run.error) throw run.error;
  return run;
}

function firstLine({ stdout, stderr }) {
  return (stderr || stdout).trim().split('\n')[0]?.slice(0, 160) ?? '';
}
