import type { Case } from '../../cases/types.js';
import type { EvidenceResult } from '../../contract/index.js';
import type { EvidenceItem } from '../../evidence/types.js';
import { parseState } from '../../states/index.js';
import { knownFacts } from '../../cases/known-by.js';
import type { MemberValue } from '../learned/look.js';
import { observedAs } from './observed-as.js';
import type { AnsweredQuestion } from './question.js';

/** What is reported of an item by its kind: how it was measured, or the fact. */
type Measured =
  | 'measure'
  | 'of'
  | 'params'
  | 'part'
  | 'population'
  | 'window'
  | 'years'
  | 'value'
  | 'unit'
  | 'percentile'
  | 'ofMembers'
  | 'standsInFor'
  | 'replacedBy';
type Coded =
  | 'statement'
  | 'date'
  | 'actors'
  | 'source'
  | 'grade'
  | 'section'
  | 'url'
  | 'references'
  | 'claims';

/** An item of evidence from the case to the page: what the likelihood takes, and what is reported of it. */
export interface Evidence extends EvidenceItem {
  /** Why the readings expect what they do. */
  readonly because: string;
  /** Years up to the one assessed that have a value; of a fact, its year. */
  readonly years: readonly number[];
  /** Whether a third party of the case is among the states measured, or acts in the fact. */
  readonly involvesThird: boolean;
  /** What it is of each member, where a group is in the pair. */
  readonly members?: readonly MemberValue[];
  /** Whether it has no value of the group as a whole: what is asked of the group itself takes no notice of it. */
  readonly isOfMembersAlone?: true;
  readonly detail: Pick<EvidenceResult, Measured | Coded>;
}

/** The coded facts that were known by asOf, as evidence. A fact's cluster is the source that reports it. */
export function factItems(subject: Pick<Case, 'facts' | 'asOf' | 'sources' | 'third'>): Evidence[] {
  const titles = new Map(subject.sources.map(({ id, title }) => [id, title]));
  return knownFacts(subject).map(({ source, weights, ranges, because, ...fact }) => {
    const { id, title, dimension, reliability, statement, date, actors, claims } = fact;
    const { grade, section, url, references } = fact;
    return {
      ...{ id, title, kind: 'fact', dimension, datasets: [source], cluster: source, reliability },
      observed: { type: 'coded' },
      weights,
      ...(ranges === undefined ? {} : { ranges }),
      because,
      years: [Number(date.slice(0, 4))],
      involvesThird: actors.some((actor) => subject.third.includes(parseState(actor))),
      detail: {
        ...{ statement, date, actors },
        source: titles.get(source) ?? source,
        ...{ grade, section, references },
        ...(url === undefined ? {} : { url }),
        claims,
      },
    };
  });
}

/** An item as an assessment reports it, with what it weighs for each question: nothing where it is not used. */
export function evidenceResult(
  item: Evidence,
  questions: readonly Pick<AnsweredQuestion, 'assessment'>[],
  used: boolean,
): EvidenceResult {
  const { id, title, kind, dimension, cluster, datasets, reliability, because, ranges } = item;
  const lastYear = item.years.at(-1)!;
  const weight: Record<string, EvidenceResult['weight'][string]> = {};
  for (const { assessment } of questions) {
    const found = assessment.items.find((entry) => entry.id === id);
    if (found === undefined) continue;
    const { tempering, leaderVsRunnerUp, byReading, diagnosticity } = found;
    weight[assessment.question] = { tempering, leaderVsRunnerUp, byReading, diagnosticity };
  }
  return {
    ...{ id, title, kind, lastYear, used, dimension, cluster, datasets, reliability, because },
    ...(ranges === undefined ? {} : { ranges }),
    ...(item.learned === undefined ? {} : { learned: withoutSamples(item.learned) }),
    weight,
    ...item.detail,
    ...(kind === 'measured' ? { expect: item.expect } : { codedWeights: item.weights }),
  };
}

/** Learned weights without the samples behind them, which are many. */
const withoutSamples = (learned: NonNullable<EvidenceItem['learned']>) =>
  Object.fromEntries(
    Object.entries(learned).map(([question, { byReading }]) => [question, { byReading }]),
  );

/** The item as the likelihood takes it, from an assessment of the case. */
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
        : observedAs(row.kind, result.value!, result.percentile!),
    weights: result.codedWeights,
    ...(result.learned === undefined ? {} : { learned: result.learned }),
  };
}
