import type { RuleData, RuleId } from '../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose, hasErrors, inOrder, type Path } from '../diagnostic/diagnostic.js';
import { type FormTemplate, type Look, SCOPE_NAMES, type ScopeName } from '../model/form-template.js';
import { child, type Node, nodeAt, type Tree, toData } from '../parse/tree.js';
import { checkSchema } from './check-schema.js';
import { validate } from './generated/form-schema.js';
import { FORM_SCHEMA } from './generated/schema-documents.js';

/** A form template and all that is wrong with it. */
export interface ValidatedFormTemplate {
  /** `null` when there is an error. */
  readonly template: FormTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a form template (様式) against its schema, its names and roles and the widths of its rows, and completes its looks. */
export function validateFormTemplate(tree: Tree): ValidatedFormTemplate {
  const schemaFindings = checkSchema(tree, { document: FORM_SCHEMA, validate });
  if (schemaFindings.length > 0) return { template: null, diagnostics: inOrder(schemaFindings) };
  const data = toData(tree.root) as FormTemplateFile;
  const diagnostics = inOrder(new TemplateCheck(tree, data).run());
  return { template: hasErrors(diagnostics) ? null : complete(data), diagnostics };
}

type FormTemplateFile = Omit<FormTemplate, 'looks'> & {
  readonly looks: { readonly base: Look } & Readonly<Record<string, Partial<Look>>>;
};

/** Every look inherits what it leaves out from `base`. */
function complete(data: FormTemplateFile): FormTemplate {
  const looks = Object.entries(data.looks).map(([role, look]) => [role, { ...data.looks.base, ...look }]);
  return { ...data, looks: Object.fromEntries(looks) };
}

/** Walks through the layout and names what no document could fill. */
class TemplateCheck {
  readonly #diagnostics: Diagnostic[] = [];

  constructor(
    readonly tree: Tree,
    readonly data: FormTemplateFile,
  ) {}

  run(): readonly Diagnostic[] {
    for (const label of Object.keys(this.data.labels)) {
      this.#sentence(['labels', label], ['document', 'issues', 'indicators', 'revisions']);
    }
    this.#blocks(['layout'], ['document']);
    return this.#diagnostics;
  }

  #blocks(path: Path, scopes: readonly ScopeName[]) {
    for (const [block, at] of this.#items(path)) {
      this.#condition(at, scopes);
      if (child(block, 'blocks')) this.#blocks([...at, 'blocks'], [...scopes, 'issues']);
      if (child(block, 'paragraph')) this.#content([...at, 'paragraph'], scopes);
      const table = child(block, 'table');
      if (!table) continue;
      this.#sentence([...at, 'table', 'caption'], scopes);
      this.#sentence([...at, 'table', 'description'], scopes);
      const columns = child(table, 'columns');
      this.#rows([...at, 'table', 'rows'], scopes, columns?.kind === 'sequence' ? columns.items.length : 0);
    }
  }

  #rows(path: Path, outer: readonly ScopeName[], width: number) {
    for (const [row, at] of this.#items(path)) {
      this.#condition(at, outer);
      const label = child(row, 'label');
      if (label) {
        this.#content([...at, 'label'], outer);
        this.#rows([...at, 'rows'], outer, width - spanOf(label));
        continue;
      }
      const each = this.#string([...at, 'each']);
      const scopes = each ? [...outer, each as ScopeName] : outer;
      const found = this.#cells([...at, 'cells'], scopes);
      if (found !== width) this.#report('form/row-width', { found, expected: width }, at);
    }
  }

  /** @returns the number of columns that the cells cover. */
  #cells(path: Path, scopes: readonly ScopeName[]): number {
    let width = 0;
    for (const [cell, at] of this.#items(path)) {
      if (child(cell, 'each')) {
        width += this.data.budget.length * this.#cells([...at, 'cells'], [...scopes, 'budget']);
        continue;
      }
      this.#content(at, scopes);
      width += spanOf(cell);
      if (child(cell, 'input')) {
        this.#sentence([...at, 'input', 'name'], scopes);
        this.#sentence([...at, 'input', 'label'], scopes);
      }
    }
    return width;
  }

  #content(path: Path, scopes: readonly ScopeName[]) {
    const role = this.#string([...path, 'role']) ?? '';
    if (!Object.hasOwn(this.data.looks, role)) {
      this.#report('form/unknown-role', { role, known: Object.keys(this.data.looks) }, [...path, 'role']);
    }
    this.#sentence([...path, 'text'], scopes);
    this.#name([...path, 'value'], valuesOf(scopes));
    for (const [, at] of this.#items([...path, 'lines'])) {
      this.#condition(at, scopes);
      this.#sentence([...at, 'text'], scopes);
    }
  }

  #condition(path: Path, scopes: readonly ScopeName[]) {
    this.#name([...path, 'when'], [...textsOf(scopes), ...valuesOf(scopes)]);
  }

  #sentence(path: Path, scopes: readonly ScopeName[]) {
    const labels = Object.keys(this.data.labels).map((label) => `label.${label}`);
    const known = [...textsOf(scopes), ...(path[0] === 'labels' ? [] : labels)];
    const where = this.#string(path) ?? '';
    for (const [, name = ''] of where.matchAll(/\{([\w.]+)\}/g)) {
      if (!known.includes(name)) this.#report('form/unknown-name', { name, where, known }, path);
    }
  }

  #name(path: Path, known: readonly string[]) {
    const name = this.#string(path);
    if (name !== null && !known.includes(name))
      this.#report('form/unknown-name', { name, where: name, known }, path);
  }

  #items(path: Path): readonly (readonly [Node, Path])[] {
    const parent = nodeAt(this.tree.root, path.slice(0, -1));
    const list = child(parent, String(path.at(-1)));
    return list?.kind === 'sequence' ? list.items.map((item, i) => [item, [...path, i]] as const) : [];
  }

  #string(path: Path): string | null {
    const node = child(nodeAt(this.tree.root, path.slice(0, -1)), String(path.at(-1)));
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
  }

  #report<Id extends RuleId>(rule: Id, data: RuleData<Id>, path: Path) {
    const { range } = nodeAt(this.tree.root, path);
    const end = this.tree.source.text.indexOf('\n', range.start);
    const firstLine = { start: range.start, end: end === -1 ? range.end : Math.min(range.end, end) };
    this.#diagnostics.push(diagnose(this.tree.source, firstLine, rule, data, path));
  }
}

function spanOf(cell: Node): number {
  const span = child(cell, 'span');
  return span?.kind === 'scalar' && typeof span.value === 'number' ? span.value : 1;
}

function textsOf(scopes: readonly ScopeName[]): readonly string[] {
  return scopes.flatMap((scope) => [...SCOPE_NAMES[scope].texts]);
}

function valuesOf(scopes: readonly ScopeName[]): readonly string[] {
  return scopes.flatMap((scope) => [...SCOPE_NAMES[scope].values]);
}
