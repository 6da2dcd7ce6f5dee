import stringWidth from 'string-width';
import { isPlain, plainWidth } from './plain-characters.js';

/** Columns a text takes on a terminal: 2 for a full-width character, 0 for a combining one. */
export function displayWidth(text: string): number {
  return isPlain(text) ? plainWidth(text) : stringWidth(text);
}
