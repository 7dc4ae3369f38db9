import type { ColumnFacts } from '../../contract/index.js';
import { flagNames, reasonNames } from './codes.js';
import type { TableColumn } from './column.js';
import type { PanelTable } from './panel-table.js';
import type { Fill } from './place.js';

/** Counts what a column holds while its values go by. */
class Tally {
  private values = 0;
  private missing = 0;
  private min = Infinity;
  private max = -Infinity;
  private first = Infinity;
  private last = -Infinity;
  private readonly reasons = new Int32Array(reasonNames.length);
  private readonly flags = new Int32Array(flagNames.length);

  constructor(
    private readonly column: TableColumn,
    private readonly year: Int16Array,
  ) {}

  add(values: Float64Array, from: number, to: number): void {
    const { reasonAt, flagAt } = this.column;
    for (let row = from; row < to; row++) {
      const value = values[row - from]!;
      if (Number.isNaN(value)) {
        this.missing++;
        if (reasonAt !== undefined) this.reasons[reasonAt(row)]!++;
        continue;
      }
      this.values++;
      if (value < this.min) this.min = value;
      if (value > this.max) this.max = value;
      const year = this.year[row]!;
      if (year < this.first) this.first = year;
      if (year > this.last) this.last = year;
      const flag = flagAt === undefined ? -1 : flagAt(row);
      if (flag >= 0) this.flags[flag]!++;
    }
  }

  facts(): ColumnFacts {
    const { values, missing } = this;
    const numeric = values > 0 && this.column.type !== 'text';
    return {
      values,
      missing,
      reasons: counted(reasonNames, this.reasons),
      flags: counted(flagNames, this.flags),
      min: numeric ? this.min : null,
      max: numeric ? this.max : null,
      years: values > 0 ? { from: this.first, to: this.last } : null,
    };
  }
}

function counted<Name extends string>(
  names: readonly Name[],
  counts: Int32Array,
): Partial<Record<Name, number>> {
  const found = names.flatMap((name, code) => (counts[code] === 0 ? [] : [[name, counts[code]!]]));
  return Object.fromEntries(found) as Partial<Record<Name, number>>;
}

/** The columns of a table, which are counted as they are filled: once, and in the order of the rows. */
export function tallied({ columns, keys }: PanelTable): {
  readonly columns: readonly TableColumn[];
  facts(): readonly ColumnFacts[];
} {
  const tallies = columns.map((column) => new Tally(column, keys.year));
  return {
    columns: columns.map((column, at): TableColumn => {
      const fill: Fill = (into, from, to) => {
        column.fill(into, from, to);
        tallies[at]!.add(into, from, to);
      };
      return { ...column, fill };
    }),
    facts: () => tallies.map((tally) => tally.facts()),
  };
}
