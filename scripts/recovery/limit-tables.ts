import { assessQuestion, otherReading } from '../../src/evidence/index.js';
import { scoresOf } from './model/scores.js';
import { doubts } from './score-tables.js';
import { coverageRuns, exactRuns, type Scenario } from './simulate.js';
import {
  correlations,
  defaultExponent,
  leading,
  shareOf,
  short,
  type Study,
  titleOf,
  usual,
  withError,
  written,
} from './study.js';
import { markdownTable } from '../markdown-table.js';

/** What is answered where the truth is a reading that nobody listed: each item follows a law drawn by lot. */
function noneRows(study: Study): string[][] {
  const truths = [study.subject.question.readings.at(-1)!.id];
  return [0, usual].flatMap((correlation) =>
    [0, defaultExponent, 1].map((g) => {
      const said = study.said({ correlation, misjudged: 1, truths }, g);
      const named = said
        .map((one) => leading(study.subject, one))
        .map(({ id, p }) => (id === otherReading ? 0 : p));
      const share = (p: number): string => written(shareOf(named, (one) => one >= p));
      return [
        ...[short(correlation), short(g)],
        ...[written(shareOf(named, (one) => one === 0)), share(0.5), share(0.8), share(0.95)],
      ];
    }),
  );
}

export function none(study: Study): string {
  const head = [
    'correlation',
    'g',
    '`other` leads',
    'another ≥ .5',
    'another ≥ .8',
    'another ≥ .95',
  ];
  return markdownTable(head, noneRows(study));
}

/** What the 90% intervals of the robustness draws hold, and whether the share of draws in which a reading leads is a probability. */
export function coverage(study: Study): string {
  const rows = correlations.map((correlation) => {
    const scenario: Scenario = { correlation };
    const robust = study.robust(scenario);
    const runsOfTruth = coverageRuns / study.subject.question.readings.length;
    const perTruth = exactRuns / study.subject.question.readings.length;
    const exact = study.exact(scenario).filter((_, i) => i % perTruth < runsOfTruth);
    const all = robust.flatMap(({ truth, result }, i) =>
      result.readings.map(({ interval: [low, high] }, k) => {
        const p = exact[i]!.probabilities[k]!;
        return { isTrue: k === truth, held: low <= p && p <= high, width: high - low };
      }),
    );
    const leads = scoresOf(
      robust.map(({ truth, result }) => ({
        truth,
        probabilities: result.readings.map(({ lead }) => lead),
      })),
      1,
    );
    return [
      short(correlation),
      written(shareOf(all, ({ held }) => held)),
      written(
        shareOf(
          all.filter(({ isTrue }) => isTrue),
          ({ held }) => held,
        ),
      ),
      written(all.reduce((sum, { width }) => sum + width, 0) / all.length),
      ...[withError(leads.accuracy, 2), written(leads.confidence.value)],
      withError(leads.calibration, 2),
    ];
  });
  return markdownTable(
    [
      ...['correlation', 'intervals that hold the exact posterior', 'of the true reading'],
      ...['mean width', 'leader of the draws right', 'share of draws said', 'calibration error'],
    ],
    rows,
  );
}

/** Runs that came out like the case itself: the same leader, with nearly the same probability. */
export function likeTheCase(study: Study): string {
  const { leader, readings } = assessQuestion(study.subject.question, study.subject.items);
  const now = readings.find(({ id }) => id === leader)!.posterior;
  const k = study.subject.question.readings.findIndex(({ id }) => id === leader);
  const scenarios: readonly (readonly [string, Scenario])[] = [
    ...correlations.map((correlation) => [short(correlation), { correlation }] as const),
    ...doubts
      .slice(1)
      .map(
        ([title, change]) =>
          [`${short(usual)}, ${title}`, { correlation: usual, ...change }] as const,
      ),
  ];
  const rows = scenarios.map(([title, scenario]) => {
    const alike = study.said(scenario, defaultExponent).filter((one) => {
      const { id, p } = leading(study.subject, one);
      return id === leader && Math.abs(p - now) <= 0.05;
    });
    const right = shareOf(alike, ({ truth }) => truth === k);
    const error = Math.sqrt((right * (1 - right)) / alike.length);
    return [title, String(alike.length), withError({ value: right, error }, 2)];
  });
  return [
    `The case says “${titleOf(study.subject, leader)}” with ${written(now)}. Runs that say so within .05:`,
    '',
    markdownTable(['correlation, world', 'runs', 'right'], rows),
  ].join('\n');
}
