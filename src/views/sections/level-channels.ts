import { measureById } from '../../measures/index.js';
import type { ChannelPanel } from '../../charts/containment-channels.js';
import { capitalised, formatFixed } from '../../core/format.js';
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

/** What the channels of each level are called, and what each is. */
export const channelWords: Readonly<Record<string, { title: string; what: string }>> = {
  votes: { title: 'Votes', what: 'alike, and unlike the third party' },
  obligations: { title: 'Obligations', what: 'to each other, not to the third party' },
  arms: { title: 'Arms', what: 'from each other, not from the third party' },
  institutions: { title: 'Institutions', what: 'share of joint bodies without the third party' },
  'counter-portfolio': { title: 'Arms to the other’s rivals', what: 'percentile' },
  'obligation-tilt': { title: 'Obligations to the other’s rivals', what: 'percentile' },
  displacement: { title: 'Displacement in trade', what: 'percentile' },
  inside: { title: 'Arena inside a joint body', what: 'share of its states' },
  contest: { title: 'Contest for the arena', what: 'mean of 4pq/(p + q)' },
  bodies: { title: 'Joint regional bodies', what: 'number' },
  'main-body': { title: 'Main joint body', what: 'the one whose loss costs most' },
};

const partOf = (result: MeasureResult, part: string): MeasureResult =>
  partOfResult(result, part, { unit: unitOfPart(measureById(result.measure), part) });

/** The panels of one level; parts that the measure does not have are left out. */
export function channelsOf(
  { level, result }: LevelsResult['levels'][number],
  context: ViewContext,
): ChannelPanel[] {
  const lineOf = (part: string): SeriesLine => ({
    label: `${capitalised(level)} level`,
    slot: levelSlots[level],
    result: partOf(result, part),
  });
  const panel = (id: string, part = id, what = channelWords[id]!.what): ChannelPanel => ({
    title: channelWords[id]!.title,
    what,
    lines: [lineOf(part)],
  });
  const inArena = (id: string): ChannelPanel => {
    const stated: SeriesLine = {
      label: 'The case’s own arena',
      slot: 'x4',
      result: partOf(result, `stated-${id}`),
    };
    const has = stated.result.series.some(({ value }) => value !== null);
    const found = panel(id, id, id === 'contest' ? contestText(result) : channelWords[id]!.what);
    return { ...found, lines: [...found.lines, ...(has ? [stated] : [])] };
  };
  const panels = {
    external: () => [
      hostility(result, context),
      ...['votes', 'obligations', 'arms', 'institutions'].map((id) => panel(id)),
    ],
    mutual: () =>
      ['counter-portfolio', 'obligation-tilt', 'displacement'].map((id) =>
        panel(id, `percentile-${id}`, rawText(result, id, context)),
      ),
    multilateral: () => [
      inArena('inside'),
      inArena('contest'),
      { ...inArena('bodies'), counts: true },
    ],
  };
  const known = new Set(result.series.flatMap(({ parts }) => Object.keys(parts ?? {})));
  return known.size === 0 ? [] : panels[level]();
}

/** The pair in the order in which a symmetric measure stores it. */
function ordered({ assessment }: ViewContext): { name: string; slot: Slot }[] {
  const [a, b] = assessment.case.pair;
  const states = [
    { name: a.name, slot: 'a' as const, ccode: a.ccode },
    { name: b.name, slot: 'b' as const, ccode: b.ccode },
  ];
  return states.sort((one, other) => one.ccode - other.ccode);
}

function hostility(result: MeasureResult, context: ViewContext): ChannelPanel {
  const lines = ordered(context).map(({ name, slot }, i) => ({
    label: name,
    slot,
    result: partOf(result, i === 0 ? 'first-hostility' : 'second-hostility'),
  }));
  return {
    title: 'Hostility to the third party',
    what: '1 rivalry, ½ strained, 0 none',
    lines,
    condition: true,
  };
}

/** The last raw value of a component of the mutual level, with both directions where it has them. */
function rawText(result: MeasureResult, id: string, context: ViewContext): string {
  const last = result.series.findLast(
    ({ parts }) => parts?.[id] !== null && parts?.[id] !== undefined,
  );
  if (last === undefined) return 'percentile';
  const number = (part: string): string | undefined => {
    const value = last.parts?.[part];
    return value === null || value === undefined ? undefined : formatFixed(value, 2);
  };
  const directions = ordered(context).flatMap(({ name }, i) => {
    const value = number(`${id}-${i === 0 ? 'first' : 'second'}`);
    return value === undefined ? [] : [`${name} ${value}`];
  });
  const both = directions.length === 0 ? '' : ` (${directions.join(', ')})`;
  return `percentile; value ${number(id)}${both} in ${last.year}`;
}

function contestText(result: MeasureResult): string {
  const words = channelWords['contest']!.what;
  const last = result.series.findLast(
    ({ parts }) => parts?.['contest'] !== null && parts !== undefined,
  );
  const states = last?.parts?.['arena-states'];
  return states === null || states === undefined || last === undefined
    ? words
    : `${words}, ${states} states in ${last.year}`;
}
