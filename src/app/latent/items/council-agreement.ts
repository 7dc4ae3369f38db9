import { frameNeed } from '../../../core/frames.js';
import { defineItem, unobserved } from './define.js';

/** Adopted by all: it divides nobody. */
const UNANIMOUS = 1;
const LEAST = 5;

/**
 * **Definition.** log((a + .5) / (n - a + .5)), n the divided votes of the year in which both took part and a their
 * agreement: each vote counts 1 where they voted alike, one half where one abstained, 0 for yes against no.
 *
 * **Unit and range.** Log odds, unbounded. NaN with fewer than five such votes.
 */
export const councilAgreement = defineItem({
  id: 'council-agreement',
  title: 'Agreement in the divided votes of the Security Council',
  short: 'Council votes',
  domain: 'security',
  sign: 1,
  why: 'States that vote alike on war, sanctions and peacekeeping see the same threats.',
  span: { from: 1946, to: 2025 },
  contact: false,
  datasets: ['unsc-votes'],
  family: 'continuous',
  needs: { votes: frameNeed('state-year', 'council-votes', ['item', 'outcome', 'vote']) },
  values({ votes }, at) {
    const { ccode, year, item, outcome, vote } = votes.numbers;
    const items = new Map<number, number[]>();
    for (let row = 0; row < votes.rows; row++)
      if (outcome[row] !== UNANIMOUS && vote[row]! <= 3)
        items.set(item[row]!, [...(items.get(item[row]!) ?? []), row]);
    const [agreed, all] = [new Float64Array(at.rows), new Float64Array(at.rows)];
    for (const voters of items.values())
      voters.forEach((a, place) => {
        for (const b of voters.slice(place + 1)) {
          const found = at.rowOf(ccode[a]!, ccode[b]!, year[a]!);
          if (found < 0) continue;
          agreed[found]! += 1 - Math.abs(vote[a]! - vote[b]!) / 2;
          all[found]! += 1;
        }
      });
    return unobserved(at).map((_, row) =>
      all[row]! < LEAST ? NaN : Math.log((agreed[row]! + 0.5) / (all[row]! - agreed[row]! + 0.5)),
    );
  },
});
