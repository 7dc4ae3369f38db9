import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/contract/index.js';
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

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

interface Told {
  readonly weights?: string;
  readonly verdicts: readonly {
    readonly year: number;
    readonly howGood?: { readonly right: number; readonly of: number; readonly sentence: string };
    readonly answers: readonly {
      readonly id: string;
      readonly readings: readonly { readonly posterior: number }[];
    }[];
  }[];
}
const toldIn = (json: string): Told => (JSON.parse(json) as { cases: readonly Told[] }).cases[0]!;

describe('compare', () => {
  const over = ['IND-USA/CHN', '--over', '2010-2012', '--step', '2'];

  it('--over says how good the latest answer is, as an assessment of the year does', async () => {
    const told = toldIn((await ran('compare', ...over, '--json')).out);
    expect(told.weights).toBeUndefined();
    const { sentence } = told.verdicts[1]!.howGood!;
    expect(sentence).toMatch(/^Of \d+ known relationships left out of the learning .+\.$/);
    expect(inOneLine((await ran('compare', ...over)).out)).toContain(`As of 2012: ${sentence}`);
    const alone = await ran('assess', 'IND', 'USA', '--third', 'CHN', '--as-of', '2012');
    expect(inOneLine(alone.out)).toContain(sentence);
  });

  it('--over --weights hand gives what assess gives by hand, and says so', async () => {
    const hand = ['--weights', 'hand'];
    const told = toldIn((await ran('compare', ...over, ...hand, '--json')).out);
    expect(told.weights).toBe('hand');
    expect(told.verdicts[1]!.howGood).toBeUndefined();
    const asked = ['IND', 'USA', '--third', 'CHN', '--as-of', '2012', ...hand, '--json'];
    const { questions } = JSON.parse((await ran('assess', ...asked)).out) as {
      questions: Told['verdicts'][number]['answers'];
    };
    expect(told.verdicts[1]!.answers).toMatchObject(
      questions.map(({ id, readings }) => ({
        id,
        readings: readings.map(({ posterior }) => ({ posterior })),
      })),
    );
    const { out } = await ran('compare', ...over, ...hand);
    expect(inOneLine(out)).toContain('Weighed by hand alone: how often such a leader was right');
    expect(out).not.toContain('known relationships');
  });

  it('--weights hand weighs cases side by side by hand, and says so once', async () => {
    const two = ['IND-USA/CHN', 'RUS-CHN/USA', '--as-of', '2012', '--json'];
    const [learned, hand] = await Promise.all(
      [[], ['--weights', 'hand']].map(
        async (more) => JSON.parse((await ran('compare', ...two, ...more)).out) as Comparison,
      ),
    );
    expect(learned!.cases.map(({ weights }) => weights)).toEqual([undefined, undefined]);
    expect(hand!.cases.map(({ weights }) => weights)).toEqual(['hand', 'hand']);
    const notes = (of: Comparison, words: string): number =>
      of.notes.filter((note) => note.includes(words)).length;
    expect([notes(learned!, 'known relationships'), notes(hand!, 'Weighed by hand')]).toEqual([
      1, 1,
    ]);
    expect(notes(hand!, 'known relationships')).toBe(0);
    const leadersOf = ({ questions }: Comparison) =>
      questions.find(({ id }) => id === 'what')!.answers.map((answer) => answer!.readings);
    expect(leadersOf(hand!)).not.toEqual(leadersOf(learned!));
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
