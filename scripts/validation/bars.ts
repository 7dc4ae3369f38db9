/** What was to hold, set before, and whether it does. */
import { formatFixed } from '../../src/core/format.js';
import { markdownTable } from '../markdown-table.js';
import { gainOver, scoresOf, type Judged } from './scores.js';
import { blockingNames, type Blocking, type Study } from './study.js';
import { codersAgree, weighted, whole } from './subsets.js';
import { GAIN_BAR } from './tables.js';
import { two } from './text.js';

interface Bar {
  readonly name: string;
  readonly bar: string;
  readonly found: (blocking: Blocking) => string;
  readonly holds: (blocking: Blocking) => boolean;
}

/** `89.6%`: whether a bar is met can hang on less than a whole one. */
const tenths = (share: number): string => `${formatFixed(share * 100, 1)}%`;

/** `.5998`: a share without its sign, since a bar can be missed by a hair. */
const fourDigits = (share: number): string => formatFixed(share, 4).replace(/^0/, '');

/** A bar for each blocking. */
export function bars(study: Study): readonly Bar[] {
  const coders = codersAgree(whole, study.rows);
  const scores = (blocking: Blocking, { weightOf } = whole) =>
    scoresOf(study.blocked[blocking]['learned weights'], weightOf);
  const threeBar = Math.min(0.9, coders.three - 0.03);
  const fiveBar = coders.five - 0.05;
  const gain = (judged: readonly Judged[], blocking: Blocking): number => {
    const found = gainOver(judged, study.blocked[blocking]['rule of thumb'], weighted.weightOf);
    return found.mean / found.error;
  };
  const atLeast = (
    name: string,
    bar: number,
    valueOf: (blocking: Blocking) => number,
    text: (value: number) => string,
  ): Bar => ({
    name,
    bar: `at least ${text(bar)}`,
    found: (blocking) => text(valueOf(blocking)),
    holds: (blocking) => valueOf(blocking) >= bar,
  });
  const above = (name: string, valueOf: (blocking: Blocking) => number): Bar => ({
    name,
    bar: `above ${GAIN_BAR}`,
    found: (blocking) => two(valueOf(blocking)),
    holds: (blocking) => valueOf(blocking) > GAIN_BAR,
  });
  return [
    atLeast('hostile, distant or close: leader', threeBar, (b) => scores(b).three, tenths),
    atLeast('hostile, distant or close: summed', threeBar, (b) => scores(b).threeSummed, tenths),
    atLeast(
      'the same, weighted as the sample: leader',
      threeBar,
      (b) => scores(b, weighted).three,
      tenths,
    ),
    atLeast(
      'the same, weighted as the sample: summed',
      threeBar,
      (b) => scores(b, weighted).threeSummed,
      tenths,
    ),
    atLeast('the five degrees', fiveBar, (b) => scores(b).five, tenths),
    atLeast('macro recall of the five degrees', 0.6, (b) => scores(b).recall, fourDigits),
    above('gain over the rule, weighted, in standard errors', (b) =>
      gain(study.blocked[b]['learned weights'], b),
    ),
    above('the same without definitional rows', (b) => gain(study.withoutDefinitional[b], b)),
  ];
}

export function barsTable(study: Study): string {
  const cell = ({ found, holds }: Bar, blocking: Blocking): string =>
    `${found(blocking)}, ${holds(blocking) ? 'holds' : 'fails'}`;
  return markdownTable(
    ['what was to hold', 'bar', ...blockingNames.map((name) => `by ${name}`)],
    bars(study).map((bar) => [bar.name, bar.bar, ...blockingNames.map((name) => cell(bar, name))]),
  );
}
