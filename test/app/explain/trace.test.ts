import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { traceClaim } from '../../../src/app/explain/trace.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import type {
  Assessment,
  ClaimTrace,
  TracedMeasure,
  TracedTest,
} from '../../../src/contract/index.js';
import { sha256 } from '../../../src/store/sha256.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const subject = subjectOf('russia-china', undefined, undefined, undefined);
let workspace: Workspace;
let assessment: Assessment;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  assessment = await assess(workspace, subject, { seed: 1, draws: 100 });
});

const trace = (claim: string): Promise<ClaimTrace> =>
  traceClaim(workspace, subject, { claim, seed: 1 });
const seriesOf = ({ series, parts }: TracedTest): TracedTest['series'] => [
  ...series,
  ...parts.flatMap(seriesOf),
];
const tablesOf = ({ tables, uses }: TracedMeasure): TracedMeasure['tables'] => [
  ...tables,
  ...uses.flatMap(tablesOf),
];

describe('traceClaim', () => {
  it('gives every claim the verdict, reason and findings that the assessment gives it', async () => {
    for (const { predicates = [], ...claim } of assessment.claims) {
      const traced = await trace(claim.id);
      expect(traced.claim).toEqual(claim);
      expect(traced.tests.map(({ result }) => result.finding)).toEqual(
        predicates.map(({ finding }) => finding),
      );
    }
  });

  it('gives the same in a workspace of its own', async () => {
    const own = await openWorkspace();
    try {
      for (const claim of ['C06', 'C28', 'C36'])
        expect(await traceClaim(own, subject, { claim, seed: 1 })).toEqual(await trace(claim));
    } finally {
      own.close();
    }
  });

  it('shows for every test the values of its years, as the measure gives them', async () => {
    const traced = await trace('C32');
    for (const { result } of traced.tests.flatMap(seriesOf)) {
      const again = await measureSeries(workspace, {
        measure: result.measure,
        states: result.states.map(({ ccode }) => ccode),
        params: result.params,
        from: result.coverage.from,
        to: result.coverage.to,
      });
      expect(again.series).toEqual(result.series);
      expect(again.series.some(({ value }) => value !== null)).toBe(true);
    }
  });

  it('names the tables with the digest of their file, and of each only the columns of the sources asked for', async () => {
    const { measures, datasets } = await trace('C40');
    const tables = measures.flatMap(tablesOf);
    expect(tables.length).toBeGreaterThan(0);
    for (const { file, sha256: digest, columns } of tables) {
      expect(sha256(readFileSync(join(workspace.panel.dir, file)))).toBe(digest);
      for (const column of columns) expect(column.datasets).toContain('trade-dots');
    }
    expect(datasets.map(({ id }) => id)).toEqual(['trade-dots']);
    expect(datasets[0]!.files[0]).toMatchObject({ path: 'trade-dots/imf_dots_long.csv.gz' });
  });

  it('names the parameters, columns and datasets that were used, those known at the time', async () => {
    const { tests, measures } = await trace('C04');
    const { result } = tests.flatMap(seriesOf).find((one) => one.result.measure === 'alignment')!;
    expect(result.params).toMatchObject({ state: 'filtered' });
    const [alignment] = measures.filter(({ id }) => id === 'alignment');
    expect(alignment!.params).toEqual(result.params);
    const columns = alignment!.tables.flatMap((table) => table.columns).map(({ column }) => column);
    expect(columns).toContain('votes_filtered_mean');
    expect(columns).not.toContain('votes_mean');
  });

  it('lists every dataset that the assessment names for the claim', async () => {
    for (const { id, predicates = [] } of assessment.claims) {
      const named = new Set(predicates.flatMap((predicate) => predicate.datasets));
      const { datasets } = await trace(id);
      const listed = datasets.map((dataset) => dataset.id);
      expect([id, [...named].filter((dataset) => !listed.includes(dataset))]).toEqual([id, []]);
    }
  });

  it('shows the facts of a documented claim with their sources', async () => {
    const { facts, tests } = await trace('C78');
    expect(facts.length).toBe(3);
    for (const { sourceTitle } of facts) expect(sourceTitle).not.toBe('');
    expect(tests.length).toBe(8);
  });

  it('looks at nothing later than asked', async () => {
    const early = { ...subject, asOf: 2013 };
    const { tests } = await traceClaim(workspace, early, { claim: 'C36', seed: 1 });
    const years = tests
      .flatMap(seriesOf)
      .flatMap(({ result }) => result.series)
      .filter(({ value }) => value !== null)
      .map(({ year }) => year);
    expect(Math.max(...years)).toBeLessThanOrEqual(2013);
  });

  it.each([
    ['C99', 'C09'],
    ['36', undefined],
  ])('refuses the claim %s', async (claim, near) => {
    await expect(trace(claim)).rejects.toMatchObject({
      code: 'unknown-claim',
      details: { value: claim, expected: 'an id from C01 to C88' },
      ...(near === undefined ? {} : { hint: expect.stringContaining('did you mean') as string }),
    });
  });
});
