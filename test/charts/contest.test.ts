import { describe, expect, it } from 'vitest';
import { contestLines, contestMap } from '../../src/charts/index.js';
import { formatLead, leadClass } from '../../src/charts/contest-state.js';
import type { ContestLinesState, TieSeries } from '../../src/charts/contest-ties.js';
import { storyOf } from '../../src/charts/contest-ties.js';

const sides = {
  first: { code: 'RUS', name: 'Russia' },
  second: { code: 'CHN', name: 'China' },
} as const;

const tie = (
  source: number,
  leads: TieSeries['leads'],
  last: readonly [number, number] = [0.1, 0.2],
): TieSeries => ({ source, from: 2000, first: [0.5, last[0]], second: [0.1, last[1]], leads });
const lead = (side: 'first' | 'second', from: number, fromStart = false) => ({
  side,
  from,
  fromStart,
});
const compared = { years: 0, disagree: [] };
const state = (panels: ContestLinesState['panels'], sources = ['one']): ContestLinesState => ({
  topic: 'shares of trade',
  unit: 'share',
  sides,
  sources,
  years: [2000, 2001],
  panels,
});

describe('what is told of a tie', () => {
  it('names who was ahead from when, and who is ahead in the last year without three years behind it', () => {
    const one = state([]);
    expect(storyOf(tie(0, [lead('first', 2000, true), lead('second', 2009)]), one)).toBe(
      'Russia from the start, China from 2009',
    );
    expect(storyOf(tie(0, [lead('first', 2000, true)]), one)).toBe(
      'Russia from the start; in 2001 China',
    );
    expect(storyOf(tie(0, [], [0.2, 0.2]), one)).toBe('nobody ahead for three years running');
    expect(storyOf(tie(1, [lead('second', 2000)]), state([], ['one', 'two']))).toBe(
      'two: China from 2000',
    );
  });

  it('finds who is ahead in how many states, and where sources disagree', () => {
    const panel = (name: string, ...series: TieSeries[]) => ({
      code: name,
      name,
      series,
      compared,
    });
    const found = contestLines.finding(
      state(
        [
          panel('X', tie(0, [lead('first', 2000)]), tie(1, [lead('second', 2000)])),
          panel('Y', tie(0, [lead('second', 2000)]), tie(1, [lead('second', 2005)])),
          panel('Z', tie(0, [])),
        ],
        ['one', 'two'],
      ),
    );
    expect(found).toBe(
      'Shares of trade, 3 states, by who was last ahead for three years running: China in 1, nobody in 1, sources disagree on X',
    );
  });
});

describe('ties with intervals', () => {
  const one = { code: 'X', name: 'X', compared };
  const bands = {
    first: [[0.4, 0.6], null],
    second: [
      [0, 0.2],
      [0.15, 0.3],
    ],
  } as const;
  const [plain, drawn] = [tie(0, []), { ...tie(0, []), bands }].map((series) =>
    state([{ ...one, series: [series] }]),
  ) as [ContestLinesState, ContestLinesState];

  it('have bands, and numbers with both ends', () => {
    const count = (of: ContestLinesState): number =>
      contestLines.render(of, { width: 720, idPrefix: 'p' }).match(/fill-opacity="0.22"/g)
        ?.length ?? 0;
    expect([count(plain), count(drawn)]).toEqual([0, 1]);
    const cells = JSON.stringify(contestLines.table(drawn));
    expect(cells).toContain('50.0% (40.0% to 60.0%)');
    expect(cells).toContain('20.0% (15.0% to 30.0%)');
    expect(JSON.stringify(contestLines.table(plain))).not.toContain(' to ');
    expect(contestLines.describe(drawn)).toContain('with their 90% intervals');
    expect(contestLines.describe(plain)).not.toContain('90%');
  });
});

describe('the map', () => {
  const entry = (code: string, first: number, second: number) => ({
    code,
    name: code,
    year: 2010,
    first,
    second,
  });
  const panel = (channel: string, ...entries: ReturnType<typeof entry>[]) => ({
    channel,
    title: channel,
    unit: 'share',
    entries,
  });

  it('finds the channels in which each is ahead in more states, by every source', () => {
    const found = contestMap.finding({
      sides,
      shapes: [],
      panels: [
        panel('trade', entry('X', 0.2, 0.3), entry('Y', 0.1, 0.3)),
        panel('trade', entry('X', 0.4, 0.3), entry('Y', 0.3, 0.3)),
        panel('arms', entry('X', 0.9, 0), entry('Y', 0.5, 0.1)),
      ],
    });
    expect(found).toBe('Ahead in more states: Russia in arms (2 of 2)');
  });

  it('is drawn as bars alone where no outline is known', () => {
    const svg = contestMap.render(
      { sides, shapes: [], panels: [panel('trade', entry('X', 0.2, 0.2))] },
      { width: 344, idPrefix: 'p' },
    );
    expect(svg).toContain('level');
    expect(svg).not.toContain('clip-path');
  });

  it('writes leads in the unit of the ties and sorts them into three classes', () => {
    expect([0.0111, -0.4].map((value) => formatLead(value, 'share'))).toEqual(['+1.1', '+40.0']);
    expect(formatLead(-0.214, 'kappa')).toBe('+0.21');
    expect(formatLead(4, 'bodies')).toBe('+4');
    expect([0.049, 0.05, -0.2].map((value) => leadClass(value, 'share'))).toEqual([0, 1, 2]);
  });
});
