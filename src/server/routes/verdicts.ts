import { answersInText } from '../../app/assess/answer.js';
import type { VerdictOverTime, Verdicts, YearVerdict } from '../../contract/index.js';
import { overTimeFigures } from '../../report/compare/over-time.js';
import { described } from '../../report/figures.js';
import { defineRoute } from '../route.js';

/** Verdicts in a sentence each, with the figures that draw them all. */
const withFigures = (one: VerdictOverTime): Verdicts => ({
  ...one,
  verdicts: one.verdicts.map((verdict) =>
    'absent' in verdict ? verdict : { ...verdict, sentence: sentenceOf(verdict, one) },
  ),
  figures: overTimeFigures(one).map(described),
});
const sentenceOf = ({ answers }: YearVerdict, { questions }: VerdictOverTime): string =>
  answersInText(
    answers.map((answer) => {
      const { text, readings } = questions.find(({ id }) => id === answer.id)!;
      const titleOf = (id: string): string => readings.find((one) => one.id === id)!.title;
      return {
        ...{ ...answer, text },
        readings: answer.readings.map((one) => ({ ...one, title: titleOf(one.id) })),
      };
    }),
  );

export const verdicts = defineRoute({
  path: '/api/verdicts',
  id: 'verdicts',
  summary: 'The answer as of every year, with the figures that draw it',
  description:
    'The same as compare --over --json of one case. Streams as POST /api/assess does: each progress message has under part what is known so far, in the form of the result. The job ends when the client goes away.',
  answers: 'Answers by year',
  streams: true,
  handle: async ({ body }, context) => {
    const { from, to, step, seed, draws, ...named } = body;
    const subject = context.service.subject(named);
    const request = {
      from: from ?? subject.period[0],
      to: to ?? subject.period[1],
      ...{ step, seed, draws },
    };
    return withFigures(await context.service.verdicts(subject, request, context, withFigures));
  },
});
