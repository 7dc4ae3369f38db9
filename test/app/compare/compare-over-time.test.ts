import type { VerdictOverTime, YearVerdict, AbsentYear } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { namedCase, namedCases, nameOf } from '../../../src/app/compare/named-case.js';
import { overTimeCsv } from '../../../src/app/compare/over-time-table.js';
import { verdictOverTime } from '../../../src/app/compare/verdict-over-time.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import { caseForPair } from '../../../src/cases/index.js';
import { fewStates, fewStatesDir } from '../../support/few-states.js';

const MINUTES = 600_000;
const run = { seed: 1, draws: 200 };
const [russia, china, usa, india] = [365, 710, 2, 750];

let workspace: Workspace;
let found: VerdictOverTime;
beforeAll(async () => {
  workspace = await fewStates();
  const subject = caseForPair(russia, china, usa);
  found = await verdictOverTime(workspace, subject, { from: 1985, to: 2020, step: 7, ...run });
}, MINUTES);

/** What is found from a year on, the change from the year before left out of the first. */
const foundFrom = (first: number, last = Infinity): (YearVerdict | AbsentYear)[] =>
  found.verdicts
    .filter(({ year }) => year >= first && year <= last)
    .map((verdict, at) =>
      at > 0 || 'absent' in verdict
        ? verdict
        : { ...verdict, answers: verdict.answers.map(({ change: _, ...answer }) => answer) },
    );

describe('verdicts over time', () => {
  it.each([1999, 2013])(
    'are what an assessment as of %i gives, in a workspace of its own',
    async (year) => {
      const own = await openWorkspace({ dataDir: await fewStatesDir() });
      const told = await assess(own, caseForPair(russia, china, usa, year), run);
      own.close();
      const verdict = found.verdicts.find((one) => one.year === year)!;
      expect(verdict).toMatchObject({
        caseDigest: told.caseDigest,
        observations: told.observations,
        answers: told.questions.map(({ id, leader, runnerUp, standing, readings }) => ({
          ...{ id, leader, runnerUp, standing },
          readings: readings.map((reading) => ({
            id: reading.id,
            posterior: reading.posterior,
            interval: reading.interval,
            lead: reading.lead,
          })),
        })),
      });
    },
    MINUTES,
  );

  it(
    'are the same again, for other years, and answered elsewhere',
    async () => {
      const subject = caseForPair(russia, china, usa);
      const request = { from: 2006, to: 2013, step: 7, ...run };
      const again = await verdictOverTime(workspace, subject, {
        ...request,
        answer: async (input) => {
          const { answerQuestions } = await import('../../../src/app/assess/question.js');
          await new Promise((resolve) => setTimeout(resolve, input.items.length % 3));
          return answerQuestions(input);
        },
      });
      expect(again.verdicts).toEqual(foundFrom(2006, 2013));
    },
    MINUTES,
  );

  it(
    'are told as they are found, each time with all before, and end when somebody is told to stop',
    async () => {
      const subject = caseForPair(russia, china, usa);
      const request = { from: 1999, to: 2020, step: 7, ...run };
      const told: number[][] = [];
      const all = await verdictOverTime(workspace, subject, {
        ...request,
        onVerdict: ({ verdicts }) => told.push(verdicts.map(({ year }) => year)),
      });
      expect(told).toEqual([[1999], [1999, 2006], [1999, 2006, 2013], [1999, 2006, 2013, 2020]]);
      expect(all.verdicts).toEqual(foundFrom(1999));
      const asked: number[] = [];
      const stopped = verdictOverTime(workspace, subject, {
        ...request,
        onYear: (year) => asked.push(year),
        answer: () => Promise.reject(new Error('stopped')),
      });
      await expect(stopped).rejects.toThrow('stopped');
      expect(asked.length).toBeLessThan(4);
    },
    MINUTES,
  );

  it(
    'say in which years the pair did not exist, and in which few observations can be made',
    async () => {
      const whole = caseForPair(india, china, usa);
      // What looks back at many years cannot be made so early.
      const rows = ['hostile', 'alignment-trend', 'pull', 'easing'];
      const observations = whole.observations.filter(({ id }) => rows.includes(id));
      const subject = { ...whole, observations };
      const early = await verdictOverTime(workspace, subject, {
        from: 1946,
        to: 1950,
        step: 4,
        ...run,
      });
      expect(early.verdicts[0]).toEqual({
        year: 1946,
        absent: 'India was not a member of the state system in 1946',
      });
      expect(early.verdicts[1]).toMatchObject({ year: 1950, tooFew: true });
      const table = overTimeCsv([early]).split('\n');
      expect(table[1]).toContain('ind-chn-usa,1946,,,,,,,,,,,,,,,India was not');
      expect(table[2]).toMatch(/^ind-chn-usa,1950,what,[a-z]+,0\.\d+,/);
      expect(new Set(table.slice(0, -1).map((line) => line.split(',').length))).toEqual(
        new Set([20]),
      );
    },
    MINUTES,
  );

  it('goes past the period of a case, as far as it can be assessed', async () => {
    const subject = subjectOf('russia-china', undefined, undefined, undefined);
    expect(subject.period[1]).toBeLessThan(2025);
    const { verdicts } = await verdictOverTime(workspace, subject, {
      ...{ from: 2025, to: 2025, step: 1 },
      ...run,
    });
    expect(verdicts.map(({ year }) => year)).toEqual([2025]);
  });

  it.each([
    [{ from: 2020, to: 2010, step: 1 }, 'reversed-years'],
    [{ from: 1900, to: 2010, step: 1 }, 'bad-year'],
    [{ from: 2010, to: 2090, step: 1 }, 'bad-year'],
  ])('refuse %o', async (span, code) => {
    const subject = caseForPair(russia, china, usa);
    await expect(verdictOverTime(workspace, subject, { ...span, ...run })).rejects.toMatchObject({
      code,
    });
  });
});

describe('the name of a case', () => {
  it('is a built-in case, or a pair with its third party', () => {
    expect(namedCase('russia-china', 2010)).toEqual(
      subjectOf('russia-china', undefined, undefined, 2010),
    );
    expect(namedCase('IND-USA/CHN', 2010)).toEqual(subjectOf('IND', 'USA', 'CHN', 2010));
    expect(namedCase('Guinea-Bissau-Senegal/France', undefined).id).toBe('gnb-sen-fra');
    expect(() => namedCase('UKR-RUS', undefined)).toThrow(
      'the pair "UKR-RUS" lacks its third party',
    );
    expect(nameOf(namedCase('india-750/x'.replace('750/x', 'pakistan/China'), undefined))).toBe(
      'IND-PAK/CHN',
    );
    expect(nameOf(namedCase('russia-china', undefined))).toBe('russia-china');
  });

  it('is refused where it is none, or twice the same', () => {
    expect(() => namedCase('atlantis', undefined)).toThrow(/atlantis/);
    expect(() => namedCase('IND-Atlantis/CHN', undefined)).toThrow(/Atlantis/);
    expect(() => namedCases(['IND-USA/CHN', '750-2/710'], undefined)).toThrow(/twice/);
  });
});
