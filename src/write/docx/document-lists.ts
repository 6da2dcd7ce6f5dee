import type { Form, List } from '../../layout/form.js';
import { hangingCharacters } from '../list-mark.js';
import { element, valued, type Xml } from './element.js';
import { DEEPEST_LEVEL, type ListShape, listLevels, startAt } from './list-levels.js';
import { twipsOfPoints } from './units.js';

/** Where a list stands: its level from 0, where the text around it begins in twips, and the font size in pt. */
export type ListPlace = Pick<ListShape, 'level' | 'indent' | 'size'>;

/** A list as its paragraphs name it. */
export interface ListReference {
  readonly definition: ListDefinition;
  /** Bullets of one definition are one list, 0; every ordered list counts by itself. */
  readonly instance: number;
}

/** What lists of one shape have in common. */
export interface ListDefinition {
  /** `w:abstractNumId` */
  readonly id: number;
  readonly shape: ListShape;
}

/** What the paragraphs of a list need: which list it is, and where their text begins, in twips. */
export interface ListNumbering {
  readonly list: ListReference;
  readonly indent: number;
}

/** The lists of one document, as they come up. */
export interface DocumentLists {
  /** Numbering of the next list; an ordered one counts anew from its own start. */
  readonly add: (list: List, place: ListPlace) => ListNumbering;
  /** What a paragraph says to belong to the list. */
  readonly use: (list: ListReference) => { readonly numId: number; readonly level: number };
  /** All definitions so far and then all lists of them, as they stand in word/numbering.xml (CT_Numbering, 17.9.16). */
  readonly all: () => readonly Xml[];
}

/** Starts the lists of a document. */
export function documentLists({ lists: marks }: Form): DocumentLists {
  const definitions = new Map<string, ListDefinition>();
  const used = new Map<string, number>();
  const lists: Xml[] = [];
  let instances = 0;

  function add(list: List, place: ListPlace): ListNumbering {
    const level = Math.min(place.level, DEEPEST_LEVEL);
    const hanging = hangingCharacters(list, level, marks);
    const definition = definitionOf({ ...place, start: list.start, level, hanging });
    return {
      list: { definition, instance: list.start === null ? 0 : ++instances },
      indent: place.indent + twipsOfPoints(hanging * place.size),
    };
  }

  function definitionOf(shape: ListShape): ListDefinition {
    const key = [shape.start, shape.level, shape.indent, shape.hanging, shape.size].join(' ');
    const known = definitions.get(key);
    if (known !== undefined) return known;
    const definition = { id: definitions.size + 1, shape };
    definitions.set(key, definition);
    return definition;
  }

  function use({ definition, instance }: ListReference): { readonly numId: number; readonly level: number } {
    const key = `${definition.id} ${instance}`;
    const numId = used.get(key) ?? used.size + 1;
    if (!used.has(key)) {
      used.set(key, numId);
      lists.push(listOf(numId, definition));
    }
    return { numId, level: definition.shape.level };
  }

  return {
    add,
    use,
    all: () => [...[...definitions.values()].map(({ id, shape }) => definitionXml(id, shape)), ...lists],
  };

  function definitionXml(id: number, shape: ListShape): Xml {
    const kind = valued('w:multiLevelType', 'hybridMultilevel');
    return element('w:abstractNum', { 'w:abstractNumId': id }, [kind, ...listLevels(shape, marks)]);
  }
}

/** A list of a definition. That it says where it starts makes it count by itself. */
function listOf(numId: number, { id, shape }: ListDefinition): Xml {
  const starts = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) =>
    element('w:lvlOverride', { 'w:ilvl': level }, [valued('w:startOverride', startAt(level, shape))]),
  );
  return element('w:num', { 'w:numId': numId }, [valued('w:abstractNumId', id), ...starts]);
}
