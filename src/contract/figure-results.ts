import { z } from 'zod';
import type { Answer } from './answer.js';
import { comparedSources, contestChannels, contestSeries } from './arena.js';
import {
  idAndTitle,
  interval,
  number,
  params,
  stateShape,
  text,
  texts,
  values,
  whole,
} from './common.js';
import { pairRelations } from './relations.js';
import { seriesShape } from './series.js';

const levelId = z.enum(['external', 'mutual', 'multilateral']);
export type LevelId = Answer<typeof levelId>;
const levelsShape = z.object({
  levels: z.array(z.object({ level: levelId, result: seriesShape })),
  double: seriesShape.describe('the probability of external and mutual containment together'),
});
export type LevelsResult = Answer<typeof levelsShape>;

const pairRole = z.enum(['ab', 'ak', 'bk']);
export type PairRole = Answer<typeof pairRole>;
const alignment = z.object({
  domains: texts.describe('parts of alignment, of which it is the mean'),
  pairs: z.array(z.object({ role: pairRole, result: seriesShape })),
});
export type AlignmentResult = Answer<typeof alignment>;

const relations = z.object({
  pairs: z
    .array(z.object({ role: pairRole, result: pairRelations }))
    .describe('those of the pair in every domain, with the third state hostility alone'),
});
export type RelationsResult = Answer<typeof relations>;

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
        frustrated: z.boolean().describe('friendly between the blocs, or hostile inside one'),
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
const composites = z.object({
  levels: levelsShape.optional(),
  relations: relations.optional().describe('absent where the panel has no estimates'),
  alignment: alignment.optional(),
  dependence: dependence.optional(),
  network: caseNetwork.optional(),
});
export type Figures = Answer<typeof composites>;

export const figureResults = composites.extend({
  contest: contest.optional().describe('who is ahead in the third states that the two contest'),
  institutions: institutions.optional().describe('coded bodies with the states of the case'),
});
export type FigureResults = Answer<typeof figureResults>;
