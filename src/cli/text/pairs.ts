import type { PairsSummary, QuestionSummary } from '../../contract/index.js';
import { formatPercent } from '../../core/format.js';
import { textTable } from '../../table/text.js';

/** The assessed pairs for a terminal, a line each: who leads on each question, and why a pair could not be assessed. */
export function pairsText({ pairs, dataVersion, seed }: PairsSummary): string {
  const assessed = pairs.flatMap(({ name, result }) =>
    result === undefined ? [] : [{ name, result }],
  );
  const questions = assessed[0]?.result.questions.length ?? 0;
  const table = textTable(
    ['pair', 'observed', ...Array.from({ length: questions }, (_, n) => `question ${n + 1}`)],
    assessed.map(({ name, result }) => [
      name,
      `${result.observations.observed} of ${result.observations.total}`,
      ...result.questions.map(leaderText),
    ]),
  );
  const failed = pairs.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`${name} was not assessed: ${problem.message}`],
  );
  return [
    ...(assessed.length === 0 ? [] : [table]),
    ...failed,
    `${assessed.length} of ${pairs.length} pairs assessed. Data version ${dataVersion}, seed ${seed}.`,
  ].join('\n');
}

function leaderText({ leader, standing }: QuestionSummary): string {
  if (leader === null) return 'no evidence';
  return `${leader.title} ${formatPercent(leader.posterior)}${standing === 'level' ? ' (level)' : ''}`;
}
