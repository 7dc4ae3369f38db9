import { z } from 'zod';
import type { Answer } from './answer.js';
import { text, whole } from './common.js';

const band = z.tuple([z.number(), z.number()]);
export const signDraws = z
  .object({
    draws: whole,
    hostile: band.describe('hostile ties'),
    balanced: band.nullable().describe('share of balanced triangles'),
    frustration: band.describe('frustration index by a short search, without a proof'),
    share: band.describe('the same as a share of the ties'),
  })
  .describe('middle nine tenths of draws in which every pair takes its signs by their chances');
export type SignDraws = Answer<typeof signDraws>;

export const networkYearsBody = z.strictObject({
  rule: z.string().default('default').describe('the rule that makes ties'),
  params: z
    .record(z.string(), z.string())
    .default({})
    .describe('parameters of the rule by name, as network --help lists them'),
});
const indexOfYear = z.union([
  z.object({
    year: whole,
    n: whole.describe('states'),
    m: whole.describe('ties'),
    negative: whole.describe('hostile ties'),
    frustration: z.number(),
    bound: z.number(),
    optimal: z.boolean(),
    balanced: z.number().nullable().describe('share of balanced triangles'),
  }),
  z.object({ year: whole, because: text.describe('why there is no network') }),
]);
export type IndexOfYear = Answer<typeof indexOfYear>;
export const networkYearsShape = z.object({ years: z.array(indexOfYear), dataVersion: text });

const drawsOfYear = z.union([
  signDraws.extend({ year: whole }),
  z.object({ year: whole, because: text.describe('why there are no draws') }),
]);
export type DrawsOfYear = Answer<typeof drawsOfYear>;
export const networkDrawsShape = z.object({ years: z.array(drawsOfYear), dataVersion: text });
