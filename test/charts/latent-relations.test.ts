import { describe, expect, it } from 'vitest';
import { latentRelations } from '../../src/charts/latent-relations.js';
import type { LatentRelationsState } from '../../src/charts/latent-relations-state.js';
import { relationsWords } from '../../src/views/latent-words.js';
import { latentRelationsStates } from '../support/latent-relations.js';

const [all, hostility, none] = latentRelationsStates as readonly [
  LatentRelationsState,
  LatentRelationsState,
  LatentRelationsState,
];
const draw = (state: LatentRelationsState, width = 720): string =>
  latentRelations.render(state, { width, idPrefix: 'p' });
const count = (svg: string, what: string): number => svg.split(what).length - 1;

/** The state with some of what is estimated of its first domain changed. */
function changed(
  state: LatentRelationsState,
  of: Partial<LatentRelationsState['relations']['domains'][number]>,
): LatentRelationsState {
  const [first, ...others] = state.relations.domains;
  return {
    ...state,
    relations: { ...state.relations, domains: [{ ...first!, ...of }, ...others] },
  };
}

describe('what two states are to each other', () => {
  it('is named by the last place in each domain that has one', () => {
    expect(latentRelations.finding(all)).toBe(
      'One & other and the <third> stand at the 19th percentile of hostility (2003) and the 18th of security cooperation (2005)',
    );
    expect(latentRelations.finding(hostility)).toMatch(
      /^In 2005 one & other and the <third> stand/,
    );
    expect(latentRelations.finding(none)).toContain('no place among the relevant dyads');
  });

  it('has a grey ground in the years of which too little is known, and nowhere else', () => {
    expect(draw(all)).toContain('<title>2004–2005: uninformative</title>');
    const known = changed(hostility, {
      information: hostility.relations.domains[0]!.information.map(() => 0.2),
    });
    expect(count(draw(hostility), ': uninformative</title>')).toBe(0);
    expect(count(draw(known), ': uninformative</title>')).toBe(0);
    const unknown = changed(hostility, {
      information: hostility.relations.domains[0]!.information.map(() => 0.19),
    });
    expect(draw(unknown)).toContain('<title>2001–2005: uninformative</title>');
  });

  it('has one dashed line, at the threshold, in the panel of hostility', () => {
    expect(count(draw(all), 'stroke-dasharray="6 4"')).toBe(1);
    expect(count(draw(none), 'stroke-dasharray="6 4"')).toBe(0);
    const apart = {
      ...all,
      relations: { ...all.relations, domains: all.relations.domains.slice(1) },
    };
    expect(count(draw(apart), 'stroke-dasharray="6 4"')).toBe(0);
  });

  it('has a row for each item that was observed inside the axis, the first to end first', () => {
    const rows = (state: LatentRelationsState): string[] =>
      ['acts of force', 'sanctions', 'armed conflict', 'defence pact'].filter((short) =>
        draw(state).includes(`>${short}`),
      );
    expect(rows(all)).toHaveLength(4);
    expect(draw(all)).toContain('>acts of force, to 2000<');
    expect(draw(all)).toContain('>armed conflict<');
    const late = { ...all, years: [2004, 2005] as const };
    expect(rows(late)).toEqual(['armed conflict', 'defence pact']);
  });

  it('says in its table what was recorded, what was looked at, and where there is no place', () => {
    const { columns, rows } = latentRelations.table(all);
    expect(columns.slice(0, 5).map(({ label }) => label)).toEqual([
      ...['Year', 'Hostility', 'percentile', 'information', 'recorded'],
    ]);
    const row = (year: string): readonly string[] => rows.find(([first]) => first === year)!;
    expect(row('1992').slice(1, 5)).toEqual([
      ...['1.62 (1.22 to 2.02)', '71 (66 to 76)', '80%', 'acts of force, nothing in 1 more'],
    ]);
    expect(row('1990')[4]).toBe('nothing in 2 items');
    expect(row('2005')[2]).toBe('uninformative');
    expect(row('1995')[10]).toBe('not a relevant dyad');
    const data = latentRelations.data(all);
    expect(data.rows.filter(([domain]) => domain === 'hostility')).toHaveLength(16);
  });
});

describe('the sentences beside it', () => {
  it('say where the two stood, that later years tell hardly more, and which sources end', () => {
    expect(relationsWords(all)).toEqual([
      'In 2003 one & other and the <third> stood at the 19th percentile of hostility among relevant dyads (90%: 8th to 30th); what is known of 2004–2005 hardly narrows it.',
      'They are at the 18th percentile of security cooperation (2005; 13th to 23rd).',
      'Hostility is net of opportunity: what distance, power and age alone bring about is taken off. The dashed line is the hostility at which a clash or new sanction within three years has a chance of one in four.',
      'What is recorded of their hostility ends in 2000 (acts of force) and 2003 (sanctions); armed conflict goes on: where a source ends, the band widens.',
    ]);
  });

  it('say so where nothing is known, where the two are no relevant dyad, and where nothing is estimated', () => {
    const first = (state: LatentRelationsState): string => relationsWords(state)[0]!;
    const { percentiles, information } = hostility.relations.domains[0]!;
    const nowhere = percentiles.map(() => null);
    expect(first(changed(hostility, { percentiles: nowhere }))).toBe(
      'One & other and the <third> are no relevant dyad: what is known of their hostility has no place among others.',
    );
    const unknown = { percentiles: nowhere, information: information.map(() => 0.1) };
    expect(first(changed(hostility, unknown))).toBe(
      'Hardly anything is known of the hostility between one & other and the <third>: what is said of 2005 would be said without looking.',
    );
    expect(relationsWords(none)).toEqual([
      'Nothing is estimated of one & other and the <third> in 1970–1975.',
    ]);
    expect(first(hostility)).toMatch(/^In 2005 .* stand at /);
  });
});
