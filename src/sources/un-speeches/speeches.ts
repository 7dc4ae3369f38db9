import { tokens } from '../../analysis/index.js';
import { recordOf } from '../../core/entries.js';
import { speechTopicIds, speechTopics, type SpeechTopicId } from '../../core/speech-topics.js';
import { count, share, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unSpeeches } from './dataset.js';
import { scaled } from './scaling.js';

const place = (description: string) =>
  share(description, 'standard deviations', { min: -9, max: 9 });
const error = (description: string) =>
  share(description, 'standard deviations', { min: 0, max: 2 });

export const speeches = definePanelTable({
  id: 'speeches',
  title: 'Speeches in the General Debate: positions on two scales, words, and words on five topics',
  grain: 'state-year',
  from: { speeches: unSpeeches },
  columns: {
    ccode: stateKey(),
    year: yearKey(unSpeeches.coverage, 'Calendar year of the session’s General Debate'),
    position: place(
      'Wordfish: place on the first dimension; mean 0 in each session, standard deviation 1 over all',
    ),
    position_se: error('Its standard error, times the square root of the dispersion'),
    score: place(
      'Wordscores between the G7 (low) and seven members of the Group of Friends of the Charter (high); mean 0 in each session, standard deviation 1 over all',
    ),
    score_se: error('Its standard error'),
    words: count('Words of the speech', 'words', 65_535),
    ...recordOf(speechTopicIds, (topic) =>
      count(`Expressions of the topic: ${speechTopics[topic].about}`, 'expressions', 999),
    ),
  },
  build: ({ speeches: texts }) => {
    const words = texts.map(({ text }) => tokens(text));
    const scales = scaled(texts.map(({ ccode, year }, at) => ({ ccode, year, words: words[at]! })));
    return texts
      .map(({ ccode, year, text }, at) => ({
        ccode,
        year,
        position: rounded(scales.positions[at]!),
        position_se: rounded(scales.positionErrors[at]!),
        score: rounded(scales.scores[at]!),
        score_se: rounded(scales.scoreErrors[at]!),
        words: words[at]!.length,
        ...recordOf(speechTopicIds, (topic) => expressionsIn(text, topic)),
      }))
      .sort((a, b) => a.ccode - b.ccode || a.year - b.year);
  },
});

/** To a thousandth: less than a tenth of any standard error. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const patterns = recordOf(
  speechTopicIds,
  (topic) => new RegExp(speechTopics[topic].pattern.replaceAll(' ', String.raw`\s`), 'g'),
);

/** How often a text names a topic. */
export function expressionsIn(text: string, topic: SpeechTopicId): number {
  return text.toLowerCase().match(patterns[topic])?.length ?? 0;
}
