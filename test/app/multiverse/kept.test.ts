import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../src/app/engine/workspace.js';
import { multiverseOfClaim } from '../../../src/app/multiverse/claim.js';
import {
  sharesMade,
  waysKey,
  waysPath,
  withWays,
  type WaysFile,
} from '../../../src/app/multiverse/kept.js';
import { listCases, loadCase } from '../../../src/cases/index.js';
import type { ClaimResult } from '../../../src/contract/index.js';
import { isTested } from '../../../src/evidence/index.js';
import { waysWords } from '../../../src/evidence/claim-words.js';

/* The multiverses that verdicts are shown with: npm run ways writes them. */

const file = JSON.parse(readFileSync(waysPath, 'utf8')) as WaysFile;

describe('the ways in which claims of built-in cases were tested', () => {
  const cases = listCases().map((id) => loadCase(id));
  const keys = cases.flatMap((subject) =>
    subject.claims.filter(isTested).map((claim) => waysKey(subject, claim)),
  );

  it('are those of the tests as they stand: npm run ways', () => {
    expect([...keys].sort()).toEqual(Object.keys(file.claims).sort());
  });

  it.each([
    ['russia-china', 'C36'],
    ['russia-china', 'C87'],
    ['us-india', 'U20'],
  ])('of %s %s are found again', async (name, id) => {
    const subject = loadCase(name);
    const workspace = await openWorkspace();
    const made = await multiverseOfClaim(workspace, subject, { claim: id, seed: 1 });
    expect(file.dataVersion).toBe(workspace.panel.dataVersion);
    workspace.close();
    const claim = subject.claims.find((one) => one.id === id)!;
    expect(file.claims[waysKey(subject, claim)]).toEqual({
      specifications: made.counts.specifications,
      shares: sharesMade(made.shares),
    });
  });

  it('are left out where a test, the year or the data are others', () => {
    const subject = loadCase('russia-china');
    const id = 'C36';
    const waysIn = (changed: typeof subject, dataVersion = file.dataVersion) =>
      withWays([{ id, status: 'computed' } as ClaimResult], changed, dataVersion)[0]!.ways;
    expect(waysIn(subject)).toBeDefined();
    expect(waysIn({ ...subject, asOf: 2020 })).toBeUndefined();
    expect(waysIn(subject, 'another')).toBeUndefined();
    const claims = subject.claims.map((claim) =>
      claim.id === id ? { ...claim, halves: claim.halves!.slice(1) } : claim,
    );
    expect(waysIn({ ...subject, claims })).toBeUndefined();
  });
});

describe('ways in words', () => {
  it.each([
    [{ specifications: 36, shares: { open: 1 } }, 'open in all 36 ways to make its central test'],
    [
      { specifications: 36, shares: { open: 1 / 9, supported: 8 / 9 } },
      'supported in 32 of 36 ways to make its central test, open in 4',
    ],
    [{ specifications: 1, shares: { true: 1 } }, 'no other source, rule or window to test it by'],
  ] as const)('%j', (ways, words) => expect(waysWords(ways)).toBe(words));
});
