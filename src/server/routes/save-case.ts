import { z } from 'zod';
import { saveJudgedCase } from '../../app/casefiles/save-case.js';
import { defineRoute } from '../route.js';
import { subjectAsked, subjectWith } from '../subject.js';
import { judgedShape } from './case-file.js';

export const saveCase = defineRoute({
  method: 'POST',
  path: '/api/save-case',
  id: 'saveCase',
  summary: 'A case with other judgements, saved on this machine and served at once',
  description:
    'Its files are written into a new folder in the one that the server was started in. Without an id the name is that of the case with -judged, and with a number where that is taken. Nothing is overwritten.',
  body: subjectWith({ ...judgedShape, id: judgedShape.id.optional() }),
  response: {
    description: 'Where it is',
    schema: z.object({
      id: z.string().describe('under which it is served until the server ends'),
      folder: z.string(),
      files: z.array(z.string()).describe('their names'),
      commands: z.array(z.string()).describe('what serves it again, and compares it'),
    }),
  },
  handle: ({ body }, { service }) => {
    const subject = subjectAsked(body, service);
    const saved = saveJudgedCase(subject, body.judgements, {
      ...(body.id === undefined ? {} : { id: body.id }),
      ...('case' in body ? { source: service.argumentOf(body.case) } : {}),
      ...{ taken: service.ownIds(), dir: process.cwd() },
    });
    service.serveSaved(saved.id, saved.folder);
    return saved;
  },
});
