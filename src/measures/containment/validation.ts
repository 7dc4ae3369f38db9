interface Outcomes {
  readonly right: number;
  readonly wrong: number;
  readonly noValue: number;
}

/**
 * What came of the expectations about known groups that were held out when containment was defined, by measure
 * (docs/methods/containment.md); a golden test counts them again from the values.
 */
export const heldOut: Readonly<Record<string, Outcomes>> = {
  'external-containment': { right: 4, wrong: 1, noValue: 0 },
  'mutual-containment': { right: 1, wrong: 3, noValue: 1 },
  'multilateral-containment': { right: 0, wrong: 0, noValue: 1 },
  'double-containment': { right: 5, wrong: 0, noValue: 1 },
};

interface Validation extends Outcomes {
  readonly expectations: number;
  /** Of mutual containment, which did worst. */
  readonly mutual: { readonly right: number; readonly computed: number };
}

/** The expectations of all levels together, and those of mutual containment that have a value. */
export function validation(): Validation {
  const sum = (of: keyof Outcomes): number =>
    Object.values(heldOut).reduce((total, outcomes) => total + outcomes[of], 0);
  const [right, wrong, noValue] = [sum('right'), sum('wrong'), sum('noValue')];
  const mutual = heldOut['mutual-containment']!;
  return {
    right,
    wrong,
    noValue,
    expectations: right + wrong + noValue,
    mutual: { right: mutual.right, computed: mutual.right + mutual.wrong },
  };
}
