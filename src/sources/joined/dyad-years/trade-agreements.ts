import {
  tradeAgreements as source,
  type CleanTradeAgreements,
  type TradeAgreement,
} from '../../trade-agreements/dataset.js';
import { defineDyadColumns, type DyadYears } from './define.js';

const datasets = ['trade-agreements'] as const;

export const tradeAgreementColumns = defineDyadColumns({
  id: 'trade-agreements',
  datasets,
  columns: {
    trade_agreements: {
      type: 'uint8',
      kind: 'count',
      nullable: true,
      unit: 'agreements',
      min: 0,
      max: 255,
      description:
        'Preferential trade agreements that both states are parties to and that have entered into force for both; ends are not recorded. Null outside 1948-2020',
      datasets,
    },
  },
  fill: (clean, pairs) => ({
    trade_agreements: countAgreements(clean['trade-agreements'] as CleanTradeAgreements, pairs),
  }),
});

/** Agreements in force of every pair; one of a bloc with outsiders does not count for two states that a regional one has joined. */
export function countAgreements(agreements: CleanTradeAgreements, pairs: DyadYears): Float64Array {
  const { rows, year } = pairs;
  const { from, to } = source.coverage;
  const counts = Float64Array.from({ length: rows }, (_, row) =>
    year[row]! < from || year[row]! > to ? NaN : 0,
  );
  const bloc = new Uint8Array(rows);
  const joined = (agreement: TradeAgreement): void => {
    const parties = agreement.parties.flatMap(withSuccessors);
    parties.forEach(({ ccode: i, from: fromI }, position) => {
      for (const { ccode: j, from: fromJ } of parties.slice(position + 1)) {
        const start = Math.max(fromI, fromJ, from);
        for (let y = start; y <= to; y++) {
          const row = i === j ? -1 : pairs.rowOf(i, j, y);
          if (row < 0 || (agreement.ambit === 'external' && bloc[row] === 1)) continue;
          counts[row]!++;
          if (agreement.ambit === 'regional') bloc[row] = 1;
        }
      }
    });
  };
  const external = ({ ambit }: TradeAgreement): boolean => ambit === 'external';
  for (const agreement of agreements) if (!external(agreement)) joined(agreement);
  for (const agreement of agreements) if (external(agreement)) joined(agreement);
  return counts;
}

/** States that took over the agreements of another. */
const successors: ReadonlyMap<number, number> = new Map([
  [260, 255],
  [678, 679],
  [315, 316],
]);

type Party = TradeAgreement['parties'][number];

/** The party and, for years after it, the state that followed it. */
function withSuccessors(party: Party): Party[] {
  const next = successors.get(party.ccode);
  return next === undefined ? [party] : [party, { ccode: next, from: party.from }];
}
