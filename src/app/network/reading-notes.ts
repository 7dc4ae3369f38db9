import type { ContradictionRule, ReadTies } from './listed-ties.js';

const SHOWN = 3;

/** What a reader should know of how a list was read: ties listed again, and pairs with either sign. */
export function readingNotes(
  networks: readonly (ReadTies & { readonly label: string | null })[],
  rule: ContradictionRule,
): string[] {
  const notes: string[] = [];
  const repeated = networks.reduce((sum, one) => sum + one.repeated, 0);
  if (repeated > 0)
    notes.push(
      `${repeated} ${repeated === 1 ? 'line says' : 'lines say'} again what another line says: each tie counts once.`,
    );
  const contradicted = networks.flatMap(({ label, contradicted: pairs }) =>
    pairs.map(([from, to]) => `${from} and ${to}${label === null ? '' : ` (${label})`}`),
  );
  if (contradicted.length > 0) {
    const others = contradicted.length - SHOWN;
    const named =
      contradicted.slice(0, SHOWN).join(', ') + (others > 0 ? ` and ${others} others` : '');
    const then = {
      negative: 'is hostile',
      positive: 'is friendly',
      'no-tie': 'has no tie',
      refuse: '',
    };
    notes.push(`Listed with either sign: ${named}. Such a pair ${then[rule]}.`);
  }
  return notes;
}
