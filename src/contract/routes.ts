import { z } from 'zod';
import type { ReadOnly } from '../core/read-only.js';
import type { RequestQuery } from '../core/request-key.js';
import type { Answer } from './answer.js';
import { arenaQuery, arenaShape, arenasShape } from './arena.js';
import { assessmentShape } from './assessment.js';
import {
  caseFileBody,
  caseFileShape,
  caseParams,
  caseShape,
  casesShape,
  savedCaseShape,
  saveCaseBody,
  subjectBody,
  verdictsBody,
} from './cases.js';
import { compareBody, sideBySideShape } from './compare.js';
import { seedText, stateName, weights, yearText } from './common.js';
import { coverageParams, coverageQuery, coverageShape } from './coverage.js';
import { datasetShape, datasetsShape } from './datasets.js';
import { dyadQuery, dyadShape } from './dyad.js';
import { evidenceBoardShape } from './evidence.js';
import { figuresShape } from './figures.js';
import { storyShape } from './story.js';
import { freshnessQuery, freshnessShape } from './freshness.js';
import { methodShape } from './methods.js';
import {
  networkPairsQuery,
  networkPairsShape,
  networkParams,
  networkQuery,
  networkRulesQuery,
  networkRulesShape,
  networkShape,
} from './network.js';
import { networkDrawsShape, networkYearsBody, networkYearsShape } from './network-years.js';
import { overviewShape } from './overview.js';
import {
  importBody,
  importShape,
  lookBody,
  lookShape,
  ownTableParams,
  ownTableShape,
} from './own-table.js';
import { measuresShape, seriesQuery, seriesShape } from './series.js';
import { sqlBody, sqlShape, tablesShape } from './sql.js';
import { relationsQuery, relationsShape } from './relations.js';
import { groupsShape, statesShape } from './states.js';
import { verdictsShape } from './verdicts.js';

const idOf = (of: string) => z.object({ id: z.string().describe(of) });
const asOf = yearText.optional().describe('use data, facts and events of years up to this one');
const reportSeed = seedText.default(1).describe('seed of the robustness draws');

/** What each address of the API takes and answers; those without `answer` are HTML pages. With a body the method is POST, else GET. */
export const routeShapes = {
  '/api/openapi.json': { answer: z.looseObject({ openapi: z.string() }) },
  '/api/health': {
    answer: z.object({ status: z.literal('ok'), version: z.string(), dataVersion: z.string() }),
  },
  '/api/cases': { answer: casesShape },
  '/api/cases/{id}': { params: caseParams, answer: caseShape },
  '/api/report/{case}': {
    params: z.object({ case: z.string().describe('a case of GET /api/cases') }),
    query: z.object({ asOf, weights, seed: reportSeed }),
  },
  '/api/report': {
    query: z.object({
      state: z.array(stateName).length(2).describe('the two states of the pair'),
      third: stateName.describe('the third party'),
      asOf,
      weights,
      seed: reportSeed,
    }),
  },
  '/api/assess': { body: subjectBody, answer: assessmentShape },
  '/api/overview': { body: subjectBody, answer: overviewShape },
  '/api/verdicts': { body: verdictsBody, answer: verdictsShape },
  '/api/compare': { body: compareBody, answer: sideBySideShape },
  '/api/figures': { body: subjectBody, answer: figuresShape },
  '/api/story': { body: subjectBody, answer: storyShape },
  '/api/evidence': { body: subjectBody, answer: evidenceBoardShape },
  '/api/case-file': { body: caseFileBody, answer: caseFileShape },
  '/api/save-case': { body: saveCaseBody, answer: savedCaseShape },
  '/api/states': { answer: statesShape },
  '/api/groups': { answer: groupsShape },
  '/api/measures': { answer: measuresShape },
  '/api/measures/{id}': {
    params: idOf('a measure of GET /api/measures'),
    query: seriesQuery,
    answer: seriesShape,
  },
  '/api/dyad': { query: dyadQuery, answer: dyadShape },
  '/api/relations': { query: relationsQuery, answer: relationsShape },
  '/api/methods/{id}': {
    params: idOf('a measure, or a page of docs/methods'),
    answer: methodShape,
  },
  '/api/network/{year}': { params: networkParams, query: networkQuery, answer: networkShape },
  '/api/network/{year}/pairs': {
    params: networkParams,
    query: networkPairsQuery,
    answer: networkPairsShape,
  },
  '/api/network-rules': { query: networkRulesQuery, answer: networkRulesShape },
  '/api/network-draws': { body: networkYearsBody, answer: networkDrawsShape },
  '/api/network-years': { body: networkYearsBody, answer: networkYearsShape },
  '/api/arena': { query: arenaQuery, answer: arenaShape },
  '/api/arenas': { answer: arenasShape },
  '/api/datasets': { answer: datasetsShape },
  '/api/datasets/{id}': { params: idOf('a dataset of GET /api/datasets'), answer: datasetShape },
  '/api/coverage/{kind}/{id}': {
    params: coverageParams,
    query: coverageQuery,
    answer: coverageShape,
  },
  '/api/freshness': { query: freshnessQuery, answer: freshnessShape },
  '/api/tables': { answer: tablesShape },
  '/api/sql': { body: sqlBody, answer: sqlShape },
  '/api/own-tables/{name}': { params: ownTableParams, answer: ownTableShape },
  '/api/own-tables/{name}/remove': {
    params: ownTableParams,
    body: z.strictObject({}),
    answer: z.object({ removed: z.string() }),
  },
  '/api/import/look': { body: lookBody, answer: lookShape },
  '/api/import': { body: importBody, answer: importShape },
} satisfies Readonly<Record<string, RouteShape>>;

export interface RouteShape {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
}

type Shapes = typeof routeShapes;
export type Path = keyof Shapes;
type Part<P extends Path, K extends keyof RouteShape> =
  Shapes[P] extends Readonly<Record<K, infer S extends z.ZodType>> ? S : undefined;
type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A checked request, as its handler has it. */
export interface InputOf<P extends Path> {
  readonly params: Output<Part<P, 'params'>>;
  readonly query: Output<Part<P, 'query'>>;
  readonly body: Output<Part<P, 'body'>>;
}

/** What is answered: a value, or the text of an HTML page. */
export type AnswerOf<P extends Path> =
  Part<P, 'answer'> extends infer S extends z.ZodType ? Answer<S> : string;

/** The parts that a request may have. */
export interface RequestParts {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: RequestQuery;
  readonly body?: unknown;
}

type Needed<
  K extends keyof RequestParts,
  S,
  As = NonNullable<RequestParts[K]>,
> = S extends z.ZodType ? Readonly<Record<K, As>> : unknown;
type Body<S> = S extends z.ZodType ? ReadOnly<z.input<S>> : never;

/** A request, as a client sends it. In a query every value is text in the end. */
export type RequestOf<P extends Path> = RequestParts &
  Needed<
    'params',
    Part<P, 'params'>,
    Readonly<Record<keyof Output<Part<P, 'params'>>, string | number>>
  > &
  Needed<'query', Part<P, 'query'>> &
  Needed<'body', Part<P, 'body'>, Body<Part<P, 'body'>>>;
