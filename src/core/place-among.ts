import { yesOrNo } from './binary.js';
import { formatPercentile } from './format.js';

/** Whom the value of a window is ranked among where the measure ranks its yearly values itself, among fewer pairs. */
export const allThatCover = 'all that the measure covers in these years';

interface Ranked {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly percentile?: number | undefined;
  readonly population?: string | undefined;
}

interface PlaceAmong {
  readonly u: number;
  /** `91st percentile of all pairs` */
  readonly words: string;
}

/**
 * The place of an observation in its population, where it says something. A yes or no, or a zero that most may share, has a place by its
 * rank alone; of a small chance a high place would mislead.
 */
export function placeAmong({
  value,
  unit = '',
  percentile: u,
  population,
}: Ranked): PlaceAmong | undefined {
  if (u === undefined || value === undefined || saysLittle(value, unit)) return undefined;
  return { u, words: `${formatPercentile(u)} percentile${ofWhom(population)}` };
}

const saysLittle = (value: number, unit: string): boolean =>
  value === 0 || yesOrNo(value, unit) !== undefined || unit === 'probability';

function ofWhom(population = ''): string {
  if (population === allThatCover || /^all dyads of members/.test(population))
    return ' of all pairs';
  if (/^the relevant dyads/.test(population)) return ' of the relevant pairs';
  return /^all members/.test(population) ? ' of all states' : '';
}
