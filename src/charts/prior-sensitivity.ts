import type { ReadingResult } from '../contract/index.js';
import { posteriorAtPrior } from '../core/bayes.js';
import { dataOf } from './data.js';
import { defineChart, type Standing } from './define.js';
import { quarters } from './draw/scales.js';
import { formatPercent } from '../core/format.js';
import { drawSharePanels } from './share-panels.js';
import { numbers, tableOf, words } from './table.js';

export interface PriorSensitivityState {
  readonly question: string;
  readonly standing: Standing;
  readonly readings: readonly (Pick<ReadingResult, 'id' | 'title' | 'prior' | 'posterior'> & {
    /** Prior above which it comes first. */
    readonly toLead: number;
  })[];
}

const steps = 100;

/** The posterior of each reading as its prior moves, the others keeping the proportions of theirs. */
export const priorSensitivityChart = defineChart<PriorSensitivityState>({
  id: 'prior-sensitivity',
  title: 'Readings along their prior',
  summary:
    'Posterior probability of each reading along its prior, and the prior it would need to come first.',
  finding: priorFinding,
  describe: describePriors,
  table: (state) =>
    tableOf(sorted(state), [
      words('Reading', ({ title }) => title),
      numbers('Prior', ({ prior }) => formatPercent(prior, 1)),
      numbers('Posterior', ({ posterior }) => formatPercent(posterior, 1)),
      numbers('Comes first from a prior of', ({ toLead }) => formatPercent(toLead, 1)),
    ]),
  data: (state) =>
    dataOf(sorted(state), {
      reading: ({ id }) => id,
      title: ({ title }) => title,
      prior: ({ prior }) => prior,
      posterior: ({ posterior }) => posterior,
      first_from_prior: ({ toLead }) => toLead,
    }),
  draw: (state, { width }) =>
    drawSharePanels(
      {
        lines: sorted(state).map(({ id, title }, i) => ({ id, title, strong: i === 0 })),
        panels: [
          {
            title: 'Posterior over the prior of the same reading',
            domain: [0, 1],
            ticks: quarters,
            format: (prior) => formatPercent(prior),
            points: Object.fromEntries(
              state.readings.map((reading) => [
                reading.id,
                Array.from({ length: steps + 1 }, (_, step) => {
                  const prior = step / steps;
                  return [prior, posteriorAtPrior(reading, prior)] as const;
                }),
              ]),
            ),
            rules: [],
            marks: state.readings.flatMap((reading) => [
              { x: reading.toLead, y: posteriorAtPrior(reading, reading.toLead), open: true },
              { x: reading.prior, y: reading.posterior, open: false },
            ]),
          },
        ],
      },
      width,
    ),
});

function describePriors(state: PriorSensitivityState): string {
  return (
    `Posterior probability of ${state.readings.length} readings along the prior of each. ` +
    sorted(state)
      .map(
        ({ title, prior, posterior, toLead }) =>
          `${title}: ${formatPercent(posterior)} at its prior of ${formatPercent(prior)}, first from a prior of ${formatPercent(toLead, 1)}.`,
      )
      .join(' ')
  );
}

function sorted({ readings }: PriorSensitivityState): PriorSensitivityState['readings'][number][] {
  return [...readings].sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1));
}

function priorFinding(state: PriorSensitivityState): string {
  const [first, ...others] = sorted(state);
  if (first === undefined) return 'No reading';
  const verb = state.standing === 'leads' ? 'leads' : 'is ahead';
  const next = [...others].sort((a, b) => a.toLead - b.toLead)[0];
  const rest =
    next === undefined
      ? ''
      : `; “${next.title}” would ${state.standing === 'leads' ? 'lead' : 'be ahead'} from ${formatPercent(next.toLead)} on, against ${formatPercent(next.prior)} now`;
  return `“${first.title}” ${verb} as long as its prior is above ${formatPercent(first.toLead)}${rest}`;
}
