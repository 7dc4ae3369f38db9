import { z } from 'zod';
import { dimensions, levels } from '../core/dimensions.js';
import type { Matrix, PosteriorBounds, PriorSensitivity, Sweep } from '../evidence/index.js';
import {
  expectations,
  verdicts,
  type ClaimKind,
  type ClaimStatus,
  type ItemRanges,
  type PredicateResult,
} from '../evidence/types.js';
import { typed, type Answer } from './answer.js';
import { comparedSources, contestChannels, contestSeries } from './arena.js';
import { idAndTitle, pairShape, params, stateShape, values, whole } from './common.js';
import { seriesShape } from './series.js';

const text = z.string();
const texts = z.array(text);
const number = z.number();
const interval = z.tuple([number, number]);
const byId = <T extends z.ZodType>(value: T) => z.record(text, value);
const dimension = z.enum(dimensions);
const loose = z.looseObject({});

export const caseSummary = z.object({
  id: text,
  title: text,
  question: text,
  arguments: text.describe('arguments of assess that name the case'),
  pair: pairShape,
  third: z.array(stateShape),
  period: interval,
  events: z.array(z.object({ date: text, label: text })),
  theses: z
    .array(z.object({ question: text, reading: text, source: text }))
    .optional()
    .describe('what the work under test concludes, question by question'),
});
export type CaseSummary = Answer<typeof caseSummary>;

export const readingShape = z.object({
  id: text,
  title: text,
  statement: text,
  prior: number,
  posterior: number,
  interval: interval.describe('90% interval of the posterior over the robustness draws'),
  lead: number.describe('share of the robustness draws in which the reading leads'),
  exposure: number.describe('rows and facts in use that speak to the reading'),
  inconsistency: number.describe('sum of the decibels against the reading'),
});
export type ReadingResult = Answer<typeof readingShape>;

export const overturning = z
  .object({ items: texts, to: text })
  .nullable()
  .describe('the smallest set of items whose removal changes the leader');

const robustness = z.object({
  draws: whole,
  leaveOneOut: z.array(
    z.object({
      kind: z.enum(['item', 'dataset', 'dimension']),
      id: text,
      leader: text,
      posterior: number,
      changes: z.boolean(),
    }),
  ),
  priorToOverturn: number
    .nullable()
    .describe('prior of the leader below which it no longer leads; null if none'),
  smallestOverturningSet: overturning,
  sweeps: z.array(typed<Sweep>()(loose)),
  prior: typed<PriorSensitivity>()(loose),
  ranges: typed<PosteriorBounds>()(loose).optional(),
});
export type RobustnessResult = Answer<typeof robustness>;

export const questionShape = z.object({
  id: text,
  text,
  leader: text,
  runnerUp: text,
  standing: z
    .enum(['no-evidence', 'level', 'leads'])
    .describe('level: leader and runner-up are less than 1 dB apart'),
  readings: z.array(readingShape),
  matrix: typed<Matrix>()(loose),
  robustness,
});
export type QuestionResult = Answer<typeof questionShape>;

const itemWeight = z.object({
  tempering: number.describe('exponent n^-g of the item’s cluster'),
  leaderVsRunnerUp: number.describe('tempered weight of evidence in dB'),
  byReading: byId(number).describe('tempered log-likelihood in dB relative to the best reading'),
  diagnosticity: number.describe('spread of byReading'),
});

export const evidenceShape = z.object({
  id: text,
  title: text,
  kind: z.enum(['measured', 'coded']),
  dimension,
  cluster: text.describe('items of a cluster share their weight'),
  datasets: texts,
  reliability: number,
  because: text,
  ranges: typed<ItemRanges>()(loose).optional(),
  measure: text.optional(),
  of: texts.optional(),
  params: params.optional(),
  part: text.optional().describe('part of the measure in place of its value'),
  population: text.optional().describe('population of the percentile, in words'),
  window: interval.optional(),
  years: z.array(whole).optional().describe('years of the mean, where some have no value'),
  value: number.optional(),
  unit: text.optional(),
  percentile: number.optional(),
  standsInFor: text.optional(),
  expect: byId(z.enum(expectations)).optional(),
  statement: text.optional(),
  date: text.optional(),
  actors: texts.optional(),
  source: text.optional(),
  section: text.optional(),
  url: text.optional(),
  claims: texts.optional(),
  codedWeights: byId(byId(number)).optional(),
  weight: byId(itemWeight).describe('by question'),
});
export type EvidenceResult = Answer<typeof evidenceShape>;

export const claimShape = z.object({
  id: text,
  level: z.enum(levels),
  dimension,
  kind: typed<ClaimKind>()(text),
  status: typed<ClaimStatus>()(text),
  statement: text,
  expectation: text.optional(),
  verdict: z.enum(verdicts).optional(),
  reason: text.optional().describe('why the verdict is what it is'),
  measure: text.optional(),
  observed: number.nullable().optional(),
  unit: text.optional(),
  interval: interval.nullable().optional(),
  percentile: number.nullable().optional(),
  coverage: z.object({ years: whole, observed: whole, share: number }).optional(),
  predicates: z
    .array(typed<PredicateResult>()(z.looseObject({ label: text, holds: text, threshold: text })))
    .optional(),
  waitsFor: texts.optional(),
  facts: texts.optional(),
  entersAs: z.object({ reading: text.optional(), argument: text.optional() }).optional(),
  sources: texts,
});
export type ClaimResult = Answer<typeof claimShape>;

export const holeShape = z.object({
  id: text,
  title: text,
  dimension,
  waitsFor: texts,
  reason: text,
  expectedInformation: byId(number).describe('bits about each question, were the row observed'),
});
export type HoleResult = Answer<typeof holeShape>;

const shownSeries = z.object({
  id: text,
  title: text,
  subtitle: text,
  lines: z.array(z.object({ label: text, actor: text, result: seriesShape })),
  rule: z.object({ value: number, label: text }).optional(),
});
export type ShownSeries = Answer<typeof shownSeries>;

export const sourceShape = z.object({
  id: text,
  kind: z.enum(['dataset', 'work']),
  title: text,
  version: text,
  licence: text,
  citation: text,
  coverage: text,
  url: text,
  digest: text.optional().describe('of the raw files that a dataset was built from'),
});
export type SourceEntry = Answer<typeof sourceShape>;

export const observationsShape = z.object({ observed: whole, total: whole, coded: whole });

const levelId = z.enum(['external', 'mutual', 'multilateral']);
export type LevelId = Answer<typeof levelId>;
const levelsShape = z.object({
  levels: z.array(z.object({ level: levelId, result: seriesShape })),
  weakest: seriesShape.describe('the lowest of the three percentiles'),
  leaveOneOut: z
    .object({
      year: whole,
      weakest: number,
      rows: z.array(
        z.object({
          level: levelId,
          channel: text,
          percentile: number.nullable(),
          weakest: number.nullable(),
        }),
      ),
    })
    .optional()
    .describe('the last year in which all levels have a value, each channel left out in turn'),
});
export type LevelsResult = Answer<typeof levelsShape>;

const pairRole = z.enum(['ab', 'ak', 'bk']);
export type PairRole = Answer<typeof pairRole>;
const alignment = z.object({
  dimensions: z.array(z.object({ id: text, weight: number, coverage: interval.nullable() })),
  dimensionParams: params.describe('under which the measure reaches all years of each dimension'),
  pairs: z.array(z.object({ role: pairRole, result: seriesShape })),
});
export type AlignmentResult = Answer<typeof alignment>;

const dependenceLine = z.object({
  channel: z.enum(['trade', 'arms']),
  source: text.optional(),
  result: seriesShape,
});
export type DependenceLine = Answer<typeof dependenceLine>;
const dependence = z.object({
  asymmetry: z.array(dependenceLine),
  minorPartner: z.array(dependenceLine),
});
export type DependenceResult = Answer<typeof dependence>;

const contestState = z.object({
  state: stateShape,
  series: z.array(contestSeries),
  compared: comparedSources,
});
export type ContestState = Answer<typeof contestState>;
const contestChannel = z.object({
  id: z.enum(contestChannels),
  unit: text,
  states: z.array(contestState),
});
export type ContestChannel = Answer<typeof contestChannel>;
const contest = z.object({ channels: z.array(contestChannel) });
export type ContestResult = Answer<typeof contest>;

export const institutionGroupIds = [
  'pair',
  'all',
  'first-third',
  'second-third',
  'first',
  'second',
  'third',
  'none',
] as const;
const membership = z.object({
  ccode: whole,
  status: text.describe('members, permanent and elected members and associates belong to the body'),
  belongs: z.boolean(),
  since: text.describe('first day of this status, as precise as known'),
});
export type InstitutionGroup = (typeof institutionGroupIds)[number];
export type Membership = Answer<typeof membership>;
const institution = z.object({
  id: text,
  name: text,
  kind: text,
  since: text.describe('when it began'),
  group: z.enum(institutionGroupIds),
  members: whole.nullable().describe('null where not every member is coded'),
  memberships: z.array(membership),
});
export type InstitutionResult = Answer<typeof institution>;
const institutions = z.object({
  year: whole,
  states: z.array(stateShape),
  bodies: z.array(institution),
});
export type InstitutionsResult = Answer<typeof institutions>;

const caseTie = z.object({
  states: z.tuple([whole, whole]),
  sign: values.describe('by year: 1 friendly, -1 hostile, 0 no tie, null where one was no state'),
  grounds: texts.describe('ids of the sources that give the tie'),
  contested: z.array(whole).describe('years in which sources speak for either sign'),
  sharedFriends: values,
  sharedEnemies: values,
  opposed: values,
  balanced: values,
  unbalanced: values,
  favoured: values.describe('the sign that would leave fewer triangles unbalanced; 0: neither'),
});
export type CaseTie = Answer<typeof caseTie>;

const lastNetwork = z.object({
  year: whole,
  states: whole,
  ties: whole,
  hostile: whole,
  frustration: number,
  bound: number,
  blocs: z.tuple([z.array(whole), z.array(whole)]),
  optima: number.nullable().describe('how many partitions leave as few ties at odds'),
  oneBloc: values.describe('in how many of them the two of each tie are in one bloc'),
  part: z.object({
    states: z.array(stateShape.extend({ code: text, bloc: z.literal([0, 1]) })),
    ties: z.array(
      z.object({
        from: whole,
        to: whole,
        sign: z.literal([1, -1]),
        frustrated: z.boolean(),
      }),
    ),
  }),
  caveats: texts,
});
export type LastNetwork = Answer<typeof lastNetwork>;

const groundedState = stateShape.extend({
  ground: z.enum(['pair', 'third', 'named', 'triangles']).describe('why it is included'),
});
export type StateGround = Answer<typeof groundedState>['ground'];
const caseNetwork = z.object({
  rule: idAndTitle,
  params,
  sources: z.array(z.object({ id: text, title: text, says: text, measure: text, params })),
  datasets: z.array(idAndTitle),
  covered: interval.describe('the years that the rule covers'),
  years: interval.describe('those of them that the case covers'),
  states: z.array(groundedState),
  ties: z.array(caseTie).describe('a tie for any two of the states, that of the pair first'),
  last: lastNetwork,
});
export type CaseNetworkResult = Answer<typeof caseNetwork>;

/** What every report shows of the composites; absent where an assessment was written before they were. */
const figures = {
  levels: levelsShape.optional(),
  alignment: alignment.optional(),
  dependence: dependence.optional(),
  network: caseNetwork.optional(),
};
export type Figures = Pick<Assessment, keyof typeof figures>;

/** Everything that `assess` answers. */
export const assessmentShape = z.object({
  case: caseSummary,
  dataVersion: text,
  caseDigest: text.describe('of the case as it was assessed, its asOf included'),
  seed: whole,
  asOf: whole,
  headline: text,
  answer: text.describe('in short paragraphs, an empty line between them'),
  questions: z.array(questionShape),
  evidence: z.array(evidenceShape),
  claims: z.array(claimShape),
  holes: z.array(holeShape).describe('observations that cannot be made yet'),
  series: z.array(shownSeries).describe('series that the case asks to show'),
  ...figures,
  contest: contest.optional().describe('who is ahead in the third states that the two contest'),
  institutions: institutions.optional().describe('coded bodies with the states of the case'),
  sources: z.array(sourceShape),
  observations: observationsShape,
});
export type Assessment = Answer<typeof assessmentShape>;
