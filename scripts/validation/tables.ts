/** The tables of how close two states are, as Markdown. */
import { closenessCodes } from '../../src/core/closeness.js';
import { markdownTable } from '../markdown-table.js';
import {
  gainOver,
  leaderOf,
  meanOf,
  scoresOf,
  shareInterval,
  withDegree,
  type Judged,
  type WeightOf,
} from './scores.js';
import { blockingNames, rivalNames, type Blocking, type Study } from './study.js';
import {
  byChance,
  codersAgree,
  notAgainst,
  subsets,
  weighted,
  whole,
  type Subset,
} from './subsets.js';
import { percent, three, two } from './text.js';

/** Gains above so many standard errors count as gains. */
export const GAIN_BAR = 1.645;

const pick = (judged: readonly Judged[], { has }: Subset): Judged[] =>
  judged.filter(({ row }) => has(row));

/** Scores of everything, by what is left out. */
export function blockedTable(study: Study): string {
  const rows = blockingNames.flatMap((blocking) =>
    rivalNames.map((name) => {
      const s = scoresOf(study.blocked[blocking][name]);
      return [
        ...[blocking, name, percent(s.five), percent(s.three), percent(s.threeSummed)],
        ...[two(s.recall), three(s.log), three(s.ranked)],
      ];
    }),
  );
  const plain = scoresOf(study.plainRule);
  const coders = codersAgree(whole, study.rows);
  return markdownTable(
    [
      ...['left out', 'prediction', 'five degrees', 'three, leader', 'three, summed'],
      ...['macro recall', 'log score', 'ranked'],
    ],
    [
      ...rows,
      [
        '–',
        'rule of thumb as it stands',
        percent(plain.five),
        percent(plain.three),
        '–',
        two(plain.recall),
        '–',
        '–',
      ],
      ['–', 'the two coders', percent(coders.five), percent(coders.three), '–', '–', '–', '–'],
    ],
  );
}

/** Share of rows whose leader is the degree of the label or the alternate that the coders named. */
const withAlternate = (judged: readonly Judged[], weightOf: WeightOf): number =>
  meanOf(
    withDegree(judged),
    ({ row, p }) => {
      const leader = closenessCodes[leaderOf(p)];
      return Number(leader === row.label.degree || leader === row.label.alternate);
    },
    ({ row }) => weightOf(row),
  );

/** The learned weights on parts of the rows, blocked by dyad, with the rule of thumb and the coders beside them. */
export function subsetTable(study: Study): string {
  const of = study.blocked.dyad;
  const lineOf = (judged: readonly Judged[], subset: Subset, name: string): string[] => {
    const { weightOf } = subset;
    const s = scoresOf(pick(judged, subset), weightOf);
    const rule = scoresOf(pick(of['rule of thumb'], subset), weightOf);
    const plain = scoresOf(pick(study.plainRule, subset), weightOf);
    const coders = codersAgree(subset, study.rows);
    return [
      ...[
        name,
        String(s.rows),
        percent(s.five),
        percent(withAlternate(pick(judged, subset), weightOf)),
      ],
      ...[percent(s.three), percent(s.threeSummed), two(s.recall), three(s.log)],
      ...[`${percent(plain.five)}, ${percent(plain.three)}`, three(rule.log)],
      `${percent(coders.five)}, ${percent(coders.three)}`,
    ];
  };
  const without = study.withoutDefinitional.dyad;
  return markdownTable(
    [
      ...[
        'rows',
        'n',
        'five',
        'or alternate',
        'three, leader',
        'three, summed',
        'macro recall',
        'log score',
      ],
      ...['rule as it stands: five, three', 'rule: log score', 'coders: five, three'],
    ],
    [
      ...subsets.map((subset) => lineOf(of['learned weights'], subset, subset.name)),
      ...[whole, weighted].map((subset) =>
        lineOf(without, subset, `${subset.name}, without definitional rows`),
      ),
    ],
  );
}

const gainCells = (
  judged: readonly Judged[],
  other: readonly Judged[],
  subset: Subset,
): string[] => {
  const { rows, mean, error } = gainOver(
    pick(judged, subset),
    pick(other, subset),
    subset.weightOf,
  );
  const ratio = mean / error;
  return [
    String(rows),
    three(mean),
    three(error),
    two(ratio),
    ratio > GAIN_BAR ? 'holds' : 'fails',
  ];
};

/** Rows of one weight that would be as sure as the weighted ones (Kish 1965). */
function effectiveRows(study: Study): number {
  const weights = study.rows.map(weighted.weightOf);
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  return sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
}

/** Paired gains in log score over the rule of thumb. */
export function gainTable(study: Study): string {
  const parts = [weighted, whole, byChance, notAgainst];
  const of = (blocking: Blocking, withDefinitional: boolean): readonly Judged[] =>
    withDefinitional
      ? study.blocked[blocking]['learned weights']
      : study.withoutDefinitional[blocking];
  const rows = blockingNames.flatMap((blocking) =>
    [true, false].flatMap((withDefinitional) => {
      const judged = of(blocking, withDefinitional);
      const weights = withDefinitional ? 'all' : 'without definitional rows';
      return [
        ...parts.map((subset) => [
          ...[blocking, weights, subset.name],
          ...gainCells(judged, study.blocked[blocking]['rule of thumb'], subset),
        ]),
        [
          ...[blocking, weights, `${weighted.name}, and so the rule`],
          ...gainCells(judged, study.weightedRule[blocking], weighted),
        ],
      ];
    }),
  );
  const table = markdownTable(
    [
      'left out',
      'weights',
      'judged on',
      'n',
      'gain',
      'standard error',
      'gain / error',
      `above ${GAIN_BAR}`,
    ],
    rows,
  );
  return `${table}\n\nWeighted as the sample, the rows tell as much as ${effectiveRows(study).toFixed(0)} would that all count the same.`;
}

/** Other ways to learn from the same labels, blocked by dyad. */
export function waysTable(study: Study): string {
  const learned = study.blocked.dyad['learned weights'];
  const ways = {
    'learned weights': learned,
    ...study.others,
    'base rates': study.blocked.dyad['base rates'],
  };
  return markdownTable(
    [
      'way',
      'log score',
      'weighted',
      'ranked',
      'five degrees',
      'three, summed',
      'learned weights better by',
      'standard error',
    ],
    Object.entries(ways).map(([name, judged]) => {
      const s = scoresOf(judged);
      const { mean, error } = gainOver(learned, judged);
      return [
        ...[name, three(s.log), three(scoresOf(judged, weighted.weightOf).log), three(s.ranked)],
        ...[percent(s.five), percent(s.threeSummed)],
        ...(judged === learned ? ['–', '–'] : [three(mean), three(error)]),
      ];
    }),
  );
}

/** Probability of the leader, in fifths of the rows, against the share in which it is right. */
export function calibrationTable(study: Study): string {
  const sorted = study.blocked.dyad['learned weights']
    .map(({ row, p }) => ({ most: Math.max(...p), isRight: leaderOf(p) === row.reading }))
    .sort((a, b) => a.most - b.most);
  const fifths = [0, 1, 2, 3, 4].map((fifth) =>
    sorted.slice((fifth * sorted.length) / 5, ((fifth + 1) * sorted.length) / 5),
  );
  return markdownTable(
    ['probability of the leader', 'n', 'mean', 'right', '95% interval'],
    fifths.map((fifth) => {
      const right = fifth.filter(({ isRight }) => isRight).length;
      const [low, high] = shareInterval(right, fifth.length);
      return [
        `${two(fifth[0]!.most)} to ${two(fifth.at(-1)!.most)}`,
        ...[
          String(fifth.length),
          two(meanOf(fifth, ({ most }) => most)),
          two(right / fifth.length),
        ],
        `${two(low)} to ${two(high)}`,
      ];
    }),
  );
}

/** Labels by the degree that leads, blocked by dyad. */
export function confusionTable(study: Study): string {
  const judged = study.blocked.dyad['learned weights'];
  return markdownTable(
    ['label \\ leader', ...closenessCodes, 'n'],
    closenessCodes.map((code, reading) => {
      const own = judged.filter(({ row }) => row.reading === reading);
      const led = closenessCodes.map((_, at) => own.filter(({ p }) => leaderOf(p) === at).length);
      return [code, ...led.map(String), String(own.length)];
    }),
  );
}
