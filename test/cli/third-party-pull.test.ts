import { describe, expect, it } from 'vitest';
import { thirdPartyPull } from '../../src/app/third-party-pull/pull.js';
import { pullCsv } from '../../src/app/third-party-pull/csv.js';
import { pullJson } from '../../src/app/third-party-pull/json.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { ran } from '../support/in-process.js';
import { pullSvg } from '../../src/report/impulse-response.js';
import { pullText } from '../../src/cli/text/third-party-pull.js';

const said = (...words: string[]) => ran(['test', 'third-party-pull', ...words]);

describe('counterpoise test third-party-pull', () => {
  it.each([
    ['one state', ['RUS', '--third', 'USA'], 'wrong-number-of-states'],
    ['a pair without a third party', ['RUS', 'CHN'], 'wrong-number-of-states'],
    ['a third party of its own pair', ['RUS', 'CHN', '--third', 'China'], 'repeated-state'],
    ['a region without a pair', ['--region', 'Asia'], 'wrong-number-of-states'],
    ['years that are not covered', ['--to', '2030'], 'outside-coverage'],
    ['a file of an unknown form', ['--out', 'pull.docx'], 'unknown-form'],
    ['a chart of no pair', ['--out', 'pull.svg'], 'nothing-to-draw'],
  ])('refuses %s', async (_, words, code) => {
    const { code: exit, err } = await said(...words);
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });
});

describe('the test of a few years', async () => {
  const workspace = await openWorkspace();
  const request = {
    outcome: 'practice',
    from: 2010,
    to: 2014,
    pair: [365, 710],
    third: 2,
    region: 'Asia',
    permutations: 9,
    seed: 1,
  } as const;
  const result = await thirdPartyPull(workspace, request);
  workspace.close();

  it('keeps the general effect and the series of the pair apart, and has no number for five years of one', () => {
    expect(result.general).toHaveLength(1);
    const [general] = result.general;
    expect(general).toMatchObject({ from: 2010, to: 2014, years: 5, permutations: 9 });
    expect(general!.rows).toBeGreaterThan(100_000);
    expect(general!.effects.map(({ term }) => term)).toEqual(['one', 'shared', 'both']);
    const own = result.own!;
    expect([own.from, own.to]).toEqual([2010, 2014]);
    const last = own.series.at(-1)!;
    expect(last.year).toBe(2014);
    expect(last.firstHostile!).toBeGreaterThan(0.9);
    expect(last.secondHostile!).toBeGreaterThan(0.9);
    for (const { horizons } of own.projections)
      expect(horizons[0]).toMatchObject({ coefficient: null, untestable: 'too-few-years' });
    expect(pullText(result)).toContain('–: fewer than 25 years, untestable.');
  });

  it('draws the series of the pair, with its source, and says that nothing is testable', () => {
    const svg = pullSvg(result);
    expect(svg).toContain('none of 18 responses is testable');
    expect(svg).toContain('hostility of Russia and the United States');
    expect(svg).toContain('Source: mid');
    expect(() => pullSvg({ ...result, own: null })).toThrow('nothing to draw');
  });

  it('is printed in whole for a program and as rows', () => {
    const json = pullJson(result);
    expect(json.own!.pair.map(({ name }) => name)).toEqual(['Russia', 'China']);
    expect(JSON.stringify(json)).not.toContain('undefined');
    const rows = pullCsv(result).trimEnd().split('\n');
    // Three effects and five columns with three kinds of errors, rivals with one; four impulses, six horizons, two kinds.
    expect(rows).toHaveLength(1 + 8 * 3 + 1 + 4 * 6 * 2);
    expect(rows[1]).toMatch(/^general,2010,2014,one,,\d+,-?0\.\d+,byDyad,/);
  });
});
