import { describe, expect, it } from 'vitest';
import type { SpeechDictionaryId } from '../../src/core/speech-dictionaries.js';
import { dictionaryExpressionsIn } from '../../src/sources/un-speeches/speech-expressions.js';

/** Sentences made up, each with how often it has an expression of the dictionary. */
const sentences: readonly (readonly [SpeechDictionaryId, number, string])[] = [
  ['multipolarity', 3, 'A multi- polar, polycentric world without hegemonism.'],
  ['multipolarity', 2, 'Unipolarity and Hegemony are over.'],
  ['multipolarity', 0, 'Polar bears in a polarized, bipolar debate.'],
  ['criticism-of-the-west', 2, 'The collective West has double standards.'],
  ['criticism-of-the-west', 2, 'Our Western partners imposed unilateral coercive measures.'],
  ['criticism-of-the-west', 0, 'In the west of the country, in the West Bank and West Africa.'],
  ['criticism-of-the-west', 0, 'Western Sahara, the Western Balkans and Western Europe.'],
  ['criticism-of-the-west', 1, 'American imperialism.'],
  ['criticism-of-the-west', 0, 'Russian imperialism and Russia’s imperialism.'],
  ['criticism-of-the-west', 2, 'NATO’s eastward expansion; the enlargement of NATO.'],
  ['equality', 1, 'The sovereign equality of States.'],
  ['equality', 2, 'The equality of all nations, on an equal footing.'],
  ['equality', 0, 'Gender equality, the equality of women and men, women as equal partners.'],
  ['equality', 0, 'On equal pay.'],
  ['equality', 2, 'Equal and indivisible security; we speak as equals.'],
  ['multi-vector', 2, 'Our multi-vector policy, a balanced and open foreign policy.'],
  ['multi-vector', 1, 'We diversify our foreign relations.'],
  ['multi-vector', 0, 'Vector-borne diseases; to diversify the economy.'],
  ['quad-aukus', 3, 'The Quad, AUKUS and the Indo-Pacific.'],
  ['quad-aukus', 0, 'A quad bike in the Asia-Pacific region.'],
];

describe('frozen dictionaries', () => {
  it.each(sentences)('%s %i: %s', (id, count, sentence) => {
    expect(dictionaryExpressionsIn(sentence, id)).toBe(count);
  });
});
