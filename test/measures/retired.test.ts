import { describe, expect, it } from 'vitest';
import { paramSchemas, parseParams } from '../../src/app/engine/measure-params.js';
import { UsageError } from '../../src/core/errors.js';
import { measureById, measures } from '../../src/measures/index.js';
import { refusalOf, retired, retiredAs } from '../../src/measures/retired.js';

const ids = new Set(measures.map(({ id }) => id));
const registered = (id: string) => measures.find((measure) => measure.id === id);

function refusal(run: () => unknown): UsageError {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const gone = retired.filter(({ parameter, part }) => parameter === undefined && part === undefined);
const params = retired.filter(({ parameter }) => parameter !== undefined);

describe('what is gone', () => {
  it.each(gone)('is no measure any more: $measure', ({ measure, because }) => {
    const error = refusal(() => measureById(measure));
    expect(error.code).toBe('unknown-measure');
    expect(error.message).toContain(because);
    expect(error.details.value).toBe(measure);
  });

  it.each(params)('is no parameter any more: $measure $parameter', ({ measure, parameter }) => {
    expect(registered(measure)).toBeDefined();
    expect(Object.keys(paramSchemas(measureById(measure)))).not.toContain(parameter);
    const error = refusal(() => parseParams(measureById(measure), { [parameter!]: 1 }));
    expect(error.code).toBe('bad-parameter');
    expect(error.message).toMatch(/any more: /);
  });

  it.each([
    ['mutual-containment', 'obligation-tilt', 'first-obligations and second-obligations'],
    ['mutual-containment', 'counter-portfolio', 'first-arms and second-arms'],
    ['external-containment', 'institutions', 'the measure latent-ties'],
    ['external-containment', 'first-hostility', 'probability-first'],
    ['double-containment', 'weakest', 'the parts external and mutual'],
    ['double-containment', 'at-most', 'mutual-given-external'],
    ['rhetoric-practice-gap', 'peers', 'the parts words and practice'],
  ])('%s has no part %s any more, and names its successor', (measure, part, successor) => {
    const { message, hint } = refusalOf(retiredAs(measure, { part })!);
    expect(message).toContain(`measure ${measure} has no part "${part}" any more: `);
    expect(hint).toBe(`in its place name ${successor}`);
  });

  it.each([
    ['mutual-containment', 'source'],
    ['rhetoric-practice-gap', 'minimum'],
    ['multilateral-containment', 'bodies'],
  ])('%s has no parameter %s any more', (measure, parameter) => {
    expect(retiredAs(measure, { parameter })).toBeDefined();
  });

  it('is listed once', () => {
    const keys = retired.map(({ measure, parameter, part }) => [measure, parameter, part].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names measures that there are', () => {
    expect(refusalOf(retiredAs('hostility')!)).toEqual({
      message:
        'the measure "hostility" is gone: it was 0, .5 or 1 by lists of rivals, and is estimated from acts of force, crises, conflicts, sanctions and rivalries now: limits and values do not carry over',
      hint: 'in its place name latent-hostility for the degree, or hostile-probability for the chance',
    });
    const named = ['latent-hostility', 'hostile-probability', 'regime-similarity'];
    for (const id of [...named, 'events-cooperation']) expect(ids).toContain(id);
  });
});
