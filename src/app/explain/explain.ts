import type { Case } from '../../cases/types.js';
import type {
  Assessment,
  EvidenceResult,
  ExplainedFact,
  ExplainedItem,
  ExplainedObservation,
  ExplainedReading,
  Explanation,
  ReadingResult,
} from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { expectationOf, itemLikelihoods } from '../../evidence/index.js';
import type { Question } from '../../evidence/types.js';
import { didYouMean } from '../../core/closest.js';
import { itemOf } from '../assess/evidence.js';
import { commandOf } from '../assess/manifest.js';
import { weightsIn } from '../learned/apply.js';
import { withHowGood } from '../learned/how-good.js';
import { rolesOf } from '../engine/observe.js';
import { tracedDatasets, tracedMeasures } from './trace-lineage.js';
import { tracedSeries, type TraceContext } from './trace-series.js';
import type { Workspace } from '../engine/workspace.js';

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
  throw new UsageError(`the case has no reading ${quoted(name)}`, {
    code: 'unknown-reading',
    details: { value: name, expected: ids.join(', ') },
    hint: didYouMean(name, ids, `for example --explain ${ids[0]}`),
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
  const found = result.readings.find(({ id }) => id === reading)!;
  const rival = [...result.readings]
    .sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1))
    .find(({ id }) => id !== reading)!;
  const compared = { question, reading, rival: rival.id };
  const trace = { workspace, roles: await rolesOf(workspace, subject), asOf: assessment.asOf };
  const items: ExplainedItem[] = [];
  const bearing = assessment.evidence.filter(({ weight }) => weight[question.id] !== undefined);
  for (const item of bearing) items.push(await explainedItem({ trace, subject, item, compared }));
  items.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1));
  const prior = decibels(found.prior / rival.prior);
  const sum = (sign: 1 | -1): number =>
    items.reduce((total, { weight }) => (weight * sign > 0 ? total + weight : total), 0);
  const [itemsFor, itemsAgainst] = [sum(1), sum(-1)];
  const coded = new Set(bearing.flatMap(({ kind, datasets }) => (kind === 'fact' ? datasets : [])));
  const { id, text, standing, leader } = result;
  const { manifest } = workspace.panel;
  const measures = tracedMeasures(
    manifest,
    items.flatMap(({ observation }) => observation?.series.result ?? []),
  );
  return {
    case: subject.id,
    title: subject.title,
    asOf: assessment.asOf,
    ...weightsIn(subject),
    question: { id, text, standing, leader },
    reading: bare(found),
    rival: bare(rival),
    ...(id === 'what' ? withHowGood(assessment.questions, assessment.evidence, subject.pair) : {}),
    odds: { prior, itemsFor, itemsAgainst, posterior: prior + itemsFor + itemsAgainst },
    items,
    sources: assessment.sources.filter(({ id }) => coded.has(id)),
    measures,
    datasets: tracedDatasets(manifest, measures),
    dataVersion: assessment.dataVersion,
    command: commandOf(assessment),
  };
}

const decibels = (ratio: number): number => 10 * Math.log10(ratio);

const bare = ({ inconsistency: _, exposure: __, ...rest }: ReadingResult): ExplainedReading => rest;

interface ItemInput {
  readonly trace: TraceContext;
  readonly subject: Case;
  readonly item: EvidenceResult;
  readonly compared: {
    readonly question: Question;
    readonly reading: string;
    readonly rival: string;
  };
}

async function explainedItem(input: ItemInput): Promise<ExplainedItem> {
  const { item, compared } = input;
  const { question, reading, rival } = compared;
  const { tempering, byReading } = item.weight[question.id]!;
  const weight = byReading[reading]! - byReading[rival]!;
  const likelihoods = itemLikelihoods(question, itemOf(input.subject, item));
  const { id, title, kind, because, reliability, cluster } = item;
  return {
    ...{ id, title, kind, because, reliability, cluster, weight },
    alone: weight / tempering,
    share: tempering,
    ...(item.learned?.[question.id] === undefined ? {} : { learned: true as const }),
    likelihood: { reading: likelihoods[reading]!, rival: likelihoods[rival]! },
    ...(kind === 'measured'
      ? { observation: await observationOf(input) }
      : { fact: factOf(input) }),
  };
}

function factOf({ item, compared }: ItemInput): ExplainedFact {
  const { statement, date, actors, source, grade, section, url, references = [] } = item;
  const coded = item.codedWeights?.[compared.question.id] ?? {};
  return {
    ...{ statement: statement!, date: date!, actors: actors!, source: source! },
    ...{ grade: grade!, section: section!, references },
    ...(url === undefined ? {} : { url }),
    coded: { reading: coded[compared.reading] ?? null, rival: coded[compared.rival] ?? null },
  };
}

async function observationOf({
  trace,
  subject,
  item,
  compared,
}: ItemInput): Promise<ExplainedObservation> {
  const row = subject.observations.find(({ id }) => id === item.id)!;
  const window = item.window!;
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
    ...(item.years === undefined ? {} : { years: item.years }),
    population: item.population!,
    datasets: item.datasets,
    series: await tracedSeries(trace, row.observe!, window),
  };
}
