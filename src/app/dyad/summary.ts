import type { Workspace } from '../engine/workspace.js';
import { computeUnit, groupParts } from '../engine/groups/unit.js';
import { unitOf } from '../engine/measure-unit.js';
import type {
  Dependence,
  DimensionPlace,
  DyadLine,
  DyadPanel,
  DyadSummary,
  LineRole,
  Moved,
} from '../../contract/index.js';

/** What the median dyad has in every dimension: percentiles are ranks. */
const MIDDLE = 0.5;

const asymmetries = ['asymmetry', 'asymmetry-itpd', 'asymmetry-dots', 'asymmetry-baci'];
const minorPartners = ['minor-partner', 'minor-partner-itpd', 'minor-partner-dots'];

/** The panels from which the page makes its first sentences. */
export const summarised: ReadonlySet<string> = new Set([
  ...['alignment', 'asymmetry-arms'],
  ...asymmetries,
  ...minorPartners,
]);

/** What the page says first, from the series that it shows and from the dimensions of alignment. */
export async function summaryOf(
  workspace: Workspace,
  [a, b]: readonly [number, number],
  from: number,
  made: Iterable<DyadPanel>,
): Promise<DyadSummary> {
  const panels = new Map([...made].map((one) => [one.id, one] as const));
  return {
    dimensions: panels.has('alignment') ? await dimensionsOf(workspace, [a, b], from) : [],
    overall: lastOf(panels.get('alignment')),
    dependence: await Promise.all(
      [
        ...latest(asymmetries.flatMap((id) => panels.get(id) ?? [])),
        ...latest([panels.get('asymmetry-arms')].filter((one) => one !== undefined)),
      ].map((panel) => dependenceOf(workspace, [a, b], from, panel)),
    ),
    minorPartner: minorPartnerOf(minorPartners.flatMap((id) => panels.get(id) ?? [])),
    third: thirdOf(panels.get('alignment')),
  };
}

async function dimensionsOf(
  workspace: Workspace,
  states: readonly [number, number],
  from: number,
): Promise<DimensionPlace[]> {
  const computed = await computeUnit(workspace, { measure: 'alignment', from }, { states });
  const { columns } = computed.population;
  const rows = computed.population
    .rowsOf(unitOf(computed, states))
    .filter((row) => columns.year[row]! >= from);
  const parts = Object.entries(columns.parts ?? {}).filter(([name]) => !groupParts.has(name));
  const silent = new Map<string, ReadonlySet<number>>();
  for (const [name] of parts)
    silent.set(name, await silentYears(workspace, `latent-${name}`, states));
  return parts
    .flatMap(([dimension, values]) => {
      const byYear = new Map(
        rows
          .filter(
            (row) => !Number.isNaN(values[row]!) && !silent.get(dimension)!.has(columns.year[row]!),
          )
          .map((row) => [columns.year[row]!, values[row]!] as const),
      );
      const moved = movedOf(byYear);
      if (moved === null) return [];
      return [{ dimension, ...moved, ...sinceOf(byYear, moved) }];
    })
    .sort((x, y) => y.value - x.value || (x.dimension < y.dimension ? -1 : 1));
}

/** Years of which the items of a domain hardly say anything: a page does not begin with them. */
async function silentYears(
  workspace: Workspace,
  measure: string,
  states: readonly [number, number],
): Promise<ReadonlySet<number>> {
  const computed = await computeUnit(workspace, { measure }, { states });
  const { columns } = computed.population;
  const rows = computed.population.rowsOf(unitOf(computed, states));
  return new Set(
    [...rows]
      .filter((row) => columns.flags?.get(row) === 'uninformative')
      .map((row) => columns.year[row]!),
  );
}

/** The last value with those of ten and twenty-five years before it. */
export function movedOf(byYear: ReadonlyMap<number, number>): Omit<Moved, 'percentile'> | null {
  const last = [...byYear].at(-1);
  if (last === undefined) return null;
  const [year, value] = last;
  const before = (years: number): number | null => byYear.get(year - years) ?? null;
  return { year, value, tenBefore: before(10), twentyFiveBefore: before(25) };
}

/** The first year of those up to the last one that are all on its side of the median dyad. */
export function sinceOf(
  byYear: ReadonlyMap<number, number>,
  { value, year }: Pick<Moved, 'year' | 'value'>,
): Pick<DimensionPlace, 'since' | 'atLeast'> {
  const side = Math.sign(value - MIDDLE);
  let since = year;
  for (const [at, one] of [...byYear].reverse()) {
    if (Math.sign(one - MIDDLE) !== side) break;
    since = at;
  }
  return { since, atLeast: since === Math.min(...byYear.keys()) };
}

const lineOf = (panel: DyadPanel | undefined, role: LineRole): DyadLine | undefined =>
  panel?.lines.find((line) => line.role === role && !line.back);

function valuesOf({ from }: DyadPanel, { values }: DyadLine): Map<number, number> {
  const byYear = new Map<number, number>();
  values.forEach((value, i) => {
    if (value !== null) byYear.set(from + i, value);
  });
  return byYear;
}

function lastOf(panel: DyadPanel | undefined): Moved | null {
  const line = lineOf(panel, 'ab');
  if (panel === undefined || line === undefined) return null;
  const moved = movedOf(valuesOf(panel, line));
  if (moved === null) return null;
  return { ...moved, percentile: line.percentiles[moved.year - panel.from] ?? null };
}

const lastYear = (panel: DyadPanel): number => lastOf(panel)?.year ?? -Infinity;

/** Of panels of the same from several sources, the one that reaches furthest; the first of those that reach as far. */
function latest(panels: readonly DyadPanel[]): DyadPanel[] {
  const spoken = panels.filter((panel) => lastYear(panel) > -Infinity);
  return spoken.length === 0
    ? []
    : [spoken.reduce((best, one) => (lastYear(one) > lastYear(best) ? one : best))];
}

/** The asymmetry of a panel that has a value, with the two shares that it compares: they are its parts. */
async function dependenceOf(
  workspace: Workspace,
  states: readonly [number, number],
  from: number,
  panel: DyadPanel,
): Promise<Dependence> {
  const { measure, chosen, params, datasets } = panel;
  const { year, value } = lastOf(panel)!;
  const computed = await workspace.compute({ measure, params: chosen, from });
  const { columns } = computed.population;
  const row = computed.population
    .rowsOf(unitOf(computed, states))
    .find((one) => columns.year[one] === year)!;
  const share = (part: 'first' | 'second'): number =>
    columns.partAt?.(part, row) ?? columns.parts![part]![row]!;
  return {
    channel: params['channel'] === 'arms' ? 'arms' : 'trade',
    source: datasets[0]!,
    ...{ year, value },
    first: share('first'),
    second: share('second'),
    ...(columns.flags?.get(row) === 'estimated-total' ? { isEstimated: true } : {}),
  };
}

function minorPartnerOf(panels: readonly DyadPanel[]): DyadSummary['minorPartner'] {
  const [panel] = latest(panels);
  if (panel === undefined) return null;
  const { year, value } = lastOf(panel)!;
  return { year, value, source: panel.datasets[0]! };
}

/** The last year in which each of the pair has a value with the third state. */
function thirdOf(panel: DyadPanel | undefined): DyadSummary['third'] {
  const [first, second] = [lineOf(panel, 'ak'), lineOf(panel, 'bk')];
  if (panel === undefined || first === undefined || second === undefined) return null;
  const at = first.values.findLastIndex(
    (value, i) => value !== null && (second.values[i] ?? null) !== null,
  );
  if (at === -1) return null;
  const of = ({ values, percentiles }: DyadLine) => ({
    value: values[at]!,
    percentile: percentiles[at] ?? null,
  });
  return { year: panel.from + at, first: of(first), second: of(second) };
}
