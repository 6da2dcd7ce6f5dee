import type { RuleData, RuleId } from '../../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose, type Path } from '../../diagnostic/diagnostic.js';
import { lineIndex, type Range } from '../../diagnostic/source.js';
import type { Origin } from '../../model/results.js';
import { child, type Node, type ScalarNode, type Tree } from '../../parse/tree.js';

/** A walk through a document that turns it into the model and collects what cannot be understood on the way. */
export class Reading {
  readonly diagnostics: Diagnostic[] = [];

  constructor(readonly tree: Tree) {}

  report<Id extends RuleId>(rule: Id, data: RuleData<Id>, range: Range, path: Path): void {
    this.diagnostics.push(diagnose(this.tree.source, range, rule, data, path));
  }

  /** The place of a node for audits. */
  origin(node: Node): Origin {
    return { file: this.tree.source.name, ...lineIndex(this.tree.source).point(node.range.start) };
  }
}

/** A scalar that holds something; `undefined` for anything else, which the schema has reported. */
export function scalar(node: Node | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node : undefined;
}

/** The string at a key, `''` where there is none. */
export function stringAt(node: Node | undefined, key: string): string {
  const value = scalar(child(node, key))?.value;
  return typeof value === 'string' ? value : '';
}

/** The string at a key, `null` where there is none. */
export function optionalStringAt(node: Node | undefined, key: string): string | null {
  return stringAt(node, key) || null;
}

/** The items of the list at a key, none where there is no list. */
export function itemsAt(node: Node | undefined, key: string): readonly Node[] {
  const value = child(node, key);
  return value?.kind === 'sequence' ? value.items : [];
}
