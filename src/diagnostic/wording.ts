import { makeVisible } from '../text/make-visible.js';

/** The languages that every message is written in. */
export type Language = 'ja' | 'en';

/** One sentence in each language. */
export type Wording = Readonly<Record<Language, string>>;

/** A piece of the user's text inside a message: unseen characters spelt out, at most 40 characters. */
export function quote(text: string): string {
  const visible = [...makeVisible(text.trim())];
  return visible.length > 40 ? `${visible.slice(0, 39).join('')}…` : visible.join('');
}
