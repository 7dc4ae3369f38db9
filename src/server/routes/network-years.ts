import { z } from 'zod';
import { networkParamsFromText } from '../../app/network/params.js';
import { networkYears as yearsOf } from '../network-years.js';
import { defineRoute } from '../route.js';

export const networkYears = defineRoute({
  method: 'POST',
  path: '/api/network-years',
  id: 'networkYears',
  summary: 'Size and frustration index of the networks of all years of a rule',
  description:
    'Nothing is branched on: where the index of a year is not proven, it lies between bound and frustration.',
  body: z.strictObject({
    rule: z.string().default('default').describe('the rule that makes ties'),
    params: z
      .record(z.string(), z.string())
      .default({})
      .describe('parameters of the rule by name, as network --help lists them'),
  }),
  response: {
    description: 'The years that the rule covers, in order',
    schema: z.object({
      years: z.array(
        z.union([
          z.object({
            year: z.number().int(),
            n: z.number().int().describe('states'),
            m: z.number().int().describe('ties'),
            negative: z.number().int().describe('hostile ties'),
            frustration: z.number(),
            bound: z.number(),
            optimal: z.boolean(),
          }),
          z.object({
            year: z.number().int(),
            because: z.string().describe('why there is no network'),
          }),
        ]),
      ),
      dataVersion: z.string(),
    }),
  },
  streams: true,
  handle: async ({ body: { rule, params: texts } }, context) => {
    const params = networkParamsFromText(Object.entries(texts));
    return {
      years: await yearsOf(context.service, { rule, params }, context),
      dataVersion: context.service.dataVersion,
    };
  },
});
