import { z } from 'zod';
import { describedFigures } from '../../report/figures.js';
import { defineRoute } from '../route.js';
import { subjectAsked, subjectShape } from '../subject.js';

/** A figure as data. */
export const figure = z.object({
  id: z.string(),
  chart: z.string().describe('the chart that draws it'),
  state: z.unknown().describe('what the chart draws'),
  topic: z.string().optional(),
  subtitle: z.string().describe('definition and unit, as HTML'),
  footer: z.string().describe('sources and coverage, as HTML'),
  notes: z.string().optional().describe('as HTML'),
  dataTitle: z.string(),
});

export const figures = defineRoute({
  method: 'POST',
  path: '/api/figures',
  id: 'figures',
  summary: 'The figures of the report of an assessment, for a page that draws them',
  description: 'Takes what POST /api/assess takes, and streams as it does.',
  body: subjectShape,
  response: {
    description: 'Figures by section of the report',
    schema: z.object({
      sections: z.array(z.object({ id: z.string(), title: z.string(), figures: z.array(figure) })),
    }),
  },
  streams: true,
  handle: async ({ body }, context) => {
    const { seed, draws } = body;
    const subject = subjectAsked(body, context.service);
    const assessment = await context.service.assessment(subject, { seed, draws }, context);
    return { sections: describedFigures(assessment) };
  },
});
