import { z } from 'zod';
import { choice, param } from '../../../core/variation.js';
import { stateParam } from '../../latent/estimates.js';
import { defineTieSource } from './define.js';

const percent = (share: number): string => String(Number((100 * share).toPrecision(6)));

/**
 * Friendly by closeness: the relevant dyads of the year that cooperate most in security, votes and ties (`cooperation`).
 * A third of them: above the median would make friends of half of all dyads that have to do with each other, Greece and
 * Turkey or the United States and Egypt among them.
 */
export const cooperation = defineTieSource({
  id: 'cooperation',
  title: 'cooperation',
  gives: 'positive',
  params: {
    cooperationTop: param(
      z.number().gt(0).max(1),
      0.33,
      'Share of the relevant dyads of the year, those that cooperate most, that have a friendly tie.',
      choice('close-cooperation', 'Where closeness begins is a convention.', {
        values: [0.25, 0.33, 0.5],
      }),
    ),
    state: stateParam,
  },
  says: ({ cooperationTop }) =>
    `cooperation in security, votes and ties among the highest ${percent(cooperationTop)}% of the relevant dyads of the year`,
  look: ({ state }) => ({ measure: 'cooperation', params: { state } }),
  signs: ({ cooperationTop }, { sorted }) => {
    const cut = cutOf(cooperationTop, sorted);
    return (value) => (cut !== undefined && value >= cut ? 1 : 0);
  },
  chance: ({ cooperationTop }, { sorted }) => {
    const cut = cutOf(cooperationTop, sorted);
    return (_, exceeds) => (cut === undefined ? NaN : exceeds(cut));
  },
});

/** The least of the highest values that the share holds; pairs level with it count as well. */
const cutOf = (top: number, sorted: Float64Array): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.ceil((1 - top) * sorted.length))];
