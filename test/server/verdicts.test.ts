import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictsShape } from '../../src/contract/verdicts.js';
import { ask, asJson, type Running, serveFew } from './running.js';

let server: Running;
beforeAll(async () => {
  server = await serveFew();
});
afterAll(() => server.stop());

const asked = { case: 'us-india', from: 2012, to: 2014, draws: 100 };
const post = (body: object, accept = 'application/json') =>
  ask(server, 'POST', '/api/verdicts', { ...asJson, Accept: accept }, JSON.stringify(body));

describe('the answer as of every year', () => {
  it('is told year by year as it grows, drawn, kept, and given at once the next time', async () => {
    const { text } = await post(asked, 'application/x-ndjson');
    const messages = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const yearsOf = ({ verdicts }: { verdicts: { year: number }[] }) =>
      verdicts.map(({ year }) => year);
    expect(messages.filter(({ part }) => part).map(({ part }) => yearsOf(part))).toEqual([
      [2012],
      [2012, 2013],
      [2012, 2013, 2014],
    ]);
    const { result } = messages.at(-1);
    expect(yearsOf(result)).toEqual([2012, 2013, 2014]);
    expect(verdictsShape.safeParse(result).error).toBeUndefined();
    expect(result.verdicts[0].sentence).toMatch(/^How close .*\? The evidence .*\.$/);
    expect(result.figures.map(({ chart }: { chart: string }) => chart)).toEqual([
      ...result.verdicts[0].answers.map(() => 'verdict-over-time'),
    ]);
    // The axis has all years while only the first have an answer.
    expect(messages.find(({ part }) => part).part.figures[0].state.years).toEqual([2012, 2014]);
    const again = await post(asked, 'application/x-ndjson');
    expect(again.text.includes('"part"')).toBe(false);
    expect(JSON.parse(again.text).result).toEqual(result);
  });

  it('is weighed by hand where that is asked for', async () => {
    const one = { ...asked, from: 2014 };
    const [learned, hand] = [await post(one), await post({ ...one, weights: 'hand' })];
    const [first, second] = [learned.json, hand.json];
    expect([first.weights, second.weights]).toEqual([undefined, 'hand']);
    expect(first.verdicts[0].howGood.sentence).toMatch(/^(Of|No) .*known relationship/);
    expect(second.verdicts[0].howGood).toBeUndefined();
    expect(second.verdicts[0].answers[0].readings).not.toEqual(
      first.verdicts[0].answers[0].readings,
    );
  });

  it.each([
    [{ case: 'us-india', weights: 'best' }, 'bad-request'],
    [{ case: 'us-india', from: 1900 }, 'bad-year'],
    [{ case: 'us-india', from: 2010, to: 2000 }, 'reversed-years'],
    [{ case: 'nothing' }, 'unknown-case'],
    [{ case: 'us-india', asOf: 2010 }, 'bad-request'],
  ])('of %j is refused', async (body, code) => {
    const { status, json } = await post(body);
    expect([status, json.error.code]).toEqual([400, code]);
  });
});

describe('the report of any three states', () => {
  it('has an address, which says what is wrong with it', async () => {
    const get = (query: string, headers = {}) =>
      ask(server, 'GET', `/api/report?${query}`, headers);
    const known = await get('state=IND&state=USA&third=CHN', { 'If-None-Match': '*' });
    expect(known.status).toBe(304);
    const unknown = await get('state=IND&state=Nowhereland&third=CHN');
    expect([unknown.status, unknown.json.error.code]).toEqual([400, 'unknown-state']);
    const hand = await get('state=IND&state=USA&third=CHN&weights=hand', { 'If-None-Match': '*' });
    expect(hand.status).toBe(304);
    const other = await get('state=IND&state=USA&third=CHN&weights=best');
    expect([other.status, other.json.error.code]).toEqual([400, 'bad-request']);
    const two = await get('state=IND&third=CHN');
    expect([two.status, two.json.error.code]).toEqual([400, 'bad-request']);
  });
});
