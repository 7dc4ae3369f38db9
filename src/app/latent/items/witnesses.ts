/** What crises and armed conflicts say in the categories of acts of force: 1 threat to 5 war. */

/** A crisis without violence is a threat; minor clashes use force, serious ones kill. */
export function crisisOf(crises: number, violence: number): number {
  if (!(crises >= 1)) return 0;
  return [1, 1, 3, 4, 5][violence] ?? 1;
}

/** From 25 deaths in battle force is fatal, from 1,000 the conflict is a war. */
export const clashOf = (intensity: number): number => [0, 4, 5][intensity] ?? 0;
