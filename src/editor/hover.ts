import { CATALOGUE, type RuleId } from '../diagnostic/catalogue/index.js';
import type { Path } from '../diagnostic/diagnostic.js';
import { lineIndex, type Range } from '../diagnostic/source.js';
import type { Language } from '../diagnostic/wording.js';
import { makeVisible } from '../text/make-visible.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { schemaAt } from '../validate/schema-document.js';
import type { EditorDocument } from './editor-document.js';
import { explainValue } from './explain-value.js';
import { findPlace } from './find-place.js';
import { commentStart } from './scan-line.js';
import { schemaWords } from './schema-words.js';

/** What is known of the thing under the pointer: paragraphs, each of plain words and code. */
export interface Hover {
  readonly range: Range;
  readonly paragraphs: readonly (readonly Words[])[];
}

/** A piece of a paragraph. Code is what can be written in the file. */
export interface Words {
  readonly kind: 'words' | 'strong' | 'code';
  readonly text: string;
}

/** What to show for an offset; `null` where there is nothing to say. */
export function hover(document: EditorDocument, offset: number, language: Language): Hover | null {
  const silenced = hoverRule(document, offset, language);
  if (silenced) return silenced;
  const place = findPlace(document, offset);
  const finding = document.diagnostics.find(
    ({ range }) => range.start <= offset && offset <= Math.max(range.end, range.start + 1),
  );
  const value = place && explainValue(document, place);
  const paragraphs = [
    ...(value ? [[words(makeVisible(value[language]))]] : []),
    ...(place ? describeKey(place.path, language) : []),
    ...(finding ? [describeRule(finding.rule, language)] : []),
  ];
  const range = place?.range ?? finding?.range;
  return range && paragraphs.length > 0 ? { range, paragraphs } : null;
}

/** What the schema says of a key, or of the key that a value belongs to. */
function describeKey(path: Path, language: Language): readonly (readonly Words[])[] {
  const at = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const schema = schemaAt(POLICY_SCHEMA, at);
  if (schema.title === undefined) return [];
  const { title, description, examples } = schemaWords(schema, language);
  const isRequired = schemaAt(POLICY_SCHEMA, at.slice(0, -1)).required?.includes(String(at.at(-1)));
  const mark = language === 'ja' ? '（必須）' : ' (required)';
  return [
    [strong(title), words(' '), code(String(at.at(-1))), words(isRequired ? mark : '')],
    [words(description)],
    ...(examples.length > 0
      ? [
          [
            words(language === 'ja' ? '例: ' : 'Examples: '),
            ...examples.flatMap((example, i) => [
              ...(i > 0 ? [words(language === 'ja' ? '、' : ', ')] : []),
              code(example),
            ]),
          ],
        ]
      : []),
  ];
}

/** The rule that a comment `# policy-ignore RULE` names. */
function hoverRule({ source }: EditorDocument, offset: number, language: Language): Hover | null {
  const index = lineIndex(source);
  const { line } = index.point(offset);
  const start = index.start(line);
  const comment = commentStart(index.line(line));
  const [, lead = '', rule = ''] =
    /^(#[ \t]*policy-ignore[ \t]+)([\w/-]+)/.exec(index.line(line).slice(comment)) ?? [];
  const range = {
    start: start + comment + lead.length,
    end: start + comment + lead.length + rule.length,
  };
  if (!Object.hasOwn(CATALOGUE, rule) || offset < range.start || offset > range.end) return null;
  return { range, paragraphs: [describeRule(rule as RuleId, language)] };
}

function describeRule(rule: RuleId, language: Language): readonly Words[] {
  return [code(rule), words(` ${CATALOGUE[rule].summary[language]}`)];
}

function words(text: string): Words {
  return { kind: 'words', text };
}

function strong(text: string): Words {
  return { kind: 'strong', text };
}

function code(text: string): Words {
  return { kind: 'code', text };
}
