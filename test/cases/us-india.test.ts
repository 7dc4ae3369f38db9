import { describe, expect, it } from 'vitest';
import { checkCase, listCases, loadCase } from '../../src/cases/index.js';
import { claimStatus, predicatesOf, testedSeries } from '../../src/evidence/index.js';
import { measures } from '../../src/measures/index.js';
import { parseState } from '../../src/states/index.js';

const subject = loadCase('us-india');
const ofKind = (kind: string) => subject.claims.filter((claim) => claim.kind === kind);
const codes = (names: readonly string[]) => names.map(parseState);

describe('the built-in case us-india', () => {
  it('is about the United States and India, with China and Russia, in India’s neighbourhood', () => {
    expect(listCases()).toContain('us-india');
    expect(subject.pair).toEqual(codes(['USA', 'IND']));
    expect(subject.third).toEqual(codes(['CHN', 'RUS']));
    expect(subject.arena).toEqual(codes(['BGD', 'LKA', 'NPL', 'MDV', 'MMR']));
    expect(subject.asOf).toBe(2024);
  });

  it('has the claims U01 to U30 in order, each with the work that makes it', () => {
    expect(subject.claims.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_, i) => `U${String(i + 1).padStart(2, '0')}`),
    );
    const sources = subject.sources.map(({ id }) => id);
    for (const { id, source } of subject.claims) expect(sources, id).toContain(source);
  });

  it('decides every measured claim, and says what would be observed', () => {
    expect(ofKind('measured')).toHaveLength(19);
    for (const claim of ofKind('measured')) {
      expect(claimStatus(claim), claim.id).toBe('computed');
      expect(claim.expectation, claim.id).toBeDefined();
    }
  });

  it('reaches only the premise where a claim speaks of reasons, and says what would test it', () => {
    const premises = subject.claims.filter(({ fit }) => fit?.kind === 'premise-only');
    expect(premises.map(({ id }) => id)).toEqual(['U10', 'U14', 'U16', 'U17', 'U23', 'U24']);
    for (const { id, fit } of premises) expect(fit!.needs, id).toBeDefined();
  });

  it('looks at nothing that does not exist', () => {
    const { warnings } = checkCase(subject, { measures: measures.map(({ id }) => id) });
    expect(warnings.filter((text) => !text.includes('fewer than half'))).toEqual([]);
  });

  it('looks at no exercise after the year in which the lists of all states end', () => {
    const windows = subject.claims
      .flatMap((claim) => predicatesOf(claim).flatMap(testedSeries))
      .filter(({ observe }) => observe.measure === 'exercises')
      .map(({ window }) => window[1]);
    expect(windows.length).toBeGreaterThan(0);
    expect(Math.max(...windows)).toBe(2010);
  });

  it('dates every fact, names a page for it and counts all as one cluster', () => {
    expect(subject.facts).toHaveLength(17);
    for (const { id, url, section } of subject.facts) {
      expect(url, id).toMatch(/^https?:\/\//);
      expect(section.length, id).toBeGreaterThan(20);
    }
    expect(new Set(subject.facts.map(({ source }) => source))).toEqual(new Set(['record']));
  });

  it('sets the conclusion of one work beside its answers, which no fact is taken from', () => {
    expect(subject.theses.map(({ question, reading }) => [question, reading])).toEqual([
      ['what', 'partnership'],
      ['why', 'consequence'],
    ]);
    const tested = subject.theses.map(({ source }) => source);
    expect(subject.facts.filter(({ source }) => tested.includes(source))).toEqual([]);
  });

  it('asks every reading of something, and gives each of them facts for and against', () => {
    const [what] = subject.questions;
    for (const { id } of what!.readings.filter((reading) => reading.id !== 'other')) {
      const weights = subject.facts.flatMap((fact) => fact.weights.what?.[id] ?? []);
      expect(weights, id).toContain(0);
      expect(Math.min(...weights), id).toBeLessThan(0);
    }
  });
});
