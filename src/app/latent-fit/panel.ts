import { type Panel, panelOf } from '../../latent/panel.js';
import { type Part, spreadOf } from './parts.js';
import type { Table, Unit } from './read.js';
import type { Spec } from './spec.js';

/** A covariate of opportunity, which the engine takes with mean 0 and standard deviation 1; one without variation stays 0. */
export interface Covariate {
  readonly column: string;
  readonly centre: number;
  readonly unit: number;
}

/** The covariates of opportunity; none where no item depends on them. */
export function covariatesOf(spec: Spec, { values }: Table): Covariate[] {
  if (!spec.items.some(({ opportunity }) => opportunity)) return [];
  return spec.opportunity.map((column) => {
    const known = values.get(column)!.filter((value) => !Number.isNaN(value));
    const { centre, unit } = spreadOf(known);
    return { column, centre, unit: unit > 0 ? unit : 1 };
  });
}

/** The units as the engine takes pairs of states. */
export function panelOfUnits(
  spec: Spec,
  table: Table,
  parts: readonly Part[],
  covariates: readonly Covariate[],
): Panel {
  const byDomain = spec.domains.map((_, domain) =>
    parts.flatMap((part, place) => (part.domain === domain ? [{ part, place }] : [])),
  );
  const pairs = table.units.map(({ rows, from }) => {
    const seen: { item: number; value: number; exposure: number }[] = [];
    const starts = [0];
    for (const row of rows)
      for (const own of byDomain) {
        for (const { part, place } of row < 0 ? [] : own) {
          const value = part.values[row]!;
          if (Number.isNaN(value)) continue;
          seen.push({ item: place, value, exposure: part.exposures[row]! });
        }
        starts.push(seen.length);
      }
    return {
      years: rows.length,
      starts: Int32Array.from(starts),
      items: Int32Array.from(seen, ({ item }) => item),
      values: Float64Array.from(seen, ({ value }) => value),
      exposures: Float64Array.from(seen, ({ exposure }) => exposure),
      opportunity: Float64Array.from(
        Array.from(rows).flatMap((row) =>
          covariates.map(({ column, centre, unit }) => {
            const value = row < 0 ? NaN : table.values.get(column)![row]!;
            // No item that depends on it is seen where it is not known.
            return Number.isNaN(value) ? 0 : (value - centre) / unit;
          }),
        ),
      ),
      base: baseOf(spec, { from, rows }),
    };
  });
  return panelOf(pairs, spec.domains.length);
}

/** Periods of a unit that fix the scale. */
function baseOf({ base }: Spec, { from, rows }: Pick<Unit, 'from' | 'rows'>): [number, number] {
  if (base === undefined) return [0, rows.length];
  const first = Math.max(0, base[0] - from);
  const before = Math.min(rows.length, base[1] - from + 1);
  return first < before ? [first, before] : [0, 0];
}
