/** What stands behind each group of four digits, from the lowest. */
const GROUPS = ['', '万', '億', '兆'] as const;

const MYRIAD = 10_000n;

/**
 * Yen in the notation of web pages that a speech program reads well: `6千9百万円`, `1億461万円`, `2千947万4千円`, `−3百万円`.
 * Between 兆, 億 and 万 thousands are spelt with 千, and hundreds with 百 where nothing follows them. Nothing is rounded.
 * Source: the web pages of Osaka City's operating policies.
 */
export function spellAmount(yen: bigint): string {
  // U+2212, which is read as “minus”; a hyphen is passed over, and ▲ is read as a triangle.
  if (yen < 0n) return `−${spellAmount(-yen)}`;
  const parts: string[] = [];
  let rest = yen;
  for (const [i, name] of GROUPS.entries()) {
    const isLast = i === GROUPS.length - 1;
    const group = isLast ? rest : rest % MYRIAD;
    if (group > 0n) parts.unshift(spellGroup(group) + name);
    rest /= MYRIAD;
  }
  return `${parts.join('') || '0'}円`;
}

function spellGroup(group: bigint): string {
  if (group >= MYRIAD) return String(group);
  const [thousands, below] = [group / 1000n, group % 1000n];
  const hundreds = below % 100n === 0n ? `${below / 100n}百` : String(below);
  return `${thousands > 0n ? `${thousands}千` : ''}${below > 0n ? hundreds : ''}`;
}
