import type { MapShape } from '../charts/arena-shapes.js';
import type {
  Assessment,
  EvidenceResult,
  MeasureResult,
  QuestionResult,
  ShownSeries,
} from '../contract/index.js';
import { isUnanswered } from '../core/answer-standing.js';
import { UsageError } from '../core/errors.js';
import { slug } from '../core/slug.js';
import { labelOf, parseState } from '../states/index.js';
import type { Content } from './content.js';
import { link } from './text.js';

/** Outlines for a map of third states and of the pair that contends for them. */
export type ShapesOf = (
  thirdStates: readonly number[],
  pair: readonly [number, number],
) => readonly MapShape[];

/** What every section needs: names for roles, links that resolve, outlines of states. */
export interface ViewContext {
  readonly assessment: Assessment;
  readonly shapesOf: ShapesOf;
  /** Whether the page begins with the brief: what that draws is left out below it. */
  readonly front: boolean;
  /** Name of a role (`A`, `B`, `K`, `weaker`, `stronger`) or ISO3 code. */
  actorName(role: string): string;
  readingTitle(id: string): string;
  question(id: string): QuestionResult | undefined;
  /** Links to the place where a thing is explained; plain text where the report has no such place. */
  evidenceLink(id: string, text?: Content): Content;
  claimLink(id: string): Content;
  sourceLink(id: string, text?: Content): Content;
  seriesLinks(measure: string): Content[];
  /** Link to a part of the page that explains things. */
  placeLink(anchor: string, text: Content): Content;
}

/** Names of the bodies of the case of which not all members are coded: no count of shared bodies has them. */
export function partlyCoded({ institutions }: Assessment): string[] {
  return (institutions?.bodies ?? [])
    .filter(({ members }) => members === null)
    .map(({ name }) => name);
}

export const anchors = {
  evidence: (id: string): string => `evidence-${slug(id)}`,
  claim: (id: string): string => `claim-${slug(id)}`,
  source: (id: string): string => `source-${slug(id)}`,
  series: (id: string): string => `series-${slug(id)}`,
  unobserved: (id: string): string => `hole-${slug(id)}`,
  question: (id: string): string => `question-${slug(id)}`,
};

interface ContextOptions {
  /** Outlines of states; without it no map has any. */
  readonly shapesOf?: ShapesOf;
  /** File of the page that explains things, where it is another one. */
  readonly page?: string;
  readonly front?: boolean;
}

export function createContext(
  assessment: Assessment,
  { shapesOf = () => [], page = '', front = false }: ContextOptions = {},
): ViewContext {
  const roles = roleNames(assessment);
  const titles = new Map(
    assessment.questions.flatMap(({ readings }) =>
      readings.map(({ id, title }) => [id, title] as const),
    ),
  );
  const evidence = new Map(assessment.evidence.map((item) => [item.id, item]));
  const claims = new Set(assessment.claims.map(({ id }) => id));
  const sources = new Map(assessment.sources.map((source) => [source.id, source]));
  const linkTo = (known: boolean, anchor: string, text: Content): Content =>
    known ? link(`${page}#${anchor}`, text) : text;
  return {
    assessment,
    shapesOf,
    front,
    placeLink: (anchor, text) => link(`${page}#${anchor}`, text),
    actorName: (role) => roles.get(role) ?? nameOfCode(role),
    readingTitle: (id) => titles.get(id) ?? id,
    question: (id) => assessment.questions.find((question) => question.id === id),
    evidenceLink: (id, text) =>
      linkTo(evidence.has(id), anchors.evidence(id), text ?? evidence.get(id)?.title ?? id),
    claimLink: (id) => linkTo(claims.has(id), anchors.claim(id), id),
    sourceLink: (id, text) =>
      linkTo(sources.has(id), anchors.source(id), text ?? sources.get(id)?.title ?? id),
    seriesLinks: (measure) =>
      assessment.series
        .filter((shown) => shown.lines.some(({ result }) => result.measure === measure))
        .map((shown) => link(`${page}#${anchors.series(shown.id)}`, shown.title)),
  };
}

function roleNames({ case: { pair, third }, series }: Assessment): Map<string, string> {
  const names = new Map<string, string>([
    ['A', pair[0].name],
    ['B', pair[1].name],
    ['weaker', 'the weaker side'],
    ['stronger', 'the stronger side'],
  ]);
  if (third[0] !== undefined) names.set('K', third[0].name);
  const shown = series.flatMap(({ lines }) => lines.flatMap(({ result }) => result.states));
  for (const { iso3, name } of [...shown, ...third, ...pair])
    if (iso3 !== null) names.set(iso3, name);
  return names;
}

/** Name of a state by its ISO3 code; a name that is no code of a state stands for itself. */
function nameOfCode(code: string): string {
  if (!/^[A-Z]{3}$/.test(code)) return code;
  try {
    return labelOf(parseState(code)).name;
  } catch (error) {
    if (error instanceof UsageError) return code;
    throw error;
  }
}

/** The question that a brief draws. */
export const firstAnswered = ({ questions }: Assessment): QuestionResult | undefined =>
  questions.find(({ standing }) => !isUnanswered(standing));

/** Evidence that speaks to a question, heaviest first. */
export function evidenceOf(
  assessment: Assessment,
  question: string,
): { item: EvidenceResult; db: number }[] {
  return assessment.evidence
    .flatMap((item) => {
      const weight = item.weight[question];
      return weight === undefined ? [] : [{ item, db: weight.leaderVsRunnerUp }];
    })
    .sort((a, b) => Math.abs(b.db) - Math.abs(a.db) || (a.item.id < b.item.id ? -1 : 1));
}

/** First and last year with a value in any series: the axis that all charts of the page share. */
export function sharedYears(series: readonly ShownSeries[]): [number, number] {
  const observed = series.flatMap(({ lines }) =>
    lines.flatMap(({ result }) => observedYears(result)),
  );
  return observed.length === 0 ? [0, 1] : [Math.min(...observed), Math.max(...observed)];
}

/** Years of the figures that do not come from the case: the axis of its series, or its period where it shows none. */
export function figureYears({ assessment }: ViewContext): [number, number] {
  const { series, case: subject, asOf } = assessment;
  const [from, to] = subject.period;
  return series.length === 0 ? [from, Math.min(to, asOf)] : sharedYears(series);
}

export function observedYears(result: MeasureResult): number[] {
  return result.series.filter(({ value }) => value !== null).map(({ year }) => year);
}

/** Whether a band is drawn of a result: values of groups have no intervals. */
export const hasIntervals = ({ series }: MeasureResult): boolean =>
  series.some(({ interval }) => interval !== undefined);
