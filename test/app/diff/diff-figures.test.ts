import { describe, expect, it } from 'vitest';
import { leadsOf } from '../../../src/app/arena/contest-series.js';
import { diffAssessments } from '../../../src/app/diff/diff.js';
import { diffText } from '../../../src/cli/text/diff.js';
import type {
  Assessment,
  ContestSeries,
  InstitutionResult,
  MeasureResult,
  SeriesDiff,
  SeriesPoint,
} from '../../../src/contract/index.js';
import { assessmentFixture } from '../../support/assessment.js';
import { contestFixture } from '../../support/contest.js';
import { figuresFixture } from '../../support/figures.js';

const bare = assessmentFixture();
const old: Assessment = { ...bare, ...figuresFixture(), ...contestFixture() };

/** The assessment with the points of its external level replaced. */
function withExternal(
  change: (point: SeriesPoint) => SeriesPoint | null,
  facts: Partial<MeasureResult> = {},
): Assessment {
  const { levels, ...rest } = old.levels!;
  const changed = levels.map((one) =>
    one.level === 'external'
      ? {
          ...one,
          result: {
            ...one.result,
            ...facts,
            series: one.result.series.flatMap((point) => change(point) ?? []),
          },
        }
      : one,
  );
  return { ...old, levels: { ...rest, levels: changed } };
}

const only = (diffs: readonly SeriesDiff[]): SeriesDiff => {
  expect(diffs).toHaveLength(1);
  return diffs[0]!;
};

/** Values of 2001 and 2010 moved, that of 2021 gone. */
const movedExternal = (): Assessment =>
  withExternal((point) => {
    if (point.year === 2021) return { year: 2021, value: null, reason: 'not-reported', source: [] };
    const by = point.year === 2001 ? 0.1 : point.year === 2010 ? -0.2 : 0;
    return by === 0 ? point : { ...point, value: point.value! + by };
  });

describe('values by year', () => {
  it('are told by the years that moved, the largest move and the last value', () => {
    const series = only(diffAssessments(old, movedExternal()).series);
    const at = (year: number) =>
      old.levels!.levels[0]!.result.series.find((point) => point.year === year)!.value!;
    expect(series).toMatchObject({ part: 'levels', change: 'changed', main: 'value' });
    expect(series.movements['value']).toEqual({
      moved: 2,
      gained: 0,
      lost: 1,
      largest: { year: 2010, from: at(2010), to: at(2010) - 0.2 },
      last: { from: { year: 2021, value: at(2021) }, to: { year: 2020, value: at(2020) } },
    });
    expect(series.movements['low']).toMatchObject({ moved: 0, lost: 1 });
    expect(series.caveats).toBe(1);
    expect(series.why).toEqual(['the program computes it in another way']);
  });

  it('that are the same are not told of, however they are called', () => {
    const renamed = withExternal((point) => point, { title: 'Another title' });
    expect(diffAssessments(old, renamed)).toMatchObject({ same: true, series: [] });
  });

  it('name the data where another version of them was read, and the dataset where it is known', () => {
    const [source] = old.sources;
    const after = { ...movedExternal(), dataVersion: 'other' };
    expect(only(diffAssessments(old, after).series).why).toEqual(['data version']);
    const states = { ...source!, id: 'states', version: '1' };
    const before = { ...old, sources: [...old.sources, states] };
    const newer = { ...after, sources: [...old.sources, { ...states, version: '2' }] };
    expect(only(diffAssessments(before, newer).series).why).toEqual(['data: states 1, then 2']);
  });

  it('name the parameters where the case asks with others', () => {
    const after = withExternal((point) => ({ ...point, value: null }), {
      params: { arena: '701' },
    });
    const { why } = only(diffAssessments(old, { ...after, caseDigest: 'other' }).series);
    expect(why).toEqual(['parameter arena: none, then 701']);
  });

  it('name the year looked at for years beyond the other, and nothing else for what stays', () => {
    const cut = withExternal((point) => (point.year > 2010 ? null : point));
    const { why, movements } = only(diffAssessments({ ...cut, asOf: 2010 }, old).series);
    expect(why).toEqual([`as of 2010, then ${old.asOf}`]);
    expect(movements['value']).toMatchObject({ moved: 0, gained: 11, lost: 0 });
    const moved = withExternal((point) =>
      point.year > 2010 ? null : point.year === 2000 ? { ...point, value: 0 } : point,
    );
    expect(only(diffAssessments({ ...moved, asOf: 2010 }, old).series).why).toEqual([
      `as of 2010, then ${old.asOf}`,
      'the program computes it in another way',
    ]);
  });

  it('do not take intervals that were drawn over other years for another measure', () => {
    const drawn = (last: number, low: number): Assessment =>
      withExternal((point) =>
        point.year > last
          ? null
          : { ...point, interval: [low, 1], value: point.year > 2014 ? 1 : point.value },
      );
    const { why } = only(
      diffAssessments({ ...drawn(2010, 0.1), asOf: 2010 }, drawn(2021, 0.2)).series,
    );
    expect(why).toEqual([`as of 2010, then ${old.asOf}`]);
    const again = only(diffAssessments(drawn(2021, 0.1), drawn(2021, 0.2)).series);
    expect(again.why).toEqual(['the program computes it in another way']);
  });

  it('tell a line that only one of them has', () => {
    const { asymmetry, minorPartner } = old.dependence!;
    const after = { ...old, dependence: { asymmetry: asymmetry.slice(0, 1), minorPartner } };
    const { series } = diffAssessments(old, after);
    expect(series.map(({ title, change }) => [title, change])).toEqual([
      ['Title, trade by dots', 'removed'],
      ['Title, arms', 'removed'],
    ]);
    expect(series[0]!.movements['value']).toMatchObject({ lost: 11, last: { to: null } });
  });
});

describe('the contest', () => {
  function withTrade(change: (series: ContestSeries) => ContestSeries): Assessment {
    const [trade, ...others] = old.contest!.channels;
    const [kazakhstan, ...states] = trade!.states;
    const [cow, ...sources] = kazakhstan!.series;
    const series = [change(cow!), ...sources];
    return {
      ...old,
      contest: {
        channels: [{ ...trade!, states: [{ ...kazakhstan!, series }, ...states] }, ...others],
      },
    };
  }

  it('tells who is ahead since when, by name, with the ties that moved', () => {
    const after = withTrade((one) => {
      const first = one.first.map((value) => value! - 1);
      const margins = Float64Array.from(first, (value, i) => value - one.second[i]!);
      return { ...one, first, leads: leadsOf(one.from, margins) };
    });
    const series = only(diffAssessments(old, after).series);
    const [a, b] = old.case.pair;
    expect(series).toMatchObject({ part: 'contest', title: 'trade, Kazakhstan, trade-cow' });
    expect(series.leads).toEqual({
      from: [{ ahead: a.name, from: 1992, fromStart: true }],
      to: [{ ahead: b.name, from: 1992, fromStart: true }],
    });
    expect(Object.keys(series.movements)).toEqual([a.iso3]);
    expect(series.movements[a.iso3!]).toMatchObject({ moved: 23, gained: 0 });
    expect(diffText(diffAssessments(old, after))).toContain(
      `trade, Kazakhstan, trade-cow: ${a.name} from the start → ${b.name} from the start\n`,
    );
  });

  it('keeps its ties apart from who is named first', () => {
    const [a, b] = old.case.pair;
    const swapped = withTrade((one) => one);
    const channels = old.contest!.channels.map((channel) => ({
      ...channel,
      states: channel.states.map((state) => ({
        ...state,
        series: state.series.map((one) => ({
          ...one,
          first: one.second,
          second: one.first,
          leads: one.leads.map((lead) => ({
            ...lead,
            side: lead.side === 'first' ? ('second' as const) : ('first' as const),
          })),
        })),
      })),
    }));
    const after = {
      ...swapped,
      contest: { channels },
      case: { ...old.case, pair: [b, a] as const },
    };
    expect(diffAssessments(old, after).series).toEqual([]);
  });
});

describe('institutions', () => {
  function withBody(id: string, change: Partial<InstitutionResult> | undefined): Assessment {
    const bodies = old.institutions!.bodies.flatMap((body) =>
      body.id !== id ? [body] : change === undefined ? [] : [{ ...body, ...change }],
    );
    return { ...old, institutions: { ...old.institutions!, bodies } };
  }

  it('tell who entered, left or changed status, and what it does to the body', () => {
    const [russia] = old.institutions!.bodies[0]!.memberships;
    const place = { ...russia!, ccode: 703, status: 'observer', belongs: false, since: '2009' };
    const after = withBody('one', { members: 5, group: 'first', memberships: [russia!, place] });
    const { institutions } = diffAssessments(old, { ...after, dataVersion: 'other' });
    expect(institutions!.why).toEqual(['data version']);
    const [body] = institutions!.bodies;
    expect(institutions!.bodies).toHaveLength(1);
    expect(body!.fields).toEqual({
      group: { from: 'pair', to: 'first' },
      members: { from: 6, to: 5 },
    });
    expect(
      body!.memberships.map(({ state, status, belongs }) => [
        state,
        ...[status.from, status.to, belongs.from, belongs.to],
      ]),
    ).toEqual([
      ['China', 'member', null, true, false],
      ['Kazakhstan', 'member', null, true, false],
      ['Kyrgyzstan', null, 'observer', false, false],
    ]);
    const text = diffText(diffAssessments(old, after)).replaceAll(/\s+/g, ' ');
    expect(text).toContain('group pair → first; members 6 → 5; China member → none');
  });

  it('tell bodies that only one of them has, with those who belong', () => {
    const { institutions } = diffAssessments(withBody('three', undefined), old);
    expect(institutions!.bodies).toMatchObject([{ id: 'three', change: 'added', fields: {} }]);
    expect(institutions!.bodies[0]!.memberships.map(({ state }) => state)).toEqual([
      'Russia',
      'Kyrgyzstan',
      'Turkmenistan',
    ]);
    const gone = diffText(diffAssessments(old, withBody('three', undefined)));
    expect(gone).toContain('removed: Third body (Russia, Kyrgyzstan)');
  });

  it('compare only the states that both look for', () => {
    const { states } = old.institutions!;
    const fewer = { ...old, institutions: { ...old.institutions!, states: states.slice(0, 3) } };
    expect(diffAssessments(fewer, old).institutions).toMatchObject({
      states: { added: ['Kazakhstan', 'Kyrgyzstan', 'Turkmenistan'], removed: [] },
      bodies: [],
    });
  });
});

it('ties of the network are told by the years in which their sign turned', () => {
  const { network } = old;
  const [first, ...others] = network!.ties;
  const turned = { ...first!, sign: first!.sign.map((one, i) => (i === 1 ? 1 : one)) };
  const now: Assessment = { ...old, network: { ...network!, ties: [turned, ...others] } };
  expect(only(diffAssessments(old, now).series)).toMatchObject({
    part: 'network',
    title: 'tie of Russia – China',
    main: 'sign',
    movements: { sign: { moved: 1, largest: { year: 2012, from: 0, to: 1 } } },
  });
});

describe('an assessment without these parts', () => {
  it('is compared with one that has them: the parts are named, nothing in them is', () => {
    const added = ['levels', 'alignment', 'dependence', 'network', 'contest', 'institutions'];
    const diff = diffAssessments(bare, old);
    expect(diff).toMatchObject({ same: false, parts: { added, removed: [] }, series: [] });
    expect(diff.institutions).toBeUndefined();
    expect(diff.why).toEqual([expect.stringContaining('versions of the program')]);
    expect(diffText(diff)).toContain(`only in the second: ${added.join(', ')}`);
    expect(diffAssessments(old, bare).parts).toEqual({ added: [], removed: added });
  });

  it('is the same as itself', () => {
    expect(diffAssessments(bare, bare).same).toBe(true);
    expect(diffAssessments(old, old)).toMatchObject({ same: true, series: [] });
  });
});

describe('the text', () => {
  it('has a row for each line that moved, those that moved in common years first, and each reason once', () => {
    const external = withExternal((point) =>
      point.year === 2021 ? { year: 2021, value: null, reason: 'not-reported', source: [] } : point,
    );
    const [cow, ...others] = old.dependence!.minorPartner;
    const series = cow!.result.series.map((point) =>
      point.year === 2000 ? { ...point, value: 0.9, parts: {} } : point,
    );
    const minorPartner = [{ ...cow!, result: { ...cow!.result, series } }, ...others];
    const after = { ...external, dependence: { ...old.dependence!, minorPartner } };
    const text = diffText(diffAssessments(old, after));
    const rows = text.split('\n').filter((line) => /^ {2}(Title|external)/.test(line));
    expect(rows[0]).toMatch(/Title, trade by cow +1 moved +0\.\d+ → 0\.9000 \(2000\)/);
    expect(rows[1]).toMatch(/external +−1 +0\.\d+ \(2021\) → 0\.\d+ \(2020\)/);
    expect(text).toContain('why: the program computes it in another way (2 of 2)');
  });
});
