import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { measures } from '../../measures/index.js';
import type { PanelManifest } from '../../panel/manifest.js';
import { membershipCoverage } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';
import { requestedMeasure, type RequestedMeasure } from './requested-measure.js';
import type { TableColumn } from './column.js';
import { idColumns, type IdScheme } from './id-columns.js';
import { measureColumns, storedTableColumns, type ColumnWishes } from './make-columns.js';
import { Placer } from './place.js';
import { relevantPairs } from './relevant.js';
import { TableRows } from './rows.js';
import { parseSpec, type ColumnSpec } from './spec.js';
import { stateSet, type StateSet } from './state-set.js';
import { requestedColumn, type RequestedColumn } from './stored-source.js';
import { variantOf } from '../engine/measure-params.js';
import { sourceOfColumn, sourceOfMeasure, type TableSource } from './table-source.js';
import { checkShape, yearsText, type TableUnit, type Years } from './unit.js';

export interface PanelTableRequest extends ColumnWishes {
  readonly unit: TableUnit;
  /** The years that the columns cover together where it is absent. */
  readonly years?: Years;
  /** `all`, states with commas between, `group:` and a coded body or `major-powers`. */
  readonly states?: string;
  /** Second states of pairs; the same as the first where it is absent. */
  readonly partners?: string;
  /** Pairs of neighbours and pairs with a major power alone. */
  readonly relevant?: boolean;
  /** Measures, as `parseSpec` reads them. */
  readonly measures?: readonly string[];
  /** Columns of the panel, as `parseSpec` reads them. */
  readonly columns?: readonly string[];
  readonly ids?: readonly IdScheme[];
}

/** A table with one row for each state or pair and year, and what is to be told beside it. */
export interface PanelTable {
  readonly request: PanelTableRequest;
  readonly years: Years;
  readonly keys: TableRows;
  readonly columns: readonly TableColumn[];
  readonly sources: readonly TableSource[];
  readonly states: StateSet;
  readonly partners: StateSet | undefined;
  readonly notes: readonly string[];
  /** Datasets behind rows and columns. */
  readonly datasets: readonly string[];
  readonly dataVersion: string;
  readonly manifest: PanelManifest;
}

type Requested =
  | { readonly spec: ColumnSpec; readonly measure: RequestedMeasure; readonly column?: undefined }
  | { readonly spec: ColumnSpec; readonly column: RequestedColumn; readonly measure?: undefined };

/**
 * Lay measures and stored columns beside every state or pair of states that existed in a year, whether anything is known
 * of it or not.
 *
 * **Complexity.** O(rows x columns) and what the measures take: 1.7 million rows with 27 columns in about a second.
 * @param onStep called before each measure or stored column, with what it is
 * @throws UsageError for what is unknown, does not fit the unit or leaves no row
 */
export async function panelTable(
  workspace: Workspace,
  request: PanelTableRequest,
  onStep: (label: string) => void = () => undefined,
): Promise<PanelTable> {
  const { manifest, dataVersion } = workspace.panel;
  const requested = requestedOf(request, manifest);
  const years = request.years ?? coveredYears(requested);
  const { states, partners, keys } = await rowsOf(workspace, request, years);
  const placer = new Placer(keys);
  const columns = [...idColumns(keys, request.ids ?? [])];
  const sources: TableSource[] = [];
  for (const one of requested) {
    onStep(one.spec.text);
    const at = sources.length;
    if (one.measure !== undefined) {
      sources.push(sourceOfMeasure(one.measure, one.spec));
      columns.push(
        ...(await measureColumns(workspace, placer, one.measure, sources[at]!, at, request)),
      );
    } else {
      const table = manifest.tables[one.column.table]!;
      sources.push(sourceOfColumn(one.column, table, one.spec));
      columns.push(
        ...(await storedTableColumns(workspace, placer, one.column, sources[at]!, at, request)),
      );
    }
  }
  refuseSameNames(columns);
  const datasets = [
    'states',
    states.datasets,
    partners?.datasets ?? [],
    sources.flatMap((one) => one.datasets),
  ];
  return {
    request,
    years,
    keys,
    columns,
    sources,
    states,
    partners,
    notes: [
      ...membershipNotes(years),
      ...states.notes,
      ...(partners?.notes ?? []),
      ...coverageNotes(sources, years),
    ],
    datasets: [...new Set(datasets.flat())].sort(),
    dataVersion,
    manifest,
  };
}

/** Everything that can be refused is refused before anything is computed. */
function requestedOf(request: PanelTableRequest, manifest: PanelManifest): Requested[] {
  const requested: Requested[] = [
    ...(request.measures ?? []).map(parseSpec).map((spec) => {
      refuseTable(spec, manifest);
      return { spec, measure: requestedMeasure(spec) };
    }),
    ...(request.columns ?? [])
      .map(parseSpec)
      .map((spec) => ({ spec, column: requestedColumn(spec, manifest) })),
  ];
  for (const { spec, measure, column } of requested)
    checkShape(request.unit, (measure ?? column).shape, spec.written, measure !== undefined);
  if (request.unit !== 'state-year') return requested;
  if (request.partners === undefined && request.relevant !== true) return requested;
  throw new UsageError('a table by state and year has no pairs to choose from', {
    code: 'wrong-unit',
    hint: 'leave --partners and --relevant out, or take --unit dyad-year',
  });
}

/** A stored column among the measures. */
function refuseTable({ id, text, part }: ColumnSpec, manifest: PanelManifest): void {
  if (part === undefined || !(id in manifest.tables) || measures.some((one) => one.id === id))
    return;
  throw new UsageError(`there is no measure ${quoted(id)}, but a table of the panel`, {
    code: 'unknown-measure',
    details: { value: text },
    hint: `write --columns ${text}`,
  });
}

function coveredYears(requested: readonly Requested[]): Years {
  const covered = requested.flatMap(({ measure, column }) => {
    const years =
      measure === undefined
        ? column.stored.coverage
        : variantOf(measure.definition, measure.params).coverage;
    return years === null ? [] : [years];
  });
  if (covered.length === 0) return membershipCoverage;
  return {
    from: Math.max(membershipCoverage.from, Math.min(...covered.map(({ from }) => from))),
    to: Math.min(membershipCoverage.to, Math.max(...covered.map(({ to }) => to))),
  };
}

async function rowsOf(workspace: Workspace, request: PanelTableRequest, years: Years) {
  const states = await stateSet(workspace, request.states ?? 'all', years);
  const partners =
    request.partners === undefined ? undefined : await stateSet(workspace, request.partners, years);
  const wanted = request.relevant === true ? await relevantPairs(workspace, years) : undefined;
  const keys = new TableRows({
    unit: request.unit,
    years,
    states: states.members,
    partners: (partners ?? states).members,
    ...(wanted === undefined ? {} : { wanted }),
  });
  if (keys.rows > 0) return { states, partners, keys };
  const { from, to } = membershipCoverage;
  throw new UsageError(
    `the table has no row: ${[...states.notes, ...(partners?.notes ?? [])].join(' ') || `no state or pair fits in ${yearsText(years)}`}`,
    {
      code: 'empty-table',
      details: {
        value: yearsText(years),
        expected: `states that were members of the system, ${from} to ${to}; of a group, in years in which it had members`,
      },
      hint: 'check --states, --partners and --years; a pair takes two states that existed in one year',
    },
  );
}

function refuseSameNames(columns: readonly TableColumn[]): void {
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) {
      throw new UsageError(`two columns would be called ${name}`, {
        code: 'same-column-twice',
        details: { value: name },
        hint: 'leave one out, or give one another name, for example other=cinc',
      });
    }
    names.add(name);
  }
}

function membershipNotes({ from, to }: Years): string[] {
  if (from >= membershipCoverage.from && to <= membershipCoverage.to) return [];
  const known = yearsText(membershipCoverage);
  return [`Members of the state system are known for ${known}; other years have no rows.`];
}

function coverageNotes(sources: readonly TableSource[], years: Years): string[] {
  const notes = sources.flatMap(({ id, coverage }) => {
    if (coverage !== null && coverage.from <= years.from && coverage.to >= years.to) return [];
    return coverage === null
      ? [`${id} has no value in any year.`]
      : [`${id} covers ${yearsText(coverage)} and is empty in other years.`];
  });
  return [...new Set(notes)];
}
