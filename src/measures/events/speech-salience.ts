import { z } from 'zod';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { speechTopicIds, speechTopics } from '../../core/speech-topics.js';
import { claim, param } from '../../core/variation.js';
import { perThousandWords, ratesOf } from './per-thousand-words.js';
import { meanOfMembers } from '../../core/of-groups.js';

const needs = {
  speeches: frameNeed('state-year', 'speeches', [...speechTopicIds, 'words']),
} as const;

const params = z.strictObject({
  topic: param(
    z.enum(speechTopicIds),
    'sovereignty',
    `Topic: ${speechTopicIds.map((id) => `\`${id}\` (${speechTopics[id].about})`).join('; ')}.`,
    claim('The topic is what is claimed.'),
  ),
});

/**
 * How often a state names a topic in its speech in the UN General Debate.
 *
 * **Definition.** 1000 c / w, c the expressions of the topic in the speech and w its words of two letters or more.
 *
 * **Convention.** Named expressions, and no model of topics, so that anybody can check them. They were fixed after reading the sentences that they find:
 * `sanctions` leaves out the verb and the singular (which also mean to approve), `blocs` regional and trading blocs, `multipolarity` polar
 * ice and polarization, `sovereignty` sovereign debt. A mention takes no side: the G7 announce sanctions, Cuba condemns
 * them. Interference in states and in courts counts alike. Most speeches name multipolarity and blocs never, so that a zero is a count; a single mention in a
 * speech of 1,000 words is 1: look at several years. Speeches are translations into English, and those of 2020 are shorter.
 *
 * **Unit and range.** Expressions per thousand words, [0, infinity); n is the number of words. Part: expressions, their number.
 * **Nulls.** `not-reported` where a state did not speak in the session; `outside-coverage` outside 2014-2024; none throws.
 * **Complexity.** O(state-years).
 * **Source.** This project; Baturo, Dasandi & Mikhaylov 2017 for the corpus.
 * **Example.** `counterpoise measure speech-salience CUB --topic sanctions --from 2022 --to 2022` is 3.686.
 */
export const speechSalience = defineMeasure({
  id: 'speech-salience',
  title: 'Mentions of a topic in the UN General Debate',
  summary: 'Expressions of a named topic per thousand words of the state’s speech.',
  ...perThousandWords,
  ofGroups: meanOfMembers('mean over the speeches of the members'),
  needs,
  params,
  compute({ speeches: { numbers } }, { params: { topic } }) {
    const { ccode, year, words } = numbers;
    return ratesOf({ ccode, year, words, expressions: numbers[topic] });
  },
});
