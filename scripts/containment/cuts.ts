import type { Workspace } from '../../src/app/index.js';
import { normalCdf, normalQuantile } from '../../src/core/special.js';
import { quantileSorted } from '../../src/core/statistics.js';
import type { FoundTriad } from './known-triads.js';
import { pointOf } from './read.js';

/** Where the events begin: the quantile of cooperation, that of mutual containment, and whether M must lie above 0. */
export interface Cuts {
  readonly cooperation: number;
  readonly mutual: number;
  readonly aboveZero: boolean;
}

/** As the measures have them. */
export const asDefined: Cuts = { cooperation: 0.5, mutual: 2 / 3, aboveZero: true };

/** From here on two states have a common adversary in M. */
const COMMON = 0.5;

/** The triads with the events begun elsewhere: P(C) and P(M) from values and intervals, as of a normal distribution. */
export async function withCuts(
  workspace: Workspace,
  triads: readonly FoundTriad[],
  { cooperation, mutual, aboveZero }: Cuts,
): Promise<FoundTriad[]> {
  const levels = await quantilesOf(workspace);
  const found: FoundTriad[] = [];
  for (const one of triads) {
    const asked = { pair: [one.a, one.b], year: one.year } as const;
    const c = await pointOf(workspace, { measure: 'cooperation', ...asked });
    const m = await pointOf(workspace, { measure: 'mutual-containment', ...asked });
    const { first, second } = one.p;
    const together = shareAbove(c, levels.cooperation(one.year, cooperation));
    const cut = levels.mutual(one.year, mutual);
    found.push({
      ...one,
      p: {
        ...one.p,
        external: one.p.external === null || together === null ? null : first! * second! * together,
        mutual: one.p.mutual === null ? null : shareAbove(m, aboveZero ? Math.max(0, cut) : cut),
      },
    });
  }
  return found;
}

interface Known {
  readonly value: number | null;
  readonly interval?: readonly [number, number] | null | undefined;
}

function shareAbove({ value, interval }: Known, cut: number): number | null {
  if (value === null || Number.isNaN(cut)) return null;
  const [low, high] = interval ?? [value, value];
  const sd = (high - low) / (2 * normalQuantile(0.95));
  return sd === 0 ? Number(value > cut) : normalCdf((value - cut) / sd);
}

/** Quantiles by year: of cooperation among the relevant dyads, of M among the pairs with a common adversary. */
async function quantilesOf(workspace: Workspace) {
  const columnsOf = async (measure: string) =>
    (await workspace.compute({ measure })).population.columns;
  const cooperation = await columnsOf('cooperation');
  const mutual = await columnsOf('mutual-containment');
  const common = mutual.parts!['common-adversary']!;
  type Columns = typeof cooperation;
  const of =
    ({ rows, ranked = rows, year, value }: Columns, counts: (row: number) => boolean) =>
    (wanted: number, q: number): number => {
      const values: number[] = [];
      for (let row = 0; row < ranked; row++)
        if (year[row] === wanted && !Number.isNaN(value[row]!) && counts(row))
          values.push(value[row]!);
      return values.length === 0
        ? NaN
        : quantileSorted(
            values.sort((a, b) => a - b),
            q,
          );
    };
  return {
    cooperation: of(cooperation, () => true),
    mutual: of(mutual, (row) => common[row]! >= COMMON),
  };
}
