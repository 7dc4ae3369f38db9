import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { frameNeed } from '../../core/frames.js';
import { didYouMean } from '../../core/closest.js';
import type { StoredType } from '../../store/index.js';
import type { Workspace } from '../engine/workspace.js';
import type { RequestedMeasure } from './requested-measure.js';
import { flagNames, reasonNames } from './codes.js';
import type { TableColumn } from './column.js';
import { measureSource, partNames } from './measure-source.js';
import type { Fill, Placed, Placer, Side } from './place.js';
import { columnName } from './spec.js';
import { storedMirror, storedSource, type RequestedColumn } from './stored-source.js';
import type { TableSource } from './table-source.js';

/** Which columns a value brings with it. */
export interface ColumnWishes {
  /** All parts of measures, and what is known of a value: the number of observations, the interval of an estimate. */
  readonly parts?: boolean;
  /** Why a value is missing. */
  readonly reasons?: boolean;
  /** Caveats on values. */
  readonly flags?: boolean;
}

/** What the columns of one source share. */
interface Family {
  readonly placed: readonly Placed[];
  readonly name: string;
  readonly of: TableSource;
  readonly source: number;
}

/** @throws UsageError for a part that the measure does not have, or a measure with several rows in a year */
export async function measureColumns(
  workspace: Workspace,
  placer: Placer,
  requested: RequestedMeasure,
  of: TableSource,
  source: number,
  wishes: ColumnWishes,
): Promise<TableColumn[]> {
  const { definition, params, pair, group, part } = requested;
  const computed = await workspace.compute({ measure: definition.id, params, pair, group });
  const parts = partNames(computed.population.columns);
  if (part !== undefined && !parts.includes(part)) throw unknownPart(definition.id, part, parts);
  const placed = placer.place(measureSource(computed, requested));
  const family = { placed, name: requested.name, of, source };
  const further = wishes.parts === true && part === undefined ? parts : [];
  return [
    ...valueColumns(family, part),
    ...further.flatMap((one) =>
      valueColumns({ ...family, name: nameOf(requested.name, columnName(one)) }, one),
    ),
    ...(wishes.reasons === true ? reasonColumns(family, part) : []),
    ...(wishes.flags === true ? flagColumns(family) : []),
  ];
}

function unknownPart(id: string, part: string, parts: readonly string[]): UsageError {
  return new UsageError(`${id} has no part ${quoted(part)}`, {
    code: 'unknown-part',
    details: { value: part, expected: parts.join(', ') || 'no part: it has none' },
    hint: didYouMean(part, parts, `write ${id}`, (one) => `${id}.${one}`),
  });
}

export async function storedTableColumns(
  workspace: Workspace,
  placer: Placer,
  requested: RequestedColumn,
  of: TableSource,
  source: number,
  wishes: ColumnWishes,
): Promise<TableColumn[]> {
  const { table, column, grain, shape, stored, name } = requested;
  const listed = workspace.panel.manifest.tables[table]!;
  const names = [...new Set([column, storedMirror(column, shape, listed)])];
  const frame = await workspace.panel.loadFrame(frameNeed(grain, table, names));
  const family = { placed: placer.place(storedSource(frame, requested, listed)), name, of, source };
  return [
    ...valueColumns(family, undefined, stored.type as StoredType),
    ...(wishes.reasons === true ? reasonColumns(family, undefined) : []),
  ];
}

const sideWords: Readonly<Record<Side, string>> = {
  '': '',
  '1': ' of the first state',
  '2': ' of the second state',
  '12': ' of the first state toward the second',
  '21': ' of the second state toward the first',
};

const nameOf = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('_');

function valueColumns(
  { placed, name, of, source }: Family,
  part: string | undefined,
  type: StoredType = 'float64',
): TableColumn[] {
  return placed.map((one) => ({
    name: nameOf(name, one.side),
    role: part === undefined ? 'value' : 'part',
    type,
    holds: `${part === undefined ? of.title : `${of.title}: ${part}`}${sideWords[one.side]}`,
    unit: of.unitOf(part),
    source,
    fill: one.fillOf(part)!,
    reasonAt: one.reasonAt,
    flagAt: one.flagAt,
  }));
}

function reasonColumns({ placed, name, source }: Family, part: string | undefined): TableColumn[] {
  return placed.map((one) => ({
    name: nameOf(name, 'missing', one.side),
    role: 'missing',
    type: 'text',
    labels: reasonNames,
    holds: `why ${nameOf(name, one.side)} is empty`,
    unit: 'code',
    source,
    fill: reasonFill(one.fillOf(part)!, one),
  }));
}

function reasonFill(values: Fill, { reasonAt }: Placed): Fill {
  return (into, from, to) => {
    values(into, from, to);
    for (let row = from; row < to; row++)
      into[row - from] = Number.isNaN(into[row - from]!) ? reasonAt(row) : NaN;
  };
}

function flagColumns({ placed, name, source }: Family): TableColumn[] {
  return placed.map((one) => ({
    name: nameOf(name, 'flag', one.side),
    role: 'flag',
    type: 'text',
    labels: flagNames,
    holds: `caveat on ${nameOf(name, one.side)}`,
    unit: 'code',
    source,
    fill: (into, from, to) => {
      for (let row = from; row < to; row++) {
        const flag = one.flagAt(row);
        into[row - from] = flag < 0 ? NaN : flag;
      }
    },
  }));
}
