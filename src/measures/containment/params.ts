import { z } from 'zod';
import { claim, param } from '../../core/variation.js';

/* Parameters that the measures of containment share. */

export const arenaParam = param(
  z.string().regex(/^(automatic|\d{1,3}(,\d{1,3})*)$/, 'expected automatic or a list of states'),
  'automatic',
  'The states over which the pair contends: `automatic`, those for which both are among the ten largest partners or neighbours; or states separated by commas, whose value then stands beside the automatic one as parts `stated-…` and never enters a percentile.',
  claim('Over which states two contend is what is claimed.'),
);

/** The stated arena as a list of states, ascending; undefined for the automatic one. */
export function statedArena(arena: string): readonly number[] | undefined {
  if (arena === 'automatic') return undefined;
  return arena.split(',').map(Number);
}
