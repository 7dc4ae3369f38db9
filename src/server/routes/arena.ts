import { z } from 'zod';
import { arenaContest } from '../../app/arena/arena-contest.js';
import { arenaGroups } from '../../app/arena/arena-groups.js';
import { caseDigest } from '../../app/casefiles/case-digest.js';
import { parseState } from '../../app/engine/catalogue.js';
import { UsageError } from '../../core/errors.js';
import { defineRoute } from '../route.js';
import type { Service } from '../service.js';
import { spanShape, stateName, stateShape } from '../schemas.js';

const mapped = stateShape.extend({
  isonum: z.number().int().nullable().describe('ISO 3166 number, by which maps know it'),
  inText: z.string().describe('its name inside a sentence'),
});
const values = z.array(z.number().nullable());
const side = z.enum(['first', 'second']).describe('of the pair');
const params = z.record(z.string(), z.unknown());

const series = z.object({
  dataset: z.string(),
  measure: z.string(),
  params,
  from: z.number().int().describe('year of the first entry of each list'),
  first: values.describe('tie of the state with the first of the pair'),
  second: values.describe('tie of the state with the second of the pair'),
  hedging: values.optional().describe('the measure hedging, where ties are shares'),
  leads: z
    .array(z.object({ side, from: z.number().int(), fromStart: z.boolean() }))
    .describe('who is ahead from the first of three years running on, until the other one is'),
  latest: z.object({ year: z.number().int(), first: z.number(), second: z.number() }),
});

const channel = z.object({
  id: z.enum(['trade', 'arms', 'votes', 'institutions']),
  unit: z.string(),
  sources: z.array(
    z.object({
      dataset: z.string(),
      title: z.string(),
      measure: z.string(),
      params,
      coverage: spanShape,
    }),
  ),
  states: z.array(
    z.object({
      ccode: z.number().int(),
      series: z.array(series).describe('one for each source that has the state with both'),
      gaps: z
        .record(z.string(), z.array(spanShape.extend({ reason: z.string() })))
        .describe('years without both ties and why, by dataset'),
      compared: z.object({
        years: z.number().int().describe('years that at least two sources cover'),
        disagree: z.array(z.number().int()).describe('those in which they name another side'),
      }),
    }),
  ),
  caveats: z.array(z.string()),
});

const query = z.object({
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
type Asked = z.output<typeof query>;

function choiceOf({ state, in: stated, arena }: Asked) {
  const [a, b] = state.map((name) => parseState(name));
  if (a === undefined || b === undefined || state.length > 2)
    throw new UsageError(`an arena has two states that contend, not ${state.length}`, {
      code: 'wrong-number-of-states',
      hint: 'for example state=RUS&state=CHN',
    });
  if (a === b)
    throw new UsageError('a state does not contend with itself', {
      code: 'same-state-twice',
      hint: 'name two different states',
    });
  if (stated.length > 0 && arena !== undefined)
    throw new UsageError('an arena is either named or a list of states', {
      code: 'two-arenas',
      hint: 'leave out arena, or every in',
    });
  return { pair: [a, b] as const, stated: stated.map((name) => parseState(name)), arena };
}

/** The case of the pair, in either order, that says which states it contends for: asked for where the request names none. */
function caseOfPair({ pair, stated, arena }: ReturnType<typeof choiceOf>, service: Service) {
  if (stated.length > 0 || arena !== undefined) return undefined;
  return service.caseOfPair(pair);
}

export const arena = defineRoute({
  method: 'GET',
  path: '/api/arena',
  id: 'arena',
  summary: 'The contest of two states for third states: every year and channel at once',
  description:
    'What the report shows of the contest, for any pair and any states. Sources are never joined, and years without both ties say why.',
  query,
  response: {
    description: 'The contest',
    schema: z.object({
      pair: z.tuple([mapped, mapped]),
      origin: z
        .object({
          kind: z.enum(['case', 'automatic', 'group', 'stated']),
          id: z.string().optional(),
          name: z.string().optional(),
          year: z.number().int().optional(),
        })
        .describe('where the states are from'),
      states: z.array(mapped),
      years: z.tuple([z.number().int(), z.number().int()]),
      channels: z.array(channel),
    }),
  },
  versions: ({ query: asked }, service) => {
    const subject = caseOfPair(choiceOf(asked), service);
    return subject === undefined ? [] : [caseDigest(subject)];
  },
  handle: ({ query: asked }, context) => {
    const choice = choiceOf(asked);
    const subject = caseOfPair(choice, context.service);
    return context.service.job(context, (workspace) =>
      arenaContest(workspace, { ...choice, subject }),
    );
  },
});

export const arenas = defineRoute({
  method: 'GET',
  path: '/api/arenas',
  id: 'arenas',
  summary: 'Groups of states that may be an arena: areas, regions, and bodies with their members',
  response: {
    description: 'Groups',
    schema: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['area', 'region', 'body']),
        year: z.number().int().describe('the year whose members are listed'),
        states: z.array(stateShape),
      }),
    ),
  },
  versions: () => [],
  handle: (_, context) => context.service.job(context, (workspace) => arenaGroups(workspace)),
});
