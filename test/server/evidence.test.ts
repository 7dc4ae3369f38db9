import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noJudgements } from '../../src/evidence/index.js';
import { answersOf, drawsOf } from '../../src/web/pages/evidence/compute.js';
import { builtProgram } from '../support/built-program.js';
import { type Answer, ask, asJson, type Served, sharedServer } from './running.js';

const pair = { pair: ['IND', 'USA'], third: 'CHN' };
const judgements = {
  ...noJudgements,
  off: ['external-containment'],
  reliability: { votes: 0.3, 'alignment-trend': 0.35 },
  expect: { rivalry: { alliance: 'any', partnership: 'yes' } },
  prior: {
    what: { rivalry: 1, distance: 1, convenience: 1, partnership: 1, alliance: 3, other: 1 },
  },
} as const;

let server: Served;
let board: Answer;
const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
const post = (path: string, body: object): Promise<Answer> =>
  ask(server, 'POST', path, asJson, JSON.stringify(body));

beforeAll(async () => {
  server = await sharedServer();
  board = await post('/api/evidence', { ...pair, draws: 200 });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A schema of the description with the components that it refers to, as a JSON Schema by itself. */
const withDefinitions = (schema: object, components: object): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify({ ...schema, $defs: components }).replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  );

describe('the evidence of an assessment', () => {
  it('is as it is described', async () => {
    const { json } = await ask(server, 'GET', '/api/openapi.json');
    for (const [path, answer] of [
      ['/api/evidence', board],
      ['/api/case-file', await post('/api/case-file', { ...pair, id: 'a', judgements: {} })],
    ] as const) {
      const { schema } = json.paths[path].post.responses['200'].content['application/json'];
      expect(answer.status).toBe(200);
      const shape = z.fromJSONSchema(withDefinitions(schema, json.components.schemas));
      expect(shape.safeParse(answer.json).error).toBeUndefined();
    }
    const { items, evidence } = board.json;
    expect(evidence.map(({ id }: { id: string }) => id)).toEqual(
      items.map(({ id }: { id: string }) => id),
    );
  });

  it('gives the published numbers by the code of a page, to the last bit', () => {
    const answers = answersOf(board.json, noJudgements);
    expect(answers).toHaveLength(board.json.published.length);
    for (const [at, { id, leader, readings }] of board.json.published.entries()) {
      const drawn = drawsOf(board.json, noJudgements, id);
      expect(answers[at]!.leader).toBe(leader);
      expect(readings).toMatchObject(
        answers[at]!.readings.map((reading, k) => ({ ...reading, ...drawn[k]! })),
      );
    }
  });
});

describe('a case with other judgements', () => {
  it.each([
    [{ ...pair, id: 'a b', judgements: {} }, 400, 'bad-request'],
    [{ ...pair, id: 'a', judgements: { off: ['nothing'] } }, 400, 'unknown-item'],
    [{ ...pair, id: 'a', judgements: { reliability: { pull: 2 } } }, 400, 'bad-request'],
    [
      { ...pair, id: 'a', judgements: { expect: { pull: { alliance: 'yes' } } } },
      422,
      'wrong-value',
    ],
    [{ case: 'nothing', id: 'a', judgements: {} }, 400, 'unknown-case'],
  ])('that cannot be written is an error: %j', async (body, status, code) => {
    const answer = await post('/api/case-file', body);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.json.error.hint.length).toBeGreaterThan(10);
  });

  it('is accepted by cases check, and assessed with the posterior that the page showed', async () => {
    const { json } = await post('/api/case-file', { ...pair, id: 'judged', judgements });
    const files = unzipSync(Buffer.from(json.zip, 'base64'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    expect(Object.keys(files)).toEqual([
      'SHA256SUMS',
      ...Object.keys(json.files).map((name) => `judged/${name}`),
    ]);
    const own = join(folder, 'judged');
    const program = await builtProgram();
    expect((await program(['cases', 'check', own])).code).toBe(0);
    const assessed = JSON.parse((await program(['assess', own, '--json'])).out);
    const shown = answersOf(board.json, judgements);
    const posteriors = (answers: readonly { readings: readonly { posterior: number }[] }[]) =>
      answers.map(({ readings }) => readings.map(({ posterior }) => posterior));
    expect(posteriors(assessed.questions)).toEqual(posteriors(shown));
    expect(posteriors(shown)).not.toEqual(posteriors(board.json.published));
  });
});
