import { editDistance } from '../states/names.js';

/** The known word nearest to a mistyped one, or undefined where none is near. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** `did you mean "x"?`, or the fallback where nothing known is near. */
export function didYouMean(word: string, known: readonly string[], fallback: string): string {
  const near = nearest(word, known);
  return near === undefined ? fallback : `did you mean ${JSON.stringify(near)}?`;
}
