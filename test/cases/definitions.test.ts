import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsWithPowerNames, withPowerNames } from '../../src/app/assess/power-names.js';
import { caseForPair, listCases, loadCase, loadCaseFiles } from '../../src/cases/index.js';
import { definitionParts } from '../../src/core/definition.js';

type Case = ReturnType<typeof loadCase>;

const anyPair = caseForPair(200, 365, 2);
const subjects: [string, Case][] = [
  ['any pair', anyPair],
  ...listCases().map((id): [string, Case] => [id, loadCase(id)]),
];
const small = resolve(import.meta.dirname, 'fixtures/small');

function readingOf({ questions }: Case, question: string, reading: string) {
  const asked = questions.find(({ id }) => id === question)!;
  return asked.readings.find(({ id }) => id === reading)!;
}

describe.each(subjects)('the definitions of %s', (_, subject) => {
  it('give every reading of how close the two are conditions, an example and a work', () => {
    const { readings } = subject.questions.find(({ id }) => id === 'what')!;
    expect(readings).toHaveLength(6);
    for (const { id, needs = [], cases = [], works = [] } of readings) {
      expect(needs.length, id).toBeGreaterThanOrEqual(id === 'other' ? 0 : 2);
      expect(cases.length, id).toBeGreaterThanOrEqual(id === 'other' ? 0 : 1);
      expect(works.length, id).toBeGreaterThanOrEqual(id === 'other' ? 0 : 1);
      for (const text of needs) expect(text, id).toMatch(/^[A-Z{].*\.$/);
      for (const text of cases) expect(text, id).toMatch(/^[A-Z].* and .*, \d{4}( \(\w+\))?$/);
      for (const text of works) expect(text, id).toMatch(/^[A-Z].* \d{4}(\/\d\d)?, [A-Z]/);
    }
  });

  it('give every reading of every question a condition and an example, and all but “none of these” a work', () => {
    expect(subject.questions.map(({ id }) => id)).toEqual(anyPair.questions.map(({ id }) => id));
    for (const { id: question, readings } of subject.questions) {
      for (const { id, needs = [], cases = [], works = [] } of readings) {
        const name = `${question}: ${id}`;
        expect(needs.length, name).toBeGreaterThanOrEqual(1);
        expect(cases.length, name).toBeGreaterThanOrEqual(1);
        if (id === 'other') expect(works, name).toEqual([]);
        else expect(works.length, name).toBeGreaterThanOrEqual(1);
        for (const text of needs) expect(text, name).toMatch(/^[A-Z{].*\.$/);
        for (const text of needs)
          expect(text.replace(/\{(weaker|stronger)\}/g, ''), name).not.toMatch(/[{}]/);
        for (const text of cases)
          expect(text, name).toMatch(/^[A-Z].* (and|on) .*, \d{4}( \([\w ]+\))?$/);
        for (const text of works) expect(text, name).toMatch(/^[A-Z].* \d{4}(\/\d\d)?, [A-Z]/);
      }
    }
  });

  it('give the two features conditions and works', () => {
    for (const [question, reading] of [
      ['double-containment', 'double-containment'],
      ['dependence', 'weaker-depends'],
      ['dependence', 'stronger-depends'],
    ] as const) {
      const { needs = [], works = [] } = readingOf(subject, question, reading);
      expect(needs.length, reading).toBeGreaterThanOrEqual(2);
      expect(works.length, reading).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('a reading that states no definition', () => {
  it('has that of any pair, with its own words and the names of the case', () => {
    const russia = loadCase('russia-china');
    const { statement, cases } = readingOf(russia, 'what', 'rivalry');
    expect(statement).toContain('before they settled their border');
    expect(cases).toEqual(readingOf(anyPair, 'what', 'rivalry').cases);
    expect(readingOf(russia, 'double-containment', 'double-containment').needs![0]).toBe(
      'The two act together against the United States.',
    );
    const dependence = russia.questions.find(({ id }) => id === 'dependence')!;
    const named = withPowerNames(dependence, { weaker: 'Russia', stronger: 'China' });
    expect(named.readings[1]!.needs![0]).toMatch(/^Russia gets something vital from China: /);
  });

  it('names who is weaker in the titles of its rows, or says the weaker where that is not known', () => {
    const rows = loadCase('russia-china').observations.filter(({ id }) => id === 'weaker-power');
    const titles = [
      rowsWithPowerNames(rows, { weaker: 'Russia', stronger: 'China' }),
      rowsWithPowerNames(rows),
    ];
    expect(titles.map(([row]) => row!.title)).toEqual([
      'Capabilities of Russia',
      'Capabilities of the weaker',
    ]);
  });

  it('has none where it states an empty list, and only its own where it states one', () => {
    const readings = [
      'id: alliance, title: Alliance, statement: They help., needs: [A promise]',
      'id: rivalry, title: Rivalry, statement: They fight., works: []',
      'id: distance, title: Distance, statement: Neither.',
    ].map((reading) => `{ ${reading} }`);
    const { questions } = loadCaseFiles({
      'case.yaml': readFileSync(join(small, 'case.yaml'), 'utf8'),
      'readings.yaml': `questions: [{ id: what, text: How?, readings: [${readings.join(', ')}] }]\nobservations: []\n`,
    });
    const [alliance, rivalry, distance] = questions[0]!.readings;
    expect(definitionParts(alliance!)).toEqual([{ word: 'Needs', text: 'A promise.' }]);
    expect(definitionParts(rivalry!)).toEqual([]);
    expect(distance!.statement).toBe('Neither.');
    expect(distance!.works).toEqual(readingOf(anyPair, 'what', 'distance').works);
  });
});

describe('the parts of a definition', () => {
  it('are those that are stated, each as a sentence', () => {
    const definition = { needs: ['One.', 'Two'], cases: ['A and B, 1974'], works: ['C 2000, D'] };
    expect(definitionParts(definition)).toEqual([
      { word: 'Needs', text: 'One. Two.' },
      { word: 'Example', text: 'A and B, 1974.' },
      { word: 'After', text: 'C 2000, D.' },
    ]);
    expect(definitionParts({ cases: ['A and B, 1974', 'C and D, 1952'] })).toEqual([
      { word: 'Examples', text: 'A and B, 1974; C and D, 1952.' },
    ]);
    expect(definitionParts({})).toEqual([]);
  });
});
