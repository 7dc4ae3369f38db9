/** An assessment as of a year is the same on a panel that ends with that year. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/app/assess.js';
import type { Assessment } from '../../src/app/assessment.js';
import { subjectOf } from '../../src/app/cases.js';
import { hindsightSentence } from '../../src/app/hindsight.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import type { Case } from '../../src/cases/types.js';
import { writePanelAsOf } from '../support/panel-as-of.js';

/** Two assessments of a case with all that it asks for, on a machine that does other things as well. */
const MINUTES = 120_000;

let whole: Workspace;
beforeAll(async () => {
  whole = await openWorkspace();
});
afterAll(() => whole.close());

/** What a case could hold that was written at the end of the year. */
function writtenIn(subject: Case): Case {
  const isThen = ({ date }: { readonly date: string }) => Number(date.slice(0, 4)) <= subject.asOf;
  return {
    ...subject,
    facts: subject.facts.filter(isThen),
    events: subject.events.filter(isThen),
  };
}

/** Everything but the names of the data and of the case, which are others. */
const contentOf = (assessment: Assessment): string =>
  JSON.stringify({ ...assessment, dataVersion: '', caseDigest: '' }, null, 1);

describe.each([1999, 2013, 2018])('as of %i', (asOf) => {
  const dir = path.join(tmpdir(), `counterpoise-as-of-${asOf}-${process.pid}`);
  let cut: Workspace;
  beforeAll(async () => {
    await writePanelAsOf(dir, asOf);
    cut = await openWorkspace({ dataDir: dir });
  }, MINUTES);
  afterAll(async () => {
    cut.close();
    await rm(dir, { recursive: true });
  });

  const looksNoFurther = async (subject: Case): Promise<void> => {
    const request = { seed: 1, draws: 100 };
    const told = await assess(whole, subject, request);
    expect(contentOf(told)).toBe(contentOf(await assess(cut, writtenIn(subject), request)));
    expect(told.answer).toContain(hindsightSentence(told.evidence, asOf));
  };

  it(
    'nothing later is looked at for a case with claims and facts',
    () => looksNoFurther(subjectOf('russia-china', undefined, undefined, asOf)),
    MINUTES,
  );
  it.runIf(asOf === 2013)(
    'nor for a pair from data alone',
    () => looksNoFurther(subjectOf('IND', 'USA', 'CHN', asOf)),
    MINUTES,
  );
});

it('says which values rest on later years', async () => {
  const { evidence } = await assess(whole, subjectOf('IND', 'USA', 'CHN', 2013), {
    seed: 1,
    draws: 10,
  });
  expect(hindsightSentence(evidence, 2013)).toBe(
    'Ideal points and scores of democracy are estimated from all years of their source, those after 2013 included.',
  );
  expect(hindsightSentence(evidence, 2030)).toBe('');
});

it('says of a documented claim that all its facts are later', async () => {
  const { claims } = await assess(whole, subjectOf('russia-china', undefined, undefined, 1999), {
    seed: 1,
    draws: 10,
  });
  const claim = claims.find(({ id }) => id === 'C11')!;
  expect(claim).toMatchObject({ status: 'documented', facts: [], sources: [] });
  expect(claim.reason).toBe('All facts on which it rests are later than 1999.');
});
