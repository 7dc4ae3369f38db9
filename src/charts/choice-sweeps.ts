import type { ReadingResult, RobustnessResult } from '../contract/index.js';
import { dataOf } from './data.js';
import { defineChart, type Standing } from './define.js';
import { capitalised, formatFixed, formatPercent } from '../core/format.js';
import { drawSharePanels, type SharePanel } from './share-panels.js';
import { numbers, tableOf, words } from './table.js';

export interface ChoiceSweepsState {
  readonly question: string;
  readonly standing: Standing;
  readonly readings: readonly Pick<ReadingResult, 'id' | 'title' | 'posterior'>[];
  readonly sweeps: readonly ChoiceSweep[];
}
type Sweep = RobustnessResult['sweeps'][number];
export interface ChoiceSweep extends Sweep {
  /** The value that the assessment takes. */
  readonly assessed: number;
}

const choices = {
  sharpness: {
    title: 'Sharpness of the expectations',
    name: 'sharpness',
    every: 5,
    ticks: [0.5, 1, 1.5, 2],
  },
  dependence: {
    title: 'Dependence within a source',
    name: 'dependence',
    every: 2,
    ticks: [0, 0.25, 0.5, 0.75, 1],
  },
} as const;

/** The posterior of each reading as one choice moves and the others stay, and where another comes first. */
export const choiceSweeps = defineChart<ChoiceSweepsState>({
  id: 'choice-sweeps',
  title: 'Readings along a choice',
  summary:
    'Posterior probability of each reading along the sharpness of the expectations and the dependence between items of one source.',
  finding: sweepsFinding,
  describe: describeSweeps,
  table: (state) =>
    tableOf(
      state.sweeps.flatMap(({ parameter, points }) =>
        points
          .filter((_, step) => step % choices[parameter].every === 0)
          .map((point) => ({ parameter, ...point })),
      ),
      [
        words('Choice', ({ parameter, at }) => `${choices[parameter].name} ${number(at)}`),
        ...sorted(state).map(({ id, title }) =>
          numbers(title, ({ posterior }: ChoiceSweep['points'][number]) =>
            formatPercent(posterior[id]!, 1),
          ),
        ),
      ],
    ),
  data: (state) =>
    dataOf(
      state.sweeps.flatMap(({ parameter, assessed, points }) =>
        points.flatMap((point) =>
          sorted(state).map((reading) => ({ parameter, assessed, point, reading })),
        ),
      ),
      {
        choice: ({ parameter }) => parameter,
        at: ({ point }) => point.at,
        assessed_at: ({ assessed }) => assessed,
        reading: ({ reading }) => reading.id,
        title: ({ reading }) => reading.title,
        posterior: ({ point, reading }) => point.posterior[reading.id],
      },
    ),
  draw: (state, { width }) =>
    drawSharePanels(
      {
        lines: sorted(state).map(({ id, title }, i) => ({ id, title, strong: i === 0 })),
        panels: state.sweeps.map(panelOf),
      },
      width,
    ),
});

function describeSweeps(state: ChoiceSweepsState): string {
  return (
    `Posterior probability of ${state.readings.length} readings along two choices. ` +
    state.sweeps
      .map(({ parameter, points }) => {
        const [first, last] = [points[0]!, points.at(-1)!];
        const values = sorted(state).map(
          ({ id, title }) =>
            `${title} ${formatPercent(first.posterior[id]!)} to ${formatPercent(last.posterior[id]!)}`,
        );
        return `${choices[parameter].title} from ${number(first.at)} to ${number(last.at)}: ${values.join(', ')}.`;
      })
      .join(' ') +
    ` ${sweepsFinding(state)}.`
  );
}

const number = (value: number): string => formatFixed(value, 2).replace(/\.?0+$/, '');

function sorted({ readings }: ChoiceSweepsState) {
  return [...readings].sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1));
}

function panelOf({ parameter, assessed, points, changes }: ChoiceSweep): SharePanel {
  const { title, ticks } = choices[parameter];
  const domain = [points[0]!.at, points.at(-1)!.at] as const;
  // Where a change lies near, its figure is the one to be read.
  const hasNear = changes.some(
    ({ at }) => Math.abs(at - assessed) < 0.25 * (domain[1] - domain[0]),
  );
  const ids = Object.keys(points[0]!.posterior);
  return {
    title,
    domain,
    ticks,
    format: number,
    points: Object.fromEntries(
      ids.map((id) => [id, points.map((point) => [point.at, point.posterior[id]!] as const)]),
    ),
    rules: [
      { value: assessed, label: hasNear ? '' : 'as assessed', strong: false },
      ...changes.map((change) => ({ value: change.at, label: number(change.at), strong: true })),
    ],
    marks: [],
  };
}

/** Who comes first along each choice, with the values at which that changes. */
function sweepsFinding(state: ChoiceSweepsState): string {
  const titleOf = (id: string): string => state.readings.find((one) => one.id === id)!.title;
  const verb = state.standing === 'leads' ? 'leads' : 'is ahead';
  const first = sorted(state)[0];
  if (first === undefined || state.sweeps.length === 0) return 'No reading';
  const ranges = state.sweeps.map(({ parameter, points }) => {
    const { name } = choices[parameter];
    return `${name} from ${number(points[0]!.at)} to ${number(points.at(-1)!.at)}`;
  });
  if (state.sweeps.every(({ changes }) => changes.length === 0))
    return `“${first.title}” ${verb} at every ${ranges.join(' and every ')}`;
  const parts = state.sweeps.map(({ parameter, changes }, i) => {
    if (changes.length === 0) return `at every ${ranges[i]!} “${first.title}” ${verb}`;
    const turns = changes.map(({ at, to }) => `“${titleOf(to)}” from ${number(at)}`);
    return `along the ${choices[parameter].name} “${titleOf(changes[0]!.from)}” ${verb}, then ${turns.join(', then ')}`;
  });
  return capitalised(parts.join('; '));
}
