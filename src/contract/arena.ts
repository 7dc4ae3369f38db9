import { z } from 'zod';
import type { Answer } from './answer.js';
import {
  missingReason,
  params,
  spanShape,
  stateName,
  stateShape,
  values,
  whole,
} from './common.js';

/** Channels through which two states compete for a third. */
export const contestChannels = ['trade', 'arms', 'votes', 'institutions'] as const;
export type ContestChannelId = (typeof contestChannels)[number];

const side = z.enum(['first', 'second']).describe('of the pair');
export type ContestSide = Answer<typeof side>;

const lead = z.object({
  side,
  from: whole,
  fromStart: z.boolean().describe('the run begins with the first covered year'),
});
export type ContestLead = Answer<typeof lead>;

export const contestSeries = z.object({
  dataset: z.string(),
  measure: z.string(),
  params,
  from: whole.describe('year of the first entry of each list'),
  first: values.describe('tie of the state with the first of the pair'),
  second: values.describe('tie of the state with the second of the pair'),
  hedging: values.optional().describe('the measure hedging, where ties are shares'),
  leads: z
    .array(lead)
    .describe('who is ahead from the first of three years running on, until the other one is'),
  latest: z.object({ year: whole, first: z.number(), second: z.number() }),
});
export type ContestSeries = Answer<typeof contestSeries>;

export const comparedSources = z.object({
  years: whole.describe('years that at least two sources cover'),
  disagree: z.array(whole).describe('those in which they name another side'),
});

const mappedState = stateShape.extend({
  isonum: whole.nullable().describe('ISO 3166 number, by which maps know it'),
  inText: z.string().describe('its name inside a sentence'),
});
export type ArenaState = Answer<typeof mappedState>;

const gap = spanShape.extend({ reason: missingReason });
export type ArenaGap = Answer<typeof gap>;

const ties = z.object({
  ccode: whole,
  series: z.array(contestSeries).describe('one for each source that has the state with both'),
  gaps: z.record(z.string(), z.array(gap)).describe('years without both ties and why, by dataset'),
  compared: comparedSources,
});
export type ArenaTies = Answer<typeof ties>;

const source = z.object({
  dataset: z.string(),
  title: z.string(),
  measure: z.string(),
  params,
  coverage: spanShape,
});
export type ArenaSource = Answer<typeof source>;

const channel = z.object({
  id: z.enum(contestChannels),
  unit: z.string(),
  sources: z.array(source),
  states: z.array(ties),
  caveats: z.array(z.string()),
});
export type ArenaChannel = Answer<typeof channel>;

const origin = z
  .object({
    kind: z.enum(['case', 'automatic', 'group', 'stated']),
    id: z.string().optional(),
    name: z.string().optional(),
    year: whole.optional(),
  })
  .describe('where the states are from');
export type ArenaOrigin = Answer<typeof origin>;

export const arenaShape = z.object({
  pair: z.tuple([mappedState, mappedState]),
  origin,
  states: z.array(mappedState),
  years: z.tuple([whole, whole]),
  channels: z.array(channel),
});
export type ArenaResult = Answer<typeof arenaShape>;

export const arenaQuery = z.object({
  state: z.array(stateName).default([]).describe('the two that contend, in order'),
  in: z.array(stateName).max(250).default([]).describe('a state that they contend for'),
  arena: z
    .string()
    .max(60)
    .optional()
    .describe(
      'in place of states: automatic, or an id of GET /api/arenas; without either the arena of the pair’s case, or the automatic one',
    ),
});

export const arenasShape = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['area', 'region', 'body']),
    year: whole.describe('the year whose members are listed'),
    states: z.array(stateShape),
  }),
);
export type ArenaGroup = Answer<typeof arenasShape>[number];
