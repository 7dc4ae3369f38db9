/** Kinds of sanctions as the Global Sanctions Data Base tells them apart. */
export const sanctionTypes = ['trade', 'arms', 'military', 'financial', 'travel', 'other'] as const;
export type SanctionType = (typeof sanctionTypes)[number];
