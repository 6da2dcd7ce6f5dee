import type { RuleData, RuleId } from '../../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose, type Path } from '../../diagnostic/diagnostic.js';
import type { FormTemplate, Look } from '../../model/form-template.js';
import { child, type Node, nodeAt, type Tree } from '../../parse/tree.js';

/** A form template as it stands in its file: looks may leave out what `base` says. */
export type FormTemplateFile = Omit<FormTemplate, 'looks'> & {
  readonly looks: { readonly base: Look } & Readonly<Record<string, Partial<Look>>>;
};

/** A form file on its way through the checks: its tree, its data, and what was found so far. */
export class FormReading {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly tree: Tree,
    readonly data: FormTemplateFile,
  ) {}

  /** The value at a path; `undefined` where there is none. */
  at(path: Path): Node | undefined {
    const parent = nodeAt(this.tree.root, path.slice(0, -1));
    const last = path.at(-1);
    return typeof last === 'number' && parent.kind === 'sequence'
      ? parent.items[last]
      : child(parent, String(last));
  }

  /** The paths of the items of a list; none where there is no list. */
  items(path: Path): readonly Path[] {
    const list = this.at(path);
    return list?.kind === 'sequence' ? list.items.map((_, i) => [...path, i]) : [];
  }

  /** Which of these keys the map at a path has, in this order. */
  keys<Key extends string>(path: Path, keys: readonly Key[]): readonly Key[] {
    const node = nodeAt(this.tree.root, path);
    return keys.filter((key) => child(node, key) !== undefined);
  }

  string(path: Path): string | null {
    const node = this.at(path);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
  }

  number(path: Path): number | null {
    const node = this.at(path);
    return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : null;
  }

  /** A finding at a path; of what covers several lines the first is marked. */
  report<Id extends RuleId>(rule: Id, data: RuleData<Id>, path: Path): void {
    const { range } = nodeAt(this.tree.root, path);
    const end = this.tree.source.text.indexOf('\n', range.start);
    const firstLine = { start: range.start, end: end === -1 ? range.end : Math.min(range.end, end) };
    this.diagnostics.push(diagnose(this.tree.source, firstLine, rule, data, path));
  }
}
