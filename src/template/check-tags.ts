import { type Diagnostic, diagnose, inOrder } from '../diagnostic/diagnostic.js';
import {
  HAS,
  LABEL,
  labelsKnown,
  TEMPLATE_NAMES,
  type TemplateNameKind,
  type TemplateScopeName,
} from '../layout/template-names.js';
import { nearestWord } from '../text/nearest-word.js';
import { findTags, type Tag } from './find-tags.js';
import type { TemplateText } from './template-text.js';

/** Everything that can be wrong with the placeholders of a template before it is filled. `labels` are those of the form. */
export function checkTags(
  text: TemplateText,
  labels: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  const { tags, problems } = findTags(text, (name) => EVERY_NAME.has(name));
  const found: Diagnostic[] = problems.map(({ kind, written, range, line }) =>
    diagnose(text.source, range, 'template/braces', { kind, written, place: line.place }),
  );
  if (tags.length === 0 && problems.length === 0)
    found.push(diagnose(text.source, { start: 0, end: 0 }, 'template/no-placeholder', {}));
  const known = knownNamesBy(labels);
  const open: OpenTag[] = [];
  const endPart = () => {
    for (const { tag } of open.splice(0)) found.push(loop(tag, 'unclosed', null, text));
  };
  let part = '';
  for (const tag of tags) {
    // A header knows nothing of what the body repeats.
    if (tag.line.part !== part) endPart();
    part = tag.line.part;
    const scopes = open.at(-1)?.inside ?? ['document'];
    if (tag.kind === 'close') {
      found.push(...close(tag, open, text));
      continue;
    }
    const entry = known(scopes).get(tag.name);
    if (!entry) found.push(unknown(tag, scopes, known, text));
    else if (tag.kind === 'value' && (entry.kind === 'list' || entry.kind === 'flag'))
      found.push(
        diagnose(text.source, tag.range, 'template/not-printable', {
          name: tag.name,
          isList: entry.kind === 'list',
          place: tag.line.place,
        }),
      );
    const list = tag.kind === 'open' ? (entry?.scope ?? null) : null;
    if (list && scopes.includes(list)) found.push(loop(tag, 'within', null, text));
    const inside = list && !scopes.includes(list) ? [...scopes, list] : scopes;
    if (tag.kind !== 'value') open.push({ tag, inside });
  }
  endPart();
  return inOrder(found);
}

interface OpenTag {
  readonly tag: Tag;
  /** What is repeated around the inside of it, from the outermost. */
  readonly inside: Scopes;
}

type Scopes = readonly TemplateScopeName[];

interface KnownName {
  readonly kind: TemplateNameKind | 'flag';
  /** The names inside, where it is a list. */
  readonly scope: TemplateScopeName | null;
}

type KnownNames = (scopes: Scopes) => ReadonlyMap<string, KnownName>;

const SCOPES = Object.keys(TEMPLATE_NAMES) as readonly TemplateScopeName[];

/** Every name of any place, in both languages. */
const EVERY_NAME: ReadonlySet<string> = new Set(
  SCOPES.flatMap((scope) => TEMPLATE_NAMES[scope].flatMap(({ name, japanese }) => [name, japanese])),
);

/** The names that are known where lists are repeated, given from the outermost; inner ones win. */
function knownNamesBy(labels: Readonly<Record<string, string>>): KnownNames {
  const memory = new Map<string, ReadonlyMap<string, KnownName>>();
  return (scopes) => {
    const key = scopes.join(' ');
    const known = memory.get(key) ?? knownNames(scopes, labels);
    memory.set(key, known);
    return known;
  };
}

function knownNames(
  scopes: Scopes,
  labels: Readonly<Record<string, string>>,
): ReadonlyMap<string, KnownName> {
  const known = new Map<string, KnownName>();
  for (const { name, japanese, kind } of scopes.flatMap((scope) => TEMPLATE_NAMES[scope])) {
    const scope = kind === 'list' ? (name as TemplateScopeName) : null;
    for (const word of [name, japanese]) known.set(word, { kind, scope });
    for (const word of [HAS.name + name, HAS.japanese + japanese])
      known.set(word, { kind: 'flag', scope: null });
  }
  for (const label of labelsKnown(labels, scopes))
    for (const word of [LABEL.name + label, LABEL.japanese + label])
      known.set(word, { kind: 'text', scope: null });
  return known;
}

function unknown(tag: Tag, scopes: Scopes, known: KnownNames, text: TemplateText): Diagnostic {
  const { name, range, line } = tag;
  const inside = SCOPES.find((scope) => !scopes.includes(scope) && known([...scopes, scope]).has(name));
  return diagnose(text.source, range, 'template/unknown-name', {
    name,
    inside: inside ? wayTo(inside) : null,
    suggestion: nearestWord(name, [...known(scopes).keys()]),
    known: TEMPLATE_NAMES[scopes.at(-1) as TemplateScopeName],
    place: line.place,
  });
}

/** The placeholder that repeats a list. */
function wayTo(scope: TemplateScopeName): { readonly name: string; readonly japanese: string } {
  const entries = SCOPES.flatMap((each) => TEMPLATE_NAMES[each]);
  const { name, japanese } = entries.find((each) => each.name === scope) ?? { name: scope, japanese: scope };
  return { name, japanese };
}

/** Takes the innermost open tag off, and what stands unclosed inside the one that is meant. */
function close(tag: Tag, open: OpenTag[], text: TemplateText): readonly Diagnostic[] {
  const innermost = open.at(-1);
  if (innermost && (tag.name === '' || sameName(tag.name, innermost.tag.name))) {
    open.pop();
    return [];
  }
  const index = open.findLastIndex((each) => sameName(tag.name, each.tag.name));
  if (index !== -1)
    return open
      .splice(index)
      .slice(1)
      .map((each) => loop(each.tag, 'crossed', tag.name, text));
  return [loop(tag, 'unopened', innermost?.tag.name ?? null, text)];
}

/** What is opened in one language may be closed in the other. */
function sameName(a: string, b: string): boolean {
  return a === b || englishName(a) === englishName(b);
}

/** The English word of a name. Where a Japanese term has several, they differ by their places and not in meaning. */
export function englishName(name: string): string {
  if (name.startsWith(LABEL.japanese)) return LABEL.name + name.slice(LABEL.japanese.length);
  if (name.startsWith(HAS.japanese)) return HAS.name + englishName(name.slice(HAS.japanese.length));
  const entry = SCOPES.flatMap((scope) => TEMPLATE_NAMES[scope]).find(({ japanese }) => japanese === name);
  return entry?.name ?? name;
}

function loop(
  { name, range, line }: Tag,
  kind: 'unclosed' | 'unopened' | 'crossed' | 'within',
  other: string | null,
  text: TemplateText,
): Diagnostic {
  return diagnose(text.source, range, 'template/loop', { kind, name, other, place: line.place });
}
