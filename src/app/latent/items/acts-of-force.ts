import { frameNeed } from '../../../core/frames.js';
import { indexPairs } from '../../../measures/shared/pair-index.js';
import { defineItem, unobserved } from './define.js';
import { clashOf, crisisOf } from './witnesses.js';

const columns = [
  'mid_fatality',
  'mid_multilateral',
  'mie_hostility',
  'armed_conflict',
  'crises',
  'crisis_violence',
] as const;

/**
 * The gravest act of a dyad-year. Disputes, crises and conflict data record the same acts, so that the gravest of their
 * records is one observation: three witnesses of one act are not three acts.
 *
 * **Definition.** Maximum of: the highest hostility of a militarized event between the two that began in the year, one
 * grade more where a use of force killed and no third state took part in the dispute; the crises in which they were
 * adversaries; their armed conflicts. A dispute of the pair without any such event does not count: most are boats
 * seized by the coast guard (the United States and Canada 1997, Russia and China 1994).
 */
export const actsOfForce = defineItem({
  id: 'acts-of-force',
  title: 'Gravest act of force between the two',
  short: 'acts of force',
  domain: 'hostility',
  sign: 1,
  why: 'A state that threatens another, shows or uses force, or goes to war is hostile to it.',
  span: { from: 1946, to: 2014 },
  contact: true,
  datasets: ['mid', 'icb', 'ucdp'],
  family: 'ordinal',
  categories: ['none', 'threat', 'show of force', 'use of force', 'fatal use', 'war'],
  needs: { dyads: frameNeed('dyad-year', 'dyad-years', columns) },
  values({ dyads }, at) {
    const values = unobserved(at);
    const { numbers } = dyads;
    const rowOf = indexPairs({ rows: dyads.rows, ...numbers });
    for (let row = 0; row < at.rows; row++) {
      const found = rowOf(at.ccode1[row]!, at.ccode2[row]!, at.year[row]!);
      if (found < 0 || Number.isNaN(numbers.mie_hostility[found]!)) continue;
      const cell = (name: (typeof columns)[number]): number => numbers[name][found]!;
      values[row] = Math.max(
        actOf(cell('mie_hostility'), cell('mid_multilateral') === 1 ? 0 : cell('mid_fatality')),
        crisisOf(cell('crises'), cell('crisis_violence')),
        clashOf(cell('armed_conflict')),
      );
    }
    return values;
  },
});

/** Category of a level of hostility: 2 threat, 3 display, 4 use, 5 war; a use that killed is one of its own. */
function actOf(hostility: number, fatality: number): number {
  if (hostility >= 5) return 5;
  if (hostility === 4) return fatality >= 1 ? 4 : 3;
  return hostility >= 2 ? hostility - 1 : 0;
}
