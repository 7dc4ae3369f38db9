import { z } from 'zod';
import type { Answer } from './answer.js';
import { signDraws } from './network-years.js';
import {
  idAndTitle,
  pairShape,
  params,
  seedText,
  spanShape,
  stateName,
  stateShape,
  text,
  texts,
  whole,
  yearText,
} from './common.js';

const namedTie = z.object({ from: text, to: text, sign: z.number() });
/** A tie for a reader: the names of its nodes as the network has them. */
export type NamedTie = Answer<typeof namedTie>;
const counted = z.object({ balanced: whole, unbalanced: whole, share: z.number() });

const balance = z.object({
  triads: z.object({ '+++': whole, '++-': whole, '+--': whole, '---': whole }),
  triangleBalance: z.number().nullable(),
  triangleBalanceAtRandom: z
    .number()
    .nullable()
    .describe('the same if the signs were shuffled over the ties'),
  walkBalance: z.number().nullable().describe('null for very many nodes'),
  cycleBalance: z
    .array(counted.extend({ length: z.literal([3, 4, 5]), share: z.number().nullable() }))
    .nullable(),
  clusterability: z.object({
    clusterable: z.boolean(),
    clusters: whole.describe('parts that friendly ties connect, single nodes included'),
    violations: z.array(namedTie).describe('hostile ties inside a part'),
  }),
  lowestNodes: z
    .array(counted.extend({ node: text, walkBalance: z.number().nullable() }))
    .describe('the nodes with the least share of balanced triangles'),
  lowestTies: z.array(namedTie.extend(counted.shape)),
});
export type BalanceReport = Answer<typeof balance>;

const optima = z.object({
  count: whole
    .nullable()
    .describe('how many differ in the ties that they frustrate; null where they were not counted'),
  partitions: z
    .array(z.array(texts))
    .nullable()
    .describe('null where they are not listed: too many, or not requested'),
  open: texts.nullable().describe('nodes that change sides among them'),
  always: z.array(namedTie).describe('ties that each of them frustrates'),
  sometimes: z.array(namedTie).describe('ties that some of them frustrate'),
});
export type OptimaReport = Answer<typeof optima>;

const ended = z.enum(['proven', 'node-limit', 'time-limit', 'size-limit']);
const frustration = z.object({
  frustration: z.number(),
  optimal: z.boolean(),
  bound: z.number(),
  gap: z.number(),
  relativeGap: z.number(),
  ended,
  explored: whole.describe('branches explored; 0 where tables solved all'),
  parts: whole.describe('parts that no tie connects; a node without a tie is one'),
  blocs: z.array(texts).describe('the two blocs, the larger or that of the named node first'),
  frustrated: z.array(namedTie),
  optima: optima.nullable(),
  optimaReason: z
    .enum(['left-out', 'not-proven', ...ended.exclude(['proven']).options])
    .nullable()
    .describe('why optima is null'),
});
/** `ms`, what the search took, is the one number that differs between two runs: the API leaves it out. */
const timed = frustration.extend({ ms: z.number() });
export type FrustrationReport = Answer<typeof timed>;

const probability = z
  .number()
  .nullable()
  .describe('chance that the tie has its sign; null where a record or a file gives it');

const tension = z.object({
  inTriangles: whole.describe('ties with a triangle at all'),
  rewarded: whole.describe('ties whose turn would leave fewer unbalanced triangles'),
  lowersIndex: whole.nullable().describe('ties whose turn would lower the frustration index'),
  ties: z
    .array(
      namedTie.extend({
        grounds: texts,
        probability,
        balanced: whole,
        unbalanced: whole,
        tension: z.number().nullable().describe('share of the unbalanced triangles'),
        ifFlipped: whole.describe('change of the unbalanced triangles if its sign turns'),
        indexIfFlipped: whole.nullable(),
      }),
    )
    .describe('those whose turn leaves the fewest unbalanced triangles first'),
});
export type TensionReport = Answer<typeof tension>;
export type TieReport = TensionReport['ties'][number];

const size = z.object({
  label: text,
  n: whole.describe('states'),
  m: whole.describe('ties'),
  negative: whole.describe('hostile ties'),
});
const doubtful = z
  .object({ friendly: whole, hostile: whole })
  .describe('ties whose sign has a probability below .75; absent where none has one');

const report = z.object({
  ...size.shape,
  doubtful: doubtful.optional(),
  draws: signDraws.optional(),
  ...timed.partial().shape,
  balance: balance.optional(),
  tension: tension.optional(),
});
/** What is said of one network: its size, and what was requested. */
export type NetworkReport = Answer<typeof report>;

const sign = whole.min(-1).max(1);
const third = z.object({ node: text, signs: z.tuple([sign, sign]) });
export type ThirdNode = Answer<typeof third>;

const ifSigned = z.object({
  unbalanced: whole.describe('unbalanced triangles that they would close'),
  index: z.number().nullable().describe('change of the frustration index; null: not known'),
});

const tieTriangles = z.object({
  label: text,
  sign: sign.describe('0: no tie'),
  grounds: texts,
  probability,
  contested: z.boolean().describe('sources speak for either sign'),
  commonFriends: whole,
  commonEnemies: whole,
  mixed: whole.describe('third nodes that are a friend of one and an enemy of the other'),
  unbalanced: whole.nullable().describe('triangles that their tie leaves unbalanced'),
  favoured: z.literal([1, -1]).nullable().describe('the sign with fewer unbalanced triangles'),
  thirds: z.array(third),
});
/** The tie of two nodes, and the triangles that it closes with third ones. */
export type TieTriangles = Answer<typeof tieTriangles>;

const pairTension = tieTriangles.extend({
  ifFriendly: ifSigned,
  ifHostile: ifSigned,
  oneBloc: z
    .object({ in: whole, of: whole })
    .nullable()
    .describe('in how many of the optimal partitions the two are in one bloc'),
  oneBlocReason: z
    .enum(['no-tie', 'not-connected', 'not-known'])
    .nullable()
    .describe('why oneBloc is null'),
});
export type PairTension = Answer<typeof pairTension>;

const absent = z.object({
  label: text,
  reason: z.enum(['outside-coverage', 'not-in-system', 'not-in-network']),
  because: text,
});
/** Why there is no network of a year, or no answer of a network on a pair. */
export type Absent = Answer<typeof absent>;

const pairOverTime = z.object({
  pair: z.tuple([text, text]),
  names: z.tuple([text, text]),
  of: z.array(z.union([pairTension, absent])),
});
export type PairOverTime = Answer<typeof pairOverTime>;

const sourceSummary = z.object({
  id: text,
  title: text,
  measure: text,
  says: text.describe('what makes a tie, thresholds included'),
  coverage: spanShape,
  friendly: whole,
  hostile: whole,
  unknown: whole.describe('pairs without a value, which have no tie from this source'),
});
export type SourceSummary = Answer<typeof sourceSummary>;

const dropped = z.object({ id: text, coverage: spanShape, caveat: text });
export type DroppedSource = Answer<typeof dropped>;

const rule = idAndTitle.extend({ params });
export type NetworkRule = Answer<typeof rule>;

const made = z.object({
  year: whole,
  rule: idAndTitle,
  params,
  sources: z.array(sourceSummary),
  dropped: z.array(dropped),
  contested: z.array(z.object({ states: pairShape, friendly: texts, hostile: texts })),
  states: z.array(stateShape.extend({ node: text })),
  without: z.array(stateShape).describe('members of the state system that have no tie'),
  caveats: texts,
  datasets: texts,
});
/** What a network of a year was made from. */
export type MadeNetwork = Answer<typeof made>;

const tie = namedTie.extend({
  sign: z.literal([1, -1]),
  grounds: texts.describe('the sources that give the sign'),
  probability,
});

const ofOneYear = report.extend(made.partial().shape);
const about = {
  pairs: z.array(pairOverTime).optional(),
  dataVersion: text.optional(),
  file: text.optional(),
  form: z.enum(['edge-list', 'graphml']).optional(),
  windowColumn: text.nullable().optional(),
  notes: texts.optional(),
};
/** What the verb answers: one network with what it rests on, or several with the years that have none. */
export const networksShape = z.union([
  z.object({ networks: z.array(ofOneYear).min(1), absent: z.array(absent), ...about }),
  ofOneYear.extend(about),
]);
export type Networks = Answer<typeof networksShape>;

export const networkShape = z.object({
  ...made.shape,
  ...size.shape,
  doubtful: doubtful.optional(),
  ...frustration.shape,
  balance,
  tension,
  pairs: z.array(pairOverTime).optional(),
  ties: z.array(tie),
  telling: texts.describe('nodes in the order in which a picture names them'),
  dataVersion: text,
});
export type NetworkAnswer = Answer<typeof networkShape>;
export type NetworkTie = NetworkAnswer['ties'][number];

export const networkParams = z.object({ year: yearText });
const ruleText = z.string().optional().describe('the rule that makes ties');

/** The search of a request that asks for no other. It ends after some branches: a limit of time would give other bytes on another machine. */
export const usualSearch = { seed: 1, branches: 200 } as const;

export const networkQuery = z.object({
  rule: ruleText,
  tension: z
    .array(stateName)
    .min(2)
    .max(20)
    .optional()
    .describe('two states or more: what the network says of every pair among them'),
  seed: seedText.default(usualSearch.seed).describe('seed of the search for blocs'),
  branches: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(usualSearch.branches)
    .describe('end the search for the frustration index after so many branches'),
  others: z
    .stringbool()
    .default(true)
    .describe('look for other divisions that are as good, which takes long in dense networks'),
  top: z.coerce.number().int().min(1).max(1000).default(10).describe('states and ties in lists'),
});

export const networkPairsQuery = z.object({
  rule: ruleText,
  state: z.array(stateName).min(2).max(20),
});
export const networkPairsShape = z.object({
  year: whole,
  pairs: z.array(pairOverTime),
  dataVersion: text,
});

export const networkRulesQuery = z.object({ rule: ruleText });
export const networkRulesShape = z.object({
  rules: z.array(rule),
  parameters: z.array(
    z.looseObject({
      name: text,
      source: text.nullable().describe('null for those of every network'),
      type: text.optional(),
      enum: texts.optional(),
      default: z.unknown().optional(),
      description: text.optional(),
    }),
  ),
  sources: z.array(idAndTitle.extend({ gives: z.enum(['positive', 'negative', 'either']) })),
  asked: z.object({
    rule: text,
    params: params.describe('every parameter that the networks rest on'),
    coverage: spanShape.describe('the years that have a network'),
    sources: z.array(
      z.object({
        id: text,
        says: text.describe('what makes a tie'),
        measure: text,
        coverage: spanShape,
        datasets: z.array(idAndTitle),
        estimated: z.boolean().describe('its ties have a probability'),
      }),
    ),
  }),
});
export type RuleChoice = Answer<typeof networkRulesShape>;
