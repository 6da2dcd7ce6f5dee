import type { Path } from '../diagnostic/diagnostic.js';
import { type SchemaDocument, schemaAt } from '../validate/schema-document.js';
import { typesOf, valuesOf } from './schema-words.js';

/** Writes the text that a completed key brings along, with numbered places to fill in (LSP snippet syntax). */
export class SnippetWriter {
  #places = 0;

  constructor(
    readonly root: SchemaDocument,
    readonly isFlow: boolean,
  ) {}

  /** `key:` and the beginning of its value; lines that follow are indented by `indent` columns and more. */
  entry(path: Path, indent: number): string {
    const key = String(path.at(-1));
    const schema = schemaAt(this.root, path);
    const types = typesOf(schema);
    if (types.includes('string') || types.includes('integer') || types.includes('number'))
      return `${key}: ${this.#place(valuesOf(schema))}`;
    if (this.isFlow) {
      const [open, close] = types.includes('array') ? ['[', ']'] : ['{ ', ' }'];
      return `${key}: ${open}${types.includes('array') ? this.#place([]) : this.#entries(path, 0).join(', ')}${close}`;
    }
    const inner = ' '.repeat(indent + 2);
    if (types.includes('array')) {
      const isOfMaps = typesOf(schemaAt(this.root, [...path, 0])).includes('object');
      return isOfMaps
        ? `${key}:\n${inner}${this.item([...path, 0], indent + 2)}`
        : `${key}: [${this.#place([])}]`;
    }
    const entries = this.#entries(path, indent + 2);
    return `${key}:\n${inner}${entries.length > 0 ? entries.join(`\n${inner}`) : this.#place([])}`;
  }

  /** `- ` and the required keys of an item. */
  item(path: Path, indent: number): string {
    return `- ${this.#entries(path, indent + 2).join(`\n${' '.repeat(indent + 2)}`)}`;
  }

  #entries(path: Path, indent: number): readonly string[] {
    const { required = [] } = schemaAt(this.root, path);
    return required.map((key) => this.entry([...path, key], indent));
  }

  #place(values: readonly string[]): string {
    this.#places += 1;
    if (values.length === 1) return values[0] as string;
    return values.length > 0 ? `\${${this.#places}|${values.join(',')}|}` : `$${this.#places}`;
  }
}
