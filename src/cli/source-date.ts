import { CannotRun } from './cannot-run.js';

/** The time that SOURCE_DATE_EPOCH sets (seconds; reproducible-builds.org), `null` where it sets none. @throws CannotRun */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): string | null {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return null;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  throw new CannotRun(
    {
      ja: '環境変数 SOURCE_DATE_EPOCH が秒数ではありません。',
      en: 'The environment variable SOURCE_DATE_EPOCH is not a number of seconds.',
    },
    { ja: '例: SOURCE_DATE_EPOCH=1680307200', en: 'For example: SOURCE_DATE_EPOCH=1680307200' },
  );
}
