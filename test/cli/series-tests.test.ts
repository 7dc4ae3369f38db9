import { describe, expect, it } from 'vitest';
import { ran as inProcess } from '../support/in-process.js';

const ran = (...args: readonly string[]) => inProcess(['test', ...args]);

const estimateOf = (out: string) =>
  (JSON.parse(out) as { estimate: Record<string, unknown> }).estimate;

describe('test trend', () => {
  it('says whether a series rises, and on what that rests', async () => {
    const { code, out } = await ran(
      'trend',
      'military-burden',
      'Russia',
      '--from',
      '2000',
      '--to',
      '2021',
    );
    expect(code).toBe(0);
    expect(out).toContain('Trend: Military burden: Russia [share of GDP], 2000 to 2021');
    expect(out).toMatch(/Slope: .+ a year, 90% interval .+ to .+ \(Theil–Sen\)\./);
    expect(out).toContain('Coverage: 22 of 22 years, 2000 to 2021.');
  });

  it('takes the changes of a series', async () => {
    const years = ['--from', '2000', '--to', '2021'];
    const { code, out } = await ran('trend', 'military-burden', 'RUS', '--changes', ...years);
    expect(code).toBe(0);
    expect(out).toContain('Russia [share of GDP, change a year], 2000 to 2021');
    expect(out).toContain('Coverage: 22 of 22 years, 2000 to 2021.');
  });

  it('takes the parameters of the measure, and says why it cannot be made', async () => {
    const few = await ran('trend', 'use-of-force', 'RUS', '--clashes', 'counted', '--from', '2010');
    expect(few.out).toContain('Untestable: 5 years have a value, and 10 are needed.');
    const still = await ran('trend', 'distance', 'RUS', 'CHN', '--from', '1992');
    expect(still.out).toContain('Untestable: it has the same value in every year.');
  });

  it.each([
    { args: ['roll-call', 'RUS', '--json'], code: 'several-values-a-year' },
    { args: ['RUS'], code: 'missing-measure' },
    { args: [], code: 'missing-measure' },
    { args: ['cincs', 'RUS'], code: 'unknown-measure' },
    { args: ['ideal-distance', 'RUS'], code: 'wrong-number-of-states' },
    { args: ['cinc', 'RUS', '--foo'], code: 'unknownOption' },
  ])('refuses $args: $code', async ({ args, code }) => {
    const refused = await ran('trend', ...args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(code);
  });
});

describe('test changepoint', () => {
  it('finds the end of the Cold War in votes, the same for the same seed', async () => {
    const args = ['changepoint', 'ideal-distance', 'RUS', 'USA', '--json'];
    const [one, same] = [await ran(...args), await ran(...args, '--seed', '1')];
    expect(one.out).toBe(same.out);
    expect(estimateOf(one.out)).toMatchObject({
      changes: [{ year: 1991, after: 1990 }],
      draws: 999,
    });
    expect((await ran('changepoint', 'cinc', 'RUS', '--seed', 'x')).err).toContain('bad-number');
  });
});

describe('test lead-lag', () => {
  it('takes two series as they are written behind measure', async () => {
    const { code, out } = await ran(
      ...['lead-lag', '--x', "milex-ratio 'United States' RUS --variant constant-usd"],
      ...[
        '--y',
        'cinc Russia --changes',
        '--from',
        '1950',
        '--errors',
        'hac',
        '--lags',
        '1',
        '--json',
      ],
    );
    expect(code).toBe(0);
    expect(estimateOf(out)).toMatchObject({
      lags: 1,
      lagsBy: 'stated',
      augmented: 1,
      errors: 'hac',
    });
    expect(JSON.parse(out)).toMatchObject({ y: { changes: true, coverage: { from: 1950 } } });
    expect(JSON.parse(out)).not.toHaveProperty('x.changes');
  });

  it.each([
    { x: 'ideal-distance RUS', code: 'wrong-number-of-states' },
    { x: "cinc 'Russia", code: 'open-quote' },
    { x: 'RUS cinc', code: 'missing-measure' },
    { x: 'cinc RUS --foo', code: 'unknownOption' },
  ])('refuses --x "$x": $code', async ({ x, code }) => {
    const refused = await ran('lead-lag', '--x', x, '--y', 'cinc Russia');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(code);
  });
});
