import type { Inline, Text } from '../model/text.js';
import type { Scope } from './scope.js';

/**
 * A sentence of a template with its `{names}` replaced by the texts of the scope and its `{label.x}` by labels, which may
 * hold names themselves. What stands for a name is never read again, so braces in a document stay as they are.
 * Unknown names stay as written; templates with such are refused when they are read.
 */
export function fillSentence(
  sentence: string,
  scope: Scope,
  labels: Readonly<Record<string, string>>,
): string {
  return sentence.replace(/\{([\w.]+)\}/g, (written: string, name: string) => {
    if (name.startsWith('label.')) return fillNames(labels[name.slice('label.'.length)] ?? written, scope);
    return textOf(scope, name) ?? written;
  });
}

/** A filled sentence as a text of one paragraph; line feeds are hard breaks. No text where the sentence is empty. */
export function sentenceText(filled: string): Text {
  if (filled === '') return [];
  const content: Inline[] = filled
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', value: line },
    ])
    .filter((inline) => inline.kind !== 'text' || inline.value !== '');
  return [{ kind: 'paragraph', content }];
}

function fillNames(sentence: string, scope: Scope): string {
  return sentence.replace(/\{(\w+)\}/g, (written: string, name: string) => textOf(scope, name) ?? written);
}

function textOf(scope: Scope, name: string): string | undefined {
  return Object.hasOwn(scope.texts, name) ? scope.texts[name] : undefined;
}
