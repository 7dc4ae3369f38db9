import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { compareCases } from '../../../src/app/compare/compare-cases.js';
import { comparisonCsv } from '../../../src/app/compare/comparison-table.js';
import { comparisonOf } from '../../../src/app/compare/comparison.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import type { Case } from '../../../src/cases/types.js';
import type {
  Assessment,
  Comparison,
  MeasureResult,
  SeriesPoint,
} from '../../../src/contract/index.js';
import { assessQuestion } from '../../../src/evidence/index.js';
import { comparisonFiles } from '../../../src/report/compare/cases.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const MINUTES = 600_000;
const run = { seed: 1, draws: 200 };
const year = 2013;

let workspace: Workspace;
let cases: readonly Case[];
let single: Assessment[];
let found: Comparison;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  cases = [
    subjectOf('russia-china', undefined, undefined, year),
    subjectOf('RUS', 'CHN', 'USA', year),
  ];
  single = [];
  for (const subject of cases) single.push(await assess(workspace, subject, run));
  found = await compareCases(workspace, cases, run);
}, MINUTES);

describe('cases side by side', () => {
  it('have the answers that each has alone', () => {
    expect(found.cases.map(({ name }) => name)).toEqual(['russia-china', 'RUS-CHN/USA']);
    for (const [at, { questions, caseDigest }] of single.entries()) {
      expect(found.cases[at]!.caseDigest).toBe(caseDigest);
      for (const { id, leader, readings, standing } of questions) {
        const asked = found.questions.find((one) => one.id === id);
        if (standing === 'left-out') {
          expect(asked?.answers[at] ?? null).toBeNull();
          continue;
        }
        const answer = asked!.answers[at]!;
        expect(answer.leader).toBe(leader);
        expect(answer.readings.map(({ posterior }) => posterior)).toEqual(
          readings.map(({ posterior }) => posterior),
        );
      }
    }
  });

  it('have one answer from what they share, whatever else each rests on', () => {
    // Facts weigh on it in one of the cases alone.
    const [one, other] = found.questions.find(({ id }) => id === 'why')!.answers;
    const [first, second] = [one!.onShared, other!.onShared];
    expect(found.shared.length).toBeGreaterThan(5);
    expect(first).toEqual(second);
    expect(Object.values(first!).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const [ofOne, ofOther] = [one!, other!].map(({ readings: [reading] }) => reading!.posterior);
    expect(ofOne).not.toBeCloseTo(ofOther!, 3);
  });

  it('say what does not compare', () => {
    const { notes } = found;
    expect(notes).toContain('Coded facts weigh in russia-china alone.');
    expect(notes.join(' ')).toMatch(
      /\d+ of \d+ observations are made in every case in the same way/,
    );
    expect(found.shared).toContain('pull');
  });

  it('have the last probability of either level of containment and of both, and the index of the third', () => {
    expect(found.levels.map(({ level }) => level)).toEqual([
      'external',
      'mutual',
      'multilateral',
      'double',
    ]);
    const of = (result: MeasureResult, part?: string) => {
      const valueOf = ({ value, parts }: SeriesPoint) =>
        part === undefined ? value : (parts?.[part] ?? null);
      const last = result.series.findLast((point) => valueOf(point) !== null)!;
      return { year: last.year, value: valueOf(last)! };
    };
    const { levels, double } = single[0]!.levels!;
    const [external, mutual, multilateral] = levels.map(({ result }) => result);
    const own = [
      of(external!, 'probability'),
      of(mutual!, 'probability'),
      of(multilateral!),
      of(double),
    ];
    expect(found.levels.map(({ byCase: [first] }) => first)).toEqual(own);
    expect(found.levels.map(({ byCase: [, second] }) => second)).toEqual(own);
    for (const { year: last, value } of own) {
      expect(last).toBeLessThanOrEqual(year);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});

describe('cases that differ', () => {
  const otherwise = (change: (subject: Case) => Case): Comparison =>
    comparisonOf([
      { subject: cases[0]!, assessment: single[0]! },
      { subject: change(cases[1]!), assessment: single[1]! },
    ]);

  it('with other readings are not given one answer', () => {
    const { questions, notes } = otherwise((subject) => ({
      ...subject,
      questions: subject.questions.map((one) =>
        one.id === 'what' ? { ...one, readings: one.readings.slice(0, -1) } : one,
      ),
    }));
    const what = questions.find(({ id }) => id === 'what')!;
    expect(what.sameReadings).toBe(false);
    expect(what.answers.map((answer) => answer?.onShared)).toEqual([undefined, undefined]);
    expect(questions.find(({ id }) => id === 'why')!.sameReadings).toBe(true);
    expect(notes.join(' ')).toMatch(/weigh different readings of “How close .*\?”/);
  });

  it('share no row that looks at something else', () => {
    const [one, other] = single as [Assessment, Assessment];
    const evidence = other.evidence.map((item) =>
      item.id === 'pull' ? { ...item, part: 'trend' } : item,
    );
    const { observations, shared } = comparisonOf([
      { subject: cases[0]!, assessment: one },
      { subject: cases[1]!, assessment: { ...other, evidence } },
    ]);
    expect(observations.find(({ id }) => id === 'pull')!.sameMeasure).toBe(false);
    expect(shared).not.toContain('pull');
  });

  it('with a question less are told, and with another year', () => {
    const { questions, notes } = otherwise((subject) => ({
      ...subject,
      questions: subject.questions.slice(0, 1),
    }));
    expect(questions[1]!.answers[1]).toBeNull();
    expect(notes).toContain(`Not every case asks “${questions[1]!.text}”.`);
    const years = comparisonOf([
      { subject: cases[0]!, assessment: single[0]! },
      { subject: { ...cases[1]!, asOf: 2010 }, assessment: { ...single[1]!, asOf: 2010 } },
    ]);
    expect(years.notes[0]).toContain('russia-china as of 2013, RUS-CHN/USA as of 2010');
  });
});

it('weighs no row that the assessment found too old', async () => {
  const subject = subjectOf('RUS', 'CHN', 'USA', 2021);
  const assessment = await assess(workspace, subject, run);
  const old = assessment.evidence.filter(({ used }) => !used).map(({ id }) => id);
  expect(old.length).toBeGreaterThan(0);
  const { shared, questions } = comparisonOf([
    { subject, assessment },
    { subject, assessment },
  ]);
  expect(shared.filter((id) => old.includes(id))).toEqual([]);
  const { onShared, readings } = questions[0]!.answers[0]!;
  for (const { id, posterior } of readings) expect(onShared![id]).toBeCloseTo(posterior, 9);
});

it('rebuilds what the assessment weighed: all measured items give the posterior without facts', () => {
  // The pair from data alone has no facts: its shared answer over all of its own observations is its answer.
  const alone = comparisonOf([
    { subject: cases[1]!, assessment: single[1]! },
    { subject: cases[1]!, assessment: single[1]! },
  ]);
  const { onShared, readings } = alone.questions[0]!.answers[0]!;
  for (const { id, posterior } of readings) expect(onShared![id]).toBeCloseTo(posterior, 9);
  expect(assessQuestion(cases[1]!.questions[0]!, []).readings[0]!.posterior).toBeCloseTo(1 / 6, 9);
});

it('is written as a page without requests, a table and pictures, the same again', () => {
  const files = comparisonFiles(found, 'counterpoise compare a b');
  expect(Object.keys(files).sort()).toEqual([
    'compare-dependence.svg',
    'compare-double-containment.svg',
    'compare-what.svg',
    'compare-why.svg',
    'compare.csv',
    'compare.html',
    'compare.json',
  ]);
  expect(comparisonFiles(found, 'counterpoise compare a b')).toEqual(files);
  const page = String(files['compare.html']).split('<script>')[0]!;
  expect(/<link[^>]*href="http|src="http|undefined|NaN|\[object/.exec(page)).toBeNull();
  expect(String(files['compare-what.svg'])).not.toContain('var(--');
  const lines = comparisonCsv(found).trim().split('\n');
  expect(lines[0]!.split(',')).toHaveLength(16);
  expect(lines.filter((line) => line.startsWith('RUS-CHN/USA,2013,reading,what,'))).toHaveLength(6);
});

it('refuses a single case', async () => {
  await expect(compareCases(workspace, cases.slice(0, 1), run)).rejects.toMatchObject({
    code: 'single-case',
  });
});
