import { z } from 'zod';
import { choice, param } from '../../../core/variation.js';
import { stateParam } from '../../latent/estimates.js';
import { defineTieSource } from './define.js';

/** Hostile by estimate: more likely hostile than not, by acts of force, sanctions and rivalry (`hostile-probability`). */
export const hostility = defineTieSource({
  id: 'hostility',
  title: 'hostility',
  gives: 'negative',
  params: {
    hostileProbability: param(
      z.number().gt(0).max(1),
      0.5,
      'Least probability that two states are hostile that makes a hostile tie.',
      choice('likely-hostility', 'How sure one must be of an enemy is a convention.', {
        values: [0.5, 0.75],
      }),
    ),
    state: stateParam,
  },
  says: ({ hostileProbability }) =>
    `a probability of at least ${hostileProbability} that the two are hostile`,
  look: ({ state }) => ({ measure: 'hostile-probability', params: { state } }),
  signs:
    ({ hostileProbability }) =>
    (value) =>
      value >= hostileProbability ? -1 : 0,
  chance: () => (value) => value,
});
