import { howGoodSentence } from '../../app/learned/how-good.js';
import type { HowGoodResult, PairsSummary, QuestionSummary } from '../../contract/index.js';
import { formatPercent } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';

/** The assessed pairs for a terminal, a line each: who leads on each question, and why a pair could not be assessed. */
export function pairsText({ pairs, weights, dataVersion, seed }: PairsSummary): string {
  const assessed = pairs.flatMap(({ name, result }) =>
    result === undefined ? [] : [{ name, result }],
  );
  const questions = assessed[0]?.result.questions ?? [];
  const isKnown = assessed.some(({ result }) => result.howGood !== undefined);
  const note = isKnown ? rightNote : howGoodSentence({ weights });
  const table = textTable(
    [...['pair', 'observed'], ...(isKnown ? ['right'] : []), ...questions.map(({ id }) => id)],
    assessed.map(({ name, result }) => [
      name,
      `${result.observations.observed} of ${result.observations.total}`,
      ...(isKnown ? [rightText(result.howGood)] : []),
      ...result.questions.map(leaderText),
    ]),
  );
  const failed = pairs.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`${name} was not assessed: ${problem.message}`],
  );
  return [
    ...(assessed.length === 0 ? [] : [table]),
    ...(note === '' ? [] : [wrap(note)]),
    ...failed,
    `${assessed.length} of ${pairs.length} pairs assessed. Data version ${dataVersion}, seed ${seed}.`,
  ].join('\n');
}

/** How many of the known relationships with such a leader were what led. */
const rightText = (howGood: HowGoodResult | undefined): string =>
  howGood === undefined ? '–' : `${howGood.right} of ${howGood.of}`;

const rightNote =
  'Right: of the known relationships left out of the learning in which the same degree of closeness led about as probably, how many were of that degree.';

function leaderText({ leader, standing }: QuestionSummary): string {
  if (leader === null) return 'no evidence';
  return `${leader.title} ${formatPercent(leader.posterior)}${standing === 'level' ? ' (level)' : ''}`;
}
