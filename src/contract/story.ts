import { z } from 'zod';
import type { Answer } from './answer.js';
import { assessmentShape, caseSummary } from './assessment.js';
import { whole } from './common.js';
import { claimGroup } from './evidence.js';
import { figureShape } from './figures.js';

const claim = z.object({
  id: z.string(),
  statement: z.string(),
  group: claimGroup,
});
export type StoryClaim = Answer<typeof claim>;

const chapter = z.object({
  id: z.string(),
  title: z.string(),
  words: z.array(z.string()).describe('paragraphs'),
  figures: z.array(figureShape),
  claims: z.array(claim),
});
export type StoryChapter = Answer<typeof chapter>;

export const storyShape = z.object({
  case: caseSummary,
  asOf: whole,
  evidenceTo: assessmentShape.shape.evidenceTo,
  dataVersion: z.string(),
  answers: z.array(z.object({ id: z.string(), text: z.string(), answer: z.string() })),
  ofGroups: z
    .array(z.string())
    .describe('paragraphs on the groups in the case; empty where every actor is a state'),
  chapters: z.array(chapter),
});
export type Story = Answer<typeof storyShape>;
