import { frameNeed } from '../../../core/frames.js';
import { latentYears } from '../dyad-years.js';
import { defineItem, unobserved } from './define.js';

const FIELDS: ReadonlySet<string> = new Set(['security', 'terrorism', 'military-technical']);
const KINDS: ReadonlySet<string> = new Set([
  'agreement',
  'arms',
  'basing',
  'command',
  'consultation',
  'declaration',
  'exercise',
  'milestone',
]);

/** Coded pairs from their first fact on: outside them nobody looked, so that absence says nothing. */
export const codedSecurity = defineItem({
  id: 'coded-security',
  title: 'Coded acts of security cooperation',
  short: 'coded facts',
  domain: 'security',
  sign: 1,
  why: 'Agreements, exercises, bases and help in war that lists have not recorded yet.',
  span: { from: 1991, to: 2025 },
  contact: true,
  datasets: ['coded-events'],
  family: 'ordinal',
  categories: ['none', 'one', 'two', 'three or more'],
  needs: { facts: frameNeed('dyad-year', 'coded-event-pairs', [], ['kind', 'field']) },
  values({ facts }, at) {
    const { ccode1, ccode2, year } = facts.numbers;
    const counts = new Map<string, Map<number, number>>();
    for (let row = 0; row < facts.rows; row++) {
      if (!FIELDS.has(facts.texts.field[row]!) || !KINDS.has(facts.texts.kind[row]!)) continue;
      if (year[row]! < 1991 || year[row]! > latentYears.to) continue;
      const pair = `${ccode1[row]} ${ccode2[row]}`;
      const years = counts.get(pair) ?? new Map<number, number>();
      counts.set(pair, years.set(year[row]!, (years.get(year[row]!) ?? 0) + 1));
    }
    const values = unobserved(at);
    for (let row = 0; row < at.rows; row++) {
      const years = counts.get(`${at.ccode1[row]} ${at.ccode2[row]}`);
      if (years === undefined || at.year[row]! < Math.min(...years.keys())) continue;
      values[row] = Math.min(3, years.get(at.year[row]!) ?? 0);
    }
    return values;
  },
});
