import { z } from 'zod';
import { keysOf } from '../core/entries.js';
import { latentDomains } from '../core/latent-domains.js';
import type { Answer } from './answer.js';
import { pairShape, stateName, text, texts, values, whole } from './common.js';

const domainId = z.enum(keysOf(latentDomains));
const runs = z.array(z.tuple([whole, whole])).describe('first and last years of runs');

const relation = z.object({
  domain: domainId,
  values: values.describe('standard deviations of the dyads of 1960-89'),
  low: values.describe('lower end of the 90% interval'),
  high: values,
  level: values.nullable().describe('the slow level; null where the state is filtered'),
  information: values.describe(
    '1 - V_after/V_before, from 0 to 1; below .2 a year is uninformative',
  ),
  percentiles: values.describe('among the relevant dyads of the year'),
  percentilesLow: values.describe('percentile of the lower end of the interval'),
  percentilesHigh: values,
});
export type LatentRelation = Answer<typeof relation>;

const item = z.object({
  id: text,
  title: text,
  short: text,
  domain: domainId,
  kind: z
    .enum(['record', 'measurement'])
    .describe('a record speaks where it has an entry; a measurement wherever there is one'),
  observed: runs.describe('years in which somebody looked, so that the model knows'),
  spoke: runs.describe('of a record those with an entry: an act, a sanction in force, a pact'),
});
export type ObservedItem = Answer<typeof item>;

export const pairRelations = z.object({
  pair: pairShape,
  names: z.object({ first: text, second: text }).describe('as they are called inside a sentence'),
  state: z.enum(['smoothed', 'filtered']),
  from: whole.describe('year of the first of all values'),
  to: whole,
  thresholds: values.describe(
    'hostility from which a clash or a new sanction within three years is as likely as one in four, at the opportunity of the two',
  ),
  domains: z.array(relation),
  items: z.array(item).describe('those that were ever observed for the two'),
  datasets: texts,
});
export type PairRelations = Answer<typeof pairRelations>;

export const relationsShape = pairRelations.extend({ dataVersion: text });
export const relationsQuery = z.object({
  state: z.array(stateName).length(2).describe('the two states in order'),
  known: z
    .enum(['later', 'then'])
    .default('later')
    .describe('by the items of all years, or by what was known to the end of each year'),
});
