import { describe, expect, it } from 'vitest';
import { speechTopicIds, type SpeechTopicId } from '../../src/core/speech-topics.js';
import { unSpeeches } from '../../src/sources/un-speeches/dataset.js';
import { expressionsIn } from '../../src/sources/un-speeches/speeches.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const text = 'Mr. President, '.repeat(200);
const speech = (iso3: string, ccode: number | null, year = 2014) => ({ iso3, ccode, year, text });
const read = (...early: ReturnType<typeof speech>[]) => cleanRows(unSpeeches, { early });

describe('cleaning of speeches', () => {
  it('matches speakers by their code, also where the source has no number', () => {
    const { clean, unmatched } = read(speech('SRB', null), speech('USA', 2));
    expect(clean.map(({ ccode, year }) => [ccode, year])).toEqual([
      [2, 2014],
      [345, 2014],
    ]);
    expect(unmatched).toEqual([]);
  });

  it('leaves out speakers that are no states, and says so', () => {
    const { clean, unmatched } = read(speech('EU', null), speech('VAT', null), speech('PSE', null));
    expect(clean).toEqual([]);
    expect(unmatched.map(({ value }) => value)).toEqual(['EU', 'VAT', 'PSE']);
  });

  it('refuses a number that is not that of the code, and a text that was cut', () => {
    expect(() => read(speech('USA', 20))).toThrow('the speech of USA in 2014');
    expect(() => read({ ...speech('USA', 2), text: 'Mr. President,' })).toThrow('text');
  });
});

/** Sentences of the kind that the speeches have, each with what it counts as. */
const sentences: readonly (readonly [SpeechTopicId | null, string])[] = [
  ['sovereignty', 'The sovereign equality of States is a principle.'],
  ['sovereignty', 'We respect their sovereignty.'],
  [null, 'The restructuring of sovereign debt and sovereign wealth funds.'],
  ['interference', 'Non- interference in internal affairs.'],
  ['interference', 'Attempts to meddle in our elections.'],
  ['interference', 'The principle of non-intervention.'],
  ['sanctions', 'They imposed unilateral coercive measures on us.'],
  ['sanctions', 'The economic, commercial and financial\nblockade against Cuba.'],
  ['sanctions', 'These sanctions do not make any sense.'],
  [null, 'We must sanction the use of chemical weapons, devoid of any legal sanction.'],
  [null, 'The naval blockade of the port.'],
  ['multipolarity', 'A multi- polar world is emerging.'],
  ['multipolarity', 'The unipolarity of the past.'],
  [null, 'Melting polar ice in a polarized world; Poles and the North Pole.'],
  ['blocs', 'A confrontation between military blocs.'],
  ['blocs', 'We must discard the Cold War mentality.'],
  ['blocs', 'A division into spheres of influence.'],
  [null, 'The largest trading bloc, and regional blocs; to block a resolution.'],
  [null, 'Since the end of the Cold War.'],
];

describe('topics of speeches', () => {
  it.each(sentences)('counts as %s: %s', (topic, sentence) => {
    const found = speechTopicIds.filter((id) => expressionsIn(sentence, id) > 0);
    expect(found).toEqual(topic === null ? [] : [topic]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('the speeches of 2014 to 2024'), () => {
  it('are 2,099 of states; three speakers are none', async () => {
    const { clean, unmatched } = await readDataset(unSpeeches, rawRoot);
    expect(clean.length).toBe(2099);
    expect(unmatched.map(({ value, rows }) => [value, rows])).toEqual([
      ['EU', 11],
      ['PSE', 11],
      ['VAT', 11],
    ]);
    const said = (ccode: number, year: number) =>
      clean.find((one) => one.ccode === ccode && one.year === year)!.text;
    expect(said(2, 2017)).toMatch(/rocket man/i);
    expect(said(710, 2021)).toContain('Global Development Initiative');
  });
});
