export type Flow = 'total' | 'exports' | 'imports';

/**
 * Whether a trade share of the Direction of Trade Statistics is only a lower bound: 17% of Russia’s exports of 2011 stand
 * under no partner (at most 0.2% later). In the share of a partner (`mirrored`) they are the partner’s imports.
 */
export function isLowerBound(year: number, flow: Flow, mirrored = false): boolean {
  return year === 2011 && flow !== (mirrored ? 'exports' : 'imports');
}
