import type { Assessment, EvidenceResult } from './assessment.js';

/** The heaviest items for the leader of a question and against it (against the runner-up), heaviest first. */
export function heaviest(
  { evidence }: Pick<Assessment, 'evidence'>,
  question: string,
  count = 5,
): { forLeader: EvidenceResult[]; againstLeader: EvidenceResult[] } {
  const weightOf = (item: EvidenceResult): number => item.weight[question]?.leaderVsRunnerUp ?? 0;
  const ordered = [...evidence].sort(
    (a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)) || (a.id < b.id ? -1 : 1),
  );
  // Below a hundredth of a decibel an item says nothing worth a line.
  const speaks = (item: EvidenceResult): boolean => Math.abs(weightOf(item)) >= 0.01;
  return {
    forLeader: ordered.filter((item) => speaks(item) && weightOf(item) > 0).slice(0, count),
    againstLeader: ordered.filter((item) => speaks(item) && weightOf(item) < 0).slice(0, count),
  };
}
