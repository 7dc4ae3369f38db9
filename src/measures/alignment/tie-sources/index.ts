import { z } from 'zod';
import { alliances } from './alliances.js';
import { conflicts } from './conflicts.js';
import { cooperation } from './cooperation.js';
import { council } from './council.js';
import type { AnyTieSource } from './define.js';
import { disputes } from './disputes.js';
import { hostility } from './hostility.js';
import { pacts } from './pacts.js';
import { rivalries } from './rivalries.js';
import { sanctions } from './sanctions.js';
import { votes } from './votes.js';

export type { AnyTieSource } from './define.js';

/** Every source of ties, friendly ones first. */
export const tieSources: readonly AnyTieSource[] = [
  cooperation,
  pacts,
  alliances,
  votes,
  council,
  disputes,
  hostility,
  rivalries,
  conflicts,
  sanctions,
];

/** The parameters of all of them. */
export const sourceParams = {
  ...cooperation.params,
  ...pacts.params,
  ...alliances.params,
  ...votes.params,
  ...council.params,
  ...disputes.params,
  ...hostility.params,
  ...rivalries.params,
  ...conflicts.params,
  ...sanctions.params,
};

/** Sources of the usual rule: friends by closeness or by a pact that is kept, enemies by likely clashes. */
export const usualSources = [cooperation, pacts, hostility] as const;

/** Parameters of all sources as they usually are, but for those that are given. */
export function usualParams(
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return z.object(sourceParams).parse(given);
}
