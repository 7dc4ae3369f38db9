import type { VerdictState } from '../../charts/verdict-state.js';
import type { VerdictOverTime } from '../../contract/index.js';

/** What the chart of each question draws, by the id of the question. */
export function verdictStates({
  questions,
  verdicts,
  years,
  case: subject,
}: VerdictOverTime): ReadonlyMap<string, VerdictState> {
  // All requested years, also while only the first of them have an answer.
  const last = years.to - ((years.to - years.from) % years.step);
  return new Map(
    questions.map(({ id, text, readings }) => [
      id,
      {
        question: text,
        readings,
        years: [years.from, last + years.step - 1],
        step: years.step,
        events: subject.events,
        points: verdicts.flatMap((verdict) => {
          if ('absent' in verdict) return [];
          const answer = verdict.answers.find((one) => one.id === id)!;
          const { observed, total, coded } = verdict.observations;
          const { standing, leader, runnerUp } = answer;
          const { year, tooFew } = verdict;
          return [
            {
              ...{ year, standing, leader, runnerUp, observed, total, coded, tooFew },
              readings: answer.readings.map(({ posterior, interval }) => ({ posterior, interval })),
            },
          ];
        }),
      },
    ]),
  );
}
