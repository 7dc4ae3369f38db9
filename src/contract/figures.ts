import { z } from 'zod';
import type { Answer } from './answer.js';

export const figureShape = z.object({
  id: z.string(),
  chart: z.string().describe('the chart that draws it'),
  state: z.unknown().describe('what the chart draws'),
  topic: z.string().optional(),
  subtitle: z.string().describe('definition and unit, as HTML'),
  footer: z.string().describe('sources and coverage, as HTML'),
  notes: z.string().optional().describe('as HTML'),
  dataTitle: z.string(),
});
export type DescribedFigure = Answer<typeof figureShape>;

const section = z.object({ id: z.string(), title: z.string(), figures: z.array(figureShape) });
export type FigureSection = Answer<typeof section>;
export const figuresShape = z.object({ sections: z.array(section) });
