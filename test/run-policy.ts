import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const BIN = resolve('bin/policy.js');

/** What a run of the program answered. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the built program in a folder, in a Japanese locale unless `env` says otherwise, with `input` as its standard input. */
export function runPolicy(
  cwd: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'ja_JP.UTF-8', ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
        exitCode: code ?? -1,
      }),
    );
    // A program that refuses its arguments does not wait for its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
