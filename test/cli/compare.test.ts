import { describe, expect, it } from 'vitest';
import { ran as inProcess } from '../support/in-process.js';

/** What the command gives, in this process. */
const ran = (...args: readonly string[]) => inProcess(args);

describe('compare refuses', () => {
  it.each([
    [['IND-USA/CHN'], 'single-case', '--over'],
    [['IND-USA/CHN', 'USA-IND/CHN', '--step', '2'], 'step-without-over', '--over'],
    [['IND-USA/CHN', '--over', '2010-1990'], 'reversed-years', '1990-2010'],
    [['IND-USA/CHN', '--over', '1900-1990'], 'bad-year', '1946'],
    [['IND-USA/CHN', '--over', 'soon'], 'bad-years', '1995-2021'],
    [['IND-USA/CHN', '--over', '1990-2010', '--as-of', '2000'], 'as-of-with-over', '1990-2000'],
    [['IND-USA/CHN', '750-2/710'], 'repeated-case', '--over'],
    [['atlantis', 'IND-USA/CHN'], 'unknown-case', 'cases list'],
    [['IND-Atlantis/CHN', 'RUS-CHN/USA'], 'unknown-state', ''],
    [['IND-USA/CHN', 'RUS-CHN/USA', '--as-of', '1900'], 'bad-year', '1946'],
  ])('%j with %s', async (argv, code, hint) => {
    const told = await ran('compare', ...argv);
    expect(told.err).toContain(`[${code}]`);
    expect(told.err).toContain(hint);
    expect(told.code).toBe(2);
    expect(told.out).toBe('');
  });
});

it('follows a pair over years with progress, as text and as JSON', async () => {
  const argv = ['compare', 'IND-USA/CHN', '--over', '1946-2010', '--step', '32'];
  const text = await ran(...argv);
  expect(text.err).toBe('');
  expect(text.steps).toEqual(['IND-USA/CHN 1946', 'IND-USA/CHN 1978', 'IND-USA/CHN 2010']);
  expect(text.out).toMatch(/^2010 .*> \d+%.* of \d+/m);
  expect(text.out).toContain(
    'One year is left out: India was not a member of the state system in 1946.',
  );
  const { cases } = JSON.parse((await ran(...argv, '--json')).out) as {
    cases: { verdicts: { year: number }[] }[];
  };
  expect(cases[0]!.verdicts.map(({ year }) => year)).toEqual([1946, 1978, 2010]);
});
