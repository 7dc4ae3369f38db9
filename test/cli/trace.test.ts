import type { ClaimTrace } from '../../src/contract/index.js';
import { describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.js';

const counterpoise = await builtProgram();

describe('trace', () => {
  it('prints the chain from the verdict to the files, with the commands that repeat it', async () => {
    const { code, out, err } = await counterpoise(['trace', 'C36']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^C36: Exchange of goods/);
    for (const part of [
      /^Supported in part\. \(a\) low trade has changed: supported/m,
      /^1\. Central \(a\): China’s share of Russian trade rises: supported$/m,
      /2013 0\.1054; 2014 0\.1126/,
      /^ {5}counterpoise measure trade-share RUS CHN --source dots --from 2019 --to 2021$/m,
      /table trade-shares \(trade-shares\.parquet, SHA-256 [0-9a-f]{12}\)/,
      /^ {2}trade-dots\/imf_dots_long\.csv\.gz \([\d,]+ rows, SHA-256 [0-9a-f]{12}\)$/m,
      /^Again: counterpoise trace C36 russia-china --as-of 2021 --seed 1$/m,
    ])
      expect(out).toMatch(part);
    // What the parameters leave out is no part of the chain.
    expect(out).not.toMatch(/table trade-cow/);
  });

  it('the command it names prints the same', async () => {
    const command = ['trace', 'C15', 'russia-china', '--as-of', '2013', '--json'];
    const { out } = await counterpoise(command);
    const { command: again } = JSON.parse(out) as ClaimTrace;
    const [, ...args] = again.split(' ');
    expect((await counterpoise([...args, '--json'])).out).toBe(out);
  });

  it.each([
    ['C26', /a position, no evidence: it enters as/],
    ['C19', /pending: waits for scenario:us-russia-detente/],
    ['c06', /^C06: /],
  ])('of %s says what it is', async (claim, what) => {
    expect((await counterpoise(['trace', claim])).out).toMatch(what);
  });

  it.each([
    { args: ['trace', 'C99'], code: 'unknown-claim' },
    { args: ['trace', 'C36', 'nowhere'], code: 'unknown-case' },
    { args: ['trace', 'C36', '--as-of', '1800'], code: 'bad-year' },
  ])('$args is a wrong request', async ({ args, code }) => {
    const result = await counterpoise(args);
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.err).toContain(code);
  });
});
