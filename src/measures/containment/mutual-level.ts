import { recordOf } from '../../core/entries.js';
import type { FramesOf } from '../../core/frames.js';
import { memoOn } from '../../core/memo.js';
import { quantileSorted } from '../../core/statistics.js';
import type { UsedMeasure } from '../../core/measure.js';
import type { YearSpan } from '../../core/years.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { Contended, displacementOf, type contendedNeeds } from './contended.js';
import { armsSide, commonAdversary, obligationSide, sideOf } from './mutual.js';
import { drawPairs } from './mutual-draws.js';
import { pairYearsOf, type PairYears, type yearNeeds, type YearOfPairs } from './mutual-years.js';

/*
 * Mutual containment of every relevant dyad, and what it is made of.
 */

type Frames = FramesOf<typeof yearNeeds & typeof contendedNeeds>;
type Used = Readonly<Record<'hostile' | 'obligations' | 'trade' | 'recentTrade', UsedMeasure>>;

/** Values are kept to the ten-thousandth: more would only take room. */
const DIGITS = 1e4;
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS + 0;

const sides = ['first', 'second'] as const;
const componentNames = ['arms', 'obligations', 'displacement'] as const;
const columnNames = [
  ...(['value', 'first', 'second'] as const),
  ...sides.flatMap((side) => componentNames.map((name) => `${side}-${name}` as const)),
  ...(['without-displacement', 'arena-states', 'common-adversary', 'threshold'] as const),
] as const;
type Columns = Readonly<Record<(typeof columnNames)[number], Float64Array>>;

/** From here on two states count as having a common adversary. */
const COMMON = 0.5;
const TWO_THIRDS = 2 / 3;

/** Made once for its inputs: a stated arena does not matter. */
export const mutualLevel = memoOn(
  ({ relations, items, arms }: Frames, used: Used, { from, to }: YearSpan) => [
    relations.numbers.relevant,
    items.numbers.trade_cow,
    arms.numbers.export_share_5y,
    used.hostile.columns.value,
    used.obligations.columns.value,
    used.trade.columns.value,
    used.recentTrade.columns.value,
    from,
    to,
  ],
  (frames, used, span) => new MutualLevel(frames, used, span),
);

/** Both sides by arms and obligations alone. */
function meanOfFour(columns: Columns, row: number): number {
  const at = (name: keyof Columns): number => columns[name][row]!;
  return (
    (at('first-arms') + at('first-obligations') + at('second-arms') + at('second-obligations')) / 4
  );
}

class MutualLevel {
  readonly pairs: PairYears;
  readonly contended: Contended;
  readonly columns: Columns;
  private drawn?: ReturnType<MutualLevel['draw']>;

  constructor(frames: Frames, used: Used, span: YearSpan) {
    this.pairs = pairYearsOf(frames, used, span);
    this.contended = new Contended(frames, {
      cow: used.trade.columns,
      itpd: used.recentTrade.columns,
    });
    const { rows } = this.pairs.keys;
    this.columns = recordOf(columnNames, () => new Float64Array(rows));
    for (const year of this.pairs.years) this.fill(this.pairs.of(year));
  }

  private fill(year: YearOfPairs): void {
    this.displace(year);
    const { columns } = this;
    const shared: number[] = [];
    year.first.forEach((i, at) => {
      const row = year.start + at;
      const j = year.second[at]!;
      for (const [side, a, b] of [
        ['first', i, j],
        ['second', j, i],
      ] as const) {
        const arms = (columns[`${side}-arms`][row] = armsSide(year, a, b));
        const tied = (columns[`${side}-obligations`][row] = obligationSide(year, a, b));
        columns[side][row] = sideOf(arms, tied, columns[`${side}-displacement`][row]!);
      }
      columns['without-displacement'][row] = meanOfFour(columns, row);
      columns.value[row] = (columns.first[row]! + columns.second[row]!) / 2;
      columns['common-adversary'][row] = commonAdversary(year, i, j);
      if (columns['common-adversary'][row] >= COMMON && !Number.isNaN(columns.value[row]))
        shared.push(columns.value[row]);
    });
    const { start, end } = year;
    columns.threshold.fill(
      // Two that lean to each other's side contain nobody, whatever others do.
      Math.max(0, quantileSorted(Float64Array.from(shared).sort(), TWO_THIRDS)),
      start,
      end,
    );
    for (const name of columnNames)
      for (let row = start; row < end; row++) columns[name][row] = rounded(columns[name][row]!);
  }

  /** What each won from the other in the states over which both contend; NaN where too little of it is known. */
  private displace({ year, states, start, end, first, second }: YearOfPairs): void {
    const columns = sides.map((side) => this.columns[`${side}-displacement`]);
    const contended = this.contended.of(year);
    if (contended === undefined) {
      for (const column of columns) column.fill(NaN, start, end);
      this.columns['arena-states'].fill(NaN, start, end);
      return;
    }
    const rowAt = new Map<number, number>();
    first.forEach((i, at) =>
      rowAt.set(states[i]! * CCODE_LIMIT + states[second[at]!]!, start + at),
    );
    const won = contended.wonByAll((i, j) => rowAt.get(i * CCODE_LIMIT + j) ?? -1);
    first.forEach((i, at) => {
      const row = start + at;
      const known = [i, second[at]!].every((place) => contended.isReported(states[place]!));
      const own = won.get(row) ?? { first: 0, second: 0, states: 0, counted: 0 };
      this.columns['arena-states'][row] = known ? own.states : NaN;
      sides.forEach((side, which) => {
        columns[which]![row] = known ? displacementOf(own, side) : NaN;
      });
    });
  }

  /** Ends of the intervals, which hold the value, and the probability of one above the threshold, drawn when asked for. */
  drawnColumns() {
    return (this.drawn ??= this.draw());
  }

  private draw() {
    const { columns, pairs } = this;
    const { rows } = pairs.keys;
    const [low, high, probability] = [0, 1, 2].map(() => new Float64Array(rows)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const displacement = {
      first: columns['first-displacement'],
      second: columns['second-displacement'],
    };
    for (const one of pairs.years) {
      const year = pairs.of(one);
      drawPairs(year, columns.threshold[year.start]!, displacement, (row, drawn) => {
        low[row] = Math.min(rounded(drawn.low), columns.value[row]!);
        high[row] = Math.max(rounded(drawn.high), columns.value[row]!);
        probability[row] = drawn.above;
      });
    }
    return { low, high, probability };
  }
}
