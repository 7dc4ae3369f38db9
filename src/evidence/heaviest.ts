interface Weighed {
  readonly id: string;
  /** Weight of evidence in dB by question. */
  readonly weight: Readonly<Record<string, { readonly leaderVsRunnerUp: number }>>;
}

/** The heaviest items for the leader of a question and against it (against the runner-up), heaviest first. */
export function heaviest<Item extends Weighed>(
  { evidence }: { readonly evidence: readonly Item[] },
  question: string,
  count = 5,
): { forLeader: Item[]; againstLeader: Item[] } {
  const weightOf = (item: Item): number => item.weight[question]?.leaderVsRunnerUp ?? 0;
  const ordered = [...evidence].sort(
    (a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)) || (a.id < b.id ? -1 : 1),
  );
  // Below a hundredth of a decibel an item says nothing worth a line.
  const speaks = (item: Item): boolean => Math.abs(weightOf(item)) >= 0.01;
  return {
    forLeader: ordered.filter((item) => speaks(item) && weightOf(item) > 0).slice(0, count),
    againstLeader: ordered.filter((item) => speaks(item) && weightOf(item) < 0).slice(0, count),
  };
}
