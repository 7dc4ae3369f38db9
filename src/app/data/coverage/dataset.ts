import type { CoverageMap } from '../../../contract/index.js';
import { UsageError } from '../../../core/errors.js';
import { frameNeed, type Frame } from '../../../core/frames.js';
import type { NumberColumn } from '../../../core/frames.js';
import { datasetById } from '../../../sources/index.js';
import type { PanelManifest } from '../../../panel/manifest.js';
import type { Workspace } from '../../engine/workspace.js';
import { CoverageGrid } from './grid.js';

const mapped = ['state-year', 'dyad-year', 'directed-dyad-year'] as const;
type MappedGrain = (typeof mapped)[number];

type ManifestTable = PanelManifest['tables'][string];
const grainOf = ({ grain }: ManifestTable): MappedGrain | undefined =>
  mapped.find((one) => one === grain);

/** Tables with rows by state or pair and year that hold columns of a dataset; not estimates, which go beyond what it covers. */
export function mappedTables(manifest: PanelManifest, dataset: string): string[] {
  return Object.entries(manifest.tables)
    .filter(([, table]) => table.estimatedFrom === undefined && grainOf(table) !== undefined)
    .filter(([, table]) => ownColumns(table, dataset).length > 0)
    .map(([id]) => id);
}

const ownColumns = ({ columns }: ManifestTable, dataset: string) =>
  Object.entries(columns).filter(
    ([, { datasets, kind }]) => kind !== 'key' && datasets.includes(dataset),
  );

/**
 * In which states and years the panel has values of a dataset, in one of its tables.
 *
 * @throws UsageError `no-coverage-map` where the table has no rows by state or pair and year
 */
export async function datasetCoverage(
  { panel }: Pick<Workspace, 'panel'>,
  dataset: string,
  asked?: string,
): Promise<CoverageMap & { readonly table: string }> {
  const { coverage } = datasetById(dataset);
  const tables = mappedTables(panel.manifest, dataset);
  const id = asked ?? tables[0];
  const table = id === undefined ? undefined : panel.manifest.tables[id];
  const grain = table && grainOf(table);
  if (id === undefined || table === undefined || grain === undefined || !tables.includes(id))
    throw new UsageError(`${dataset} has no map of states and years`, {
      code: 'no-coverage-map',
      details: { value: asked ?? dataset, expected: tables.join(', ') || 'another dataset' },
      hint: 'only tables with rows by state or pair and year have one',
    });
  const own = ownColumns(table, dataset);
  // A row with a column that is never empty is a value already.
  const always = own.some(([, { nullable }]) => !nullable);
  const looked = always ? [] : own.filter(([, { type }]) => type !== 'text').map(([name]) => name);
  const end = endColumn(table);
  const numbers = [...looked, ...(end === undefined ? [] : [end])];
  const frame = await panel.loadFrame(frameNeed(grain, id, numbers));
  const span = spanOf(frame, coverage);
  const grid = new CoverageGrid(
    grain === 'state-year' ? 'states' : 'pairs',
    span,
    grain === 'directed-dyad-year',
  );
  fill(grid, frame, looked, end);
  return { table: id, ...grid.finish(() => noRow) };
}

const noRow =
  'The panel has no value of the source for it: not reported, or, in lists of events, none is recorded.';

/** Column with the last year of what a row tells, where rows are spells. */
function endColumn({ columns }: ManifestTable): string | undefined {
  return ['to_year', 'to', 'until'].find((name) => columns[name]?.type === 'int16');
}

/** The years that the table has, no more than its source covers. */
function spanOf(
  frame: Frame,
  coverage: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  const { year } = frame.numbers as { readonly year: NumberColumn };
  let first = Infinity;
  for (let row = 0; row < frame.rows; row++) first = Math.min(first, year[row]!);
  return { from: Math.max(coverage.from, Math.min(first, coverage.to)), to: coverage.to };
}

function fill(
  grid: CoverageGrid,
  { rows, numbers }: Frame,
  looked: readonly string[],
  end: string | undefined,
): void {
  const columns = numbers as Readonly<Record<string, NumberColumn | undefined>>;
  const { ccode, ccode1, ccode2, year } = columns;
  const values = looked.map((name) => columns[name]!);
  const ends = end === undefined ? undefined : columns[end];
  for (let row = 0; row < rows; row++) {
    if (values.length > 0 && values.every((column) => Number.isNaN(column[row]!))) continue;
    const first = year![row]!;
    const last = ends === undefined || Number.isNaN(ends[row]!) ? first : ends[row]!;
    for (let at = Math.max(first, grid.from); at <= Math.min(last, grid.to); at++) {
      if (ccode !== undefined) grid.addState(ccode[row]!, at);
      else grid.addPair(ccode1![row]!, ccode2![row]!, at);
    }
  }
}
