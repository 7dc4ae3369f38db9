/** Below this the peace scale tells of severe rivalry: half a step above its lowest level. */
const SEVERE = 0.125;
/** From this, negative peace, the peace scale tells of no hostility. */
const PEACE = 0.5;

/** First and last year that both sources of hostility cover, as far as the table of dyad-years goes. */
export const hostilityCoverage = { from: 1946, to: 2020 } as const;

/**
 * Hostility of a pair: 1 with a strategic rivalry or a peace scale below .125, .5 with a peace scale below .5, else 0. A
 * missing peace scale (NaN) says nothing, so that the rivalry alone decides; NaN where the rivalry is unknown.
 */
export function hostilityOf(rivalry: number, peaceScale: number): number {
  if (Number.isNaN(rivalry)) return NaN;
  if (rivalry === 1 || peaceScale < SEVERE) return 1;
  return peaceScale < PEACE ? 0.5 : 0;
}
