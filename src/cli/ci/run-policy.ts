import { spawn } from 'node:child_process';
import type { Surroundings } from '../console.js';
import { packagePath } from '../package-file.js';

/** What a run of the program answered. */
export interface PolicyAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs `policy` with these words, in a folder or in the working folder. */
export type RunPolicy = (args: readonly string[], folder?: string) => Promise<PolicyAnswer>;

const BIN = packagePath('bin/policy.js');

/** The program as people call it, so that a run in CI can be repeated by hand. It never sees the token. */
export function policyOf(env: Surroundings['env']): RunPolicy {
  const { POLICY_CI_TOKEN: _, ...rest } = env;
  return (args, folder) =>
    new Promise((done, fail) => {
      const child = spawn(process.execPath, [BIN, ...args], {
        ...(folder === undefined ? {} : { cwd: folder }),
        env: rest,
        stdio: ['ignore', 'pipe', 'pipe'],
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
          exitCode: code ?? 70,
        }),
      );
    });
}
