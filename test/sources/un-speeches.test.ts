import { describe, expect, it } from 'vitest';
import { speechTopicIds, type SpeechTopicId } from '../../src/core/speech-topics.js';
import { unSpeeches } from '../../src/sources/un-speeches/dataset.js';
import { statesIn } from '../../src/sources/un-speeches/accused.js';
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

const [usa, cuba, russia, ukraine, armenia, iran, syria, southSudan, southKorea, northKorea] = [
  ...[2, 40, 365, 369, 371, 630, 652, 626, 732, 731],
] as const;

/** Sentences, the states that they name, and those that they accuse. */
const accusing: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['Russia’s unprovoked aggression against Ukraine goes on.', [russia, ukraine], [russia]],
  ['The aggression against Ukraine by the Russian Federation', [russia, ukraine], [russia]],
  ['Twenty per cent of our land is occupied by Armenia.', [armenia], [armenia]],
  ['Armenia must withdraw from the occupied territories.', [armenia], [armenia]],
  ['Iran continues to destabilize the region.', [iran], [iran]],
  ['The threat posed by the regime in Tehran', [iran], [iran]],
  ['We call on the United States to lift the embargo on Cuba.', [usa, cuba], [usa]],
  ['We demand the withdrawal of all Russian troops.', [russia], [russia]],
  ['Iran will not end its threats.', [iran], [iran]],
  // The one that suffers, fights against it, or is spoken well of
  ['Syria’s civil war must end.', [syria], []],
  ['The attack on Ukraine was condemned by the United States.', [usa, ukraine], []],
  ['Ukraine’s resistance to aggression', [ukraine], []],
  ['We demand that Cuba cease to be listed.', [cuba], []],
  ['Cuba’s economic blockade by the United States', [usa, cuba], [usa]],
  ['Ukraine attacked by Russia', [russia, ukraine], [russia]],
  ['China commits to peace, and Somalia has defied the odds.', [520, 710], []],
  ['The war on terror of the United States; Iran’s war against poverty', [usa, iran], []],
  // What is long past
  ['Victory in the war against Japanese militarism in the Second World War', [740], []],
  // Names within names
  ['The war in South Sudan', [southSudan], []],
  ['The Republic of Korea faces threats from North Korea.', [southKorea, northKorea], [northKorea]],
  ['Latin American states and the Indian Ocean', [], []],
];

describe('accusations in speeches', () => {
  it.each(accusing)('%s', (sentence, named, accused) => {
    const found = [...statesIn(sentence, 750)];
    const ascending = (codes: readonly number[]): number[] => [...codes].sort((a, b) => a - b);
    expect(ascending(found.map(([code]) => code))).toEqual(ascending(named));
    expect(found.flatMap(([code, count]) => (count.accusing > 0 ? [code] : []))).toEqual(accused);
  });

  it('are counted by sentence, and never against the speaker', () => {
    const speech =
      'Russia’s war against us goes on. Russia attacked us; Russia and its threats. We thank Russia.';
    expect(statesIn(speech, ukraine).get(russia)).toEqual({ named: 4, accusing: 3 });
    expect(statesIn(speech, russia).size).toBe(0);
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
