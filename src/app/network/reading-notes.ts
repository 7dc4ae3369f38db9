import { type AlikePairs, similarNames } from './similar-names.js';
import type { ContradictionRule, ReadTies } from './listed-ties.js';

const SHOWN = 3;

/** What a reader should know of how a list was read: ties listed again, pairs with either sign, and names that may be of one node. */
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
  return [...notes, ...nameNotes(networks.map(({ network }) => network))];
}

/** Nothing is joined: whether two names are of one node is for the reader to say. */
function nameNotes(networks: Parameters<typeof similarNames>[0]): string[] {
  const { written, letter } = similarNames(networks);
  return [
    ...(written.count === 0
      ? []
      : [`${named(written)} ${nodes(written)}: names differ where capitals or blanks do.`]),
    ...(letter === null
      ? ['Names that differ by a letter were not looked for: there are too many names.']
      : letter.count === 0
        ? []
        : [
            `${named(letter)} ${nodes(letter)}, a letter apart, and the first has a single tie: one of them may be a slip.`,
          ]),
  ];
}

function named(pairs: AlikePairs): string {
  const shown = pairs.named.map((pair) => pair.map((name) => `'${name}'`).join(' and '));
  const others = pairs.count - shown.length;
  return shown.join(', ') + (others > 0 ? `, and ${others} other pairs` : '');
}

const nodes = ({ count }: AlikePairs): string =>
  count === 1 ? 'are two nodes' : 'are two nodes each';
