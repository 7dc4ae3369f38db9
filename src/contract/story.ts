import { z } from 'zod';
import type { Answer } from './answer.js';
import { assessmentShape, caseSummary } from './assessment.js';
import { whole } from './common.js';
import { figureShape } from './figures.js';

const told = z.object({
  id: z.string(),
  statement: z.string(),
  group: z.string().describe('how the claim is counted: a verdict, premise-only or a status'),
  word: z.string().describe('the same in a word or two'),
});
export type StoryClaim = Answer<typeof told>;

const chapter = z.object({
  id: z.string(),
  title: z.string(),
  words: z.array(z.string()),
  figures: z.array(figureShape),
  claims: z.array(told),
});
export type StoryChapter = Answer<typeof chapter>;

export const storyShape = z.object({
  case: caseSummary,
  asOf: whole,
  evidenceTo: assessmentShape.shape.evidenceTo,
  dataVersion: z.string(),
  sentence: z.string().describe('the answer in one sentence'),
  chapters: z.array(chapter),
});
export type Story = Answer<typeof storyShape>;
