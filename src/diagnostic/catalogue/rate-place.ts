import type { Wording } from '../wording.js';
import { say } from './rule-wording.js';

/** A stretch of achievement rates; an end that is `null` is open. */
export interface RatePlace {
  readonly from: string | null;
  readonly includesFrom: boolean;
  readonly to: string | null;
  readonly includesTo: boolean;
}

/** `80%以上100%未満`, `of at least 80% and below 100%`; to be put behind が and a rate. */
export function ratesIn({ from, includesFrom, to, includesTo }: RatePlace): Wording {
  if (from !== null && from === to) return say(`ちょうど ${from}% `, `of exactly ${from}%`);
  const ja = [
    from === null ? '' : `${from}%${includesFrom ? '以上' : '超'}`,
    to === null ? '' : `${to}%${includesTo ? '以下' : '未満'}`,
  ];
  const en = [
    from === null ? '' : `${includesFrom ? 'of at least' : 'above'} ${from}%`,
    to === null ? '' : `${includesTo ? 'of at most' : 'below'} ${to}%`,
  ];
  return say(` ${ja.join('')}`, en.filter((part) => part !== '').join(' and '));
}
