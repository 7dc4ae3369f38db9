import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { manifestOf } from '../../../src/app/assess/manifest.js';
import { planOf } from '../../../src/app/assess/plan.js';
import { parseParams } from '../../../src/app/engine/measure-params.js';
import { loadCase } from '../../../src/cases/index.js';
import type { Assessment } from '../../../src/contract/index.js';
import type { PopulationQuery } from '../../../src/core/measure-query.js';
import { measureById } from '../../../src/measures/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const subject = loadCase('us-india');
const keyOf = ({ measure, params = {} }: Pick<PopulationQuery, 'measure' | 'params'>): string =>
  JSON.stringify([measure, parseParams(measureById(measure), params)]);
const planned = new Set(planOf(subject).queries.map(({ query }) => keyOf(query)));
const computed: PopulationQuery[] = [];
let assessment: Assessment;

beforeAll(async () => {
  const workspace = await sharedWorkspace();
  const recording = {
    ...workspace,
    compute: (query: PopulationQuery) => {
      computed.push(query);
      return workspace.compute(query);
    },
  };
  assessment = await assess(recording, subject, { seed: 1, draws: 20 });
});

describe('the plan of an assessment', () => {
  it('declares every measure that is computed, and none that is not', () => {
    expect(new Set(computed.map(keyOf))).toEqual(planned);
  });

  it('declares every measure that the manifest of the run lists', () => {
    const measures = new Set(planOf(subject).queries.map(({ query }) => query.measure));
    for (const { id } of manifestOf(assessment).measures) expect(measures).toContain(id);
  });

  it('says of each query what uses it', () => {
    const uses = new Set(planOf(subject).queries.map(({ use }) => use));
    expect([...uses]).toEqual(['role', 'series', 'figure', 'observation', 'claim']);
  });
});
