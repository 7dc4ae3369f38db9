import { isUnanswered } from '../../core/answer-standing.js';
import { definitionParts } from '../../core/definition.js';
import { howGoodSentence } from '../../app/learned/how-good.js';
import type { ExplainedItem, ExplainedObservation, Explanation } from '../../contract/index.js';
import { observedYears } from '../../core/observed-years.js';
import {
  formatDecibels,
  formatCell,
  formatFixed,
  formatPercent,
  formatPercentileCell,
} from '../../core/format.js';
import { datasetLines, flagTexts, seriesName, yearsText } from './traced.js';
import { valueText } from './words.js';
import { textTable, wrap } from '../../table/text.js';

/** Items that weigh less than this (dB) are counted and not told. */
const WORTH_TELLING = 0.05;

/** Why a reading has the standing it has, from the verdict down to the yearly values, for a terminal. */
export function explanationText(explanation: Explanation): string {
  const { reading, rival, items, odds, question } = explanation;
  const good = howGoodSentence(explanation);
  const told = items.filter(({ weight }) => Math.abs(weight) >= WORTH_TELLING);
  const forIt = told.filter(({ weight }) => weight > 0);
  const againstIt = told.filter(({ weight }) => weight < 0);
  const silent = items.length - told.length;
  const part = (head: string, list: readonly ExplainedItem[]): string[] =>
    list.length === 0
      ? ['', `${head}: nothing.`]
      : [
          '',
          `${head}:`,
          ...list.flatMap((item, at) => ['', ...itemText(item, at + 1, explanation)]),
        ];
  return [
    `${explanation.title} (as of ${explanation.asOf})`,
    question.text,
    '',
    `“${reading.title}”`,
    wrap(reading.statement, '  '),
    ...definitionParts(reading).map(({ word, text }) => wrap(`${word}: ${text}`, '  ')),
    '',
    wrap(verdict(explanation)),
    '',
    ...(good === '' ? [] : [wrap(good), '']),
    wrap(
      `How the odds against “${rival.title}” come about, in decibels (+3 dB: twice as likely, +10 dB: ten times):`,
    ),
    oddsTable(odds),
    ...part(`1. What speaks for “${reading.title}”`, forIt),
    ...part(`2. What speaks against “${reading.title}”`, againstIt),
    '',
    ...(silent === 0
      ? []
      : [
          `${silent} ${silent === 1 ? 'item weighs' : 'items weigh'} nothing between the two: ${items
            .filter(({ weight }) => Math.abs(weight) < WORTH_TELLING)
            .map(({ title }) => title)
            .join('; ')}.`,
        ].map((line) => wrap(line))),
    ...(silent === 0 ? [] : ['']),
    '3. Where the figures are from:',
    ...sourceLines(explanation),
    '',
    `Data version ${explanation.dataVersion}. Explains: ${explanation.command}`,
  ].join('\n');
}

function verdict({ reading, rival, question, odds }: Explanation): string {
  const { posterior, prior, interval, lead } = reading;
  const standing = isUnanswered(question.standing)
    ? 'no observation distinguishes the readings'
    : question.standing === 'level' && [reading.id, rival.id].includes(question.leader)
      ? `undecided between it and “${rival.title}” (${formatPercent(rival.posterior)})`
      : reading.id === question.leader
        ? `the likeliest reading, before “${rival.title}” (${formatPercent(rival.posterior)})`
        : `${formatDecibels(Math.abs(odds.posterior)).slice(1)} behind “${rival.title}” (${formatPercent(rival.posterior)})`;
  return (
    `Probability ${formatPercent(posterior)}, before the evidence ${formatPercent(prior)}: ${standing}. ` +
    `Under other choices that could have been made (the robustness draws), 90% of its probabilities lie between ` +
    `${formatPercent(interval[0])} and ${formatPercent(interval[1])}, and it comes first in ${formatPercent(lead)} of them.`
  );
}

const oddsTable = ({ prior, itemsFor, itemsAgainst, posterior }: Explanation['odds']): string =>
  textTable(
    [],
    [
      [formatDecibels(prior), 'before the evidence (the two priors)'],
      [formatDecibels(itemsFor), 'what speaks for it (1)'],
      [formatDecibels(itemsAgainst), 'what speaks against it (2)'],
      [formatDecibels(posterior), 'in all: the odds of its probability against the other'],
    ],
    'rl',
  );

function itemText(item: ExplainedItem, number: number, explanation: Explanation): string[] {
  const { observation, fact } = item;
  return [
    `  ${number}. ${item.title}: ${formatDecibels(item.weight)}`,
    ...(observation === undefined ? [] : observationLines(observation, explanation)),
    ...(fact === undefined
      ? []
      : [
          line('what happened', `${fact.statement} (${fact.date}; ${fact.actors.join(', ')})`),
          line(
            'source',
            `${fact.source}, ${fact.section}${fact.url === undefined ? '' : `, ${fact.url}`} (${fact.grade})`,
          ),
          ...fact.references.map(({ citation, url }) => line('see', `${citation}, ${url}`)),
          line(
            'coded',
            `${codedText(fact.coded.reading)} for “${explanation.reading.title}”, ${codedText(fact.coded.rival)} for “${explanation.rival.title}”, against the reading that fits best`,
          ),
        ]),
    line('why', item.because),
    line('weight', weightText(item, explanation)),
  ];
}

const line = (name: string, text: string): string => {
  const [first, ...rest] = wrap(text, '', 62).split('\n');
  return [`     ${name.padEnd(13)} ${first!}`, ...rest.map((more) => ' '.repeat(19) + more)].join(
    '\n',
  );
};

const codedText = (db: number | null): string =>
  db === null ? 'the average of the others' : db === 0 ? '0 dB' : formatDecibels(db);

function observationLines(seen: ExplainedObservation, { reading, rival }: Explanation): string[] {
  const { expected, kind } = seen;
  return [
    line(
      'expected',
      `${expectedText(expected.reading)} by “${reading.title}”, ${expectedText(expected.rival)} by “${rival.title}”`,
    ),
    line(
      'observed',
      `${valueText(seen.value, seen.unit)}, ${statisticText(kind, seen)}${kind === 'yes-no' ? '' : `; percentile ${formatPercentileCell(seen.percentile)} among ${seen.population}`}`,
    ),
    line('measured by', seriesName(seen.series)),
    line('year by year', [yearsText(seen.series), ...flagTexts(seen.series)].join('; ')),
    line('data', seen.datasets.join(', ')),
    line('again', seen.series.command),
  ];
}

const expectedText = (expectation: string): string =>
  expectation === 'any' ? 'nothing' : expectation.replace('-', ' ');

function statisticText(
  kind: ExplainedObservation['kind'],
  { window, years: averaged }: Pick<ExplainedObservation, 'window' | 'years'>,
): string {
  if (averaged !== undefined) return observedYears(window, averaged);
  const years = observedYears(window, undefined);
  if (kind === 'yes-no') return `in ${years}`;
  return kind === 'trend' ? `Theil-Sen slope of ${years}` : `mean of ${years}`;
}

function weightText(
  { alone, share, weight, likelihood, reliability, cluster, fact, learned }: ExplainedItem,
  { reading, rival }: Explanation,
): string {
  if (learned === true)
    return `${formatDecibels(weight)}, learned from labelled relationships together with the other rows; it counts in full`;
  const fits = fact === undefined ? 'what was observed' : 'the fact';
  return (
    `${fits} has likelihood ${formatCell(likelihood.reading)} under “${reading.title}” and ` +
    `${formatCell(likelihood.rival)} under “${rival.title}”; with reliability ${reliability} that is ` +
    formatDecibels(alone) +
    (share === 1
      ? `; it is the only item of ${cluster} and counts in full`
      : `, times ${formatFixed(share, 2)} since it shares ${cluster} with others: ${formatDecibels(weight)}`)
  );
}

/** Sources of the facts, then the datasets down to their files. */
function sourceLines({ sources, datasets }: Explanation): string[] {
  return [
    ...sources.flatMap(({ id, title, version, coverage, citation }) => [
      wrap(
        `${id}: ${title}${version === '' ? '' : `, edition ${version}`}${coverage === '' ? '' : `, ${coverage}`}`,
      ),
      wrap(citation, '  '),
    ]),
    ...datasetLines(datasets),
  ];
}
