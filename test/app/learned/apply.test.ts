import { describe, expect, it } from 'vitest';
import {
  byHand,
  standardised,
  weighedBy,
  withLearned,
  withLearnedPriors,
} from '../../../src/app/learned/apply.js';
import { softmax } from '../../../src/app/learned/learn.js';
import { scaled } from '../../../src/app/learned/look.js';
import { shippedWeights } from '../../../src/app/learned/model.js';
import type { Evidence } from '../../../src/app/assess/evidence.js';
import { loadTemplate, pairTemplate } from '../../../src/cases/index.js';
import { assessQuestion } from '../../../src/evidence/index.js';
import type { Question } from '../../../src/evidence/types.js';

const template = loadTemplate(pairTemplate);
const shipped = shippedWeights().questions.what!;
const question = (id: string): Question => template.questions.find((one) => one.id === id)!;
const observation = (id: string) => template.observations.find((row) => row.id === id)!;

/** A row as if its value had been seen. */
function seen(id: string, value: number): Evidence {
  const {
    kind,
    title,
    dimension,
    expect: expected,
    reliability,
    because,
    observe,
  } = observation(id);
  return {
    ...{ id, title, kind: 'measured', dimension, datasets: ['x'], cluster: 'x', reliability },
    observed:
      kind === 'yes-no' ? { type: 'binary', yes: value >= 0.5 } : { type: 'percentile', u: 0.5 },
    expect: expected,
    because,
    years: [2000],
    involvesThird: false,
    detail: { measure: observe!.measure, value },
  };
}

describe('weighing by hand', () => {
  it('forgets what says that weights were learned, and nothing else', () => {
    const [what] = byHand([question('what')]);
    expect(what).not.toHaveProperty('weights');
    expect({ ...what, weights: 'learned' }).toEqual(question('what'));
  });

  it('is chosen by name', () => {
    expect(weighedBy(template, 'hand').questions).toEqual(byHand(template.questions));
    expect(weighedBy(template)).toBe(template);
  });
});

describe('withLearnedPriors', () => {
  it('gives a question the prior that was learned, by reading', () => {
    const [what] = withLearnedPriors([question('what')]);
    expect(Object.keys(what!.prior!)).toEqual(shipped.readings);
    expect(Object.values(what!.prior!)).toEqual(shipped.prior);
  });

  it('leaves a prior that the case states, and questions by hand', () => {
    const stated = { ...question('what'), prior: { rivalry: 0.5 } };
    expect(withLearnedPriors([stated])).toEqual([stated]);
    expect(withLearnedPriors([question('why')])).toEqual([question('why')]);
  });

  it('leaves a question with other readings than those that were learned for', () => {
    const { readings, ...rest } = question('what');
    const fewer = { ...rest, readings: readings.slice(1) };
    const more = { ...rest, readings: [...readings, { ...readings[0]!, id: 'union' }] };
    expect(withLearnedPriors([fewer, more])).toEqual([fewer, more]);
  });
});

describe('withLearned', () => {
  it('weighs a row by its distance from the mean, in decibels below the best reading', () => {
    const learned = shipped.rows.find(({ id }) => id === 'hostile')!;
    const [item] = withLearned(template, [seen('hostile', 0.8)]);
    const x = (scaled(0.8, 'logit') - learned.mean) / learned.sd;
    const decibels = learned.weights.map((weight) => (weight / 1000) * x * (10 / Math.LN10));
    const best = Math.max(...decibels);
    const { byReading, samples } = item!.learned!.what!;
    shipped.readings.forEach((id, at) =>
      expect(byReading[id]).toBeCloseTo(decibels[at]! - best, 9),
    );
    expect(Object.values(samples!).map((of) => of.length)).toEqual(
      shipped.readings.map(() => shipped.samples.length),
    );
  });

  it('weighs a row for both questions where both learned from it', () => {
    const [item] = withLearned(template, [seen('security', 1)]);
    expect(Object.keys(item!.learned!)).toEqual(['what', 'dependence']);
  });

  it('leaves a row that looks at something else than was learned, and what is no row', () => {
    const observations = template.observations.map((row) =>
      row.id === 'votes' ? { ...row, years: 5 } : row,
    );
    const items = [seen('votes', 1), { ...seen('votes', 1), id: 'a-fact' }];
    expect(withLearned({ ...template, observations }, items)).toEqual(items);
  });

  it('leaves everything where the case weighs by hand', () => {
    const items = [seen('hostile', 0.8)];
    expect(withLearned(weighedBy(template, 'hand'), items)).toEqual(items);
  });

  it('makes of all rows together the probabilities of the logit', () => {
    const values = { hostile: 0.9, rivalry: 1, force: 4, votes: -1, 'trade-volume': 1e9 };
    const items = Object.entries(values).map(([id, value]) => ({
      ...seen(id, value),
      reliability: 1,
    }));
    const { readings } = assessQuestion(
      withLearnedPriors([question('what')])[0]!,
      withLearned(template, items),
    );
    const logs = shipped.readings.map((_, k) =>
      Object.entries(values).reduce((sum, [id, value]) => {
        const learned = shipped.rows.find((row) => row.id === id)!;
        const x = standardised(scaled(value, observation(id).scale), learned);
        return sum + (learned.weights[k]! / 1000) * x;
      }, Math.log(shipped.prior[k]!)),
    );
    softmax(logs).forEach((p, k) => expect(readings[k]!.posterior).toBeCloseTo(p, 9));
  });
});

it('standardised counts what is far from the mean as four standard deviations', () => {
  const spread = { mean: 2, sd: 3 };
  expect(standardised(5, spread)).toBe(1);
  expect(standardised(1e6, spread)).toBe(4);
  expect(standardised(-1e6, spread)).toBe(-4);
});
