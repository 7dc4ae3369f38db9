import type { Setting } from './setting.js';

/** A part of the validation: what it finds, and what the page says of that. */
export interface Part<Found> {
  readonly id: string;
  /** Takes the shipped model as it is and finds what there is to find. */
  run(setting: Setting): Promise<Found>;
  /** The generated section of the page, without a heading. */
  markdown(found: Found): string;
}
