import type { INumberingOptions } from 'docx';
import type { Form, List } from '../../layout/form.js';
import { hangingCharacters } from '../list-mark.js';
import { DEEPEST_LEVEL, type ListShape, listLevels } from './list-levels.js';
import { twipsOfPoints } from './units.js';

/** Where a list stands: its level from 0, where the text around it begins in twips, and the font size in pt. */
export type ListPlace = Pick<ListShape, 'level' | 'indent' | 'size'>;

/** What the paragraphs of a list need: the library's numbering, and where their text begins, in twips. */
export interface ListNumbering {
  readonly numbering: { readonly reference: string; readonly level: number; readonly instance: number };
  readonly indent: number;
}

/** The lists of one document, as they come up. */
export interface DocumentLists {
  /** Numbering of the next list; an ordered one counts anew from its own start. */
  readonly add: (list: List, place: ListPlace) => ListNumbering;
  /** Definitions of all lists added so far. */
  readonly definitions: () => INumberingOptions;
}

/** Starts the lists of a document. */
export function documentLists(form: Form): DocumentLists {
  const prefix = unusedPrefix(form);
  const definitions = new Map<string, INumberingOptions['config'][number]>();
  let instances = 0;

  function add(list: List, place: ListPlace): ListNumbering {
    const level = Math.min(place.level, DEEPEST_LEVEL);
    const hanging = hangingCharacters(list, level, form.lists);
    const shape: ListShape = { ...place, start: list.start, level, hanging };
    const reference = referenceOf(shape);
    const instance = list.start === null ? 0 : ++instances;
    return {
      numbering: { reference, level, instance },
      indent: place.indent + twipsOfPoints(hanging * place.size),
    };
  }

  function referenceOf(shape: ListShape): string {
    const key = [shape.start, shape.level, shape.indent, shape.hanging, shape.size].join(' ');
    const known = definitions.get(key)?.reference;
    if (known !== undefined) return known;
    const reference = `${prefix}${definitions.size}`;
    definitions.set(key, { reference, levels: listLevels(shape, form.lists) });
    return reference;
  }

  return { add, definitions: () => ({ config: [...definitions.values()] }) };
}

/** The library replaces `{reference-instance}` wherever it stands, in the text too: references must not occur there. */
function unusedPrefix(form: Form): string {
  const text = JSON.stringify(form);
  let prefix = 'list';
  while (text.includes(`{${prefix}`)) prefix += '-';
  return prefix;
}
