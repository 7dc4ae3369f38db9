import { campOf, verdictOfHalves } from './claims.js';
import type { Claim, DilemmaStanding, PredicateResult } from './types.js';

export interface DilemmaResult {
  /** Whose dilemma it is. */
  readonly of: string;
  readonly standing: DilemmaStanding;
  /** One sentence: what became of both sides. */
  readonly sentence: string;
}

type Camp = ReturnType<typeof campOf>;

const standings: Readonly<Record<'for' | 'against', Record<'for' | 'against', DilemmaStanding>>> = {
  for: { for: 'both-grow', against: 'gains-grow' },
  against: { for: 'costs-grow', against: 'neither-grows' },
};

const sentences: Readonly<Record<Exclude<DilemmaStanding, 'open'>, string>> = {
  'both-grow': 'Gains and costs have both grown: the dilemma is there, and sharper than before.',
  'gains-grow': 'Gains have grown and costs have not: over these years there is no dilemma.',
  'costs-grow': 'Costs have grown and gains have not: this is a loss rather than a dilemma.',
  'neither-grows':
    'Neither gains nor costs have grown: if there is a dilemma, it is no sharper than before.',
};

const isKnown = (camp: Camp): camp is 'for' | 'against' => camp === 'for' || camp === 'against';

/**
 * The two sides of a dilemma side by side. A side has grown where all of its tests lean that way at least, and has not where
 * all lean the other way or show no difference that matters; anything else leaves it open. It weighs nothing and gives no
 * verdict: that both sides grow shows the trade-off, and not that anybody is torn.
 */
export function dilemmaOf(
  { dilemma }: Pick<Claim, 'dilemma'>,
  results: readonly PredicateResult[],
): DilemmaResult | undefined {
  if (dilemma === undefined) return undefined;
  const campOfSide = (side: 'gain' | 'cost'): Camp =>
    campOf(
      verdictOfHalves(
        results.filter(({ role }) => role === side).map(({ decided }) => decided!.verdict),
      ),
    );
  const [gains, costs] = [campOfSide('gain'), campOfSide('cost')];
  const { of } = dilemma;
  if (!isKnown(gains) || !isKnown(costs))
    return { of, standing: 'open', sentence: openSentence(gains, costs) };
  const standing = standings[gains][costs];
  return { of, standing, sentence: sentences[standing as keyof typeof sentences] };
}

/** What is known of one side, where the other is open. */
function openSentence(gains: Camp, costs: Camp): string {
  const told = (side: string, camp: Camp): string =>
    `${side} ${camp === 'for' ? 'have grown' : 'have not grown'}`;
  if (isKnown(costs)) return `${told('Costs', costs)}; the data leave open whether gains have.`;
  if (isKnown(gains)) return `${told('Gains', gains)}; the data leave open whether costs have.`;
  return 'The data leave open whether either side has grown.';
}
