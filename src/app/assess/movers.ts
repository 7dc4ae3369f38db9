import type {
  Assessment,
  HeaviestItem,
  OverviewQuestion,
  QuestionResult,
} from '../../contract/index.js';
import { heaviest } from '../../evidence/heaviest.js';

/** The heaviest item on either side of a question, and the smallest set without which another reading would come first. */
export function moversOf(
  { evidence }: Pick<Assessment, 'evidence'>,
  { id, readings, robustness }: QuestionResult,
): Pick<OverviewQuestion, 'heaviest' | 'overturning'> {
  const { forLeader, againstLeader } = heaviest({ evidence }, id, 1);
  const first = ([item]: typeof forLeader): HeaviestItem =>
    item === undefined
      ? null
      : { id: item.id, title: item.title, decibels: item.weight[id]!.leaderVsRunnerUp };
  const set = robustness.smallestOverturningSet;
  const titleOf = (item: string): string => evidence.find((one) => one.id === item)?.title ?? item;
  return {
    heaviest: { for: first(forLeader), against: first(againstLeader) },
    overturning: set && {
      items: set.items.map((item) => ({ id: item, title: titleOf(item) })),
      to: readings.find((reading) => reading.id === set.to)?.title ?? set.to,
    },
  };
}
