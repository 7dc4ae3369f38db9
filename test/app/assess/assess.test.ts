import type { Assessment } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import type { Evidence } from '../../../src/app/assess/evidence.js';
import { observeRows } from '../../../src/app/assess/case-rows.js';
import { observeRow } from '../../../src/app/assess/observations.js';
import type { Observe } from '../../../src/evidence/types.js';
import { heaviest } from '../../../src/evidence/heaviest.js';
import { rolesOf } from '../../../src/app/engine/observe.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { fewStates } from '../../support/few-states.js';
import { sharedWorkspace } from '../../support/workspaces.js';

let workspace: Workspace;
let few: Workspace;
let assessment: Assessment;

/** Assessments made so far, on the panel of some states: several tests look at the same one. */
const made = new Map<string, Promise<Assessment>>();
function assessed(...subject: Parameters<typeof subjectOf>): Promise<Assessment> {
  const key = JSON.stringify(subject);
  const known = made.get(key) ?? assess(few, subjectOf(...subject), { seed: 1, draws: 500 });
  made.set(key, known);
  return known;
}

beforeAll(async () => {
  workspace = await sharedWorkspace();
  few = await fewStates();
  const subject = subjectOf('russia-china', undefined, undefined, undefined);
  assessment = await assess(workspace, subject, { seed: 1, draws: 500 });
});

/** One row of the built-in case by itself, whether it counts or not; or as it would look at five years of something else. */
const observed = (id: string, looked: { asOf?: number; observe?: Observe } = {}) =>
  observedOf(subjectOf('russia-china', undefined, undefined, looked.asOf), id, looked.observe);

async function observedOf(subject: ReturnType<typeof subjectOf>, id: string, observe?: Observe) {
  const row = subject.observations.find((one) => one.id === id)!;
  const asked = observe === undefined ? row : { ...row, years: undefined, observe };
  return observeRow(workspace, asked, await rolesOf(workspace, subject), subject);
}

describe('assess russia-china', () => {
  it('says what is to be known of the values of a row: of force since 2015 the known cases', () => {
    const flagsOf = (id: string) => assessment.evidence.find((one) => one.id === id)!.flags;
    expect(flagsOf('force')).toEqual(['incomplete-list']);
    expect(flagsOf('votes')).toBeUndefined();
  });

  it('says whom a window is ranked among: of a latent measure not those of its own percentiles', () => {
    const populationOf = (measure: string) =>
      assessment.evidence.find((one) => one.measure === measure)!.population;
    expect(populationOf('latent-ties')).toBe('all that the measure covers in these years');
    expect(populationOf('kept-pact')).toBe('all dyads of members of the state system in the year');
  });

  it('gives each question posteriors, intervals around them and leads that sum to 1', () => {
    expect(assessment.questions.map(({ id }) => id)).toEqual([
      'what',
      'double-containment',
      'dependence',
      'why',
      'why-hostile',
    ]);
    for (const { readings, leader } of assessment.questions) {
      const sum = (of: (reading: (typeof readings)[number]) => number): number =>
        readings.reduce((total, reading) => total + of(reading), 0);
      // Each is rounded to twelve digits; six are added up.
      expect(sum(({ posterior }) => posterior)).toBeCloseTo(1, 11);
      expect(sum(({ prior }) => prior)).toBeCloseTo(1, 11);
      expect(sum(({ lead }) => lead)).toBeCloseTo(1, 11);
      const best = [...readings].sort((a, b) => b.posterior - a.posterior)[0]!;
      expect(best.id).toBe(leader);
      for (const { interval } of readings) expect(interval[0]).toBeLessThanOrEqual(interval[1]);
    }
  });

  it('says how far the evidence reaches, and how many observations it has', () => {
    const { observed, total } = assessment.observations;
    expect([observed, total]).toEqual([35, 39]);
    expect(assessment.holes).toHaveLength(total - observed);
    expect(assessment.headline).toMatch(/^Evidence to 2021, 35 of 39 observations\. How close /);
    expect(assessment.headline).not.toContain('complete');
  });

  it('says up to which year two thirds of the rows that are weighed have a value', () => {
    const rows = assessment.evidence.filter(({ kind, used }) => kind === 'measured' && used);
    const reach = (year: number): number =>
      rows.filter(({ lastYear }) => lastYear >= year).length / rows.length;
    expect(reach(assessment.evidenceTo!)).toBeGreaterThanOrEqual(2 / 3);
    expect(reach(assessment.evidenceTo! + 1)).toBeLessThan(2 / 3);
  });

  it('weighs no measured row that ends more than three years before', () => {
    const measured = assessment.evidence.filter(({ kind }) => kind === 'measured');
    const { observations } = subjectOf('russia-china', undefined, undefined, undefined);
    const lastingOf = new Map(observations.map(({ id, lasting }) => [id, lasting]));
    for (const { id, used, lastYear, weight, value } of measured) {
      const lasting = lastingOf.get(id);
      const stillHolds = lasting === 'always' || (lasting === true && (value ?? 0) > 0);
      expect(used, id).toBe(lastYear >= assessment.asOf - 3 || stillHolds);
      if (!used) expect(weight, id).toEqual({});
    }
  });

  it('takes a rivalry to last until it is ended, and the want of one not', async () => {
    const rivalryOf = async (a: string, b: string, third: string) =>
      (await assessed(a, b, third, 2024)).evidence.find(({ id }) => id === 'rivalry');
    expect(await rivalryOf('IND', 'PAK', 'USA')).toMatchObject({
      value: 1,
      lastYear: 2020,
      used: true,
    });
    expect(await rivalryOf('USA', 'GBR', 'RUS')).toMatchObject({
      value: 0,
      lastYear: 2020,
      used: false,
    });
  });

  it('answers as of its own year, and as of the latest where no year is asked for', async () => {
    const own = ({ asOf, evidenceTo, headline, questions }: Assessment) => ({
      ...{ asOf, evidenceTo, headline, questions },
    });
    const latest = subjectOf('russia-china', undefined, undefined, 2025);
    const alone = await assess(workspace, latest, { seed: 1, draws: 500 });
    expect(alone.answers).toEqual([own(alone)]);
    expect(assessment.answers).toEqual([own(assessment), own(alone)]);
    expect(assessment.answer).toContain('As of 2025, with evidence to ');
  });

  it('gives every claim a status, and a verdict exactly to the computed ones', () => {
    expect(assessment.claims).toHaveLength(88);
    for (const claim of assessment.claims) {
      expect(claim.verdict !== undefined, claim.id).toBe(claim.status === 'computed');
      if (claim.status === 'computed') expect(claim.sources.length, claim.id).toBeGreaterThan(0);
    }
  });

  it('names for every measured item its measure, parameters, window, value and datasets', () => {
    for (const item of assessment.evidence.filter(({ kind }) => kind === 'measured')) {
      expect(item).toMatchObject({
        measure: expect.any(String) as string,
        params: expect.any(Object) as object,
        window: [expect.any(Number), expect.any(Number)],
        value: expect.any(Number) as number,
      });
      expect(item.window![1], item.id).toBeLessThanOrEqual(assessment.asOf);
    }
  });

  // Values of an independent script on the raw files and the panel's tables.
  it.each([
    {
      observe: { measure: 'vote-kappa', of: ['A', 'B'], params: { source: 'voeten' } },
      percentile: 0.95442,
      window: [2010, 2019],
    },
    {
      observe: { measure: 'trade-share', of: ['weaker', 'stronger'], params: { source: 'dots' } },
      percentile: 0.9985,
      window: [2012, 2021],
    },
  ])(
    'ranks a trend of $observe.measure over the years that the assessment prescribes',
    async ({ observe, percentile, window }) => {
      const { detail } = (await observed('trade-trend', { observe })) as Evidence;
      expect(detail.window).toEqual(window);
      expect(detail.percentile).toBeCloseTo(percentile, 5);
    },
  );

  it('ranks the mean of five years among the means of all units with three of them', async () => {
    const observe = { measure: 'alignment', of: ['A', 'B'] };
    const { detail: item } = (await observed('external-containment', { observe })) as Evidence;
    expect(item.window).toEqual([2017, 2021]);
    const { columns } = (
      await workspace.compute({
        measure: 'alignment',
        params: { state: 'filtered' },
      })
    ).population;
    const values = new Map<string, number[]>();
    for (let row = 0; row < columns.rows; row++) {
      const year = columns.year[row]!;
      if (year < 2017 || year > 2021 || Number.isNaN(columns.value[row]!)) continue;
      const pair = `${columns.ccode1[row]}-${columns.ccode2![row]}`;
      values.set(pair, [...(values.get(pair) ?? []), columns.value[row]!]);
    }
    const means = new Map(
      [...values]
        .filter(([, of]) => of.length >= 3)
        .map(([pair, of]) => [pair, of.reduce((sum, one) => sum + one, 0) / of.length]),
    );
    const own = means.get('365-710')!;
    const below = [...means.values()].filter((mean) => mean < own).length;
    const equal = [...means.values()].filter((mean) => mean === own).length;
    expect(item.value).toBeCloseTo(own, 12);
    expect(item.percentile).toBeCloseTo((below + equal / 2) / means.size, 10);
  });

  it('lets a stand-in speak where its last value is later than that of the row', async () => {
    const seenIn = async (asOf: number): Promise<string[]> => {
      const subject = subjectOf('russia-china', undefined, undefined, asOf);
      const rows = subject.observations.filter(({ id }) => ['adversaries', 'votes'].includes(id));
      const observations = rows.map((row) =>
        row.id === 'votes' ? { ...row, standsInFor: 'adversaries' } : row,
      );
      const roles = await rolesOf(workspace, subject);
      const { measured } = await observeRows(workspace, { ...subject, observations }, roles);
      return measured.map(({ id }) => id);
    };
    expect(await seenIn(2015)).toEqual(['adversaries']);
    // Common adversaries end in 2015.
    expect(await seenIn(2016)).toEqual(['votes']);
  });

  it('orders the heaviest items by weight, for and against', () => {
    for (const { id } of assessment.questions) {
      const { forLeader, againstLeader } = heaviest(assessment, id);
      const weights = (items: typeof forLeader): number[] =>
        items.map((item) => item.weight[id]!.leaderVsRunnerUp);
      expect(weights(forLeader)).toEqual(weights(forLeader).sort((a, b) => b - a));
      expect(weights(againstLeader)).toEqual(weights(againstLeader).sort((a, b) => a - b));
      expect(Math.min(...weights(forLeader), 0)).toBe(0);
    }
  });

  it('looks up every source that it cites', () => {
    const cited = new Set(assessment.sources.map(({ id }) => id));
    const used = [...assessment.evidence, ...assessment.claims].flatMap((entry) =>
      'datasets' in entry ? entry.datasets : entry.sources,
    );
    for (const id of used) expect(cited).toContain(id);
  });
});

describe('assess as of an earlier year', () => {
  it('looks at nothing later: measured windows, coded facts, claims and series', async () => {
    const asOf = 2013;
    const past = await assessed('russia-china', undefined, undefined, asOf);
    expect(past.asOf).toBe(asOf);
    for (const { window, date } of past.evidence) {
      if (window !== undefined) expect(window[1]).toBeLessThanOrEqual(asOf);
      if (date !== undefined) expect(Number(date.slice(0, 4))).toBeLessThanOrEqual(asOf);
    }
    for (const { lines } of past.series)
      for (const { result } of lines)
        expect(Math.max(...result.series.map(({ year }) => year))).toBeLessThanOrEqual(asOf);
    const c40 = past.claims.find(({ id }) => id === 'C40')!;
    expect(c40.predicates![0]!.parts!.map(({ holds }) => holds)).toEqual([
      'yes',
      'untestable',
      'untestable',
    ]);
    expect(c40.verdict).toBe('untestable');
  });
});

describe('a row of a pair that has no value', () => {
  it.each([
    [
      'hostility-response',
      'Shared hostility of the two to the third state was under one half in every year',
    ],
  ])('says why: %s of India and Pakistan', async (measure, why) => {
    const subject = subjectOf('IND', 'PAK', 'CHN', undefined);
    const { id } = subject.observations.find(({ observe }) => observe?.measure === measure)!;
    expect(await observedOf(subject, id)).toMatchObject({
      reason: expect.stringContaining(
        `${measure} has no value of the pair up to 2025: ${why}`,
      ) as string,
    });
  });
});

describe('assess as of the year before a figure of a claim', () => {
  it('cannot test the figure', async () => {
    const past = await assessed('russia-china', undefined, undefined, 2012);
    const c40 = past.claims.find(({ id }) => id === 'C40')!;
    expect(c40.predicates![0]!.parts!.map(({ holds }) => holds)).toEqual(
      Array(3).fill('untestable'),
    );
    expect(await observed('trade-trend', { asOf: 2012 })).toMatchObject({
      reason: 'trade-share covers too few years of the pair up to 2012',
    });
  });
});

describe('a trend of trade', () => {
  it('leaves out the year whose total is not broken down by partner', async () => {
    const { detail } = (await observed('trade-trend', { asOf: 2018 })) as Evidence;
    expect(detail.window).toEqual([2012, 2018]);
  });
});

describe('a pact', () => {
  it('is in force or not in the last covered year, whatever the years before say', async () => {
    const inForce = async (asOf: number): Promise<unknown> => {
      const past = await assessed('RUS', 'CHN', 'USA', asOf);
      const { window, value } = past.evidence.find(({ id }) => id === 'obligations')!;
      return [window, value];
    };
    expect(await inForce(1980)).toEqual([[1980, 1980], 1]);
    expect(await inForce(1981)).toEqual([[1981, 1981], 0]);
  });
});

describe('an observation that ended long ago', () => {
  // How hostile a pair is depends on what others are: all states.
  const made = new Map<number, Promise<Assessment>>();
  function pairAsOf(asOf: number): Promise<Assessment> {
    const subject = subjectOf('UKR', 'RUS', 'USA', asOf);
    const known = made.get(asOf) ?? assess(workspace, subject, { seed: 1, draws: 500 });
    made.set(asOf, known);
    return known;
  }

  const rowOf = ({ evidence }: Assessment) => evidence.find(({ id }) => id === 'adversaries');

  it('weighs nothing from the fourth year on, is shown all the same, and says why', async () => {
    const recent = await pairAsOf(2018);
    expect(rowOf(recent)).toMatchObject({ lastYear: 2015, used: true });
    const old = await pairAsOf(2019);
    expect(rowOf(old)).toMatchObject({ lastYear: 2015, used: false, weight: {} });
    const { holes } = old;
    expect(holes.find(({ id }) => id === 'adversaries')?.reason).toBe(
      'its last value is of 2015, more than 3 years before 2019',
    );
  });
});

describe('a year in which one of the three does not exist', () => {
  it.each([
    {
      states: ['GBR', 'DEU', 'RUS'],
      asOf: 1985,
      hint: 'in 1985 there were West Germany and East Germany; or for example --as-of 1990',
    },
    {
      states: ['POL', '265', 'RUS'],
      asOf: 2020,
      hint: 'in 2020 there was Germany; or for example --as-of 1990',
    },
    { states: ['265', 'DEU', 'UKR'], asOf: 1960, hint: 'never existed at the same time' },
  ])('$states as of $asOf: $hint', ({ states, asOf, hint }) => {
    const [a, b, third] = states as [string, string, string];
    const refused = () => subjectOf(a, b, third, asOf);
    expect(refused).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(hint) as string }) as Error,
    );
    const year = /as-of (\d+)/.exec(hint)?.[1];
    if (year !== undefined) expect(subjectOf(a, b, third, Number(year)).asOf).toBe(Number(year));
  });
});

describe('assess a pair from data alone', () => {
  it('has readings and holes, no claims', async () => {
    const pair = await assessed('IND', 'United States', 'CHN', undefined);
    expect(pair.case.pair.map(({ iso3 }) => iso3)).toEqual(['IND', 'USA']);
    expect(pair.case.third.map(({ iso3 }) => iso3)).toEqual(['CHN']);
    expect(pair.claims).toEqual([]);
    expect(pair.case.arguments).toBe('IND USA --third CHN');
    expect(pair.observations.observed).toBeGreaterThan(3);
    expect(pair.holes.length).toBeGreaterThan(0);
  });

  it('asks how close the two are, and what is beneath', async () => {
    const pair = await assessed('IND', 'United States', 'CHN', undefined);
    expect(pair.questions.map(({ id, standing }) => [id, standing !== 'no-evidence'])).toEqual([
      ['what', true],
      ['double-containment', true],
      ['dependence', true],
      ['why', true],
      ['why-hostile', true],
    ]);
    expect(pair.questions.at(-1)!.standing).toBe('left-out');
  });
});
