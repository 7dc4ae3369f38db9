import { campOf, verdictOfHalves } from './claims.js';
import { verdictWords } from '../core/verdict-words.js';
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
 * all lean the other way or show no difference that matters; anything else leaves it open, and then each test is named with
 * what it came to. It weighs nothing and gives no verdict: that both sides grow shows the trade-off, and not that anybody
 * is torn.
 */
export function dilemmaOf(
  { dilemma }: Pick<Claim, 'dilemma'>,
  results: readonly PredicateResult[],
): DilemmaResult | undefined {
  if (dilemma === undefined) return undefined;
  const of = (side: 'gain' | 'cost') => results.filter(({ role }) => role === side);
  const [gains, costs] = [of('gain'), of('cost')];
  const [gainCamp, costCamp] = [campOfSide(gains), campOfSide(costs)];
  if (!isKnown(gainCamp) || !isKnown(costCamp))
    return {
      of: dilemma.of,
      standing: 'open',
      sentence: `Gains: ${sideText(gains)}. Costs: ${sideText(costs)}. Whether both sides have grown is open.`,
    };
  const standing = standings[gainCamp][costCamp];
  return { of: dilemma.of, standing, sentence: sentences[standing as keyof typeof sentences] };
}

function campOfSide(tests: readonly PredicateResult[]): Camp {
  const verdicts = tests.map(({ decided }) => decided!.verdict);
  if (verdicts.includes('untestable')) return 'untestable';
  const camp = campOf(verdictOfHalves(verdicts));
  // What makes no difference that matters has not grown.
  return camp === 'none' ? 'against' : camp;
}

/** Each test of a side with what it came to. */
const sideText = (tests: readonly PredicateResult[]): string =>
  tests.map(({ label, decided }) => `${label} (${verdictWords[decided!.verdict]})`).join('; ');
