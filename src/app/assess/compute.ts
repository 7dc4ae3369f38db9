import type { Case } from '../../cases/types.js';
import type {
  Assessment,
  ClaimResult,
  DatedAnswer,
  FigureResults,
  FiguresDraft,
  LaterFacts,
} from '../../contract/index.js';
import type { PredicateContext } from '../../evidence/index.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { summaryOf } from './case-summary.js';
import { claimSeries, type ClaimSeries } from './claim-series.js';
import type { ApartClaims, ApartInput } from './claims-apart.js';
import { claimResults } from './claims.js';
import { effectsOf } from './effects.js';
import { laterFactsOf } from './later-facts.js';
import { withLeadsFor } from './leads-for.js';
import { announce, claimSharesOf, type ClaimShares, type Plan } from './plan.js';
import { answerQuestions, type AnsweredQuestion, type AnswerInput } from './question.js';
import { powerNames } from './power-names.js';
import { refuseOverlap } from './overlapping-groups.js';
import { shownSeries } from './shown-series.js';
import { definitionsIn } from '../engine/groups/definitions.js';
import { figuresOf, type FiguresInput, type MeasuredApart } from './figures-apart.js';
import {
  answerAsOf,
  weighedEvidence,
  type AnswerRequest,
  type WeighedEvidence,
} from './weighed.js';

/** Robustness draws, where a request names no other number. */
export const DRAWS = 10_000;

export interface ComputeRequest {
  readonly seed: number;
  /** Whether the year of the case alone is answered for, though the case may be asked about the latest as well. */
  readonly oneYear?: boolean;
  /** Robustness draws, default `DRAWS`. */
  readonly draws?: number;
  readonly onStep?: (label: string) => void;
  /** Called when figures are measured: with all but the series and the network, then with these. */
  readonly onDraft?: (draft: FiguresDraft) => void;
  /** Called with the answers, before figures are measured and claims evaluated. */
  readonly onAnswers?: (answers: Answers) => void;
  /** Answers the questions, in another thread for example, while the claims are evaluated; default: in this one. */
  readonly answer?: (input: AnswerInput) => Promise<readonly AnsweredQuestion[]>;
  /** Evaluates the claims that share no measure with the rest of the case, in another thread; default: in this one, with the others. */
  readonly claimsApart?: (input: ApartInput) => Promise<ApartClaims>;
  /** Measures the series that are shown, and some of the figures, in another thread; default: in this one. */
  readonly figuresApart?: (input: FiguresInput) => Promise<MeasuredApart>;
  /** Threads of the database that is opened there. */
  readonly threads?: number;
}

/** The answers to the questions of a case, and what they rest on. */
export interface Answers {
  readonly evidence: WeighedEvidence;
  readonly questions: readonly AnsweredQuestion[];
  /** The answer as of the other year that the case is asked about. */
  readonly later: DatedAnswer | undefined;
  readonly since: LaterFacts | undefined;
  readonly weaker: number | undefined;
}

/** All that is computed for a plan. */
export interface Computed extends Answers {
  readonly series: Assessment['series'];
  readonly figures: FigureResults;
  readonly claims: readonly ClaimResult[];
}

/** The figures that are drawn first, in the order in which they are computed. */
const firstFigures = [
  'levels',
  'relations',
  'alignment',
  'dependence',
  'contest',
  'institutions',
] as const;
/** Those that share least with the rest: another thread may measure them meanwhile. */
const lastFigures = ['network'] as const;

/** Run a plan. Figures are handed on as soon as they are measured; claims and questions may be evaluated in another thread meanwhile. */
export async function compute(
  workspace: Workspace,
  plan: Plan,
  {
    seed,
    draws = DRAWS,
    onStep = () => undefined,
    onDraft = () => undefined,
    onAnswers,
    answer = answerHere,
    ...request
  }: ComputeRequest,
): Promise<Computed> {
  const { subject } = plan;
  await refuseOverlap(workspace, subject);
  const shares = claimSharesOf(plan, (query) => workspace.isKept(query));
  announce(workspace, plan, request.claimsApart === undefined ? plan.claims : shares.here.queries);
  const roles = await rolesOf(workspace, subject);
  // Not before: two threads that read their first tables at once keep each other waiting.
  const evaluateClaims = beginClaims(workspace, plan, shares, { seed, ...request });
  // A thread that has claims to evaluate has enough to do.
  const { figuresApart } = request;
  const isFree = shares.apart.claims.length === 0;
  const measuring = beginFigures(workspace, plan, roles, {
    ...request,
    figuresApart: isFree ? figuresApart : undefined,
  });
  onStep('observations');
  const evidence = await weighedEvidence(workspace, subject, roles);
  onStep('readings and robustness');
  const answering = beginAnswers(workspace, subject, roles, evidence, {
    ...{ seed, draws, oneYear: request.oneYear },
    // The other thread measures figures or evaluates claims: who waits for the answers does not wait for it.
    answer: onAnswers === undefined ? answer : answerHere,
  });
  if (onAnswers !== undefined) onAnswers(await answering);
  onStep('series');
  const draft = { case: summaryOf(subject), asOf: subject.asOf };
  const first = await figuresOf(workspace, plan, firstFigures);
  onDraft({ ...draft, series: [], ...first });
  const { series, figures: last } = await measuring();
  onDraft({ ...draft, series, ...last });
  onStep('claims');
  const effects = await effectsOf(workspace, subject, roles);
  const claims = await evaluateClaims(roles, effects);
  return { ...(await answering), series, figures: { ...first, ...last }, claims };
}

const answerHere: AnswerRequest['answer'] = (input) => Promise.resolve(answerQuestions(input));

/** Answers the questions as of the year of the case, and as of the other one that it is asked about. */
function beginAnswers(
  workspace: Workspace,
  subject: Case,
  roles: Roles,
  evidence: WeighedEvidence,
  { oneYear, ...request }: AnswerRequest & Pick<ComputeRequest, 'oneYear'>,
): Promise<Answers> {
  const { seed, draws, answer } = request;
  const own = answer({
    questions: subject.questions,
    names: powerNames(roles),
    items: evidence.items,
    ...{ seed, draws },
  });
  const alsoAsOf = oneYear === true ? undefined : subject.alsoAsOf;
  const other =
    alsoAsOf === undefined
      ? undefined
      : answerAsOf(workspace, { ...subject, asOf: alsoAsOf }, request);
  const answers = async (): Promise<Answers> => {
    const questions = withLeadsFor(subject, evidence.measured, await own);
    const later = await other;
    const last = later === undefined ? subject : { ...subject, asOf: later.asOf };
    const since = await laterFactsOf(workspace, last);
    return { evidence, questions, later, since, weaker: roles.weaker };
  };
  const all = answers();
  // Who waits for them hears of a failure; it may happen before.
  for (const one of [all, other]) one?.catch(() => undefined);
  return all;
}

/** Begins to measure series and figures elsewhere, where that can be; what is given back waits for them, or measures them here. */
function beginFigures(
  workspace: Workspace,
  plan: Plan,
  roles: Roles,
  { figuresApart, threads }: Pick<ComputeRequest, 'figuresApart' | 'threads'>,
): () => Promise<MeasuredApart> {
  const { subject } = plan;
  const { dir: dataDir } = workspace.panel;
  const ids = lastFigures;
  const groups = definitionsIn(subject);
  // What fails there fails here as well, with an error that says where.
  const elsewhere = figuresApart?.({ ids, subject, groups, dataDir, threads }).catch(
    () => undefined,
  );
  return async () =>
    (await elsewhere) ?? {
      series: await shownSeries(workspace, plan, roles),
      figures: await figuresOf(workspace, plan, ids),
    };
}

/** Begins to evaluate claims elsewhere, where that can be; what is given back evaluates the others, and ends with all. */
function beginClaims(
  workspace: Workspace,
  { subject, claims: queries }: Plan,
  shares: ClaimShares,
  { seed, claimsApart, threads }: Pick<ComputeRequest, 'seed' | 'claimsApart' | 'threads'>,
): (roles: Roles, effects: PredicateContext['effect']) => Promise<readonly ClaimResult[]> {
  const { id, asOf, pair, third, facts } = subject;
  const { claims, ...apart } = shares.apart;
  const isNone = claims.length === 0 && apart.forOthers.size === 0;
  const elsewhere = (isNone ? undefined : claimsApart)?.({
    subject: { id, asOf, pair, third, facts, claims },
    ...apart,
    groups: definitionsIn(subject),
    ...{ seed, dataDir: workspace.panel.dir, threads },
  }).catch(() => undefined);
  return async (roles, effects) => {
    const resultsOf = async (share: ClaimShares['here'], known: ClaimSeries = new Map()) => {
      const found = await claimSeries(workspace, subject, share.queries, { roles, seed });
      const series = new Map([...known, ...found]);
      return claimResults({ ...subject, claims: share.claims }, series, seed, effects);
    };
    const there = await elsewhere;
    // What failed elsewhere fails here as well, with an error that says which claim it is.
    if (there === undefined) return resultsOf({ claims: subject.claims, queries });
    const results = [...there.results, ...(await resultsOf(shares.here, there.series))];
    const byId = new Map(results.map((result) => [result.id, result]));
    return subject.claims.map((claim) => byId.get(claim.id)!);
  };
}
