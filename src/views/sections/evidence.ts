import type { EvidenceResult, QuestionResult } from '../../contract/index.js';
import { formatDecibels, formatFixed } from '../../core/format.js';
import { expectations as expectationWords } from '../../evidence/types.js';
import { observedYears } from '../../core/observed-years.js';
import { placeAmong } from '../../core/place-among.js';
import { rowFlags } from '../../core/row-flags.js';
import { cell, fold, list, note, numbered, numeric, p, paragraph, table } from '../blocks.js';
import type { Content, Row } from '../content.js';
import { bold, code, joined, prose, small, span, titled } from '../text.js';
import { anchors, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { dimensionWords, paramsText, percentile, seenText } from '../words.js';

/** Measured items with value, window, parameters and expectations; then the weights of all items by reading. */
export const evidenceSection: SectionDefinition = {
  id: 'evidence',
  title: 'Measured evidence',
  content(context) {
    const { evidence, questions } = context.assessment;
    const measured = evidence.filter(({ kind }) => kind === 'measured');
    return [
      p`Each item is the mean (or trend) over its window, ranked among all units of its population in the same years. Yes or no, a zero and a chance have no rank.`,
      table({
        label: 'Table of measured evidence',
        style: 'evidence measured',
        columns: [
          'Item',
          { text: 'Observed', style: 'observed' },
          { text: 'Percentile', numeric: true, style: 'percentile' },
          { text: 'Expected by the readings', style: 'expected' },
          { text: 'Weight', numeric: true, style: 'weight' },
        ],
        rows: measured.map((item) => ({
          id: anchors.evidence(item.id),
          ...(item.used ? {} : { style: 'unused' }),
          cells: [
            itemCell(item, context),
            observedCell(item, context),
            percentile(placeAmong(item)?.u),
            expectations(item, context),
            item.used ? weights(item, context) : 'none',
          ],
        })),
      }),
      questions.map((question) => matrix(question, context)),
    ];
  },
};

const itemCell = (item: EvidenceResult, context: ViewContext) => {
  const { title, dimension, reliability, standsInFor, because, used } = item;
  return [
    title,
    !used && small(outdated(item, context)),
    span(
      'small screen',
      prose`${dimensionWords(dimension)}; reliability ${formatFixed(reliability, 2)}${standsInFor !== undefined && ['; stands in for ', context.evidenceLink(standsInFor)]}`,
    ),
    span('small screen', because),
  ];
};

/** Why a row weighs nothing, and which fresher ones take its place. */
const outdated = ({ lastYear, replacedBy = [] }: EvidenceResult, context: ViewContext): Content =>
  prose`Weighs nothing: it ends in ${lastYear}.${
    replacedBy.length > 0 && [
      ' In its place: ',
      joined(replacedBy.map((id) => context.evidenceLink(id))),
      '.',
    ]
  }`;

function observedCell(item: EvidenceResult, context: ViewContext): Content {
  const { window, years, measure, of, params, part, population } = item;
  const seen = seenText(item);
  const flags = (item.flags ?? []).map((flag) => rowFlags[flag]).join(' ');
  const series = measure === undefined ? [] : context.seriesLinks(measure);
  const names = of?.map((role) => context.actorName(role)).join(' – ');
  return [
    seen === undefined ? '–' : span('num', seen),
    window !== undefined && `, ${observedYears(window, years)}`,
    ' ',
    small([
      code(measure),
      span(
        'screen',
        prose`${names !== undefined && ` of ${names}`}; parameters
        ${paramsText(measure, { ...params, part })}${population !== undefined && `; ranked among ${population}`};
        data ${joined(item.datasets.map((id) => context.sourceLink(id)))}${series.length > 0 && ['; chart ', joined(series)]}${flags !== '' && `. ${flags}`}`,
      ),
    ]),
  ];
}

/** Readings grouped by what they expect, from high to low. */
function expectations({ expect = {}, ranges }: EvidenceResult, context: ViewContext): Content {
  const groups = expectationWords
    .map((word) => ({
      word,
      readings: Object.keys(expect).filter((reading) => expect[reading] === word),
    }))
    .filter(({ word, readings }) => word !== 'any' && readings.length > 0);
  if (groups.length === 0) return 'none';
  const silent = context.assessment.questions
    .flatMap(({ readings }) => readings)
    .filter(({ id }) => id !== 'other' && (expect[id] ?? 'any') === 'any');
  const spaced = (word: string): string => word.replace('-', ' ');
  return list(
    [
      ...groups.map(
        ({ word, readings }) =>
          prose`${bold(spaced(word))}: ${readings.map((reading) => context.readingTitle(reading)).join(', ')}`,
      ),
      ...(silent.length > 0
        ? [prose`${bold('no expectation')}: ${silent.map(({ title }) => title).join(', ')}`]
        : []),
      ...Object.entries(ranges?.expect ?? {}).map(
        ([reading, ends]) =>
          prose`${bold('range')}: ${context.readingTitle(reading)}, ${ends.map(spaced).join(' to ')}`,
      ),
      ...(ranges?.probability === undefined
        ? []
        : [
            prose`${bold('range')}: what is expected has a probability of
              ${ranges.probability.map((p) => formatFixed(p, 2)).join(' to ')}`,
          ]),
    ],
    'bare',
  );
}

export const weights = (item: EvidenceResult, { assessment }: ViewContext): Content =>
  list(
    assessment.questions.flatMap(({ id, text }) => {
      const weight = item.weight[id];
      return weight === undefined
        ? []
        : [titled(text, `${id}: ${formatDecibels(weight.leaderVsRunnerUp)}`)];
    }),
    'bare',
  );

/** Letters of the readings in a matrix, in the order of the question. */
const letterOf = (at: number): string => String.fromCharCode(65 + at);

/** The matrix of competing hypotheses: items by readings, most diagnostic first, with the inconsistency of each reading. */
function matrix(question: QuestionResult, context: ViewContext): Content {
  const { id, text, readings, matrix: found } = question;
  const shares = new Map(
    context.assessment.evidence.flatMap((item) => {
      const weight = item.weight[id];
      return weight === undefined ? [] : [[item.id, weight.tempering] as const];
    }),
  );
  const rows = found.items.flatMap((item): Row[] => {
    const share = shares.get(item.id);
    if (share === undefined) return [];
    const counts = share < 1 && [' ', small(`counts ×${formatFixed(share, 2)}`)];
    return [
      {
        cells: [
          [context.evidenceLink(item.id), counts],
          ...readings.map((reading) => markCell(item.byReading[reading.id]!)),
          formatFixed(item.diagnosticity, 1),
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  const title = `Evidence by readings: ${text}`;
  const letters = readings.map((reading, at) => titled(reading.title, letterOf(at)));
  return fold(
    title,
    [
      numbered(
        readings.map((reading) => reading.title),
        'letters small',
      ),
      note`Decibels for (+) or against (−) a reading, against all the others together, after
          reliability and sharing within a source. ${bold('C')} consistent from 1 dB,
          ${bold('CC')} very consistent from 3 dB, ${bold('I')} and ${bold('II')} inconsistent
          likewise, ${bold('N')} neutral; marks go by numbers that are not rounded. Diagnosticity:
          how far apart the item sets the readings.`,
      table({
        label: title,
        style: 'plain ach',
        narrow: true,
        columns: ['Item', ...numeric(...letters, titled('Diagnosticity, dB', 'Diag.'))],
        rows,
        foot: [
          sums('Inconsistency, dB', question, 'inconsistency'),
          sums('What speaks for it, dB', question, 'consistency'),
        ],
      }),
      paragraph(leastInconsistent(question, context), 'small'),
    ],
    'matrix competing screen',
  );
}

function markCell({
  mark,
  weight,
}: QuestionResult['matrix']['items'][number]['byReading'][string]): Row['cells'][number] {
  const shown = Math.abs(weight) < 0.05 ? '0.0' : formatDecibels(weight).replace(' dB', '');
  return cell(`mark-${mark.charAt(0).toLowerCase()}`, [bold(mark), ' ', span('', shown)]);
}

const sums = (
  name: string,
  { matrix: { readings } }: QuestionResult,
  of: 'inconsistency' | 'consistency',
): Row => ({ cells: [name, ...readings.map((column) => formatFixed(column[of], 1)), null] });

/** Heuer’s choice beside that of the posterior. */
function leastInconsistent(
  { matrix: { leastInconsistent: least }, leader, standing }: QuestionResult,
  context: ViewContext,
): string {
  const rule =
    'Inconsistency adds up what speaks against a reading; what speaks for it makes up for nothing.';
  if (least === null) return `${rule} Two readings have the least.`;
  const ahead = standing === 'leads' ? 'leads' : 'is ahead';
  return least === leader
    ? `${rule} “${context.readingTitle(least)}” has the least, and ${ahead}.`
    : `${rule} “${context.readingTitle(least)}” has the least, though “${context.readingTitle(leader)}” ${ahead}: the posterior counts what speaks for a reading as well.`;
}
