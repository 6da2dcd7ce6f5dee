import { makeVisible } from './make-visible.js';

/**
 * Behind these, sites that show Markdown make links of what follows: mentions, references, addresses, emoji. A space of no
 * width keeps the two apart. Source: GitHub's “Autolinked references”, GitLab's “GitLab-specific references”.
 */
const JOINTS = /[@#~&](?=[\w"])|[!%](?=\d)|:(?=\/\/|[\w+-]+:)|\b(?:www(?=\.)|GH(?=-\d))/gi;

/** Text of others as one line of Markdown in which nothing of theirs acts: no markup, HTML, link, mention or formula. */
export function inertMarkdown(text: string): string {
  return makeVisible(text)
    .replace(JOINTS, '$&\u200b')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/[&$\u200b]/g, (character) => ENTITIES[character] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', $: '&#36;', '\u200b': '&#8203;' };
