import type { Case } from '../../../cases/types.js';
import type { PairRole, RelationsResult } from '../../../contract/index.js';
import type { LatentDomain } from '../../../core/latent-domains.js';
import { measureById } from '../../../measures/index.js';
import { isAtHand } from '../../engine/at-hand.js';
import type { Figure } from '../../engine/figure.js';
import { hasGroup } from '../../engine/groups/unit.js';
import { isGroup } from '../../../states/index.js';
import { itemsTable } from '../../latent/coverage.js';
import { latentYears } from '../../latent/dyad-years.js';
import { stateAsOf } from '../../latent/state-as-of.js';
import { relationsNeeds, relationsOf } from '../../latent/pair-relations.js';

/**
 * What the pair is to each other in every domain, and how hostile each of it is to the third party. As of a past year by what was known
 * to the end of each year. Undefined where the panel has no estimates.
 */
export function relationsFigure(
  { pair: [a, b], third: [k], asOf }: Pick<Case, 'pair' | 'third' | 'asOf'>,
  [first, last]: readonly [number, number],
): Figure<RelationsResult | undefined> | undefined {
  // The estimates are of pairs of states; what they say of a group stands in the alignment.
  if (hasGroup({ states: [a, b] })) return undefined;
  const state = stateAsOf(asOf);
  const [from, to] = [Math.max(first, latentYears.from), Math.min(last, latentYears.to)];
  const pairs: readonly RequestedPair[] = [
    { role: 'ab', states: [a, b] },
    ...(k === undefined || isGroup(k)
      ? []
      : [
          { role: 'ak' as const, states: [a, k] as const, domains: ['hostility'] as const },
          { role: 'bk' as const, states: [b, k] as const, domains: ['hostility'] as const },
        ]),
  ];
  return {
    queries: [],
    tables: pairs.flatMap(({ states, domains }) =>
      Object.values(relationsNeeds(states, { state, from, domains })),
    ),
    async compute({ panel }) {
      const isThere = isAtHand(panel, measureById('latent-hostility'));
      if (!isThere || !(itemsTable in panel.manifest.tables)) return undefined;
      const found: RelationsResult['pairs'][number][] = [];
      for (const { role, states, domains } of pairs)
        found.push({
          role,
          result: await relationsOf(panel, states, { state, from, to, domains }),
        });
      return { pairs: found };
    },
  };
}

interface RequestedPair {
  readonly role: PairRole;
  readonly states: readonly [number, number];
  readonly domains?: readonly LatentDomain[];
}
