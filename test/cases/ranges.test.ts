import { describe, expect, it } from 'vitest';
import { factOf, rowOf } from '../../src/cases/ranges.js';
import { evidenceFile, readingsFile } from '../../src/cases/schema.js';

const row = (expected: object, more: object = {}) =>
  rowOf(
    readingsFile.shape.observations.parse([
      {
        id: 'x',
        title: 'X',
        kind: 'level',
        dimension: 'economy',
        reliability: 1,
        because: 'so',
        expect: expected,
        ...more,
      },
    ])[0]!,
  );
const fact = (weights: object) =>
  factOf(
    evidenceFile.shape.facts.parse([
      {
        id: 'x',
        title: 'X',
        statement: 'It was.',
        date: '2014',
        actors: ['RUS'],
        source: 's',
        grade: 'press',
        section: '1',
        claims: ['D1'],
        dimension: 'economy',
        reliability: 1,
        weights: { what: weights },
        because: 'so',
      },
    ])[0]!,
  );

describe('ranges of judgements in a case', () => {
  it('count by their middle, and stay beside it', () => {
    const read = row({ a: ['rather-high', 'high'], b: 'low' });
    expect(read.expect).toEqual({ a: 'rather-high', b: 'low' });
    expect(read.ranges).toEqual({ expect: { a: ['rather-high', 'high'] } });
    const coded = fact({ a: 0, b: [-6, -3], c: -10 });
    expect(coded.weights).toEqual({ what: { a: 0, b: -3, c: -10 } });
    expect(coded.ranges).toEqual({ weights: { what: { b: [-6, -3] } } });
  });

  it('take a probability of what is expected', () => {
    const read = row({ a: 'yes', b: 'no' }, { kind: 'yes-no', probability: [0.7, 0.9] });
    expect(read.ranges).toEqual({ probability: [0.7, 0.9] });
    expect('probability' in read).toBe(false);
  });

  it('leave a case without them as it was', () => {
    expect('ranges' in row({ a: 'high' })).toBe(false);
    expect('ranges' in fact({ a: 0, b: -3 })).toBe(false);
  });
});
