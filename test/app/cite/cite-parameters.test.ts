import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cite } from '../../../src/app/cite/cite.js';
import { manifestOf } from '../../../src/app/assess/manifest.js';
import { assessmentFixture } from '../../support/assessment.js';

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is cited for a run that computed one measure. */
async function citedFor(id: string, params: Readonly<Record<string, unknown>>) {
  const file = join(folder, 'manifest.json');
  const run = { ...manifestOf(assessmentFixture()), measures: [{ id, params }] };
  writeFileSync(file, JSON.stringify(run));
  return (await cite(file)).datasets;
}

describe('what is cited for a run', () => {
  it('is the data that the parameters of a measure choose, not all that it could draw on', async () => {
    expect(await citedFor('vote-kappa', { source: 'undl' })).toEqual(['un-votes-undl']);
    expect(await citedFor('vote-kappa', { source: 'voeten' })).toEqual(['un-votes']);
    // As the measure completes what is left out.
    expect(await citedFor('vote-kappa', {})).toEqual(
      await citedFor('vote-kappa', { source: 'undl' }),
    );
  });
});
