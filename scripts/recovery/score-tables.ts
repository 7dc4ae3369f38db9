import { type Scores, scoresOf } from './model/scores.js';
import type { Scenario } from './simulate.js';
import {
  correlations,
  defaultExponent,
  exponents,
  leading,
  shareOf,
  short,
  type Study,
  usual,
  withError,
  written,
} from './study.js';
import type { Subject } from './subject.js';
import { markdownTable } from '../markdown-table.js';

const scoreHead = ['right', 'said', 'Brier', 'log', 'calibration error', 'by chance'] as const;
function scoreCells({
  accuracy,
  confidence,
  brier,
  log,
  calibration,
  calibrationByChance,
}: Scores) {
  return [
    withError(accuracy),
    written(confidence.value, 3),
    withError(brier),
    withError(log),
    withError(calibration),
    written(calibrationByChance, 3),
  ];
}

/** Rows of one correlation: every exponent, the one with the best log score in bold, and one who knows. */
export function dependenceRows(study: Study, correlation: number): string[][] {
  const scenario: Scenario = { correlation };
  const scores = exponents.map((g) => scoresOf(study.said(scenario, g), 1));
  const best = Math.min(...scores.map(({ log }) => log.value));
  const rows = exponents.map((g, i) => [
    short(correlation),
    scores[i]!.log.value === best ? `**${short(g)}**` : short(g),
    ...scoreCells(scores[i]!),
  ]);
  const exact = scoresOf(study.exact(scenario), 1);
  return [...rows, [short(correlation), 'exact', ...scoreCells(exact)]];
}

/** What is known before any evidence: scores of equal probabilities. */
function chanceRow({ question }: Subject): string[] {
  const R = question.readings.length;
  const known = [
    written(1 / R, 3),
    written(1 / R, 3),
    written(1 - 1 / R, 3),
    written(Math.log2(R), 3),
  ];
  return ['any', 'no evidence', ...known, '0', '0'];
}

export function dependence(study: Study): string {
  const head = ['correlation', 'g', ...scoreHead];
  const rows = correlations.flatMap((rho) => dependenceRows(study, rho));
  return markdownTable(head, [...rows, chanceRow(study.subject)]);
}

/** How often the leader was right, by the probability that it was given and the correlation. */
export function reliability(study: Study): string {
  const columns = correlations.map(
    (correlation) => scoresOf(study.said({ correlation }, defaultExponent), 1).bins,
  );
  const froms = [...new Set(columns.flat().map(({ from }) => from))].sort((a, b) => a - b);
  const rows = froms.map((from) => [
    `${written(from, 1)} to ${from > 0.85 ? '1' : written(from + 0.1, 1)}`,
    ...columns.map((bins) => {
      const bin = bins.find((one) => one.from === from);
      return bin === undefined ? '–' : `${written(bin.said)} / ${written(bin.right)} (${bin.runs})`;
    }),
  ]);
  return markdownTable(
    ['leader said', ...correlations.map((rho) => `correlation ${short(rho)}`)],
    rows,
  );
}

/** Which reading leads, by the one that is true. */
export function confusion(study: Study): string {
  const said = study.said({ correlation: usual }, defaultExponent);
  const { readings } = study.subject.question;
  const rows = readings.map(({ title }, truth) => {
    const own = said.filter((one) => one.truth === truth);
    const share = (id: string) =>
      written(shareOf(own, (one) => leading(study.subject, one).id === id));
    return [title, ...readings.map(({ id }, k) => (k === truth ? `**${share(id)}**` : share(id)))];
  });
  return markdownTable(['true', ...readings.map(({ title }) => title)], rows);
}

/** Worlds that are not what the assessment takes for granted, all with the usual dependence. */
const worlds: readonly (readonly [string, Scenario])[] = [
  ['as above', {}],
  ['shared error moves values, not evidence', { shared: 'values' }],
  ['1 in 10 expectations misjudged', { misjudged: 0.1 }],
  ['1 in 5 misjudged †', { misjudged: 0.2 }],
  ['2 in 5 misjudged', { misjudged: 0.4 }],
  ['expectations sharper than stated', { laws: { sharpness: 2, yes: 0.9 } }],
  ['expectations flatter than stated', { laws: { sharpness: 0.5, yes: 0.7 } }],
  ['every item reliable', { trust: 10 }],
  ['reliability .7 of the stated †', { trust: 0.7 }],
  ['reliability .4 of the stated', { trust: 0.4 }],
  ['facts that happen with .5 at best', { laws: { fact: 0.5 } }],
  ['only facts that happened †', { facts: 'happened-only' }],
  ['20 items', { items: 20 }],
  ['10 items', { items: 10 }],
  ['5 items', { items: 5 }],
  ['the three marked † at once', { misjudged: 0.2, trust: 0.7, facts: 'happened-only' }],
];

export function otherWorlds(study: Study): string {
  const tried = worlds.filter(([, { items = 0 }]) => items < study.subject.items.length);
  const rows = tried.map(([title, change]) => {
    const [ignored, usualOne] = [0, defaultExponent].map((g) =>
      scoresOf(study.said({ correlation: usual, ...change }, g), 1),
    );
    const cells = [ignored!, usualOne!].flatMap(({ accuracy, confidence, log }) => [
      written(accuracy.value),
      written(confidence.value),
      written(log.value),
    ]);
    return [title, ...cells, withError(usualOne!.calibration)];
  });
  const three = (g: string) => [`right, g ${g}`, `said, g ${g}`, `log, g ${g}`];
  return markdownTable(['world', ...three('0'), ...three('.5'), 'calibration error, g .5'], rows);
}

/** The usual world and those that stand for how a case like this one may fail. */
export const doubts = worlds.filter(([title]) => title === 'as above' || title.endsWith('†'));

/** How often each reading leads over all truths: a fifth each of five, where none is favoured. */
export function leaders(study: Study): string {
  const { readings } = study.subject.question;
  const rows = doubts.map(([title, change]) => {
    const said = study.said({ correlation: usual, ...change }, defaultExponent);
    const leads = said.map((one) => leading(study.subject, one).id);
    return [title, ...readings.map(({ id }) => written(shareOf(leads, (one) => one === id)))];
  });
  return markdownTable(['world', ...readings.map(({ title }) => title)], rows);
}

/** What the page says of dependence in words; the words follow from the numbers. */
export function findings(study: Study): string {
  const at = (correlation: number, g: number): Scores =>
    scoresOf(study.said({ correlation }, g), 1);
  const pair = ({ confidence, accuracy }: Scores): string =>
    `says ${written(confidence.value)} and is right in ${written(accuracy.value)}`;
  const each = (g: number): string =>
    correlations
      .map((rho) => `${pair(at(rho, g))} at ${short(rho)} (${verdictOf(at(rho, g))})`)
      .join('; ');
  const best = correlations.map((rho) => {
    const logs = exponents.map((g) => at(rho, g).log.value);
    return `${short(exponents[logs.indexOf(Math.min(...logs))]!)} at ${short(rho)}`;
  });
  return [
    `- Clusters ignored (g 0): the leader ${each(0)}.`,
    `- The default (g .5): the leader ${each(defaultExponent)}.`,
    `- The g with the best log score, by correlation: ${best.join(', ')}.`,
  ].join('\n');
}

/** Said and right are the same within two standard errors, or not. */
function verdictOf({ confidence, accuracy }: Scores): string {
  const gap = confidence.value - accuracy.value;
  if (Math.abs(gap) <= 2 * accuracy.error) return 'as it says';
  return gap > 0 ? 'too sure' : 'too cautious';
}
