import { claimGroups } from '../../../charts/claims-overview.js';
import type { ShownClaim } from '../../../contract/index.js';

export const filters = ['verdict', 'fit', 'level', 'dimension', 'kind'] as const;
export type Filter = (typeof filters)[number];

export const valueOf = (claim: ShownClaim, filter: Filter): string =>
  filter === 'verdict'
    ? claim.group
    : filter === 'fit'
      ? (claim.fit?.kind ?? 'none')
      : claim[filter];

/** The claims that fit all filters of an address; words may stand anywhere in id, statement, expectation and findings. */
export function claimsThatFit(claims: readonly ShownClaim[], query: URLSearchParams): ShownClaim[] {
  const asked = (query.get('words') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter((claim) => {
    const text = [claim.id, claim.statement, claim.expectation ?? '', claim.reason ?? '']
      .concat(claim.tests.flatMap(({ label, finding }) => [label, finding]))
      .join(' ')
      .toLowerCase();
    return (
      filters.every((filter) => [null, valueOf(claim, filter)].includes(query.get(filter))) &&
      asked.every((word) => text.includes(word))
    );
  });
}

/** How many claims have each value of a filter: verdicts from what speaks for a sentence to what speaks against it, others as they come. */
export function tally(claims: readonly ShownClaim[], filter: Filter): [string, number][] {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const value = valueOf(claim, filter);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const places: readonly string[] = filter === 'verdict' ? claimGroups.map(({ id }) => id) : [];
  return [...counts].sort(([a], [b]) => places.indexOf(a) - places.indexOf(b));
}
