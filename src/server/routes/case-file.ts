import { z } from 'zod';
import { codedWeights, expectations, judgedCase } from '../../app/casefiles/judged-case.js';
import { defineRoute } from '../route.js';
import { subjectAsked, subjectWith } from '../subject.js';

const name = z.string().min(1).max(100);
const share = z.number().min(0).max(1);
const by = <T extends z.ZodType>(value: T) => z.record(name, value);

const judgements = z.strictObject({
  off: z.array(name).max(1000).default([]).describe('items that are set aside'),
  reliability: by(share).default({}).describe('by item'),
  expect: by(by(z.enum(expectations)))
    .default({})
    .describe('of measured items, by item and reading'),
  weights: by(by(by(z.literal([...codedWeights]))))
    .default({})
    .describe('of coded items in dB, by item, question and reading'),
  prior: by(by(z.number().positive()))
    .default({})
    .describe('of all readings of a question, in any scale'),
});

/** What says how a case is judged, and under which name. */
export const judgedShape = {
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)
    .max(60)
    .describe('id of the new case: letters, digits and hyphens'),
  judgements,
};

export const caseFile = defineRoute({
  method: 'POST',
  path: '/api/case-file',
  id: 'case-file',
  summary: 'A case with other judgements as the files of a case of one’s own',
  description:
    'The files are those of the case with the judgements in their place; cases check accepts them, and assess weighs them so. What is set aside is written with reliability 0.',
  body: subjectWith({
    ...judgedShape,
    title: z.string().trim().min(1).max(200).optional().describe('title of the new case'),
  }),
  response: {
    description: 'The files',
    schema: z.object({
      id: z.string(),
      files: z.record(z.string(), z.string()).describe('texts by name'),
      zip: z.string().describe('the same in a folder, as a zip archive in base64'),
      commands: z.array(z.string()).describe('what checks and assesses it'),
    }),
  },
  handle: ({ body }, { service }) => {
    const subject = subjectAsked(body, service);
    const { zip, ...made } = judgedCase(subject, body.judgements, {
      id: body.id,
      ...('case' in body ? { source: service.argumentOf(body.case) } : {}),
      ...(body.title === undefined ? {} : { title: body.title }),
    });
    return { ...made, zip: Buffer.from(zip).toString('base64') };
  },
});
