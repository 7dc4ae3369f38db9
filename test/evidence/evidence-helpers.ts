import type { EvidenceItem, Expectation, Question } from '../../src/evidence/index.js';

export function questionOf(readings: readonly string[], prior?: Record<string, number>): Question {
  return {
    id: 'what',
    text: 'What is it?',
    readings: readings.map((id) => ({ id, title: id, statement: id })),
    ...(prior === undefined ? {} : { prior }),
  };
}

export interface ItemSpec {
  readonly id: string;
  readonly cluster?: string;
  readonly reliability?: number;
  readonly dimension?: EvidenceItem['dimension'];
  readonly datasets?: readonly string[];
}

function base({ id, cluster = id, reliability = 1, dimension = 'economy', datasets }: ItemSpec) {
  return { id, title: id, dimension, datasets: datasets ?? [cluster], cluster, reliability };
}

export function measuredItem(
  spec: ItemSpec & { readonly u: number; readonly expect: Record<string, Expectation> },
): EvidenceItem {
  return {
    ...base(spec),
    kind: 'measured',
    observed: { type: 'percentile', u: spec.u },
    expect: spec.expect,
  };
}

export function binaryItem(
  spec: ItemSpec & { readonly yes: boolean; readonly expect: Record<string, Expectation> },
): EvidenceItem {
  return {
    ...base(spec),
    kind: 'measured',
    observed: { type: 'binary', yes: spec.yes },
    expect: spec.expect,
  };
}

/** An item as the generators of the fixtures write it. */
export interface FixtureItem {
  readonly id: string;
  readonly cluster: string;
  readonly r: number;
  readonly u?: number;
  readonly yes?: boolean;
  readonly expect?: Record<string, Expectation>;
  readonly weights?: Record<string, number>;
}

export function itemsOfFixture(items: readonly FixtureItem[]): EvidenceItem[] {
  return items.map(({ id, cluster, r, u, yes, expect, weights }) => {
    const spec = { id, cluster, reliability: r };
    if (weights !== undefined) return codedItem({ ...spec, weights });
    if (yes !== undefined) return binaryItem({ ...spec, yes, expect: expect! });
    return measuredItem({ ...spec, u: u!, expect: expect! });
  });
}

export function codedItem(
  spec: ItemSpec & { readonly weights: Record<string, number>; readonly question?: string },
): EvidenceItem {
  return {
    ...base(spec),
    kind: 'fact',
    observed: { type: 'coded' },
    weights: { [spec.question ?? 'what']: spec.weights },
  };
}
