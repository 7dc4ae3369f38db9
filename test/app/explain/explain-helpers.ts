import { readFileSync } from 'node:fs';
import type { Assessment, ExplainedItem, Explanation } from '../../../src/contract/index.js';

const shapes: Readonly<Record<string, (u: number) => number>> = {
  high: (u) => 3 * u * u,
  'rather-high': (u) => 2 * u,
  middle: (u) => 6 * u * (1 - u),
  'rather-low': (u) => 2 * (1 - u),
  low: (u) => 3 * (1 - u) ** 2,
  any: () => 1,
};

interface LearnedRow {
  readonly id: string;
  readonly look: string;
  readonly mean: number;
  readonly sd: number;
  /** Thousandths of a nat by reading. */
  readonly weights: readonly number[];
}
const { questions: learned } = JSON.parse(readFileSync('cases/learned.json', 'utf8')) as {
  readonly questions: Record<string, { readings: readonly string[]; rows: readonly LearnedRow[] }>;
};

const scales: Readonly<Record<string, (value: number) => number>> = {
  linear: (value) => value,
  log: (value) => Math.log(1 + value),
  root: (value) => Math.sqrt(value),
  logit: (value) => {
    const p = Math.min(0.999, Math.max(0.001, value));
    return Math.log(p / (1 - p));
  },
};

/** Natural logarithm of the ratio of the readings that the shipped weights give to a row with a value. */
function learnedLog(id: string, value: number, of: Explanation): number {
  const { rows, readings } = learned[of.question.id]!;
  const { look, mean, sd, weights } = rows.find((row) => row.id === id)!;
  const { kind, scale = 'linear' } = JSON.parse(look) as { kind: string; scale?: string };
  const seen = kind === 'yes-no' ? Number(value >= 0.5) : scales[scale]!(value);
  const x = Math.min(4, Math.max(-4, (seen - mean) / sd));
  const weightOf = (reading: string): number => weights[readings.indexOf(reading)]! / 1000;
  return x * (weightOf(of.reading.id) - weightOf(of.rival.id));
}

/** Weight of an item between the two readings, from what the assessment says was expected and seen, by the formulas in words. */
export function percentileWeight(
  item: ExplainedItem,
  explained: Explanation,
  { evidence, questions }: Assessment,
): number {
  const {
    expect = {},
    percentile,
    value,
    codedWeights,
  } = evidence.find(({ id }) => id === item.id)!;
  const { question, reading, rival } = explained;
  if (item.learned) return (10 / Math.LN10) * learnedLog(item.id, value!, explained);
  const ids = questions.find(({ id }) => id === question.id)!.readings.map(({ id }) => id);
  const of = (id: string): number => {
    if (codedWeights !== undefined) {
      const coded = codedWeights[question.id]!;
      const given = Object.values(coded).map((db) => 10 ** (db / 10));
      const mean = given.reduce((a, b) => a + b, 0) / given.length;
      return id in coded ? 10 ** (coded[id]! / 10) : mean;
    }
    const expected = id === 'other' ? 'any' : (expect[id] ?? 'any');
    if (item.observation!.kind === 'yes-no')
      return expected === 'any' ? 0.5 : (expected === 'yes') === value! >= 0.5 ? 0.8 : 0.2;
    const u = Math.min(Math.max(percentile!, 0.01), 0.99);
    return expected === 'any' ? 1 : 0.85 * shapes[expected]!(u) + 0.15;
  };
  const best = Math.max(...ids.map((id) => of(id)));
  const mixed = (id: string): number => item.reliability * of(id) + (1 - item.reliability) * best;
  return 10 * Math.log10(mixed(reading.id) / mixed(rival.id)) * item.share;
}
