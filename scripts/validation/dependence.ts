/** How good the weights are by which dependence is told. */
import { markdownTable } from '../markdown-table.js';
import { blockings, heldOut, type Predictor } from './blocks.js';
import { baseRates, learned } from './predictors.js';
import type { Asked } from './rows.js';
import {
  areaUnderCurve,
  averagePrecision,
  gainOver,
  leaderOf,
  logOf,
  meanOf,
  type Judged,
} from './scores.js';
import { blockingNames, type Blocking } from './study.js';
import { percent, three, two } from './text.js';

function heldOutOf(asked: Asked, blocking: Blocking, predictor: Predictor): Judged[] {
  const rows = asked.labelled;
  const predicted = heldOut(rows, blockings[blocking](rows), predictor);
  return rows.map((row, at) => ({ row, p: predicted[at]! }));
}

/** That one of the two depends on the other, whichever: all but the first reading. */
const oneDepends = ({ p }: Judged): number => 1 - p[0]!;

export function dependenceTable(asked: Asked): string {
  return markdownTable(
    [
      ...[
        'left out',
        'right',
        'base rate right',
        'area under curve',
        'average precision',
        'share that depends',
      ],
      ...['log score', 'base rates', 'gain', 'standard error'],
    ],
    blockingNames.map((blocking) => {
      const judged = heldOutOf(asked, blocking, learned(asked));
      const base = heldOutOf(asked, blocking, baseRates(asked));
      const depends = judged.map(({ row }) => row.reading > 0);
      const right = (of: readonly Judged[]): string =>
        percent(meanOf(of, ({ row, p }) => Number(leaderOf(p) === row.reading)));
      const scores = judged.map(oneDepends);
      const { mean, error } = gainOver(judged, base);
      return [
        ...[blocking, right(judged), right(base), two(areaUnderCurve(scores, depends))],
        ...[two(averagePrecision(scores, depends)), two(meanOf(depends, Number))],
        ...[three(meanOf(judged, logOf)), three(meanOf(base, logOf)), three(mean), three(error)],
      ];
    }),
  );
}

const names: Readonly<Record<string, string>> = {
  independent: 'neither depends',
  'weaker-depends': 'the weaker depends',
  'stronger-depends': 'the stronger depends',
};

/** Labels by the reading that leads, blocked by dyad. */
export function dependenceConfusion(asked: Asked): string {
  const judged = heldOutOf(asked, 'dyad', learned(asked));
  return markdownTable(
    ['label \\ leader', ...asked.readings.map((id) => names[id]!), 'n'],
    asked.readings.map((id, reading) => {
      const own = judged.filter(({ row }) => row.reading === reading);
      const led = asked.readings.map((_, at) => own.filter(({ p }) => leaderOf(p) === at).length);
      return [names[id]!, ...led.map(String), String(own.length)];
    }),
  );
}
