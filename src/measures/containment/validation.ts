interface Outcomes {
  readonly right: number;
  readonly wrong: number;
  /** Triads in which it was expected, and those of them in which it is found. */
  readonly expected: number;
  readonly detected: number;
}

/**
 * What came of thirty triads whose containment was written down before any value (docs/methods/containment.md); a test counts
 * them again from the values.
 */
export const validation: Readonly<Record<'external' | 'mutual', Outcomes>> = {
  external: { right: 23, wrong: 6, expected: 13, detected: 7 },
  mutual: { right: 21, wrong: 4, expected: 7, detected: 4 },
};

/** `23 of 29, and found in 7 of the 13 where it was expected` */
const outcomesInWords = ({ right, wrong, expected, detected }: Outcomes): string =>
  `${right} of ${right + wrong}, and found in ${detected} of the ${expected} where it was expected`;

/** Where mutual containment was expected of Russia and China and is not found; a test holds it to the values. */
export const missedMutual = {
  pair: [365, 710],
  words: ' (not for Russia and China in 1970, 2014 and 2021)',
} as const satisfies { readonly pair: readonly number[]; readonly words: string };

/** How measures of containment did on the known triads, for an answer about two states. */
export function validationWords(pair: readonly number[]): string {
  const isMissed = missedMutual.pair.every((state) => pair.includes(state));
  return `external containment was right in ${outcomesInWords(validation.external)}; mutual containment in ${outcomesInWords(validation.mutual)}${isMissed ? missedMutual.words : ''}`;
}

/** Measures that these triads test. */
export const validated: ReadonlySet<string> = new Set([
  'external-containment',
  'mutual-containment',
  'double-containment',
]);
