import { evidenceBoard } from '../../report/evidence-board.js';
import { describedFigures } from '../../report/figures.js';
import { overviewOf } from '../../report/overview.js';
import { storyOfAssessment } from '../../report/story.js';
import { defineRoute } from '../route.js';

export const assess = defineRoute({
  path: '/api/assess',
  id: 'assess',
  summary: 'Weigh the rival readings of a case, or of any pair with a third party',
  description:
    'The same as assess --json. With Accept: text/event-stream the events progress, then result or error; with Accept: application/x-ndjson lines with type progress, result or error. The job ends when the client goes away.',
  answers: 'The assessment',
  streams: true,
  handle: async ({ body }, { service, ...context }) =>
    (await service.assessmentOf(body, context)).assessment,
});

export const overview = defineRoute({
  path: '/api/overview',
  id: 'overview',
  summary: 'What of an assessment stands first, and what is needed to trace, repeat and cite it',
  description:
    'Takes what POST /api/assess takes, and streams as it does. A step tells the answers as `part` before the figures are measured and the claims evaluated: their sources, verdicts and sentences are not in it yet, and `claimsToCome` says how many claims are still to come.',
  answers:
    'Each question with its answer, the answer in paragraphs, readings, and what speaks against',
  streams: true,
  handle: async ({ body }, { service, ...context }) =>
    overviewOf((await service.assessmentOf(body, context, overviewOf)).assessment),
});

export const figures = defineRoute({
  path: '/api/figures',
  id: 'figures',
  summary: 'The figures of the report of an assessment, for a page that draws them',
  description: 'Takes what POST /api/assess takes, and streams as it does.',
  answers: 'Figures by section of the report',
  streams: true,
  handle: async ({ body }, { service, ...context }) => ({
    sections: describedFigures((await service.assessmentOf(body, context)).assessment),
  }),
});

export const evidence = defineRoute({
  path: '/api/evidence',
  id: 'evidence',
  summary: 'The evidence of an assessment, and all that is needed to weigh it again',
  description:
    'Takes what POST /api/assess takes, and streams as it does. Questions, items and unobserved items are what src/evidence computes the posterior of: the same functions give the published numbers anywhere, and others with other judgements.',
  answers:
    'Questions, items and unobserved items as they are weighed; what came out; what is known of each item and claim',
  streams: true,
  handle: async ({ body }, { service, ...context }) => {
    const { subject, assessment } = await service.assessmentOf(body, context);
    return evidenceBoard(subject, assessment);
  },
});

export const story = defineRoute({
  path: '/api/story',
  id: 'story',
  summary: 'The argument of an assessment in chapters, for a general reader',
  description: 'Takes what POST /api/assess takes, and streams as it does.',
  answers: 'Chapters, each with its words, figures and claims',
  streams: true,
  handle: async ({ body }, { service, ...context }) =>
    storyOfAssessment((await service.assessmentOf(body, context)).assessment),
});
