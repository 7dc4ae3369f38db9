import { z } from 'zod';
import { choice, claim, oneOf, param } from '../../core/variation.js';

/* Parameters that the measures of containment share. */

export const bodiesParam = oneOf(
  ['cow', 'coded'],
  'List of intergovernmental bodies: `cow`, the 534 organisations of the Correlates of War list, to 2014; `coded`, the bodies and groups coded with date and source, to 2024.',
  choice('body-list', 'Two lists of bodies, one long and one late.'),
);

export const arenaParam = param(
  z.string().regex(/^(automatic|\d{1,3}(,\d{1,3})*)$/, 'expected automatic or a list of states'),
  'automatic',
  'The states over which the pair contends: `automatic`, those for which both are among the ten largest partners or neighbours; or states separated by commas, whose value then stands beside the automatic one as parts `stated-…` and never enters a percentile.',
  claim('Over which states two contend is what is claimed.'),
);

export const discountParam = param(
  z.number().min(0).max(1),
  0.5,
  'Part of mutual containment that a defence pact between the two takes away.',
  choice('discount', 'No source fixes it: none, half, and all of it.', { values: [0, 0.5, 1] }),
);

export const containmentPopulation =
  'all dyads of major powers and states with at least 0.02 of world capability, with each of the others as third state';

/** The stated arena as a list of states, ascending; undefined for the automatic one. */
export function statedArena(arena: string): readonly number[] | undefined {
  if (arena === 'automatic') return undefined;
  return arena.split(',').map(Number);
}
