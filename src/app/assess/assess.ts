import type { Case } from '../../cases/types.js';
import { significant } from '../../core/significant.js';
import { expectedInformation } from '../../evidence/index.js';
import type { EvidenceItem } from '../../evidence/types.js';
import { labelOf } from '../../states/index.js';
import { answerOf, headlineOf } from './answer.js';
import type { Assessment, ClaimResult, HoleResult } from './assessment.js';
import { caseDigest } from '../casefiles/case-digest.js';
import { claimSharesOf, expectCase, type ClaimShares } from './case-looks.js';
import { looksByObserve, observeLooks, type ClaimSeries } from './claim-looks.js';
import type { ApartClaims, ApartInput } from './claims-apart.js';
import { caveatsOf } from './caveats.js';
import { claimResults } from './claims.js';
import { contestOf } from '../arena/contest.js';
import { observeRows, type CaseEvidence } from './evidence-items.js';
import { effectsOf } from './effects.js';
import { evidenceResults, factItems } from './evidence-results.js';
import type { Figures } from './figure-results.js';
import { figuresOf, networkOf } from './figures.js';
import { institutionsOf } from './institutions.js';
import { knownEvents } from './known-by.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import { answerQuestions, type AnsweredQuestion, type AnswerInput } from './question.js';
import { shownSeries } from './shown-series.js';
import { sourceEntries } from './sources.js';
import type { Workspace } from '../engine/workspace.js';

/** What is measured and shown as it is. */
type MeasuredFigures = Pick<Assessment, 'series' | 'contest' | 'institutions'> & Figures;
/** The figures of a case before anything is weighed. */
export type FiguresDraft = Pick<Assessment, 'case' | 'asOf'> & MeasuredFigures;

type Effects = Awaited<ReturnType<typeof effectsOf>>;

export interface AssessRequest {
  readonly seed: number;
  /** Robustness draws, default 10,000. */
  readonly draws?: number;
  readonly onStep?: (label: string) => void;
  /** Called when figures are measured, before anything is weighed: with all but the network, then with this. */
  readonly onDraft?: (draft: FiguresDraft) => void;
  /** Answers the questions, in another thread for example, while the claims are evaluated; default: in this one. */
  readonly answer?: (input: AnswerInput) => Promise<readonly AnsweredQuestion[]>;
  /** Evaluates the claims that share no measure with the rest of the case, in another thread; default: in this one, with the others. */
  readonly claimsApart?: (input: ApartInput) => Promise<ApartClaims>;
  /** Threads of the database that is opened there. */
  readonly threads?: number;
}

/**
 * Weigh the readings of a case against its evidence, evaluate its claims and say what is missing.
 * The same case, panel and seed give the same result to the byte.
 */
export async function assess(
  workspace: Workspace,
  subject: Case,
  {
    seed,
    draws = 10_000,
    onStep = () => undefined,
    onDraft = () => undefined,
    answer = (input) => Promise.resolve(answerQuestions(input)),
    claimsApart,
    threads,
  }: AssessRequest,
): Promise<Assessment> {
  const shares = claimSharesOf(subject, (look) => workspace.isKept(look));
  const looks = claimsApart === undefined ? looksByObserve(subject) : shares.here.looks;
  expectCase(workspace, subject, [looks]);
  const roles = await rolesOf(workspace, subject);
  // Not before: two threads that read their first tables at once keep each other waiting.
  const evaluateClaims = beginClaims(workspace, subject, shares, { seed, claimsApart, threads });
  onStep('series');
  const summary = summaryOf(subject);
  const figures = await measuredFigures(workspace, subject, roles);
  onDraft({ case: summary, asOf: subject.asOf, ...figures });
  const network = await networkOf(workspace, subject);
  onDraft({ case: summary, asOf: subject.asOf, series: [], ...network });
  const shown = { ...figures, ...network };
  onStep('observations');
  const observed = await observeRows(workspace, subject, roles);
  const facts = factItems(subject);
  const items = [...observed.measured.map(({ item }) => item), ...facts.map(({ item }) => item)];
  onStep('readings and robustness');
  const answering = answer({ questions: subject.questions, items, seed, draws });
  onStep('claims');
  const effects = await effectsOf(workspace, subject, roles);
  const claims = await evaluateClaims(roles, effects);
  const questions = await answering;
  const observations = {
    observed: observed.measured.length,
    total: observed.total,
    coded: facts.length,
  };
  const results = questions.map(({ result }) => result);
  const evidence = evidenceResults(subject, observed.measured, facts, questions);
  const sources = sourceEntries(subject, workspace.panel.manifest, {
    ...shown,
    evidence,
    claims,
  });
  return {
    case: summary,
    dataVersion: workspace.panel.dataVersion,
    caseDigest: caseDigest(subject),
    seed,
    asOf: subject.asOf,
    headline: headlineOf(observations, results),
    answer: answerOf({
      questions: results,
      observations,
      claims,
      ...thesesOf(subject),
      ...caveatsOf({
        subject,
        questions: results,
        evidence,
        holes: observed.holes,
        sources,
        measuresThird: observed.measured.some(({ involvesThird }) => involvesThird),
      }),
    }),
    questions: results,
    evidence,
    claims,
    holes: holeResults(subject, observed, items),
    ...shown,
    sources,
    observations,
  };
}

/** Begins to evaluate claims elsewhere, where that can be; what is given back evaluates the others, and ends with all. */
function beginClaims(
  workspace: Workspace,
  subject: Case,
  { apart, here }: ClaimShares,
  { seed, claimsApart, threads }: Pick<AssessRequest, 'seed' | 'claimsApart' | 'threads'>,
): (roles: Roles, effects: Effects) => Promise<readonly ClaimResult[]> {
  const { id, asOf, pair, third, facts } = subject;
  const { claims, ...taken } = apart;
  const dataDir = workspace.panel.dir;
  const input = {
    subject: { id, asOf, pair, third, facts, claims },
    ...taken,
    seed,
    dataDir,
    threads,
  };
  const elsewhere = claimsApart?.(input).catch(() => undefined);
  return async (roles, effects) => {
    const resultsOf = async (share: ClaimShares['here'], known: ClaimSeries = new Map()) => {
      const own = await observeLooks(workspace, subject, share.looks, { roles, seed });
      const series = new Map([...known, ...own]);
      return claimResults({ ...subject, claims: share.claims }, series, seed, effects);
    };
    const there = await elsewhere;
    // What failed elsewhere fails here as well, with an error that says which claim it is.
    if (there === undefined)
      return resultsOf({ claims: subject.claims, looks: looksByObserve(subject) });
    const results = [...there.results, ...(await resultsOf(here, there.series))];
    const byId = new Map(results.map((result) => [result.id, result]));
    return subject.claims.map((claim) => byId.get(claim.id)!);
  };
}

async function measuredFigures(
  workspace: Workspace,
  subject: Case,
  roles: Roles,
): Promise<MeasuredFigures> {
  const series = await shownSeries(workspace, subject, roles);
  const figures = await figuresOf(workspace, subject);
  const contest = await contestOf(workspace, subject);
  const institutions = await institutionsOf(workspace, subject);
  return {
    series,
    ...(contest === undefined ? {} : { contest }),
    ...(institutions === undefined ? {} : { institutions }),
    ...figures,
  };
}

function summaryOf(subject: Case): Assessment['case'] {
  const { id, title, question, arguments: named, period } = subject;
  const [a, b] = subject.pair;
  return {
    id,
    title,
    question,
    arguments: named,
    pair: [labelOf(a), labelOf(b)],
    third: subject.third.map((state) => labelOf(state)),
    period,
    events: knownEvents(subject),
    ...thesesOf(subject),
  };
}

function thesesOf({ theses, sources }: Case): Pick<Assessment['case'], 'theses'> {
  if (theses.length === 0) return {};
  const titleOf = (source: string) => sources.find(({ id }) => id === source)!.title;
  return { theses: theses.map((thesis) => ({ ...thesis, source: titleOf(thesis.source) })) };
}

function holeResults(
  subject: Case,
  { holes }: CaseEvidence,
  items: readonly EvidenceItem[],
): HoleResult[] {
  return holes
    .map((hole) => ({
      id: hole.id,
      title: hole.title,
      dimension: hole.dimension,
      waitsFor: hole.waitsFor,
      reason: hole.reason,
      expectedInformation: Object.fromEntries(
        subject.questions.map((question) => [
          question.id,
          significant(expectedInformation(question, items, hole)),
        ]),
      ),
    }))
    .sort((a, b) => informationOf(b) - informationOf(a) || (a.id < b.id ? -1 : 1));
}

function informationOf({ expectedInformation: bits }: HoleResult): number {
  return Object.values(bits).reduce((sum, value) => sum + value, 0);
}
