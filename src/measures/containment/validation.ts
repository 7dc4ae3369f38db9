interface Outcomes {
  readonly right: number;
  readonly wrong: number;
}

/**
 * What came of thirty triads whose containment was written down before any value (docs/methods/containment.md); a test counts
 * them again from the values.
 */
export const validation: Readonly<Record<'external' | 'mutual', Outcomes>> = {
  external: { right: 23, wrong: 6 },
  mutual: { right: 21, wrong: 4 },
};

/** Measures whose worth these triads tell. */
export const validated: ReadonlySet<string> = new Set([
  'external-containment',
  'mutual-containment',
  'double-containment',
]);
