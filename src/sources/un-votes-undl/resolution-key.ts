/*
 * Resolutions by session and number, whichever way a source writes them: `A/RES/2758(XXVI)` and `R/26/2758`, `A/RES/48/75[C]`
 * and `R/48/75C`, `A/RES/ES-6/2` and `ESS/6/2`.
 */

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function fromRoman(text: string): number {
  const values = Array.from(text, (letter) => romans[letter]!);
  return values.reduce((sum, one, at) => (one < (values[at + 1] ?? 0) ? sum - one : sum + one), 0);
}

const early = /^A\/RES\/(\d+)([A-Z]?)\((E?S-)?([IVXL]+)\)([A-Z]?)$/;
const late = /^(?:A\/RES|R)\/((?:E?S-)?\d+)\/(\d+)([A-Z]*)$/;
const special = /^(E?)SS\/(\d+)\/(\d+)([A-Z]?)$/;

/** The key of a resolution, for example `26/2758` or `ES-6/2`; undefined for what is no whole resolution. */
export function resolutionKey(symbol: string): string | undefined {
  const plain = symbol.replaceAll(/[[\] ]/g, '');
  const [, number, letter = '', kind = '', session, part = ''] = early.exec(plain) ?? [];
  if (session !== undefined) return `${kind}${fromRoman(session)}/${number}${letter}${part}`;
  const [, year, own, letters = ''] = late.exec(plain) ?? [];
  if (year !== undefined) return `${year}/${own}${letters}`;
  const [, emergency = '', of, one, section = ''] = special.exec(plain) ?? [];
  return of === undefined ? undefined : `${emergency}S-${of}/${one}${section}`;
}
