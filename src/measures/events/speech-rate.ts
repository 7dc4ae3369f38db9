import { z } from 'zod';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import {
  dictionaryColumns,
  speechDictionaries,
  speechDictionaryIds,
} from '../../core/speech-dictionaries.js';
import { claim, param } from '../../core/variation.js';
import { stateYearValues } from '../shared/state-years.js';
import { perThousandWords, ratesOf } from './per-thousand-words.js';
import { meanOfMembers } from '../../core/of-groups.js';

const needs = {
  speeches: frameNeed('state-year', 'speeches', ['words']),
  expressions: frameNeed('state-year', 'speech-expressions', Object.values(dictionaryColumns)),
} as const;

const params = z.strictObject({
  topic: param(
    z.enum(speechDictionaryIds),
    'multipolarity',
    `Dictionary: ${speechDictionaryIds.map((id) => `\`${id}\` (${speechDictionaries[id].about})`).join('; ')}.`,
    claim('The topic is what is claimed.'),
  ),
});

/**
 * How often a state uses the words of a frozen dictionary in its speech in the UN General Debate.
 *
 * **Definition.** 1000 c / w, c the expressions of the dictionary in the speech and w its words of two letters or more.
 *
 * **Convention.** Each dictionary was written and frozen before any speech was read or counted with it: a claim about what a state says must
 * not be tested by words chosen after reading what it said. Therefore they miss and misread;
 * [the page on speeches](../speeches.md) says how often, from a sample. `speech-salience` has topics whose expressions were fixed after reading: use those to
 * describe, these to test. A use takes no side: a speaker who rejects a multipolar world names it as well. Percentiles are taken among all
 * speakers of the year; where most never use a word, they share one rank below the middle.
 *
 * **Unit and range.** Expressions per thousand words, [0, infinity); n is the number of words. Part: expressions, their number.
 * **Nulls.** `not-reported` where a state did not speak in the session; `outside-coverage` outside 2014-2024; none throws.
 * **Complexity.** O(state-years).
 * **Source.** This project; Baturo, Dasandi & Mikhaylov 2017 for the corpus.
 * **Example.** `counterpoise measure speech-rate RUS --topic multipolarity --from 2022 --to 2022` is 1.554.
 */
export const speechRate = defineMeasure({
  id: 'speech-rate',
  title: 'Words of a frozen dictionary in the UN General Debate',
  summary: 'Expressions of a frozen dictionary per thousand words of the state’s speech.',
  ...perThousandWords,
  ofGroups: meanOfMembers('mean of the members that spoke, each of which counts alike'),
  needs,
  params,
  compute({ speeches, expressions: { numbers } }, { params: { topic } }) {
    const { ccode, year } = numbers;
    const words = stateYearValues(speeches, speeches.numbers.words);
    return ratesOf({
      ...{ ccode, year, expressions: numbers[dictionaryColumns[topic]] },
      words: Int32Array.from(ccode, (state, row) => words.get(state, year[row]!)),
    });
  },
});
