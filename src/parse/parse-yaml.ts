import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { checkCharacters, checkNesting, NESTING_LIMIT } from './check-yaml-source.js';
import { judgeYaml } from './judge-yaml.js';
import { readPlainYaml } from './plain-yaml.js';
import type { Tree } from './tree.js';

/** What became of a YAML text: its tree, unless errors hid it, and all that is wrong with it as YAML. */
export interface ParsedYaml {
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses one YAML 1.2 document (core schema). Aliases, anchors, merge keys, tags, further documents and other versions
 * are errors. `depth` is how many levels of nesting are read. Never throws. Plain files are read by our own quick reader, which
 * gives what the library would.
 */
export function parseYaml(source: Source, depth: number = NESTING_LIMIT): ParsedYaml {
  const before = [...checkCharacters(source), ...checkNesting(source, depth)];
  const root = before.length === 0 ? readPlainYaml(source.text, depth) : null;
  return root ? { tree: { source, root }, diagnostics: [] } : judgeYaml(source, depth, before);
}
