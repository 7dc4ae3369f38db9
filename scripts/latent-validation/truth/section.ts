import { markdownTable } from '../../markdown-table.js';
import { written } from '../../recovery/study.js';
import { type Bars, type DomainSummary, misses, summarised } from './pooled.js';
import type { Results } from './results.js';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of the validation: what came out as data, and as a section of its page. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly summaries: readonly DomainSummary[];
  readonly misses: readonly string[];
  readonly tables: readonly Table[];
  readonly markdown: string;
}

const three = (value: number): string => written(value, 3);
const span = (values: readonly number[]): string =>
  `${three(Math.min(...values))}–${three(Math.max(...values))}`;
const pOf = (p: number): string => (p < 0.001 ? '< .001' : three(p));

function coverageTable(summaries: readonly DomainSummary[]): Table {
  return {
    title: 'Coverage of 90% intervals, all dyad-years and by tenth of the estimate',
    head: ['domain', 'states', 'all', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    rows: summaries.flatMap(({ domain, smoothed, filtered }) =>
      Object.entries({ smoothed, filtered }).map(([kind, { all, tenths }]) => [
        domain,
        kind,
        three(all),
        ...tenths.map(three),
      ]),
    ),
  };
}

function rankTable(summaries: readonly DomainSummary[], panels: number): Table {
  return {
    title: 'Ranks of the truth, one year of each dyad',
    head: [
      ...['domain', 'shares of tenths', 'chi-square, 9 df', 'p', 'design effect', 'p with it'],
      'panels that are even by themselves',
    ],
    rows: summaries.map(({ domain, ranks, evenness, p, adjustedP, evenPanels }) => [
      domain,
      span(ranks),
      evenness.chiSquare.toFixed(1),
      pOf(p),
      evenness.designEffect.toFixed(1),
      pOf(adjustedP),
      `${evenPanels} of ${panels}`,
    ]),
  };
}

function sizeOf({ panels, states }: Results): string {
  const sum = (of: (panel: Results['panels'][number]) => number): number =>
    panels.reduce((total, panel) => total + of(panel), 0);
  const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
  const unsettled = panels.filter(({ converged }) => !converged).length;
  const flat = panels.map((panel) => panel.flat);
  return [
    `${count(panels.length)} panels of ${states} states each, ${count(sum(({ dyads }) => dyads))} dyads and ${count(sum(({ dyadYears }) => dyadYears))} dyad-years together;`,
    `${count(sum(({ passes }) => passes) / panels.length)} passes on average, ${unsettled === 0 ? 'all converged' : `${unsettled} not converged`}.`,
    `In each, ${Math.min(...flat)} to ${Math.max(...flat)} branches of items have values that are all the same: what is so rare says nothing there, and its parameters are those of their prior.`,
  ].join(' ');
}

/** Coverage on the panels of two studies, as each fitted them. */
function comparisonTable(quick: Results, shipped: Results): Table {
  const both = new Set(shipped.panels.map(({ panel }) => panel));
  const same = { ...quick, panels: quick.panels.filter(({ panel }) => both.has(panel)) };
  const rows = summarised(same).map((one, at) => {
    const other = summarised(shipped)[at]!;
    const apart = (kind: 'smoothed' | 'filtered'): number =>
      Math.max(
        ...one[kind].tenths.map((share, tenth) => Math.abs(share - other[kind].tenths[tenth]!)),
      );
    return [
      one.domain,
      ...(['smoothed', 'filtered'] as const).flatMap((kind) => [
        three(one[kind].all),
        three(other[kind].all),
        three(apart(kind)),
      ]),
    ];
  });
  return {
    title: `The same ${same.panels.length} panels fitted quickly (from the truth, to ${written(quick.tolerance, 3)}) and as shipped (from what the items suggest, to ${written(shipped.tolerance, 3)}; ${shipped.panels.filter(({ converged }) => !converged).length} not converged)`,
    head: [
      'domain',
      ...['smoothed', 'filtered'].flatMap((kind) => [
        `${kind}, quickly`,
        'as shipped',
        'most apart in a tenth',
      ]),
    ],
    rows,
  };
}

export function partOf(
  { id, title, words, bars }: { id: string; title: string; words: string; bars: Bars },
  results: Results,
  asShipped?: Results,
): Part {
  const summaries = summarised(results);
  const missed = misses(summaries, bars);
  const tables = [
    coverageTable(summaries),
    ...(bars.p === undefined ? [] : [rankTable(summaries, results.panels.length)]),
    ...(asShipped === undefined ? [] : [comparisonTable(results, asShipped)]),
  ];
  const markdown = [
    `## ${title}`,
    words,
    sizeOf(results),
    ...tables.flatMap((table) => [`**${table.title}**`, markdownTable(table.head, table.rows)]),
    missed.length === 0 ? 'Every bar is cleared.' : `Not cleared: ${missed.join('; ')}.`,
  ].join('\n\n');
  return { id, title, summaries, misses: missed, tables, markdown };
}
