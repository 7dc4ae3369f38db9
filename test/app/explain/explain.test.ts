import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { explain, readingNamed } from '../../../src/app/explain/explain.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { explanationText } from '../../../src/cli/text/explanation.js';
import type { Assessment, Explanation } from '../../../src/contract/index.js';
import { percentileWeight } from './explain-helpers.js';
import { sharedWorkspace } from '../../support/workspaces.js';

let workspace: Workspace;
let assessment: Assessment;
let explained: Explanation;
/** Of a question that is weighed by hand. */
let byHand: Explanation;
const subject = subjectOf('russia-china', undefined, undefined, 2014);

beforeAll(async () => {
  workspace = await sharedWorkspace();
  assessment = await assess(workspace, subject, { seed: 1, draws: 200 });
  explained = await explain(workspace, subject, assessment, 'partnership');
  byHand = await explain(workspace, subject, assessment, 'both-causes');
});

describe('explain', () => {
  it('says what the reading needs, where it held and who says so', () => {
    const { needs, cases, works } = explained.reading;
    expect([needs, cases, works].map((list) => list!.length)).toEqual([3, 2, 3]);
    expect(explanationText(explained)).toContain(
      '\n  Examples: Argentina and Brazil, 1995; India and Russia, 2005.\n  After: Wilkins 2008,',
    );
    expect(explanationText(byHand)).toContain('Needs:');
  });

  it('adds prior and items up to the odds of the posteriors', () => {
    for (const { odds, reading, rival, items } of [explained, byHand]) {
      expect(odds.posterior).toBeCloseTo(10 * Math.log10(reading.posterior / rival.posterior), 8);
      const total = items.reduce((sum, { weight }) => sum + weight, odds.prior);
      expect(total).toBeCloseTo(odds.posterior, 10);
      expect(odds.itemsFor).toBeGreaterThan(0);
      expect(odds.itemsAgainst).toBeLessThan(0);
    }
  });

  it('compares a reading with the likeliest other one', async () => {
    const { leader, runnerUp } = assessment.questions[0]!;
    const [first, second] = await Promise.all(
      [leader, runnerUp].map((reading) => explain(workspace, subject, assessment, reading)),
    );
    expect([first!.rival.id, second!.rival.id]).toEqual([runnerUp, leader]);
    expect(first!.odds.posterior).toBeGreaterThan(0);
    expect(second!.odds.posterior).toBeLessThan(0);
  });

  it('takes each weight from likelihoods, reliability and share', () => {
    for (const one of [explained, byHand])
      for (const item of one.items)
        expect(percentileWeight(item, one, assessment), item.id).toBeCloseTo(item.weight, 8);
    expect(explained.items.some(({ learned }) => learned)).toBe(true);
    expect(byHand.items.some(({ learned }) => learned)).toBe(false);
  });

  it('shows the yearly values that a level is the mean of', () => {
    const levels = explained.items.filter(({ observation }) => observation?.kind === 'level');
    expect(levels.length).toBeGreaterThan(4);
    for (const { id, observation } of levels) {
      const { series } = observation!.series.result;
      const values = series.flatMap(({ value }) => (value === null ? [] : [value]));
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      expect(mean, id).toBeCloseTo(observation!.value, 9);
      expect(values.length, id).toBeLessThanOrEqual(5);
      // Those that do not follow one another are named.
      const years = series.flatMap(({ year, value }) => (value === null ? [] : [year]));
      const hasGap = years.at(-1)! - years[0]! >= years.length;
      expect(observation!.years, id).toEqual(hasGap ? years : undefined);
    }
  });

  it('shows the two ends of every window, and of what was seen of a list its year', () => {
    for (const { id, observation } of explained.items) {
      if (observation === undefined) continue;
      const years = observation.series.result.series.map(({ year }) => year);
      expect([years[0], years.at(-1)], id).toEqual(observation.window);
    }
    const listed = explained.items.find(({ id }) => id === 'rivalry')!;
    expect(listed.observation!.series.result.series.map(({ value }) => value)).toEqual([0]);
  });

  it('gives coded facts with date, source and section, and sources with their edition', () => {
    const facts = byHand.items.filter(({ fact }) => fact !== undefined);
    expect(facts.length).toBeGreaterThan(3);
    for (const { id, fact } of facts) {
      expect(fact!.date, id).toMatch(/^\d{4}/);
      expect(fact!.source.length * fact!.section.length, id).toBeGreaterThan(0);
    }
    const sources = new Set(byHand.sources.map(({ title }) => title));
    for (const { fact } of facts) expect(sources).toContain(fact!.source);
  });

  it('goes down to the files of every dataset, as a trace does', () => {
    const found = new Map(explained.datasets.map((one) => [one.id, one]));
    for (const { observation } of explained.items)
      for (const id of observation?.datasets ?? []) {
        const { version, files } = found.get(id)!;
        expect(version, id).not.toBe('');
        for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      }
  });

  it('shows yearly values as the measure gives them', async () => {
    for (const { id, observation } of explained.items) {
      if (observation === undefined) continue;
      const { measure, states, third, params, part, coverage, series } = observation.series.result;
      const again = await measureSeries(workspace, {
        ...{ measure, params, part, from: coverage.from, to: coverage.to, third: third?.ccode },
        states: states.map(({ ccode }) => ccode),
      });
      expect(again.series, id).toEqual(series);
    }
  });

  it('answers the other question too, and takes a title for an id', async () => {
    const other = await explain(workspace, subject, assessment, 'A consequence of Confrontation');
    expect(other.question.id).toBe('why');
    expect(other.reading.id).toBe('consequence');
    expect(other.items.every(({ id }) => id !== 'commitment')).toBe(true);
  });

  it('refuses a reading that there is none of, naming those there are', () => {
    const ask = (name: string) => () => readingNamed(subject.questions, name);
    expect(ask('aliance')).toThrow(
      expect.objectContaining({
        exitCode: 2,
        code: 'unknown-reading',
        hint: 'did you mean alliance?',
        details: expect.objectContaining({
          expected: expect.stringContaining('double-containment') as string,
        }) as object,
      }) as Error,
    );
    expect(ask('enmity')).toThrow('no reading "enmity"');
  });

  it('reads from the verdict to the figures', () => {
    const text = explanationText(explained);
    const order = [
      'Probability',
      'before the evidence (the two priors)',
      '1. What speaks for “Partnership”',
      '2. What speaks against “Partnership”',
      'year by year',
      '3. Where the figures are from',
      'Data version',
    ].map((part) => text.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order.slice(0, 4)).toEqual([...order.slice(0, 4)].sort((a, b) => a - b));
    expect(text).toMatch(/year by year {2}20\d\d [\d.]+\n/);
    expect(
      Math.max(...text.split('\n').map((line) => (line.includes('http') ? 0 : line.length))),
    ).toBeLessThanOrEqual(100);
  });
});
