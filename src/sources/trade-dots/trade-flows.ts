/** Exports and imports of one side, null where the source lists none. */
export interface Flows {
  readonly exports: number | null;
  readonly imports: number | null;
}

/** Shares of a part in a whole: exports, imports, and both together where both are listed. */
export function sharesOf(
  part: Flows,
  whole: Flows,
): { export_share: number | null; import_share: number | null; total_share: number | null } {
  return {
    export_share: over(part.exports, whole.exports),
    import_share: over(part.imports, whole.imports),
    total_share: over(both(part), both(whole)),
  };
}

/** Sum of flows; a flow that is null in all of them stays null. */
export function sumFlows(flows: readonly Flows[]): Flows {
  return {
    exports: sumListed(flows.map(({ exports }) => exports)),
    imports: sumListed(flows.map(({ imports }) => imports)),
  };
}

function sumListed(values: readonly (number | null)[]): number | null {
  const listed = values.filter((value) => value !== null);
  return listed.length === 0 ? null : listed.reduce((sum, value) => sum + value, 0);
}

const both = ({ exports, imports }: Flows): number | null =>
  exports === null || imports === null ? null : exports + imports;

const over = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;
