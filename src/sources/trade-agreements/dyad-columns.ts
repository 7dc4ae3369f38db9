import { pairsOf, yearsOf } from '../cells.js';
import { count, orNull } from '../columns.js';
import { coveredIn, defineDyadColumns, type DyadYears } from '../joined/dyad-years/define.js';
import { tradeAgreements, type TradeAgreement, type TradeAgreementParty } from './dataset.js';

export const tradeAgreementColumns = defineDyadColumns({
  from: { agreements: tradeAgreements },
  columns: {
    trade_agreements: orNull(
      count(
        'Preferential trade agreements that both states are parties to and that have entered into force for both; ends are not recorded. Null outside 1948-2020',
        'agreements',
      ),
    ),
  },
  fill: ({ agreements }, pairs) => ({
    trade_agreements: countAgreements(agreements.inForce, pairs),
  }),
});

/** Agreements in force of every pair; one of a bloc with outsiders does not count for two states that a regional one has joined. */
export function countAgreements(
  agreements: readonly TradeAgreement[],
  pairs: DyadYears,
): Float64Array {
  const { coverage } = tradeAgreements;
  const counts = coveredIn(pairs, coverage);
  const bloc = new Uint8Array(pairs.rows);
  const count = ({ ambit, parties }: TradeAgreement): void => {
    for (const [a, b] of pairsOf(parties.flatMap(withSuccessors))) {
      if (a.ccode === b.ccode) continue;
      for (const year of yearsOf(Math.max(a.from, b.from, coverage.from), coverage.to)) {
        const row = pairs.rowOf(a.ccode, b.ccode, year);
        if (row < 0 || (ambit === 'external' && bloc[row] === 1)) continue;
        counts[row]!++;
        if (ambit === 'regional') bloc[row] = 1;
      }
    }
  };
  const external = ({ ambit }: TradeAgreement): boolean => ambit === 'external';
  for (const agreement of agreements) if (!external(agreement)) count(agreement);
  for (const agreement of agreements) if (external(agreement)) count(agreement);
  return counts;
}

/** States that took over the agreements of another. */
const successors: ReadonlyMap<number, number> = new Map([
  [260, 255],
  [678, 679],
  [315, 316],
]);

/** The party and, for years after it, the state that followed it. */
function withSuccessors(party: TradeAgreementParty): TradeAgreementParty[] {
  const next = successors.get(party.ccode);
  return next === undefined ? [party] : [party, { ccode: next, from: party.from }];
}
