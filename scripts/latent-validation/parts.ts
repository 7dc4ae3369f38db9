import { control } from './control/index.js';
import { fitted } from './fitted.js';
import { forecast } from './forecast/index.js';
import { known } from './known/index.js';
import { leftOut } from './left-out/index.js';
import { otherScores } from './other-scores/index.js';
import type { Part } from './part.js';

/** Parts that look at the shipped model, in the order of the page. */
export const parts = [
  fitted,
  otherScores,
  leftOut,
  forecast,
  control,
  known,
] as readonly Part<unknown>[];
