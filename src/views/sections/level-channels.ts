import { measureById } from '../../measures/index.js';
import type { ChannelPanel } from '../../charts/containment-channels.js';
import { capitalised } from '../../core/format.js';
import type { Slot } from '../../charts/palette.js';
import { partOfResult } from '../../charts/part-line.js';
import type { SeriesLine } from '../../charts/series-state.js';
import type { LevelId, LevelsResult, MeasureResult } from '../../contract/index.js';
import { unitOfPart } from '../../core/measure.js';
import type { ViewContext } from '../context.js';

export const levelSlots: Readonly<Record<LevelId, Slot>> = {
  external: 'x1',
  mutual: 'x2',
  multilateral: 'x3',
};

type Level = LevelsResult['levels'][number];

const partOf = (result: MeasureResult, part: string): MeasureResult =>
  partOfResult(result, part, { unit: unitOfPart(measureById(result.measure), part) });

/** The panels of one level, its index first; none where it has no value. */
export function channelsOf(level: Level, context: ViewContext): ChannelPanel[] {
  if (level.result.series.every(({ value }) => value === null)) return [];
  return panels[level.level](level, context);
}

const panels: Readonly<Record<LevelId, (level: Level, context: ViewContext) => ChannelPanel[]>> = {
  external: (level, context) => [
    index(level, 'hostility of both above the threshold, times cooperation', 'open'),
    {
      title: 'Hostile to the third party',
      what: 'probability',
      lines: sides(level.result, context, (side) => `probability-${side}`),
    },
    {
      title: 'Cooperation of the two',
      what: 'mean percentile of security, votes, ties',
      lines: [lineOf(level, 'cooperation', 'Cooperation of the two')],
    },
  ],
  mutual: (level, context) => [
    index(level, 'above 0: each with the other’s adversaries', 'signed'),
    ...(
      [
        ['arms', 'Arms', 'to the other’s adversaries beyond expectation, less to the other'],
        ['obligations', 'Obligations', 'to the other’s adversaries, less to the other'],
        ['displacement', 'Displacement', 'trade won in third states while the other lost'],
      ] as const
    ).map(([id, title, what]): ChannelPanel => ({
      ...{ title, what, axis: 'signed' },
      lines: sides(level.result, context, (side) => `${side}-${id}`),
    })),
  ],
  multilateral: (level) => [
    withStated(
      level,
      'value',
      index(level, 'contest times depth of the deepest joint body', 'unit'),
    ),
    inArena(level, 'inside', 'Contested states inside', 'share in a joint body that counts'),
    inArena(level, 'contest', 'Contest for them', 'mean of 4pq/(p + q)'),
    { ...inArena(level, 'bodies', 'Joint bodies that count', 'number'), axis: 'count' },
  ],
};

/** The index of a level, with its interval. */
function index(
  { level, result }: Level,
  what: string,
  axis: NonNullable<ChannelPanel['axis']>,
): ChannelPanel {
  const title = `${capitalised(level)} index`;
  return { title, what, axis, lines: [{ label: title, slot: levelSlots[level], result }] };
}

const lineOf = ({ level, result }: Level, part: string, label: string): SeriesLine => ({
  ...{ label, slot: levelSlots[level] },
  result: partOf(result, part),
});

/** A part of either state: first and second are those with the lower and the higher number. */
function sides(
  result: MeasureResult,
  { assessment }: ViewContext,
  part: (side: 'first' | 'second') => string,
): SeriesLine[] {
  const [a, b] = assessment.case.pair;
  const states = [
    { label: a.name, slot: 'a' as const, ccode: a.ccode },
    { label: b.name, slot: 'b' as const, ccode: b.ccode },
  ].sort((one, other) => one.ccode - other.ccode);
  return states.map(({ label, slot }, at) => ({
    ...{ label, slot },
    result: partOf(result, part(at === 0 ? 'first' : 'second')),
  }));
}

/** A part in the automatic arena, and in that of the case where it names one. */
const inArena = (level: Level, part: string, title: string, what: string): ChannelPanel =>
  withStated(level, part, { title, what, lines: [lineOf(level, part, title)] });

/** Where there are two arenas, each line has the name of its own. */
function withStated({ result }: Level, part: string, panel: ChannelPanel): ChannelPanel {
  const stated: SeriesLine = {
    label: 'The case’s own arena',
    slot: 'x4',
    result: partOf(result, `stated-${part}`),
  };
  const has = stated.result.series.some(({ value }) => value !== null);
  if (!has) return panel;
  const automatic = panel.lines.map((line) => ({ ...line, label: 'Automatic arena' }));
  return { ...panel, lines: [...automatic, stated] };
}
