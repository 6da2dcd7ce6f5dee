const JAPAN_IS_AHEAD = 9 * 60 * 60 * 1000;

/**
 * What day it is in Japan, whose fiscal years the documents speak of, `YYYY-MM-DD`: as SOURCE_DATE_EPOCH says where it is
 * set (seconds; reproducible-builds.org), so that a report can be had again, else by the clock.
 */
export function today(env: Readonly<Record<string, string | undefined>>): string {
  const epoch = env.SOURCE_DATE_EPOCH ?? '';
  const now = /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
  return new Date(now + JAPAN_IS_AHEAD).toISOString().slice(0, 10);
}
