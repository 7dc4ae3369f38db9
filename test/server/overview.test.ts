import { afterAll, beforeAll, expect, it } from 'vitest';
import { overviewShape } from '../../src/contract/overview.js';
import { ask, asJson, type Running, serveFew } from './running.js';

let server: Running;
beforeAll(async () => {
  server = await serveFew();
});
afterAll(() => server.stop());

async function told(body: object) {
  const headers = { ...asJson, Accept: 'application/x-ndjson' };
  const { text } = await ask(server, 'POST', '/api/overview', headers, JSON.stringify(body));
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it('tells the answers of two states once, before the figures are measured, and not otherwise than at the end', async () => {
  const asked = { pair: ['IND', 'USA'], third: 'CHN', asOf: 2014, draws: 100 };
  const messages = await told(asked);
  expect(messages.flatMap(({ step, part }) => (part ? [step] : []))).toEqual(['series']);
  const { part } = messages.find((one) => one.part);
  const { result } = messages.at(-1);
  expect(overviewShape.safeParse(part).error).toBeUndefined();
  // Figures have sources of their own; the list of them all makes the bibliography.
  const { sources, bibtex, ...early } = part;
  const { sources: all, bibtex: whole, ...rest } = result;
  expect(early).toEqual(rest);
  expect(all).toEqual(expect.arrayContaining(sources));
  expect(all.length).toBeGreaterThan(sources.length);
  expect(whole.length).toBeGreaterThan(bibtex.length);
  const again = await told(asked);
  expect(again.filter((one) => one.part)).toEqual([]);
});

it('tells the answers of a case before its claims are evaluated, and how many are to come', async () => {
  const messages = await told({ case: 'us-india', asOf: 2012, draws: 100 });
  const [{ part }, ...others] = messages.filter((one) => one.part);
  const { result } = messages.at(-1);
  expect(others).toEqual([]);
  expect(overviewShape.safeParse(part).error).toBeUndefined();
  expect(part.claims).toEqual([]);
  expect(part.claimsToCome).toBeGreaterThan(0);
  expect(part.questions).toEqual(result.questions);
  expect(part.howGood).toBe(result.howGood);
  expect(result.claims.length).toBeGreaterThan(0);
  expect(result.claimsToCome).toBeUndefined();
});
