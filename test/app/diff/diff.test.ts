import { describe, expect, it } from 'vitest';
import { diffAssessments } from '../../../src/app/diff/diff.js';
import { diffText } from '../../../src/cli/text/diff.js';
import type { Assessment, ClaimResult, EvidenceResult } from '../../../src/contract/index.js';
import { assessmentFixture, learnedFixture } from '../../support/assessment.js';

const whole = assessmentFixture();

/** Two readings, one question and as little else as a comparison needs. */
function small(changes: Partial<Assessment> = {}): Assessment {
  const question = whole.questions[0]!;
  const [first, second] = question.readings;
  return {
    ...whole,
    headline: 'h',
    questions: [
      {
        ...question,
        id: 'q',
        leader: 'x',
        runnerUp: 'y',
        standing: 'leads',
        readings: [
          { ...first!, id: 'x', title: 'X', prior: 0.5, posterior: 0.8, lead: 0.9 },
          { ...second!, id: 'y', title: 'Y', prior: 0.5, posterior: 0.2, lead: 0.1 },
        ],
      },
    ],
    evidence: [item('kept', 2), item('old', 1)],
    claims: [claim('C1', 'open', 0.4, 'unclear'), claim('C2', 'supported', 3, 'yes')],
    holes: [{ ...whole.holes[0]!, id: 'h1', title: 'Hole 1', reason: 'waits' }],
    sources: [{ ...whole.sources[0]!, id: 's', title: 'S', version: '1' }],
    series: [],
    observations: { observed: 2, total: 3, coded: 0 },
    ...changes,
  };
}

function item(id: string, dB: number, changes: Partial<EvidenceResult> = {}): EvidenceResult {
  const weight = {
    byReading: { x: 0, y: -dB },
    leaderVsRunnerUp: dB,
    tempering: 1,
    diagnosticity: dB,
  };
  const measured = whole.evidence.find(({ kind }) => kind === 'measured')!;
  return { ...measured, id, title: id, value: 1, weight: { q: weight }, ...changes };
}

function claim(
  id: string,
  verdict: ClaimResult['verdict'],
  observed: number,
  holds: 'yes' | 'no' | 'unclear',
): ClaimResult {
  const computed = whole.claims.find(({ predicates }) => predicates !== undefined)!;
  const predicate = { ...computed.predicates![0]!, label: 'grows', holds, observed, unit: 'share' };
  return { ...computed, id, statement: id, verdict, predicates: [predicate] };
}

const withShares = (x: number, y: number, prior = 0.5): Assessment['questions'] => {
  const [question] = small().questions;
  const [first, second] = question!.readings;
  return [
    {
      ...question!,
      readings: [
        { ...first!, posterior: x, prior },
        { ...second!, posterior: y, prior: 1 - prior },
      ],
    },
  ];
};

describe('two assessments of a case', () => {
  it('that are the same differ in nothing', () => {
    const diff = diffAssessments(small(), small());
    expect(diff).toMatchObject({ same: true, why: [], questions: [], evidence: [], claims: [] });
    expect(diffText(diff)).toContain('the two assessments are the same');
  });

  it('differ in data, case, year, seed and draws: each is a reason', () => {
    const { robustness, ...question } = small().questions[0]!;
    const after = small({
      dataVersion: 'other',
      caseDigest: 'changed',
      seed: 9,
      questions: [{ ...question, robustness: { ...robustness, draws: 7 } }],
    });
    const { run, why, same } = diffAssessments(small(), after);
    expect(same).toBe(false);
    expect(run).toEqual({
      dataVersion: { from: whole.dataVersion, to: 'other' },
      caseDigest: { from: whole.caseDigest, to: 'changed' },
      seed: { from: whole.seed, to: 9 },
      draws: { from: robustness.draws, to: 7 },
    });
    expect(why.map((sentence) => sentence.split(' ')[1])).toEqual([
      'data',
      'case',
      'seed',
      'number',
    ]);
    const year = diffAssessments(small(), small({ asOf: 2000, caseDigest: 'changed' })).why;
    expect(year).toEqual([expect.stringContaining('as of 2000')]);
  });

  it('differ though the same was asked: another version of the program', () => {
    const { why } = diffAssessments(small(), small({ evidence: [item('kept', 2)] }));
    expect(why).toEqual([expect.stringContaining('versions of the program')]);
  });

  it('tell the move of the odds in dB, and what of it comes from the priors', () => {
    const [moved] = diffAssessments(
      small(),
      small({ questions: withShares(0.5, 0.5, 0.2) }),
    ).questions;
    // Odds fall from 4:1 to 1:1, those of the priors from 1:1 to 1:4: all of it by the priors.
    expect(moved!.compared).toEqual(['x', 'y']);
    expect(moved!.decibels.total).toBeCloseTo(-10 * Math.log10(4), 12);
    expect(moved!.decibels.prior).toBeCloseTo(-10 * Math.log10(4), 12);
    expect(moved!.decibels.evidence).toBeCloseTo(0, 12);
  });

  it('name the leader and the standing where they changed', () => {
    const [question] = small().questions;
    const after = small({ questions: [{ ...question!, leader: 'y', standing: 'level' }] });
    expect(diffAssessments(small(), after).questions[0]).toMatchObject({
      leader: { from: 'x', to: 'y' },
      standing: { from: 'leads', to: 'level' },
    });
  });

  it('list items added, removed and changed with their effect, the largest first', () => {
    const after = small({
      evidence: [item('kept', 5, { value: 2, window: [2001, 2003] }), item('new', -4)],
    });
    const diffs = diffAssessments(small(), after).evidence;
    expect(diffs.map(({ id, change, effect }) => [id, change, effect['q']])).toEqual([
      ['new', 'added', -4],
      ['kept', 'changed', 3],
      ['old', 'removed', -1],
    ]);
    expect(diffs[1]!.fields).toMatchObject({
      value: { from: 1, to: 2 },
      window: { to: [2001, 2003] },
    });
    expect(diffs[0]!.fields).toEqual({});
  });

  it('keep an item that only weighs otherwise, without a changed field', () => {
    const [diff] = diffAssessments(
      small(),
      small({ evidence: [item('kept', 3), item('old', 1)] }),
    ).evidence;
    expect(diff).toMatchObject({ id: 'kept', change: 'changed', fields: {}, effect: { q: 1 } });
  });

  it('list holes closed and opened', () => {
    const hole = { ...small().holes[0]!, id: 'h2', title: 'Hole 2' };
    const { holes } = diffAssessments(small(), small({ holes: [hole] }));
    expect(holes.closed.map(({ id }) => id)).toEqual(['h1']);
    expect(holes.opened.map(({ id }) => id)).toEqual(['h2']);
  });

  it('show for a claim what its tests observed, whether or not the verdict changed', () => {
    const claims = [claim('C1', 'supported', 0.6, 'yes'), claim('C2', 'supported', 4, 'yes')];
    const diff = diffAssessments(small(), small({ claims }));
    expect(diff.claims).toMatchObject([
      {
        id: 'C1',
        verdict: { from: 'open', to: 'supported' },
        predicates: [
          {
            label: 'grows',
            observed: { from: 0.4, to: 0.6 },
            holds: { from: 'unclear', to: 'yes' },
          },
        ],
      },
      { id: 'C2', verdict: { from: 'supported', to: 'supported' } },
    ]);
    const text = diffText(diff);
    expect(text).toContain('C1 open → supported');
    expect(text).toContain('grows: 0.4000 → 0.6000 share');
    expect(text).not.toContain('C2 supported');
    expect(text).toContain('1 more keeps its verdict');
  });

  it('tell tests with one label apart, and those that are asked on one side only', () => {
    const two = claim('C1', 'open', 0.4, 'unclear');
    const [predicate] = two.predicates!;
    const before = small({ claims: [{ ...two, predicates: [predicate!, predicate!] }] });
    const after = small({
      claims: [
        {
          ...two,
          predicates: [predicate!, { ...predicate!, observed: 1 }, { ...predicate!, label: 'new' }],
        },
      ],
    });
    expect(diffAssessments(before, after).claims[0]!.predicates).toMatchObject([
      { label: 'grows', observed: { from: 0.4, to: 1 } },
      { label: 'new', holds: { from: null, to: 'unclear' } },
    ]);
  });

  it('list sources of which the version changed, and those that came or went', () => {
    const [source] = small().sources;
    const sources = [
      { ...source!, version: '2' },
      { ...source!, id: 't', title: 'T' },
    ];
    expect(diffAssessments(small(), small({ sources })).sources).toEqual([
      { id: 's', title: 'S', change: 'changed', version: { from: '1', to: '2' } },
      { id: 't', title: 'T', change: 'added', version: { from: '', to: '1' } },
    ]);
  });

  it('list sources with other raw files, and name them beside the data version', () => {
    const [source] = small().sources;
    const of = (digest: string, dataVersion = 'other'): Assessment =>
      small({ dataVersion, sources: [{ ...source!, kind: 'dataset', digest }] });
    const diff = diffAssessments(of('a', 'one'), of('b'));
    expect(diff.sources).toEqual([
      {
        id: 's',
        title: 'S',
        change: 'changed',
        version: { from: '1', to: '1' },
        digest: { from: 'a', to: 'b' },
      },
    ]);
    expect(diff.why).toEqual(['The data differ: version one, then other. Other raw files: s.']);
    expect(diffText(diff)).toContain('  s: 1, raw files a → b (S)');
    const rebuilt = diffAssessments(of('a', 'one'), of('a'));
    expect(rebuilt.sources).toEqual([]);
    expect(rebuilt.why[0]).toContain('come from the same raw files');
    const older = diffAssessments(small(), of('a'));
    expect(older.sources).toEqual([]);
    expect(older.why).toEqual([`The data differ: version ${whole.dataVersion}, then other.`]);
  });

  it('name a question that only one of them asks', () => {
    const [question] = small().questions;
    const after = small({ questions: [...small().questions, { ...question!, id: 'r' }] });
    expect(diffAssessments(small(), after).why).toEqual([
      'The question r appears only in the second.',
    ]);
  });
});

describe('the weights', () => {
  const hand = { ...whole, weights: 'hand', caseDigest: 'other' } as const;

  it('are named where they differ, and not taken for another case', () => {
    const { run, why } = diffAssessments(whole, hand);
    expect(run.weights).toEqual({ from: 'learned', to: 'hand' });
    expect(why).toEqual(['The weights are learned from known relationships, then judged by hand.']);
    expect(diffAssessments(whole, whole).run).toEqual({});
  });
});

describe('how good the second answer is', () => {
  it('stands below it', () => {
    const after = learnedFixture();
    const made = diffAssessments({ ...after, headline: 'h' }, after);
    expect(made.howGood!.sentence).toMatch(/^Of \d+ known relationships .+\.$/);
    expect(diffText(made).replaceAll(/\s+/g, ' ')).toContain(`Answer ${made.howGood!.sentence}`);
  });
});
