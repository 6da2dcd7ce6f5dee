import { relative } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { comparePolicies } from '../diff/compare-policies.js';
import { checkEdit } from '../validate/edit/check-edit.js';
import { identityOf, policyIn } from './base-policies.js';
import { CannotRun } from './cannot-run.js';
import type { CheckedPolicy } from './check-policy.js';
import { isWithin, type Repository } from './git/repository.js';
import type { Commit } from './git/resolve-revision.js';
import { loadConfiguration } from './load-configuration.js';
import { type PairedPolicies, pairWithBase } from './pair-with-base.js';
import { readYaml } from './read-yaml.js';
import { type RunSettings, today } from './run-settings.js';

/**
 * The policies with what their edits since a commit may not do beside their own findings, and the published ones that are gone from
 * the folders that were asked for. @throws CannotRun where the commit cannot be read.
 */
export async function checkEdits(
  checked: readonly CheckedPolicy[],
  { repository, base, folders, others }: EditsRequest,
  settings: RunSettings,
): Promise<readonly CheckedPolicy[]> {
  const { changed, gone: unpaired } = await pairWithBase(checked, repository, base);
  const gone = unpaired.length === 0 ? [] : await withoutMoved(unpaired, others, settings);
  const found = new Map<string, Diagnostic[]>();
  for (const { file, before, after } of changed) {
    const edit = {
      before: before.policy,
      after: policyIn(after),
      changes: comparePolicies(before.tree, after),
      today: today(settings),
    };
    found.set(file, [...checkEdit(edit, after)]);
  }
  for (const { file, finding } of replaced(gone, checked)) {
    found.set(file, [...(found.get(file) ?? []), finding]);
  }
  const removed = gone
    .filter(({ before, file }) => file === null && before.policy.stage === 'final')
    .filter(({ before }) => folders.some((folder) => isWithin(repository, before.path, folder)))
    .map(({ before }) => removedPolicy(before, repository, settings));
  return [
    ...checked.map((each) => ({
      ...each,
      diagnostics: [...each.diagnostics, ...(found.get(each.file) ?? [])],
    })),
    ...(await Promise.all(removed)),
  ];
}

/** What edits are looked for. */
export interface EditsRequest {
  readonly repository: Repository;
  readonly base: Commit;
  /** Folders in which policies that are gone are missed. */
  readonly folders: readonly string[];
  /** Files of the other shares: a policy that moved into one of them is not gone. */
  readonly others: readonly string[];
}

async function withoutMoved(
  gone: PairedPolicies['gone'],
  others: readonly string[],
  { surroundings }: RunSettings,
): Promise<PairedPolicies['gone']> {
  const there = new Set<string | null>();
  for (const path of others) {
    try {
      const { tree } = await readYaml(path, path, surroundings);
      if (tree) there.add(identityOf(policyIn(tree)));
    } catch (error) {
      // Its own share tells that it cannot be read.
      if (!(error instanceof CannotRun)) throw error;
    }
  }
  return gone.filter(({ before }) => !there.has(identityOf(before.policy)));
}

/** Files that hold another policy than the published one that stood in them. */
function replaced(
  gone: PairedPolicies['gone'],
  checked: readonly CheckedPolicy[],
): readonly { readonly file: string; readonly finding: Diagnostic }[] {
  return gone.flatMap(({ before, file }) => {
    const source = checked.find((each) => each.file === file)?.source;
    if (file === null || !source || before.policy.stage !== 'final') return [];
    const { fiscalYear, organization } = before.policy;
    const data = { organization: organization.name, fiscalYear, isReplaced: true };
    return [{ file, finding: diagnose(source, { start: 0, end: 0 }, 'edit/policy-removed', data) }];
  });
}

/** A file that is gone, as one with a single finding. */
async function removedPolicy(
  { path, policy: { organization, fiscalYear } }: PairedPolicies['gone'][number]['before'],
  { root }: Repository,
  settings: RunSettings,
): Promise<CheckedPolicy> {
  const file = relative('.', `${root}/${path}`);
  const data = { organization: organization.name, fiscalYear, isReplaced: false };
  const source = { name: file, text: '' };
  return {
    file,
    source: null,
    policy: null,
    asFarAsRead: null,
    template: null,
    diagnostics: [diagnose(source, { start: 0, end: 0 }, 'edit/policy-removed', data)],
    record: null,
    ignores: null,
    configuration: await loadConfiguration(file, settings),
    otherReports: [],
  };
}
