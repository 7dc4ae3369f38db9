import { z } from 'zod';
import { parseState } from '../../app/engine/catalogue.js';
import { dyadOf } from '../../app/dyad/dyad.js';
import { UsageError } from '../../core/errors.js';
import { defineRoute } from '../route.js';
import { stateName, stateShape, yearText } from '../schemas.js';

const pairShape = z.tuple([stateShape, stateShape]);
const places = z.array(z.number().nullable());
const moved = z.object({
  year: z.number().int(),
  value: z.number(),
  percentile: z.number().nullable(),
  tenBefore: z.number().nullable(),
  twentyFiveBefore: z.number().nullable(),
});
const withThird = z.object({ value: z.number(), percentile: z.number().nullable() });

const summary = z.object({
  dimensions: z
    .array(
      moved
        .omit({ percentile: true })
        .extend({ dimension: z.string(), since: z.number().int(), atLeast: z.boolean() }),
    )
    .describe('mean percentile in each dimension, closest first; since when it is on that side'),
  overall: moved.nullable(),
  longer: moved.nullable().describe('without the dimensions whose sources end first'),
  dependence: z.array(
    z.object({
      channel: z.enum(['trade', 'arms']),
      source: z.string(),
      year: z.number().int(),
      value: z.number().describe('above zero the first state depends more'),
      first: z.number(),
      second: z.number(),
    }),
  ),
  minorPartner: z
    .object({ year: z.number().int(), value: z.number(), source: z.string() })
    .nullable(),
  third: z.object({ year: z.number().int(), first: withThird, second: withThird }).nullable(),
});

const line = z.object({
  role: z
    .enum(['ab', 'ak', 'bk', 'x1', 'x2', 'x3'])
    .describe('the pair, one of it with the third state, or a pair to compare with'),
  back: z.boolean().describe('the second of two directions'),
  states: pairShape,
  values: places,
  percentiles: places,
  intervals: z
    .array(z.tuple([z.number().int(), z.number(), z.number()]))
    .describe('year and 90% interval, of the pair itself'),
  n: places.nullable().describe('observations behind each value'),
  gaps: z.array(z.object({ from: z.number().int(), to: z.number().int(), reason: z.string() })),
  flags: z.array(z.tuple([z.number().int(), z.string()])),
  observed: z.number().int(),
  existing: z.number().int(),
  command: z.string().describe('what prints the same'),
});

const panel = z.object({
  id: z.string(),
  measure: z.string(),
  title: z.string(),
  summary: z.string(),
  unit: z.string(),
  range: z.tuple([z.number().nullable(), z.number().nullable()]),
  direction: z.enum(['closer', 'farther', 'none']),
  grain: z.string(),
  dimension: z.string(),
  symmetric: z.boolean(),
  population: z.string(),
  params: z.record(z.string(), z.unknown()),
  chosen: z.record(z.string(), z.unknown()),
  datasets: z.array(z.string()),
  references: z.array(z.string()),
  uses: z.array(z.object({ id: z.string(), title: z.string() })),
  interval: z.string().nullable(),
  from: z.number().int().describe('year of the first of all values'),
  to: z.number().int(),
  context: z
    .object({ median: places, low: places, high: places, n: z.array(z.number().int()) })
    .describe('quartiles of the whole population'),
  lines: z.array(line),
});

export const dyad = defineRoute({
  method: 'GET',
  path: '/api/dyad',
  id: 'dyad',
  summary: 'Every indicator of two states, with all pairs as context and pairs to compare with',
  description:
    'The series of measure, in one answer. With Accept: application/x-ndjson or text/event-stream its steps are told: the first request computes every measure.',
  query: z.object({
    state: z.array(stateName).length(2).describe('the two states in order'),
    third: stateName.optional().describe('a third state, for how each of the two stands to it'),
    with: z
      .array(z.string().max(201))
      .max(3)
      .default([])
      .describe('pairs to compare with, as USA-IND'),
    from: yearText.optional().describe('first year; usual is 1946'),
    panel: z.array(z.string()).optional().describe('some of the panels alone, by id'),
  }),
  response: {
    description: 'Panels by section, and what they say in short',
    schema: z.object({
      pair: pairShape,
      third: stateShape.nullable(),
      compared: z.array(pairShape),
      names: z
        .object({ first: z.string(), second: z.string(), third: z.string().nullable() })
        .describe('as they are called inside a sentence'),
      years: z.object({ from: z.number().int(), to: z.number().int() }),
      observed: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
      summary,
      sections: z.array(
        z.object({
          id: z.string(),
          panels: z.array(panel),
          lacking: z.array(z.object({ measure: z.string(), title: z.string(), lacks: z.string() })),
        }),
      ),
      datasets: z.record(z.string(), z.string()).describe('titles by id'),
      dataVersion: z.string(),
    }),
  },
  streams: true,
  versions: () => [],
  handle: ({ query: { state, third, with: compared, from, panel: panels } }, context) => {
    const [a, b] = state.map((name): number => parseState(name)) as [number, number];
    const request = {
      pair: [a, b] as const,
      ...(third === undefined ? {} : { third: parseState(third) }),
      compared: compared.map(pairOfText),
      ...(from === undefined ? {} : { from }),
      ...(panels === undefined ? {} : { panels }),
      onStep: context.onStep,
    };
    return context.service.job(context, (workspace) => dyadOf(workspace, request));
  },
});

/** `USA-IND`: codes of two states. */
function pairOfText(text: string): readonly [number, number] {
  const names = text.split('-');
  if (names.length === 2) return names.map((name): number => parseState(name)) as [number, number];
  throw new UsageError(`query: with: a pair to compare with is two codes, not ${text}`, {
    code: 'bad-request',
    details: { column: 'with', value: text, expected: 'two codes with a hyphen between' },
    hint: 'write it as USA-IND',
  });
}
