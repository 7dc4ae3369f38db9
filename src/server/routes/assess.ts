import { assessmentSchema } from '../../app/assess/result-schema.js';
import { defineRoute } from '../route.js';
import { subjectAsked, subjectShape } from '../subject.js';

export const assess = defineRoute({
  method: 'POST',
  path: '/api/assess',
  id: 'assess',
  summary: 'Weigh the rival readings of a case, or of any pair with a third party',
  description:
    'The same as assess --json. With Accept: text/event-stream the events progress, then result or error; with Accept: application/x-ndjson lines with type progress, result or error. The job ends when the client goes away.',
  body: subjectShape,
  response: { description: 'The assessment', schema: assessmentSchema },
  streams: true,
  handle: ({ body }, context) => {
    const { seed, draws } = body;
    const subject = subjectAsked(body, context.service);
    return context.service.assessment(subject, { seed, draws }, context);
  },
});
