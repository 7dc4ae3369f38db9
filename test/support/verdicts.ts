import type { ComparedReadingsState } from '../../src/charts/compared-readings.js';
import type { VerdictPoint, VerdictState } from '../../src/charts/verdict-state.js';

const readings = [
  { id: 'one', title: 'One <reading>' },
  { id: 'two', title: 'Another & other with a long name' },
  { id: 'three', title: 'None of these' },
];

/** Answers from 1990 on: few observations at first, a change of the lead, and years without the pair. */
export function verdictFixture({
  step,
  points,
}: {
  readonly step: number;
  readonly points?: readonly VerdictPoint[];
}): VerdictState {
  const years = Array.from({ length: 30 / step }, (_, i) => 1990 + i * step);
  return {
    question: 'What is it?',
    readings,
    years: [1990, 2019],
    step,
    events: [
      { date: '2014-03', label: 'Later' },
      { date: '2001-07-16', label: 'Earlier' },
      { date: '1985', label: 'Before the axis' },
    ],
    points:
      points ?? years.filter((year) => year < 1998 || year > 2000).map((year) => pointOf(year)),
  };
}

export function pointOf(year: number, first = (year - 1988) / 40): VerdictPoint {
  const shares = [first, 0.9 - first, 0.1];
  const observed = Math.min(12, year - 1986);
  const [leader, runnerUp] = first > 0.45 ? ['one', 'two'] : ['two', 'one'];
  return {
    year,
    standing: Math.abs(first - 0.45) < 0.06 ? 'level' : 'leads',
    ...{ leader, runnerUp, observed, total: 16, coded: 2, tooFew: observed < 8 },
    readings: shares.map((posterior) => ({
      posterior,
      interval: [posterior / 2, (1 + posterior) / 2],
    })),
  };
}

/** Two cases with the same readings but one, which one of them does not weigh. */
export const comparedFixture: ComparedReadingsState = {
  question: 'What is it?',
  cases: [
    { name: 'russia-china', standing: 'leads', leader: 'One <reading>' },
    { name: 'IND-USA/CHN', standing: 'level', leader: 'None of these' },
  ],
  readings: [
    {
      title: 'One <reading>',
      byCase: [
        { posterior: 0.7, interval: [0.2, 0.9], onShared: 0.4 },
        { posterior: 0.48, interval: [0.1, 0.8], onShared: null },
      ],
    },
    {
      title: 'None of these',
      byCase: [null, { posterior: 0.52, interval: [0.2, 0.95], onShared: 0.5 }],
    },
  ],
};
