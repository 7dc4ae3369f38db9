import type { ComparedQuestion, Comparison } from '../../contract/index.js';
import { comparisonCsv } from '../../app/compare/comparison-table.js';
import type { FileContents } from '../../store/staging/index.js';
import type { ComparedReadingsState } from '../../charts/compared-readings.js';
import {
  capitalised,
  formatDecibels,
  formatFixed,
  formatPercent,
  formatPercentile,
  formatWindow,
  plural,
} from '../../core/format.js';
import { comparedReadings } from '../../charts/index.js';
import { slug } from '../../core/slug.js';
import { figure, fold, heading, list, p, paragraph, table } from '../../views/blocks.js';
import type { Content, FigureSpec } from '../../views/content.js';
import { comparedNames } from '../../views/compared-names.js';
import { element, small } from '../../views/text.js';
import { Drawings, fileOf } from '../drawings.js';
import { analysisPage } from '../page.js';

/** What is written of a comparison: page, table, JSON, and the chart of each question by itself. */
export function comparisonFiles(comparison: Comparison, command: string): FileContents {
  const drawings = new Drawings();
  const pictures = comparison.questions.map((question) =>
    fileOf(slug(`compare-${question.id}`), questionFigure(comparison, question), drawings),
  );
  return {
    'compare.html': page(comparison, command, drawings),
    'compare.csv': comparisonCsv(comparison),
    'compare.json': `${JSON.stringify(comparison, null, 2)}\n`,
    ...Object.fromEntries(pictures),
  };
}

/** The answers to each question, drawn side by side. */
export const comparisonFigures = (comparison: Comparison): FigureSpec[] =>
  comparison.questions.map((question) => questionFigure(comparison, question));

function stateOf({ cases }: Comparison, question: ComparedQuestion): ComparedReadingsState {
  const { answers, readings, text } = question;
  const titleOf = (id: string): string => readings.find((one) => one.id === id)?.title ?? id;
  const names = comparedNames(cases);
  const answered = names.flatMap((name, at) => {
    const answer = answers[at] ?? null;
    return answer === null ? [] : [{ name, answer }];
  });
  return {
    question: text,
    cases: answered.map(({ name, answer }) => ({
      name,
      standing: answer.standing,
      leader: titleOf(answer.leader),
    })),
    readings: readings.map(({ id, title }) => ({
      title,
      byCase: answered.map(({ answer }) => {
        const found = answer.readings.find((one) => one.id === id);
        if (found === undefined) return null;
        const { posterior, interval } = found;
        return { posterior, interval, onShared: answer.onShared?.[id] ?? null };
      }),
    })),
  };
}

function page(comparison: Comparison, command: string, drawings: Drawings): string {
  const { cases, dataVersion, seed, notes } = comparison;
  const names = comparedNames(cases);
  const title = `Compared: ${names.join(', ')}`;
  return analysisPage(
    {
      ...{ title, command, dataVersion, seed },
      description: cases.map(({ headline }, at) => `${names[at]!}: ${headline}`).join(' '),
      lead: [
        paragraph(
          `The answers to the same questions in ${cases.length} cases, and what they rest on.`,
          'question',
        ),
        list(notes, 'prose'),
      ],
      sections: [
        { id: 'readings', title: 'Readings', content: readings(comparison) },
        { id: 'heaviest', title: 'Heaviest items', content: heaviest(comparison) },
        { id: 'levels', title: 'Levels of containment', content: levels(comparison) },
        { id: 'observations', title: 'Observations', content: observations(comparison) },
      ],
    },
    drawings,
  );
}

const readings = (comparison: Comparison): Content => [
  table({
    ...captioned('The cases'),
    columns: ['Case', 'As of', 'Observations', 'Coded facts'],
    rows: comparison.cases.map(({ title, asOf, observations: { observed, total, coded } }, at) => [
      [comparedNames(comparison.cases)[at]!, small(title)],
      asOf,
      `${observed} of ${total}`,
      coded,
    ]),
  }),
  comparisonFigures(comparison),
];

function questionFigure(comparison: Comparison, question: ComparedQuestion): FigureSpec {
  const { id, text, answers } = question;
  const names = comparedNames(comparison.cases);
  return figure(comparedReadings, stateOf(comparison, question), {
    id: slug(`question-${id}`),
    topic: text,
    subtitle:
      'Posterior probability (dot) with its 90% interval; the ring is what the observations that all cases share give alone',
    footer: [
      answers
        .flatMap((answer, at) =>
          answer === null
            ? []
            : [
                `${names[at]!}: first by ${formatDecibels(answer.ahead)}, in ${formatPercent(leadOf(answer))} of the robustness draws.`,
              ],
        )
        .join(' '),
      ' ',
      sourcesOf(comparison),
    ],
    dataTitle: `${text} Probability of each reading by case`,
  });
}

/** Folded away on a screen; a print has their short names. */
const sourcesOf = ({ sources }: Comparison): Content => [
  fold(
    plural(sources.length, 'source'),
    paragraph(sources.map(({ title }) => title).join(', ')),
    'screen',
  ),
  element('span', [`Sources: ${sources.map(({ id }) => id).join(', ')}.`], { style: 'print' }),
];

const leadOf = ({
  leader,
  readings: of,
}: NonNullable<ComparedQuestion['answers'][number]>): number =>
  of.find(({ id }) => id === leader)!.lead;

const heaviest = ({ cases, questions }: Comparison): Content =>
  questions.map(({ text, answers }) => [
    heading(3, text, 'question-title'),
    table({
      ...captioned(`Heaviest items: ${text}`),
      columns: ['Case', 'For the leader', 'Against it'],
      rows: comparedNames(cases).flatMap((name, at) => {
        const answer = answers[at] ?? null;
        if (answer === null) return [];
        const items = (of: typeof answer.forLeader): Content =>
          of.length === 0
            ? 'nothing'
            : of.map(({ title, db }) => small(`${title}: ${formatDecibels(db)}`));
        return [[name, items(answer.forLeader), items(answer.againstLeader)]];
      }),
    }),
  ]);

function levels({ cases, levels: of }: Comparison): Content {
  const name = (level: string): string =>
    level === 'double'
      ? 'External and mutual together'
      : `${capitalised(level)}${level === 'multilateral' ? ' (index)' : ''}`;
  return [
    p`Probability of external and of mutual containment, and the index of multilateral containment, in the last year with a value, as measured: the answer weighs the two together as calibrated. These measures are proposals of this project.`,
    table({
      ...captioned('Levels of containment by case'),
      columns: ['Level', ...comparedNames(cases)],
      rows: of.map(({ level, byCase }) => [
        name(level),
        ...byCase.map((one) =>
          one === null ? 'no value' : `${formatFixed(one.value, 2)} (${one.year})`,
        ),
      ]),
    }),
  ];
}

const observations = ({ cases, observations: of }: Comparison): Content => [
  p`The percentile of each observation in its population, with the years that it looks at. A star marks observations that the cases make in different ways: their percentiles do not compare.`,
  table({
    ...captioned('Observations by case'),
    columns: ['Observation', ...comparedNames(cases)],
    rows: of.map(({ title, sameMeasure, byCase }) => [
      `${title}${sameMeasure ? '' : ' *'}`,
      ...byCase.map((one): Content => {
        if (one === null) return 'not made';
        const { percentile, window } = one;
        return [
          percentile === undefined ? '–' : formatPercentile(percentile),
          ' ',
          small(window === undefined ? '' : formatWindow(window)),
        ];
      }),
    ]),
  }),
];

const captioned = (label: string) => ({ label, captioned: true });
