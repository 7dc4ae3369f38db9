import { z } from 'zod';
import { answerSentence } from '../../app/assess/answer.js';
import type { VerdictOverTime, YearVerdict } from '../../app/compare/verdict-over-time.js';
import { overTimeFigures } from '../../report/compare/over-time.js';
import { described } from '../../report/figures.js';
import { defineRoute } from '../route.js';
import { stateShape, year } from '../schemas.js';
import { figure } from './figures.js';
import { drawn, subjectAsked, subjectWith } from '../subject.js';

const span = {
  from: year.optional().describe('first year; without it that of the period of the case'),
  to: year.optional().describe('last year; without it that of the period of the case'),
  step: z.number().int().min(1).max(100).default(1).describe('years from one answer to the next'),
  ...drawn,
};

const shares = z.looseObject({
  id: z.string(),
  posterior: z.number(),
  interval: z.tuple([z.number(), z.number()]).describe('90%'),
  lead: z.number().describe('share of the robustness draws in which the reading leads'),
});

const verdict = z.union([
  z.looseObject({
    year: z.number().int(),
    sentence: z.string().describe('the answer of the year in one sentence'),
    observations: z.looseObject({ observed: z.number(), total: z.number(), coded: z.number() }),
    tooFew: z.boolean().describe('less than half of the observations can be made'),
    answers: z.array(
      z.looseObject({
        id: z.string(),
        leader: z.string(),
        runnerUp: z.string(),
        standing: z.string(),
        readings: z.array(shares),
      }),
    ),
  }),
  z.object({ year: z.number().int(), absent: z.string().describe('why there is no answer') }),
]);

/** Verdicts in a sentence each, with the figures that draw them all. */
const withFigures = (one: VerdictOverTime) => ({
  ...one,
  verdicts: one.verdicts.map((told) =>
    'absent' in told ? told : { ...told, sentence: sentenceOf(told, one) },
  ),
  figures: overTimeFigures(one).map(described),
});
export type Verdicts = ReturnType<typeof withFigures>;

const sentenceOf = ({ answers }: YearVerdict, { questions }: VerdictOverTime): string =>
  answerSentence(
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
  method: 'POST',
  path: '/api/verdicts',
  id: 'verdicts',
  summary: 'The answer as of every year, with the figures that draw it',
  description:
    'The same as compare --over --json of one case. Streams as POST /api/assess does: each progress message has under part what is known so far, in the form of the result. The job ends when the client goes away.',
  body: subjectWith(span),
  response: {
    description: 'Answers by year',
    schema: z.looseObject({
      case: z.looseObject({
        id: z.string(),
        title: z.string(),
        pair: z.array(stateShape),
        third: z.array(stateShape),
      }),
      dataVersion: z.string(),
      seed: z.number(),
      years: z.object({ from: z.number(), to: z.number(), step: z.number() }),
      questions: z.array(z.looseObject({ id: z.string(), text: z.string() })),
      verdicts: z.array(verdict),
      figures: z.array(figure),
    }),
  },
  streams: true,
  handle: async ({ body }, context) => {
    const { from, to, step, seed, draws, ...named } = body;
    const subject = subjectAsked(named, context.service);
    const request = {
      from: from ?? subject.period[0],
      to: to ?? subject.period[1],
      ...{ step, seed, draws },
    };
    return withFigures(await context.service.verdicts(subject, request, context, withFigures));
  },
});
