import { describe, expect, it } from 'vitest';
import { namedCase, nameOf } from '../../src/app/compare/named-case.js';
import { subjectOf } from '../../src/app/casefiles/cases.js';
import { waysKey } from '../../src/app/multiverse/kept.js';
import { loadCase, withThird } from '../../src/cases/index.js';
import { parseActor } from '../../src/states/index.js';

describe('a case with another third party', () => {
  const own = loadCase('russia-china');
  const west = withThird(own, parseActor('West'));

  it('asks of that party whatever it asks of the role, and names it', () => {
    expect(west.third).toEqual([parseActor('West')]);
    expect(west.title).toBe('Russia and China, with the West as third party');
    const [contain] = west.questions.filter(({ id }) => id === 'double-containment');
    expect(contain!.text).toMatch(/^Do Russia and China contain the West together/);
    expect(JSON.stringify(west.questions)).not.toContain('United States');
    expect(JSON.stringify(west.observations)).not.toContain('United States');
  });

  it('keeps the claims and the facts, and is another case', () => {
    expect(west.claims).toBe(own.claims);
    expect(west.facts).toBe(own.facts);
    expect(west.id).not.toBe(own.id);
    const [claim] = own.claims;
    expect(waysKey(west, claim!)).not.toBe(waysKey(own, claim!));
  });

  it('is named by the option, and everywhere in one word', () => {
    expect(subjectOf('russia-china', undefined, 'west').arguments).toBe('russia-china/West');
    expect(subjectOf('russia-china/West')).toEqual(subjectOf('russia-china', undefined, 'west'));
    const compared = namedCase('russia-china/West', 2014);
    expect([compared.third, compared.asOf]).toEqual([west.third, 2014]);
    expect(nameOf(compared)).toBe('russia-china/West');
  });

  it('is the case itself with its own third party', () =>
    expect(withThird(own, parseActor('USA'))).toBe(own));

  it.each([
    ['CHN', 'repeated-state'],
    ['Wset', 'unknown-state'],
    ['Soviet Onion', 'unknown-state'],
  ])('refuses %s', (third, code) =>
    expect(() => subjectOf('russia-china', undefined, third)).toThrow(
      expect.objectContaining({ code }),
    ),
  );
});
