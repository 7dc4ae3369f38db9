import { z } from 'zod';
import { duer2014, wto2018 } from '../../core/bibliography/index.js';
import { wholeNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { constant, param } from '../../core/variation.js';
import { columnOf, reasonsWhereMissing } from '../shared/lazy.js';
import { allStateYears, inYears, statesByYear } from '../shared/state-years.js';
import { regionOfState, regionsText } from './trade-regions.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  states: wholeNeed('state-year', 'state-years', []),
  signatures: wholeNeed('state-year', 'trade-signatures', ['agreement']),
} as const;

const coverage = { from: 1948, to: 2020 } as const;

/** States that go on under another number, with the number before. */
const formerly: ReadonlyMap<number, number> = new Map([
  [255, 260],
  [679, 678],
]);

const params = z.strictObject({
  window: param(
    z.int().min(1).max(73),
    21,
    'Years that are counted together, the year of the row the last of them.',
    constant('The years that are counted together go with the window of the test.'),
  ),
});

/**
 * Share of a state's trade agreements that it signed with partners outside its own region.
 *
 * **Definition.** a / n over the preferential trade agreements with other states that the state signed in the years t-window+1 to t; a those with at least one other
 * party outside its region.
 *
 * **Convention.** Signature and not entry into force, since the question is what a government wants; an agreement counts once, in the year of its first treaty,
 * whatever amended it later, and also if it is dead. Regions as the World Trade Organization draws them (`regional-trade-share`), where
 * Russia has one of its own, and China one with Australia: the states that were the USSR are no partners abroad for each other. One outsider
 * is enough, so that the Eurasian Union’s agreement with Vietnam is one abroad for all. Agreements with territories (China’s with Hong Kong and Macao) are none with another state. Germany goes on from West Germany. Each agreement weighs one, with Iceland or with all of Southeast Asia; a member of a customs union signs with it and has
 * as many as the union. A handful of agreements make the share: look at n. With Australia and New Zealand
 * apart from Asia China’s share of 2000-20 would be .47 in place of .35, Russia’s the same .43.
 *
 * **Unit and range.** Share, [0, 1]; n is the number of agreements. Parts: agreements (n), abroad (a).
 * **Nulls.** `no-agreements` where the window has none; `not-in-system`, `outside-coverage`; none throws. A state that joined later stands under the
 * year of the first treaty (China in the Bangkok Agreement of 1975, which it joined in 2001).
 * **Complexity.** O(signatures + state-years x window).
 * **Source.** Dür, Baccini & Elsig 2014 for the agreements, as packaged in manytreaties; WTO 2018 for the regions.
 * **Example.** `counterpoise measure agreements-abroad CHN --from 2020 --to 2020` is 0.3529.
 */
export const agreementsAbroad = defineMeasure({
  id: 'agreements-abroad',
  title: 'Trade agreements outside the own region',
  summary:
    'Share of the trade agreements signed in the window that have a party outside the state’s own region.',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'an agreement among members, or one that several of them signed, would count several times',
  ),
  unit: 'share',
  partUnits: { agreements: 'agreements', abroad: 'agreements' },
  range: [0, 1],
  dimension: 'economy',
  population: `all members of the state system that signed an agreement in the window; regions: ${regionsText}`,
  datasets: ['trade-agreements', 'states'],
  coverage,
  lookback: ({ window }) => window - 1,
  needs,
  params,
  references: [duer2014, wto2018],
  compute({ states, signatures }, { params: { window } }) {
    const { rows, ccode, year } = allStateYears(inYears(statesByYear(states), coverage));
    const signed = signaturesOf(signatures);
    const counts = Array.from({ length: rows }, (_, row) => {
      const own = signed
        .of(ccode[row]!)
        .filter((one) => one.year <= year[row]! && one.year > year[row]! - window);
      return { all: own.length, abroad: own.filter(({ isAbroad }) => isAbroad).length };
    });
    const value = columnOf(rows, (row) => counts[row]!.abroad / counts[row]!.all);
    return {
      rows,
      ccode1: ccode,
      year,
      value,
      n: Int16Array.from(counts, ({ all }) => all),
      parts: {
        agreements: columnOf(rows, (row) => counts[row]!.all),
        abroad: columnOf(rows, (row) => counts[row]!.abroad),
      },
      reasons: reasonsWhereMissing(value, () => 'no-agreements'),
    };
  },
});

interface Signature {
  readonly year: number;
  readonly isAbroad: boolean;
}

/** The signatures of each state, each with whether another party is of another region. */
function signaturesOf({
  rows,
  numbers: { ccode, year, agreement },
}: {
  readonly rows: number;
  readonly numbers: Readonly<Record<'ccode' | 'year' | 'agreement', ArrayLike<number>>>;
}) {
  const parties = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const found = parties.get(agreement[row]!) ?? [];
    parties.set(agreement[row]!, found);
    found.push(ccode[row]!);
  }
  const signed = new Map<number, Signature[]>();
  for (let row = 0; row < rows; row++) {
    const own = signed.get(ccode[row]!) ?? [];
    signed.set(ccode[row]!, own);
    const all = parties.get(agreement[row]!)!;
    if (all.length < 2) continue;
    const home = regionOfState[ccode[row]!];
    own.push({
      year: year[row]!,
      isAbroad: all.some((party) => regionOfState[party] !== home),
    });
  }
  const under = (ccode: number | undefined) =>
    ccode === undefined ? [] : (signed.get(ccode) ?? []);
  return {
    /** Those of the state that it continues count as its own. */
    of: (ccode: number): readonly Signature[] => [...under(formerly.get(ccode)), ...under(ccode)],
  };
}
