import { relative } from 'node:path';
import type { Organization } from '../../model/policy.js';
import type { Console } from '../console.js';
import { describeScaffold } from '../scaffold/describe-scaffold.js';
import { makeFiles } from '../scaffold/make-files.js';
import { noFolder } from '../scaffold/no-folder.js';
import { scaffoldFiles } from '../scaffold/scaffold-files.js';
import { sharedSchema } from '../scaffold/shared-schema.js';
import { comingYear, organizationOf, yearOf } from '../scaffold/starter.js';
import { sourceDate } from '../source-date.js';

/** What `policy init` was asked. */
export interface InitRequest {
  /** `.` for the folder where it runs. */
  readonly folder: string;
  readonly organization: string | undefined;
  readonly kind: Organization['kind'] | undefined;
  readonly year: string | undefined;
}

/** `policy init`: templates → files that are not there yet. @returns the exit code. */
export async function initCommand(request: InitRequest, console: Console): Promise<number> {
  const { organization, kind, year } = request;
  if (request.folder === '') throw noFolder();
  const folder = relative('', request.folder) === '' ? '.' : request.folder;
  const starter = {
    year: year === undefined ? comingYear(now(console.surroundings.env)) : yearOf(year),
    organization: organizationOf(organization, kind),
    language: console.language,
  };
  const files = scaffoldFiles(starter, sharedSchema(folder));
  const outcome = makeFiles(folder, files);
  for (const line of describeScaffold(folder, files, outcome, starter))
    await console.note({ ja: line, en: line });
  return 0;
}

function now(env: Readonly<Record<string, string | undefined>>): Date {
  const stated = sourceDate(env);
  return stated === null ? new Date() : new Date(stated);
}
