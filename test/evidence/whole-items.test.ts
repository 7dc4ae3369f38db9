import { describe, expect, it } from 'vitest';
import { assessQuestion, judged, noJudgements, robustness } from '../../src/evidence/index.js';
import type { EvidenceItem, Question } from '../../src/evidence/types.js';

const question: Question = {
  id: 'what',
  text: 'How close?',
  readings: ['rivalry', 'alliance', 'other'].map((id) => ({ id, title: id, statement: id })),
};

const item = (id: string, more: Partial<EvidenceItem>): EvidenceItem => ({
  id,
  title: id,
  kind: 'measured',
  dimension: 'security',
  datasets: ['atop'],
  cluster: 'atop',
  reliability: 0.9,
  observed: { type: 'percentile', u: 0.9 },
  expect: { rivalry: 'low', alliance: 'high' },
  ...more,
});

const learned = (id: string, rivalry: number, samples?: readonly number[]): EvidenceItem =>
  item(id, {
    reliability: 1,
    learned: {
      what: {
        byReading: { rivalry, alliance: 0, other: 0 },
        ...(samples === undefined
          ? {}
          : { samples: { rivalry: samples, alliance: [0, 0], other: [0, 0] } }),
      },
    },
  });

const posteriorOf = (items: readonly EvidenceItem[], id = 'rivalry', of = question): number =>
  assessQuestion(of, items).readings.find((reading) => reading.id === id)!.posterior;

describe('items that count whole', () => {
  it('add their learned decibels, however many share a dataset', () => {
    const odds = (items: readonly EvidenceItem[]): number =>
      posteriorOf(items) / posteriorOf(items, 'alliance');
    expect(10 * Math.log10(odds([learned('a', -10)]))).toBeCloseTo(-10, 12);
    expect(10 * Math.log10(odds([learned('a', -10), learned('b', -3)]))).toBeCloseTo(-13, 12);
  });

  it('leave the tempering of the others as it is', () => {
    const plain = assessQuestion(question, [item('x', {}), item('y', {})]);
    const beside = assessQuestion(question, [item('x', {}), item('y', {}), learned('a', -10)]);
    const tempering = ({ items }: typeof plain, id: string): number =>
      items.find((one) => one.id === id)!.tempering;
    expect(tempering(beside, 'x')).toBe(tempering(plain, 'x'));
    expect(tempering(plain, 'x')).toBeCloseTo(2 ** -0.5, 12);
    expect(tempering(beside, 'a')).toBe(1);
  });

  it('are what a probability says of a question with two readings', () => {
    const double: Question = {
      id: 'double',
      text: 'Both?',
      readings: ['yes-both', 'not-both'].map((id) => ({ id, title: id, statement: id })),
    };
    const measured = (p: number): EvidenceItem =>
      item('chance', {
        reliability: 1,
        observed: { type: 'probability', p },
        expect: { 'yes-both': 'yes', 'not-both': 'no' },
      });
    expect(posteriorOf([measured(0.3)], 'yes-both', double)).toBeCloseTo(0.3, 12);
    expect(posteriorOf([measured(0)], 'yes-both', double)).toBeCloseTo(0.01, 12);
  });

  it('take their samples together in the draws, with the prior learned from the same', () => {
    const prior = { ...question, prior: { rivalry: 0.3, alliance: 0.6, other: 0.1 } };
    const samples = { rivalry: [-3, 0], alliance: [0, 0], other: [-3, -3] };
    const items = [learned('a', -5, [-10, 0]), learned('b', -5, [-10, 0])];
    const { readings } = robustness({ ...prior, priorSamples: samples }, items, {
      seed: 1,
      draws: 400,
    });
    const [low, high] = readings.find(({ id }) => id === 'rivalry')!.interval;
    // Either both samples speak against it, or neither does: nothing lies between.
    const share = (nats: number): number => Math.exp(nats) / (Math.exp(nats) + 1 + Math.exp(-3));
    expect(low).toBeCloseTo(share(-3 - 2 * Math.LN10), 12);
    expect(high).toBeCloseTo(share(0), 12);
  });

  it('are weighed by hand again where somebody judges them otherwise', () => {
    const one = learned('a', -10);
    const judgements = { ...noJudgements, expect: { a: { rivalry: 'high' as const } } };
    const { items } = judged({ questions: [question], items: [one] }, judgements);
    expect(items[0]!.learned).toBeUndefined();
    expect(posteriorOf(items)).toBeCloseTo(posteriorOf(items, 'alliance'), 12);
  });
});
