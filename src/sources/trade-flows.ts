import { Cells, pairOf } from './cells.js';
import { level } from './columns.js';

/* Flows of goods between two states, in thousands of dollars: columns and rows of the tables that have them. */

/** Significant digits to which flows are rounded. */
const digits = 5;

/** Imports of the two states of a pair from each other; `note` says what 0 and null are. */
export const importColumns = (note: string) => {
  const flow = (description: string) =>
    ({
      ...level(
        `${description}, rounded to ${digits} significant digits${note}`,
        'current US$ thousand',
      ),
      type: 'int32',
    }) as const;
  return {
    imports1: flow('Imports of ccode1 from ccode2'),
    imports2: flow('Imports of ccode2 from ccode1'),
  };
};

export const roundedFlow = (thousands: number): number =>
  Math.round(Number(thousands.toPrecision(digits)));

interface Flow {
  readonly exporter: number | null;
  readonly importer: number | null;
  readonly year: number;
}

const noFlow: Record<'imports1' | 'imports2', number | null> = { imports1: null, imports2: null };

/** A row for each pair and year of which a flow is listed; null where the other is not. */
export function listedPairs<F extends Flow>(flows: readonly F[], thousandsOf: (flow: F) => number) {
  const pairs = new Cells((ccode1: number, ccode2: number, year: number) => ({
    ...{ ccode1, ccode2, year },
    ...noFlow,
  }));
  for (const flow of flows) {
    const { exporter, importer, year } = flow;
    if (exporter === null || importer === null) continue;
    const { ccode1, ccode2 } = pairOf(exporter, importer);
    const imports = importer === ccode1 ? 'imports1' : 'imports2';
    pairs.at(ccode1, ccode2, year)[imports] = roundedFlow(thousandsOf(flow));
  }
  return pairs.values();
}
