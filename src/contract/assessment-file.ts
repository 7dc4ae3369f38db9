import { z } from 'zod';
import { typed, type Answer } from './answer.js';
import type { Assessment } from './assessment.js';

const text = z.string();
const year = z.number();
const number = z.number().nullable();
const state = z.looseObject({ ccode: z.number(), iso3: text.nullable(), name: text });
const readings = z.array(
  z.looseObject({
    id: text,
    title: text,
    prior: z.number(),
    posterior: z.number(),
    lead: z.number(),
  }),
);
const predicates = z.array(
  z.looseObject({
    label: text,
    unit: text,
    threshold: text,
    holds: text,
    observed: number,
  }),
);
const weights = z.record(text, z.looseObject({ byReading: z.record(text, z.number()) }));
const result = z.looseObject({
  measure: text,
  title: text,
  unit: text,
  population: text,
  params: z.record(text, z.unknown()),
  states: z.array(state),
  series: z.array(
    z.looseObject({
      year,
      value: number,
      parts: z.record(text, number).optional(),
      source: z.array(text),
    }),
  ),
});

const levels = z.looseObject({
  levels: z.array(z.looseObject({ level: text, result })),
  weakest: result,
});
const alignment = z.looseObject({ pairs: z.array(z.looseObject({ role: text, result })) });
const dependenceLines = z.array(z.looseObject({ channel: text, result }));
const contest = z.looseObject({
  channels: z.array(
    z.looseObject({
      id: text,
      unit: text,
      states: z.array(
        z.looseObject({
          state,
          series: z.array(
            z.looseObject({
              dataset: text,
              measure: text,
              params: z.record(text, z.unknown()),
              from: year,
              first: z.array(number),
              second: z.array(number),
              leads: z.array(z.looseObject({ side: text, from: year, fromStart: z.boolean() })),
            }),
          ),
        }),
      ),
    }),
  ),
});
const institutions = z.looseObject({
  year,
  states: z.array(state),
  bodies: z.array(
    z.looseObject({
      id: text,
      name: text,
      group: text,
      members: number,
      memberships: z.array(
        z.looseObject({ ccode: z.number(), status: text, belongs: z.boolean(), since: text }),
      ),
    }),
  ),
});
const numbers = z.array(number);
const network = z.looseObject({
  rule: z.looseObject({ id: text, title: text }),
  params: z.record(text, z.unknown()),
  sources: z.array(z.looseObject({ id: text, measure: text, params: z.record(text, z.unknown()) })),
  datasets: z.array(z.looseObject({ id: text, title: text })),
  years: z.tuple([year, year]),
  states: z.array(state),
  ties: z.array(
    z.looseObject({
      states: z.tuple([z.number(), z.number()]),
      sign: numbers,
      grounds: z.array(text),
      contested: z.array(year),
      sharedFriends: numbers,
      sharedEnemies: numbers,
      opposed: numbers,
      balanced: numbers,
      unbalanced: numbers,
      favoured: numbers,
    }),
  ),
  last: z.looseObject({
    year,
    frustration: z.number(),
    bound: z.number(),
    optima: number,
    blocs: z.tuple([z.array(z.number()), z.array(z.number())]),
    oneBloc: numbers,
    part: z.looseObject({ states: z.array(state) }),
  }),
});

/**
 * What the readers of a written assessment rely on; everything else is passed on as it stands. Figures, contest and
 * institutions are absent from files of older versions.
 */
export const assessmentFileShape = typed<Assessment>()(
  z.looseObject({
    case: z.looseObject({
      id: text,
      title: text,
      arguments: text,
      pair: z.tuple([state, state]),
      period: z.tuple([year, year]),
    }),
    dataVersion: text,
    caseDigest: text,
    seed: z.number(),
    asOf: year,
    headline: text,
    questions: z.array(
      z.looseObject({
        id: text,
        text,
        leader: text,
        runnerUp: text,
        standing: text,
        readings,
        robustness: z.looseObject({ draws: z.number() }),
      }),
    ),
    evidence: z.array(
      z.looseObject({ id: text, title: text, datasets: z.array(text), weight: weights }),
    ),
    claims: z.array(
      z.looseObject({
        id: text,
        statement: text,
        status: text,
        verdict: text.optional(),
        predicates: predicates.optional(),
      }),
    ),
    holes: z.array(z.looseObject({ id: text, title: text, reason: text })),
    series: z.array(
      z.looseObject({
        id: text,
        title: text,
        lines: z.array(z.looseObject({ label: text, result })),
      }),
    ),
    levels: levels.optional(),
    alignment: alignment.optional(),
    dependence: z
      .looseObject({ asymmetry: dependenceLines, minorPartner: dependenceLines })
      .optional(),
    network: network.optional(),
    contest: contest.optional(),
    institutions: institutions.optional(),
    sources: z.array(
      z.looseObject({
        id: text,
        kind: text,
        title: text,
        version: text,
        citation: text,
        url: text,
        digest: text.optional(),
      }),
    ),
    observations: z.looseObject({ observed: z.number(), total: z.number(), coded: z.number() }),
  }),
);

/** What the readers of the manifest of a run rely on. */
const manifest = z.looseObject({
  tool: z.literal('counterpoise'),
  version: text,
  case: text,
  caseDigest: text,
  asOf: z.number(),
  seed: z.number(),
  dataVersion: text,
  measures: z.array(z.looseObject({ id: text, params: z.record(text, z.unknown()) })),
  command: text,
});
/** What a run needs to be repeated: no clock, host, path or thread count. */
export type RunManifest = Answer<typeof manifest> & {
  readonly verb: 'assess';
  readonly pair: readonly number[];
  readonly third: readonly number[];
  readonly draws: number;
};
export const manifestFileShape = typed<RunManifest>()(manifest);
