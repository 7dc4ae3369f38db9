import type { Case } from '../cases/types.js';
import { UsageError } from '../core/errors.js';
import type { SeriesPoint, StateLabel } from '../core/series.js';
import { unitOfPart } from '../core/measure.js';
import { expectationOf, itemLikelihoods } from '../evidence/index.js';
import type { EvidenceItem, Expectation, ObservationRow, Question } from '../evidence/types.js';
import { measureById } from '../measures/index.js';
import { closest } from '../measures/shared/closest.js';
import { labelOf } from '../states/index.js';
import type { Assessment, EvidenceResult, QuestionResult, ReadingResult } from './assessment.js';
import { firstYearOf } from './evidence-items.js';
import { commandOf } from './manifest.js';
import { seriesOf } from './measure.js';
import { observedUnit, rolesOf, type Roles } from './observe.js';
import type { Workspace } from './workspace.js';

/** The chain from what is said of a reading down to the figures and facts that it rests on. */
export interface Explanation {
  readonly case: string;
  readonly title: string;
  readonly asOf: number;
  readonly question: Pick<QuestionResult, 'id' | 'text' | 'standing' | 'leader'>;
  readonly reading: ExplainedReading;
  /** The likeliest other reading: odds and weights below are those of the reading against it. */
  readonly rival: ExplainedReading;
  /** Decibels of the reading against the rival. `posterior` is the sum of the others. */
  readonly odds: {
    readonly prior: number;
    readonly itemsFor: number;
    readonly itemsAgainst: number;
    readonly posterior: number;
  };
  /** Heaviest first, ties by id. */
  readonly items: readonly ExplainedItem[];
  readonly sources: Assessment['sources'];
  readonly dataVersion: string;
  /** The assessment that this explains. */
  readonly command: string;
}

export type ExplainedReading = Omit<ReadingResult, 'inconsistency' | 'exposure'>;

export interface ExplainedItem {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceResult['kind'];
  readonly because: string;
  readonly reliability: number;
  readonly cluster: string;
  /** dB for (positive) or against the reading against its rival, as it counts. */
  readonly weight: number;
  /** The same of the item by itself, before it shares with others of its cluster: weight = alone x share. */
  readonly alone: number;
  readonly share: number;
  /** Likelihood of what was observed under each of the two, before reliability is reckoned with. */
  readonly likelihood: { readonly reading: number; readonly rival: number };
  readonly observation?: ExplainedObservation;
  readonly fact?: ExplainedFact;
}

export interface ExplainedObservation {
  readonly kind: ObservationRow['kind'];
  readonly expected: { readonly reading: Expectation; readonly rival: Expectation };
  readonly value: number;
  readonly unit: string;
  readonly percentile: number;
  readonly window: readonly [number, number];
  readonly population: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly part?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly states: readonly StateLabel[];
  readonly third?: StateLabel;
  readonly group?: string;
  readonly key?: string;
  readonly datasets: readonly string[];
  /** Unit of the yearly values. */
  readonly yearlyUnit: string;
  /** Every year of the window, with its value or why there is none. */
  readonly years: readonly SeriesPoint[];
}

export type ExplainedFact = Required<
  Pick<EvidenceResult, 'statement' | 'date' | 'actors' | 'source' | 'section'>
> &
  Pick<EvidenceResult, 'url'> & {
    /** Decibels that the case gives each of the two, 0 for the reading that fits best. */
    readonly coded: { readonly reading: number | null; readonly rival: number | null };
  };

/**
 * The reading that a request names by id or title, and its question.
 * @throws UsageError `unknown-reading`, naming those there are
 */
export function readingNamed(
  questions: readonly Question[],
  name: string,
): { readonly question: Question; readonly reading: string } {
  const wanted = name.trim().toLowerCase();
  const readings = questions.flatMap((question) =>
    question.readings.map(({ id, title }) => ({ question, reading: id, title })),
  );
  const found = readings.find(
    ({ reading, title }) => reading.toLowerCase() === wanted || title.toLowerCase() === wanted,
  );
  if (found !== undefined) return { question: found.question, reading: found.reading };
  const ids = readings.map(({ reading }) => reading);
  const near = closest(name, ids);
  throw new UsageError(`the case has no reading ${JSON.stringify(name)}`, {
    code: 'unknown-reading',
    details: { value: name, expected: ids.join(', ') },
    hint:
      near.length === 0 ? `for example --explain ${ids[0]}` : `did you mean ${near.join(' or ')}?`,
  });
}

/**
 * Explain what an assessment says of a reading: its odds against the likeliest other reading, made of the prior and of
 * every item in decibels; each item with what the two expect, what was observed and how, and the yearly values behind it.
 * Reads the series of the items again; everything else is in the assessment.
 */
export async function explain(
  workspace: Workspace,
  subject: Case,
  assessment: Assessment,
  name: string,
): Promise<Explanation> {
  const { question, reading } = readingNamed(subject.questions, name);
  const result = assessment.questions.find(({ id }) => id === question.id)!;
  const own = result.readings.find(({ id }) => id === reading)!;
  const rival = [...result.readings]
    .sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1))
    .find(({ id }) => id !== reading)!;
  const compared = { question, reading, rival: rival.id };
  const roles = await rolesOf(workspace, subject);
  const items: ExplainedItem[] = [];
  for (const item of assessment.evidence)
    if (item.weight[question.id] !== undefined)
      items.push(await explainedItem(workspace, { subject, roles, item, compared }));
  items.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1));
  const prior = decibels(own.prior / rival.prior);
  const sum = (sign: 1 | -1): number =>
    items.reduce((total, { weight }) => (weight * sign > 0 ? total + weight : total), 0);
  const used = new Set(
    assessment.evidence
      .filter(({ weight }) => weight[question.id] !== undefined)
      .flatMap(({ datasets }) => datasets),
  );
  return {
    case: subject.id,
    title: subject.title,
    asOf: assessment.asOf,
    question: pick(result),
    reading: bare(own),
    rival: bare(rival),
    odds: {
      prior,
      itemsFor: sum(1),
      itemsAgainst: sum(-1),
      posterior: prior + sum(1) + sum(-1),
    },
    items,
    sources: assessment.sources.filter(({ id }) => used.has(id)),
    dataVersion: assessment.dataVersion,
    command: commandOf(assessment),
  };
}

const decibels = (ratio: number): number => 10 * Math.log10(ratio);

const pick = ({ id, text, standing, leader }: QuestionResult): Explanation['question'] => ({
  id,
  text,
  standing,
  leader,
});

function bare({ inconsistency: _i, exposure: _e, ...rest }: ReadingResult): ExplainedReading {
  return rest;
}

interface ItemInput {
  readonly subject: Case;
  readonly roles: Roles;
  readonly item: EvidenceResult;
  readonly compared: {
    readonly question: Question;
    readonly reading: string;
    readonly rival: string;
  };
}

async function explainedItem(workspace: Workspace, input: ItemInput): Promise<ExplainedItem> {
  const { item, compared } = input;
  const { question, reading, rival } = compared;
  const { tempering, byReading } = item.weight[question.id]!;
  const weight = byReading[reading]! - byReading[rival]!;
  const likelihoods = itemLikelihoods(question, evidenceItem(item, input.subject));
  const { id, title, kind, because, reliability, cluster } = item;
  return {
    id,
    title,
    kind,
    because,
    reliability,
    cluster,
    weight,
    alone: weight / tempering,
    share: tempering,
    likelihood: { reading: likelihoods[reading]!, rival: likelihoods[rival]! },
    ...(kind === 'measured'
      ? { observation: await observationOf(workspace, input) }
      : { fact: factOf(input) }),
  };
}

/** The item as the likelihood takes it, from what the assessment tells of it. */
function evidenceItem(item: EvidenceResult, { observations }: Case): EvidenceItem {
  const row = observations.find(({ id }) => id === item.id);
  return {
    ...item,
    observed:
      row === undefined
        ? { type: 'coded' }
        : row.kind === 'yes-no'
          ? { type: 'binary', yes: item.value! >= 0.5 }
          : { type: 'percentile', u: item.percentile! },
    weights: item.codedWeights,
  };
}

function factOf({ item, compared }: ItemInput): ExplainedFact {
  const { statement, date, actors, source, section, url } = item;
  const coded = item.codedWeights?.[compared.question.id] ?? {};
  return {
    statement: statement!,
    date: date!,
    actors: actors!,
    source: source!,
    section: section!,
    ...(url === undefined ? {} : { url }),
    coded: { reading: coded[compared.reading] ?? null, rival: coded[compared.rival] ?? null },
  };
}

async function observationOf(
  workspace: Workspace,
  { subject, roles, item, compared }: ItemInput,
): Promise<ExplainedObservation> {
  const row = subject.observations.find(({ id }) => id === item.id)!;
  const observe = row.observe!;
  const { part, key, group } = observe;
  const window = item.window!;
  const from = Math.min(firstYearOf(row, subject.asOf), window[0]);
  const { computed, unit, states } = await observedUnit(workspace, roles, observe, from);
  const { series } = seriesOf(computed, unit, states, ...window, { part, intervals: false });
  return {
    kind: row.kind,
    expected: {
      reading: expectationOf(row.expect, compared.reading),
      rival: expectationOf(row.expect, compared.rival),
    },
    value: item.value!,
    unit: item.unit!,
    percentile: item.percentile!,
    window,
    population: item.population!,
    measure: observe.measure,
    measureTitle: measureById(observe.measure).title,
    ...(part === undefined ? {} : { part }),
    params: item.params!,
    states: states.map((state) => labelOf(state)),
    ...(unit.third === undefined ? {} : { third: labelOf(unit.third) }),
    ...(group === undefined ? {} : { group }),
    ...(key === undefined ? {} : { key }),
    datasets: item.datasets,
    yearlyUnit: unitOfPart(computed.definition, part),
    years: series.filter((point) => key === undefined || (point.key ?? key) === key),
  };
}
