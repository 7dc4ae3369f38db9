import type { ContestSeries, ContestState } from '../contract/index.js';
import { aheadOf, sideNames, type NamedState, type Side, type Sides } from './contest-state.js';
import { plural } from '../core/format.js';

export interface TieSeries extends Pick<ContestSeries, 'from' | 'first' | 'second' | 'leads'> {
  /** Index of its source in the state’s `sources`. */
  readonly source: number;
  /** 90% intervals by year, of ties that are estimated; null in a year without one. */
  readonly bands?: Readonly<Record<Side, readonly (readonly [number, number] | null)[]>>;
}

/** The interval of a tie in a year; null where there is none. */
export const bandIn = ({ from, bands }: TieSeries, side: Side, year: number) =>
  bands?.[side][year - from] ?? null;

export interface TiePanel extends NamedState, Pick<ContestState, 'compared'> {
  readonly series: readonly TieSeries[];
}

export interface ContestLinesState {
  /** What is shared, inside a sentence: `trade`. */
  readonly topic: string;
  readonly unit: string;
  readonly sides: Sides;
  readonly sources: readonly string[];
  readonly years: readonly [number, number];
  readonly panels: readonly TiePanel[];
}

/** Who was ahead from when on, with the source where there are several. */
export function storyOf(series: TieSeries, { sides, sources }: ContestLinesState): string {
  const name = (side: Side): string => sides[side].name;
  const parts = series.leads.map(({ side, from, fromStart }, i) =>
    fromStart && i === 0 ? `${name(side)} from the start` : `${name(side)} from ${from}`,
  );
  const last = lastOf(series);
  const now = last === null ? null : aheadOf(last.first, last.second);
  const lead = series.leads.at(-1)?.side;
  if (parts.length === 0) parts.push('nobody ahead for three years running');
  const after =
    last !== null && now !== null && now !== lead ? `; in ${last.year} ${name(now)}` : '';
  const source = sources.length > 1 ? `${sources[series.source]!}: ` : '';
  return `${source}${parts.join(', ')}${after}`;
}

/** The last year with both ties. */
export function lastOf({ from, first, second }: TieSeries) {
  const index = first.findLastIndex((value, i) => value !== null && (second[i] ?? null) !== null);
  return index === -1 ? null : { year: from + index, first: first[index]!, second: second[index]! };
}

/** Where each of the two leads in the last years, and where the sources disagree about it. */
export function linesFinding(state: ContestLinesState): string {
  const { sides, panels, topic, years } = state;
  const [only] = panels;
  if (panels.length === 1 && only !== undefined)
    return `${only.name}, ${topic}, ${years[0]}–${years[1]}: ${only.series.map((one) => storyOf(one, state)).join('; ')}`;
  const leaders = panels.map(({ name, series }) => {
    const now = new Set(series.map((one) => one.leads.at(-1)?.side ?? null));
    return { name, side: now.size === 1 ? ([...now][0] ?? null) : undefined };
  });
  const led = sideNames.flatMap((side) => {
    const count = leaders.filter((one) => one.side === side).length;
    if (count === 0) return [];
    return [`${sides[side].name} in ${count === panels.length ? 'all' : count}`];
  });
  const open = leaders.filter((one) => one.side === undefined).map(({ name }) => name);
  const none = leaders.filter((one) => one.side === null).length;
  const rest = [
    ...(none === 0 ? [] : [`nobody in ${none}`]),
    ...(open.length === 0 ? [] : [`sources disagree on ${open.join(', ')}`]),
  ];
  const head = `${topic.replace(/^./, (letter) => letter.toUpperCase())}, ${plural(panels.length, 'state')}, by who was last ahead for three years running`;
  return `${head}: ${[...led, ...rest].join(', ')}`;
}

/** Years in which a source sees the lead change, each year once. */
export function crossingsOf({ series }: TiePanel) {
  const all = series.flatMap(({ source, leads }) =>
    leads
      .filter(({ fromStart }) => !fromStart)
      .map(({ from, side }) => ({ year: from, source, side })),
  );
  return all
    .filter(({ year }, i) => all.findIndex((one) => one.year === year) === i)
    .sort((a, b) => a.year - b.year);
}
