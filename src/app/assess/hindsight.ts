import { datasetById } from '../../sources/index.js';
import { listed } from './answer-caveats.js';
import type { EvidenceResult } from './assessment.js';

/** Datasets that estimate the values of all years together, so that later years move earlier values, and what they estimate. */
const estimatedTogether: Readonly<Record<string, string>> = {
  'un-ideal-points': 'ideal points',
  regime: 'scores of democracy',
};

/** Which values in the evidence rest on years after the one looked at; empty where none does. */
export function hindsightSentence(evidence: readonly EvidenceResult[], asOf: number): string {
  const used = new Set(evidence.flatMap(({ datasets }) => datasets));
  const names = Object.entries(estimatedTogether)
    .filter(([id]) => used.has(id) && datasetById(id).coverage.to > asOf)
    .map(([, name]) => name);
  if (names.length === 0) return '';
  const sentence = `${listed(names)} are estimated from all years of their source, those after ${asOf} included.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
