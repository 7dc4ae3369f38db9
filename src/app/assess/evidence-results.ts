import type { Case } from '../../cases/types.js';
import type { CodedFact, EvidenceItem } from '../../evidence/types.js';
import type { EvidenceResult } from './assessment.js';
import type { ObservedRow } from './evidence-items.js';
import { knownFacts } from './known-by.js';
import type { AnsweredQuestion } from './question.js';

export interface FactInUse {
  readonly fact: CodedFact;
  readonly item: EvidenceItem;
}

/** The coded facts that were known by asOf, as evidence items. A fact's cluster is the source that reports it. */
export function factItems(subject: Case): FactInUse[] {
  return knownFacts(subject).map((fact) => ({
    fact,
    item: {
      id: fact.id,
      title: fact.title,
      kind: 'coded',
      dimension: fact.dimension,
      datasets: [fact.source],
      cluster: fact.source,
      reliability: fact.reliability,
      observed: { type: 'coded' },
      weights: fact.weights,
      ...(fact.ranges === undefined ? {} : { ranges: fact.ranges }),
    },
  }));
}

/** Every item with what it is, where it comes from and what it weighs for each question. */
export function evidenceResults(
  subject: Case,
  measured: readonly ObservedRow[],
  facts: readonly FactInUse[],
  questions: readonly AnsweredQuestion[],
): EvidenceResult[] {
  return [
    ...measured.map(({ item, because, detail }) => ({
      ...commonOf(item, because, questions),
      ...detail,
      expect: item.expect,
    })),
    ...facts.map(({ fact, item }) => ({
      ...commonOf(item, fact.because, questions),
      statement: fact.statement,
      date: fact.date,
      actors: fact.actors,
      source: sourceTitle(subject, fact.source),
      section: fact.section,
      ...(fact.url === undefined ? {} : { url: fact.url }),
      claims: fact.claims,
      codedWeights: fact.weights,
    })),
  ];
}

/** The item as the likelihood takes it, from what the assessment tells of it. */
export function itemOf(
  { observations }: Pick<Case, 'observations'>,
  result: EvidenceResult,
): EvidenceItem {
  const { id, title, kind, dimension, datasets, cluster, reliability, expect, ranges } = result;
  const row = observations.find((one) => one.id === id);
  return {
    ...{ id, title, kind, dimension, datasets, cluster, reliability, expect, ranges },
    observed:
      row === undefined
        ? { type: 'coded' }
        : row.kind === 'yes-no'
          ? { type: 'binary', yes: result.value! >= 0.5 }
          : { type: 'percentile', u: result.percentile! },
    weights: result.codedWeights,
  };
}

function sourceTitle(subject: Case, id: string): string {
  return subject.sources.find((source) => source.id === id)?.title ?? id;
}

function commonOf(item: EvidenceItem, because: string, questions: readonly AnsweredQuestion[]) {
  const { id, title, kind, dimension, cluster, datasets, reliability } = item;
  const weight: Record<string, EvidenceResult['weight'][string]> = {};
  for (const { assessment } of questions) {
    const found = assessment.items.find((entry) => entry.id === id);
    if (found === undefined) continue;
    const { tempering, leaderVsRunnerUp, byReading, diagnosticity } = found;
    weight[assessment.question] = { tempering, leaderVsRunnerUp, byReading, diagnosticity };
  }
  return {
    id,
    title,
    kind,
    dimension,
    cluster,
    datasets,
    reliability,
    because,
    ...(item.ranges === undefined ? {} : { ranges: item.ranges }),
    weight,
  };
}
