import { assessQuestion, expectationOf, itemLikelihoods } from '../../src/evidence/index.js';
import { coverage, likeTheCase, none } from './limit-tables.js';
import {
  confusion,
  dependence,
  findings,
  leaders,
  otherWorlds,
  reliability,
} from './score-tables.js';
import { coverageRuns, exactRuns, runsOfQuestion } from './simulate.js';
import { type Study, written } from './study.js';
import type { Subject } from './subject.js';
import { markdownTable } from '../markdown-table.js';

/** One item by hand. */
function worked({ question, items }: Subject, id: string): string {
  const item = items.find((one) => one.id === id)!;
  const { observed, expect = {}, reliability: r, cluster } = item;
  if (observed.type !== 'percentile') throw new Error(`${id} is no percentile`);
  const p = itemLikelihoods(question, item);
  const best = Math.max(...Object.values(p));
  const { tempering, byReading } = assessQuestion(question, items).items.find(
    (one) => one.id === id,
  )!;
  const n = items.filter((one) => one.cluster === cluster).length;
  const rows = question.readings.map((reading) => {
    const own = p[reading.id]!;
    const mixed = r * own + (1 - r) * best;
    const db = 10 * Math.log10(mixed / best);
    return [
      ...[reading.title, expectationOf(expect, reading.id)],
      ...[written(own, 4), written(mixed, 4), written(db, 2), written(byReading[reading.id]!, 2)],
    ];
  });
  return [
    `“${item.title}”: percentile u = ${written(observed.u, 4)}, reliability ${written(r, 1)}, ${n === 1 ? 'the only item' : `one of ${n} items`} of its cluster (\`${cluster}\`), which is why it counts ${n === 1 ? 'in full' : `${n}^-.5 = ${written(tempering, 3)} times`}.`,
    '',
    markdownTable(
      [
        'reading',
        'expects',
        'p(u)',
        '.9 p + .1 max p'
          .replaceAll('.9', written(r, 1))
          .replace('.1 max', `${written(1 - r, 1)} max`),
        'dB',
        'dB tempered',
      ],
      rows,
    ),
  ].join('\n');
}

/** Items of the question by cluster. */
function clusters({ items }: Subject): string {
  const sizes = new Map<string, number>();
  for (const { cluster } of items) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const named = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return `${items.length} items in ${sizes.size} clusters (${named.map(([id, n]) => `${id} ${n}`).join(', ')}).`;
}

type Part = (study: Study) => string;
const parts = {
  items: ({ subject }) => clusters(subject),
  worked: ({ subject }) => worked(subject, workedItem),
  size: () =>
    `Each scenario has ${count(runsOfQuestion)} runs, shared equally among the readings as the truth. The exact posterior is computed in ${count(exactRuns)} of them, the robustness draws in ${count(coverageRuns)}.`,
  findings,
  dependence,
  reliability,
  confusion,
  worlds: otherWorlds,
  leaders,
  none,
  coverage,
  case: likeTheCase,
} satisfies Record<string, Part>;

const count = (runs: number): string => runs.toLocaleString('en-GB');
const workedItem = 'alignment-trend';

/** Every generated part of the page by its name, made when it is asked for. */
export const partsOf = (study: Study): ReadonlyMap<string, () => string> =>
  new Map(
    Object.entries<Part>(parts).map(([name, make]): [string, () => string] => [
      name,
      () => make(study),
    ]),
  );
