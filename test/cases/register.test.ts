import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/cases/index.js';
import { isTested, observesOf, predicatesOf } from '../../src/evidence/index.js';
import { measures } from '../../src/measures/index.js';

/*
 * Every claim of the case rests on a measure or an analysis. What is named but not there yet is listed here by name, so that
 * nothing waits unnoticed.
 */

/** By what the register of claims, which the case carries out, says that each measured claim is observed. */
const register = [
  'agreements-by-field',
  'agreements-trend',
  'alignment',
  'alliance-obligations',
  'arms-dependence',
  'asymmetry',
  'bilateral-multilateral-gap',
  'changepoint',
  'concentration',
  'discourse-distance',
  'double-containment',
  'effective-poles',
  'exclusive-institutions',
  'group-cohesion',
  'group-inequality',
  'hedging',
  'influence-contest',
  'lead-lag',
  'military-burden',
  'minor-partner',
  'multilateral-containment',
  'openness',
  'partner-rank',
  'power-ratio',
  'power-transition',
  'regime-similarity',
  'regional-alignment',
  'regional-concentration',
  'regional-trade-share',
  'relative-alignment',
  'rhetoric-practice-gap',
  'roll-call',
  'smaf-stage',
  'status-inconsistency',
  'third-party-pull',
  'trade-centrality',
  'trade-dependence',
  'trade-share',
  'trend',
  'unsc-vetoes',
  'use-of-force',
  'vote-agreement',
  'vote-agreement-by-issue',
];

/** Analyses of several measures at once, which a use case makes. */
const analyses = ['third-party-pull'];

const subject = loadCase('russia-china');
const isMeasure = (id: string): boolean => measures.some((measure) => measure.id === id);
const isAnalysis = (id: string): boolean =>
  existsSync(new URL(`../../src/analysis/${id}.ts`, import.meta.url));
const exists = (id: string): boolean => isMeasure(id) || isAnalysis(id) || analyses.includes(id);

const waitsOf = (entries: readonly { readonly waitsFor?: readonly string[] }[]): string[] =>
  [...new Set(entries.flatMap(({ waitsFor = [] }) => waitsFor))].sort();

describe('the register of claims', () => {
  it('names no id without a measure or an analysis', () => {
    expect(register.filter((id) => !exists(id))).toEqual([]);
  });

  it('lets nothing of the case wait', () => {
    expect(waitsOf(subject.observations)).toEqual([]);
  });

  it('has a test for every measured claim, or says what is missing or pending', () => {
    const bare = subject.claims.filter(
      (claim) =>
        claim.kind === 'measured' &&
        !isTested(claim) &&
        (claim.missing ?? claim.pending) === undefined,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('observes what it names: every measure of the register is looked at, or is the same as one that is', () => {
    const looked = new Set(
      [
        ...subject.claims.flatMap((claim) => predicatesOf(claim).flatMap(observesOf)),
        ...subject.observations.flatMap(({ observe }) => (observe === undefined ? [] : [observe])),
      ].map(({ measure }) => measure),
    );
    // Concentration is one over the effective number of powers in another scale. Exclusive institutions show in memberships,
    // shares of regions in those of groups.
    const otherwise = ['concentration', 'exclusive-institutions', 'regional-trade-share'];
    expect(register.filter((id) => isMeasure(id) && !looked.has(id))).toEqual(otherwise);
  });
});
