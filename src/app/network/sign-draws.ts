import { balancedShare } from './balanced-share.js';
import type { SignDraws } from '../../contract/index.js';
import { createRng, type Rng } from '../../core/rng.js';
import { quantileSorted } from '../../core/statistics.js';
import { type BothSigns, signOfBoth } from '../../measures/alignment/both-signs.js';
import { LEAST_HOSTILE } from '../../measures/latent/hostile-probability.js';
import { goodDivision, signedNetwork, type SignedNetwork } from '../../networks/index.js';
import type { SourceTies } from './source-ties.js';

/** Draws behind a band, and their seed: the same network has the same band everywhere. */
export const SIGN_DRAWS = 100;
const SEED = 1;

/** The pairs that may have a tie, by the places of their states, and the chance that each is friendly, and hostile. */
export interface SignChances {
  readonly year: number;
  readonly count: number;
  readonly both: BothSigns;
  readonly pair: Int32Array;
  readonly friendly: Float64Array;
  readonly hostile: Float64Array;
}

/** The chances of all pairs in a year; undefined where every source reads records, which have no error of their own. */
export function signChances(
  found: readonly SourceTies[],
  { year, count, both }: Pick<SignChances, 'year' | 'count' | 'both'>,
): SignChances | undefined {
  if (found.every(({ chance }) => chance === undefined)) return undefined;
  const pairs: number[] = [];
  const friendly: number[] = [];
  const hostile: number[] = [];
  for (let pair = 0; pair < count ** 2; pair++) {
    const [plus, minus] = [chanceOf(found, pair, 1), chanceOf(found, pair, -1)];
    const likely = minus < LEAST_HOSTILE ? 0 : minus;
    if (plus === 0 && likely === 0) continue;
    pairs.push(pair);
    friendly.push(plus);
    hostile.push(likely);
  }
  return {
    ...{ year, count, both, pair: Int32Array.from(pairs) },
    friendly: Float64Array.from(friendly),
    hostile: Float64Array.from(hostile),
  };
}

/** The chance that at least one source gives a pair a sign; they count as independent. */
function chanceOf(found: readonly SourceTies[], pair: number, sign: 1 | -1): number {
  let none = 1;
  for (const { gives, chance, signs } of found) {
    if (gives === (sign > 0 ? 'negative' : 'positive')) continue;
    const own = chance === undefined ? Number(signs.sign[pair] === sign) : chance(pair);
    if (!Number.isNaN(own)) none *= 1 - own;
  }
  return 1 - none;
}

/**
 * What the network of a year may be, given the errors of the estimates behind it: 90% of some draws in which every pair takes its
 * signs by their chances, each pair for itself. The frustration index of a draw is that of a short search without a proof.
 */
export function signDraws(chances: SignChances): SignDraws {
  const rng = createRng(SEED, `signs ${chances.year}`);
  const nodes = Array.from({ length: chances.count }, (_, place) => String(place));
  const drawn = Array.from({ length: SIGN_DRAWS }, () =>
    numbersOf(drawNetwork(chances, nodes, rng)),
  );
  const band = (of: (one: Numbers) => number): [number, number] => {
    const sorted = Float64Array.from(drawn, of).sort();
    return [quantileSorted(sorted, 0.05), quantileSorted(sorted, 0.95)];
  };
  const counted = (of: (one: Numbers) => number): [number, number] => {
    const [low, high] = band(of);
    return [Math.floor(low), Math.ceil(high)];
  };
  return {
    draws: SIGN_DRAWS,
    hostile: counted(({ hostile }) => hostile),
    balanced: drawn.some(({ balanced }) => balanced === null) ? null : band((one) => one.balanced!),
    frustration: counted(({ frustration }) => frustration),
    share: band(({ ties, frustration }) => (ties === 0 ? 0 : frustration / ties)),
  };
}

function drawNetwork(
  { count, both, pair, friendly, hostile }: SignChances,
  nodes: readonly string[],
  rng: Rng,
): SignedNetwork {
  const ties = Array.from(pair, (at, row) => {
    const isHostile = rng.uniform() < hostile[row]!;
    const isFriendly = rng.uniform() < friendly[row]!;
    const sign =
      isHostile && isFriendly ? signOfBoth(both) : Number(isFriendly) - Number(isHostile);
    return { from: Math.floor(at / count), to: at % count, sign };
  });
  return signedNetwork(
    nodes,
    ties.flatMap(({ from, to, sign }) =>
      sign === 0 ? [] : [{ from, to, sign: sign > 0 ? 1 : -1 }],
    ),
  );
}

type Numbers = ReturnType<typeof numbersOf>;

function numbersOf(network: SignedNetwork) {
  return {
    ties: network.sign.length,
    hostile: network.sign.filter((sign) => sign < 0).length,
    balanced: balancedShare(network),
    frustration: goodDivision(network),
  };
}
