import { z } from 'zod';
import { baturoDasandiMikhaylov2017 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import {
  dictionaryColumns,
  speechDictionaries,
  speechDictionaryIds,
} from '../../core/speech-dictionaries.js';
import { claim, param } from '../../core/variation.js';
import { columnOf } from '../shared/lazy.js';
import { stateYearValues } from '../shared/state-years.js';
import { speechYears } from './speech-scales.js';
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
 * **Convention.** The dictionaries were written and frozen before any speech was read or counted by them, and are not mended: a claim
 * about what a state says must not be tested by words that were chosen after what it said. They miss and misread for that reason;
 * [the page on speeches](../speeches.md) says how often, from a sample. `speech-salience` has topics whose expressions were fixed after reading: use those to
 * describe, these to test. A use takes no side: whoever rejects a multipolar world names it, too. The percentile sets the speech among those of all
 * speakers of the year; where most never use a word, all of them share one rank below the middle.
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
  grain: 'state-year',
  ofGroups: meanOfMembers('mean of the members that spoke, each of which counts alike'),
  unit: 'per thousand words',
  partUnits: { expressions: 'expressions' },
  range: [0, null],
  dimension: 'discourse',
  population: 'all states that spoke in the General Debate of the year',
  datasets: ['un-speeches'],
  coverage: speechYears,
  needs,
  params,
  references: [baturoDasandiMikhaylov2017],
  compute({ speeches, expressions: { rows, numbers } }, { params: { topic } }) {
    const { ccode, year } = numbers;
    const lengths = stateYearValues(speeches, speeches.numbers.words);
    const words = columnOf(rows, (row) => lengths.get(ccode[row]!, year[row]!));
    const expressions = Float64Array.from(numbers[dictionaryColumns[topic]]);
    return {
      rows,
      ccode1: Int16Array.from(ccode),
      year: Int16Array.from(year),
      value: columnOf(rows, (row) => (1000 * expressions[row]!) / words[row]!),
      n: Int32Array.from(words),
      parts: { expressions },
    };
  },
});
