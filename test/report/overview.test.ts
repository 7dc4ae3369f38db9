import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../src/report/overview.js';
import { overviewShape } from '../../src/contract/overview.js';
import { quarrelsomeFixture } from '../support/assessment.js';

const assessment = quarrelsomeFixture();
const overview = overviewOf(assessment);

describe('what of an assessment stands first', () => {
  it('names every claim that is contradicted or false, with the tests that decide it', () => {
    const against = assessment.claims.filter(
      ({ verdict }) => verdict === 'contradicted' || verdict === 'false',
    );
    const contradicted = against.filter(({ fit }) => fit?.kind !== 'premise-only');
    const premises = against.filter(({ fit }) => fit?.kind === 'premise-only');
    expect([contradicted.length, premises.length].every((n) => n > 0)).toBe(true);
    const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);
    expect(ids(overview.against.contradicted)).toEqual(ids(contradicted));
    expect(ids(overview.against.premises)).toEqual(ids(premises));
    for (const [i, { tests }] of overview.against.contradicted.entries()) {
      const central = contradicted[i]!.predicates!.filter(({ role }) => role === 'central');
      expect(tests.length).toBe(central.length);
    }
  });

  it('is what the API says that it answers', () => {
    expect(overviewShape.safeParse(overview).error).toBeUndefined();
    expect(overviewShape.safeParse(assessment).success).toBe(false);
  });

  it('counts every claim once', () => {
    const sum = overview.claims.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(assessment.claims.length);
  });

  it('has what repeats and cites it', () => {
    expect(overview.command).toMatch(/^npx counterpoise assess .* --as-of \d+ --seed \d+$/);
    expect(overview.bibtex).toContain(`data version ${assessment.dataVersion}`);
    expect(overview.paragraphs.join('\n\n')).toBe(assessment.answer);
  });
});
