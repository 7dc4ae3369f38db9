import { z } from 'zod';
import { packageVersion } from '../../store/version.js';
import { defineRoute } from '../route.js';

export const health = defineRoute({
  method: 'GET',
  path: '/api/health',
  id: 'health',
  summary: 'Whether the server answers, and with which program and data',
  response: {
    description: 'The server answers',
    schema: z.object({ status: z.literal('ok'), version: z.string(), dataVersion: z.string() }),
  },
  handle: (_, { service }) => ({
    status: 'ok',
    version: packageVersion(),
    dataVersion: service.dataVersion,
  }),
});
