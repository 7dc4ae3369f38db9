import { describe, expect, it } from 'vitest';
import { sideBySideShape } from '../../src/contract/compare.js';
import { ran } from '../support/in-process.js';
import { ask, asJson, sharedServer } from './running.js';

const two = [{ case: 'russia-china' }, { pair: ['IND', 'PAK'], third: 'CHN' }];
const post = async (body: object, accept = 'application/json') =>
  ask(
    await sharedServer(),
    'POST',
    '/api/compare',
    { ...asJson, Accept: accept },
    JSON.stringify(body),
  );

describe('cases side by side', () => {
  it('are what the verb makes of them, with a figure for each question', async () => {
    const { json } = await post({ cases: two });
    expect(sideBySideShape.safeParse(json).error).toBeUndefined();
    const { figures, command, ...comparison } = json;
    const args = ['compare', 'russia-china', 'IND-PAK/CHN'];
    const { out } = await ran([...args, '--json']);
    expect(comparison).toEqual(JSON.parse(out));
    expect(command).toBe(`counterpoise ${args.join(' ')} --seed 1`);
    expect(figures.map(({ chart }: { chart: string }) => chart)).toEqual(
      comparison.questions.map(() => 'compared-readings'),
    );
    const [, other] = comparison.cases;
    expect(comparison.questions[0].answers.map(({ leader }: { leader: string }) => leader)).toEqual(
      ['partnership', 'rivalry'],
    );
    expect(other.evidenceTo).toBeGreaterThan(2015);
  });

  it('are told one by one, and are all of the year that is asked for', async () => {
    const { text } = await post({ cases: two, asOf: 2010 }, 'application/x-ndjson');
    const messages = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages.slice(0, -1).map(({ step }) => step)).toEqual(['russia-china', 'IND-PAK/CHN']);
    const { cases, command } = messages.at(-1).result;
    expect(cases.map(({ asOf }: { asOf: number }) => asOf)).toEqual([2010, 2010]);
    expect(command).toContain(' --as-of 2010 ');
  });

  it.each([
    [{ cases: [two[0]] }, 'bad-request'],
    [{ cases: [two[0], two[0]] }, 'repeated-case'],
    [{ cases: [two[0], { case: 'nothing' }] }, 'unknown-case'],
    [{ cases: [...two, ...two, ...two] }, 'bad-request'],
    [{ cases: two, asOf: 1700 }, 'bad-request'],
  ])('%j is refused as %s', async (body, code) => {
    const { status, json } = await post(body);
    expect([status, json.error.code]).toEqual([400, code]);
  });
});
