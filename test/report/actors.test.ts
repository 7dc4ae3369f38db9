import { describe, expect, it } from 'vitest';
import type { CaseSummary, ShownSeries } from '../../src/contract/index.js';
import type { Grain } from '../../src/core/grains.js';
import { slotsOf } from '../../src/views/actors.js';

const russia = { ccode: 365, iso3: 'RUS', name: 'Russia' };
const china = { ccode: 710, iso3: 'CHN', name: 'China' };
const america = { ccode: 2, iso3: 'USA', name: 'United States' };
const india = { ccode: 750, iso3: 'IND', name: 'India' };
const summary: CaseSummary = {
  id: 'x',
  title: '',
  arguments: 'RUS CHN --third USA',
  question: '',
  pair: [russia, china],
  third: [america],
  period: [1991, 2021],
  events: [],
};

type Line = readonly [
  label: string,
  grain: Grain,
  states: readonly (typeof russia)[],
  group?: string,
];

const chart = (id: string, ...lines: Line[]): ShownSeries => ({
  id,
  title: '',
  subtitle: '',
  lines: lines.map(([label, grain, states, group]) => ({
    label,
    actor: '',
    result: {
      measure: 'm',
      title: '',
      grain,
      unit: '',
      states,
      ...(group === undefined ? {} : { group }),
      params: {},
      population: '',
      coverage: { from: 0, to: 0, years: 0, observed: 0, share: 0 },
      series: [],
    },
  })),
});

const slots = (...charts: ShownSeries[]) => {
  const found = slotsOf(charts, summary);
  return charts.map(({ id }) => found.get(id));
};

describe('colours of lines', () => {
  it('are the actors’ own, and those of their ties', () => {
    const states = chart(
      'states',
      ['China', 'state-year', [china]],
      ['United States', 'state-year', [america]],
      ['Russia', 'state-year', [russia]],
    );
    const ties = chart(
      'ties',
      ['one', 'dyad-year', [russia, china]],
      ['two', 'dyad-year', [russia, america]],
      ['three', 'dyad-year', [china, america]],
    );
    expect(slots(states, ties)).toEqual([
      ['b', 'k', 'a'],
      ['ab', 'ak', 'bk'],
    ]);
  });

  it('follow the partner where the reporter is the same, and the reporter where it varies', () => {
    const partners = chart(
      'partners',
      ['with China', 'directed-dyad-year', [russia, china]],
      ['with the United States', 'directed-dyad-year', [russia, america]],
    );
    const reporters = chart(
      'reporters',
      ['on China', 'directed-dyad-year', [russia, china]],
      ['on Russia', 'directed-dyad-year', [china, russia]],
    );
    expect(slots(partners, reporters)).toEqual([
      ['b', 'k'],
      ['a', 'b'],
    ]);
  });

  it('follow the name of a line that is called after an actor', () => {
    const minor = chart('minor', ['Russia', 'directed-dyad-year', [russia, china]]);
    expect(slots(minor)).toEqual([['a']]);
  });

  it('of a group are the same on every chart', () => {
    const one = chart(
      'one',
      ['Asia', 'directed-dyad-year', [russia], 'asia'],
      ['EU', 'directed-dyad-year', [russia], 'eu'],
    );
    const two = chart('two', ['EU', 'directed-dyad-year', [russia], 'eu']);
    const [first, second] = slots(one, two);
    expect(second![0]).toBe(first![1]);
    expect(first![0]).not.toBe(first![1]);
  });

  it('never repeat within a chart while any are left', () => {
    const twice = chart(
      'twice',
      ['current dollars', 'directed-dyad-year', [china, russia]],
      ['purchasing power', 'directed-dyad-year', [china, russia]],
      ['other', 'dyad-year', [india, russia]],
    );
    expect(new Set(slots(twice)[0]).size).toBe(3);
  });
});
