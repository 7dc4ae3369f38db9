import { describe, expect, it } from 'vitest';
import { caseForPair, checkCase, listCases, loadCase } from '../../src/cases/index.js';
import { UsageError } from '../../src/core/errors.js';
import {
  claimStatus,
  isTested,
  observesOf,
  predicatesOf,
  testedSeries,
} from '../../src/evidence/index.js';
import { measures } from '../../src/measures/index.js';
import { parseState } from '../../src/states/index.js';

type Case = ReturnType<typeof loadCase>;

const known = { measures: measures.map(({ id }) => id) };
const subject = loadCase('russia-china');
const ofKind = (kind: string) => subject.claims.filter((claim) => claim.kind === kind);
const numbers = (claims: readonly { readonly id: string }[]) =>
  claims.map(({ id }) => Number(id.slice(1)));

describe('the built-in case russia-china', () => {
  it('is listed, the template is not', () => {
    expect(listCases()).toContain('russia-china');
    expect(listCases()).not.toContain('any-pair');
  });

  it('is about Russia and China, with the United States and Central Asia', () => {
    expect(subject.pair).toEqual([365, 710]);
    expect(subject.third).toEqual([2]);
    expect(subject.arena).toEqual([705, 703, 702, 701, 704]);
    expect(subject.asOf).toBe(2021);
  });

  it('has the claims C01 to C88 in order', () => {
    expect(numbers(subject.claims)).toEqual(Array.from({ length: 88 }, (_, i) => i + 1));
  });

  it('has 47 measured, 21 documented and 20 interpretive claims', () => {
    expect(ofKind('measured')).toHaveLength(47);
    expect(numbers(ofKind('documented'))).toEqual([
      11, 12, 14, 16, 27, 30, 38, 39, 42, 47, 52, 53, 59, 62, 63, 66, 71, 72, 73, 76, 81,
    ]);
    expect(numbers(ofKind('interpretive'))).toEqual([
      5, 7, 17, 18, 26, 29, 31, 34, 37, 44, 49, 51, 58, 64, 68, 75, 79, 80, 86, 88,
    ]);
  });

  it('decides all claims that need no simulation, and leaves four to it', () => {
    const status = (wanted: string) =>
      numbers(subject.claims.filter((claim) => claimStatus(claim) === wanted));
    expect(status('pending')).toEqual([19, 55, 56, 57]);
    expect(status('untestable')).toEqual([]);
    expect(status('computed')).toHaveLength(43);
    for (const claim of ofKind('measured')) expect(claim.expectation, claim.id).toBeDefined();
  });

  it('observes only measures, parameters and states that exist', () => {
    const { warnings } = checkCase(subject, known);
    expect(warnings.filter((text) => !text.includes('fewer than half'))).toEqual([]);
  });

  it('looks at nothing after 2021', () => {
    const windows = subject.claims
      .flatMap((claim) => predicatesOf(claim).flatMap(testedSeries))
      .map(({ window }) => window);
    expect(Math.max(...windows.map(([, to]) => to))).toBe(2021);
    expect(subject.facts.filter(({ date }) => date.slice(0, 4) > '2021')).toEqual([]);
  });

  it('asks all five Central Asian states for their vote on A/RES/68/262', () => {
    const { side = [] } = subject.claims.find(({ id }) => id === 'C78')!;
    const states = side.flatMap(observesOf).flatMap(({ of }) => of.map(parseState));
    expect(states).toEqual(subject.arena);
    expect(side.every((predicate) => predicate.kind === 'fact' && predicate.values[0] === 3)).toBe(
      true,
    );
  });

  it('says of every tested claim which years it is about, what it rests on or why nothing else does, and its section', () => {
    for (const claim of subject.claims.filter(isTested)) {
      expect(claim.years, claim.id).toBeDefined();
      expect(claim.section, claim.id).toBeDefined();
      expect(claim.fit!.because, claim.id).not.toBe('');
    }
    const shared = (letter: string) =>
      numbers(subject.claims.filter(({ basis }) => basis?.includes(letter) === true));
    expect(shared('B')).toEqual([6, 25, 82]);
    expect(shared('C')).toEqual([4, 28, 85, 87]);
  });

  it('gives every documented claim a fact, and every fact of a question all its readings', () => {
    const readings = new Map(
      subject.questions.map((question) => [question.id, question.readings.map(({ id }) => id)]),
    );
    for (const { facts = [] } of ofKind('documented')) expect(facts.length).toBeGreaterThan(0);
    for (const { id, weights } of subject.facts)
      for (const [question, byReading] of Object.entries(weights))
        expect(Object.keys(byReading), id).toEqual(readings.get(question));
  });

  it('counts all coded facts as one cluster, since one article chose them', () => {
    expect(new Set(subject.facts.map(({ source }) => source))).toEqual(new Set(['freire2021']));
  });

  it('states what the article concludes of each question that it answers', () => {
    expect(subject.theses.map(({ question, reading }) => [question, reading])).toEqual([
      ['what', 'convenience'],
      ['double-containment', 'double-containment'],
      ['why', 'consequence'],
    ]);
  });

  it('weighs no treaty, exercise or act of a shared body on closeness that a row counts', () => {
    const counted = [
      'treaty-2001',
      'treaty-order-2001',
      'anniversary-2021',
      'peace-mission-2007',
      'peace-mission-2021',
      'sibu-2021',
      'naval-drills',
      'naval-drill-2021',
      'brics-order',
    ];
    const weighing = subject.facts
      .filter(({ weights }) => Object.values(weights['what'] ?? {}).some((weight) => weight < 0))
      .map(({ id }) => id);
    expect(weighing.length).toBeGreaterThan(0);
    expect(weighing.filter((id) => counted.includes(id))).toEqual([]);
  });
});

describe('a check of a case', () => {
  it('says in how many rows each reading risks something, and warns under one half', () => {
    const { exposure, warnings } = checkCase(subject, known);
    const rows = Object.fromEntries(exposure.map((entry) => [entry.reading, entry.rows]));
    expect(rows).toEqual({
      rivalry: 32,
      distance: 32,
      convenience: 31,
      partnership: 32,
      alliance: 32,
      other: 0,
      'double-containment': 1,
      'no-double-containment': 1,
      independent: 10,
      'weaker-depends': 10,
      'stronger-depends': 10,
      consequence: 5,
      'own-dynamics': 5,
      'both-causes': 5,
      'own-quarrel': 4,
      'others-quarrel': 4,
      'both-quarrels': 2,
    });
    const rowsOf = Object.fromEntries(exposure.map(({ question, of }) => [question, of]));
    expect(rowsOf).toEqual({
      ...{ what: 32, 'double-containment': 1, dependence: 10, why: 5, 'why-hostile': 4 },
    });
    const few = (texts: readonly string[]) =>
      texts.filter((text) => text.includes('fewer than half'));
    expect(few(warnings)).toEqual([]);
    const observations = subject.observations.map(({ expect: expected, ...row }) => ({
      ...row,
      expect: Object.fromEntries(
        Object.entries(expected).filter(([reading]) => reading !== 'own-quarrel'),
      ),
    }));
    expect(few(checkCase({ ...subject, observations }, known).warnings)).toHaveLength(1);
  });

  it('names holes that need not be', () => {
    const observations = subject.observations.map((row) =>
      row.id === 'pull' ? { ...row, observe: undefined, waitsFor: ['hostility-response'] } : row,
    );
    const text = checkCase({ ...subject, observations }, known).warnings.join('\n');
    expect(text).toMatch(/pull waits for hostility-response, which exists/);
  });
});

/** Questions whose rows are the same of every pair. */
const shared = ['what', 'double-containment', 'dependence'];

/** What is asked, without its words. */
const asked = ({ questions }: Case) =>
  questions.map(({ id, weights, given, readings }) => ({
    ...{ id, weights, given },
    readings: readings.map((reading) => reading.id),
  }));

/** What the rows of the shared questions look at, and what is expected of them. */
function sharedRows({ questions, observations }: Case) {
  const readings = questions
    .filter(({ id }) => shared.includes(id))
    .flatMap((question) => question.readings.map(({ id }) => id));
  return observations
    .filter((row) => readings.some((id) => id in row.expect))
    .map(({ id, kind, observe, years, scale, lasting, expect: expected }) => ({
      ...{ id, kind, observe, years, scale, lasting, expected },
    }));
}

describe.each(['russia-china', 'us-india'])('the built-in case %s and a case of any pair', (id) => {
  const builtIn = loadCase(id);
  const [a, b] = builtIn.pair;
  const pair = caseForPair(a, b, builtIn.third[0]!);

  it('ask the same questions, with the same readings', () => {
    expect(asked(builtIn)).toEqual(asked(pair));
  });

  it('have the same rows of how close two states are, who depends, and double containment', () => {
    expect(sharedRows(builtIn).length).toBeGreaterThan(25);
    expect(sharedRows(builtIn)).toEqual(sharedRows(pair));
  });

  it('leave no place of a name open but those of the weaker and the stronger', () => {
    const open = JSON.stringify([builtIn.questions, builtIn.observations]).match(/\{\w+\}/g);
    expect([...new Set(open)].sort()).toEqual(['{stronger}', '{weaker}']);
  });
});

describe('a case of any pair', () => {
  it('has the roles, the names of the states, no claims and no facts', () => {
    const pair = caseForPair(750, 2, 710, 2019);
    expect(pair).toMatchObject({
      id: 'ind-usa-chn',
      title: 'India and the United States, with China as third party',
      pair: [750, 2],
      third: [710],
      asOf: 2019,
      claims: [],
      facts: [],
    });
    const isOfOthers = (key: string) => key === 'cases' || key === 'works';
    const text = JSON.stringify(pair, (key, value: unknown) => (isOfOthers(key) ? [] : value));
    expect(text).not.toMatch(/\{[ABK]\}|Russia/);
    expect(checkCase(pair, known).warnings.filter((w) => !w.includes('fewer than half'))).toEqual(
      [],
    );
  });

  it('begins its sentences and labels with a capital', () => {
    const { title, question, series } = caseForPair(2, 750, 710);
    expect(title).toBe('The United States and India, with China as third party');
    expect(question).toContain('relationship do the United States and India have');
    const labels = series.flatMap(({ lines }) => lines.map(({ label }) => label));
    expect(labels).toContain('The United States – India');
    expect(labels).toContain('India on the United States');
  });

  it.each([
    { a: 750, b: 750, third: 2, code: 'repeated-state' },
    { a: 750, b: 2, third: 2, code: 'repeated-state' },
  ])('refuses $a, $b with $third', ({ a, b, third, code }) => {
    const build = () => caseForPair(a, b, third);
    expect(build).toThrow(UsageError);
    expect(build).toThrow(expect.objectContaining({ code }) as Error);
  });
});
