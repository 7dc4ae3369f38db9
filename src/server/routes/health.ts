import { packageVersion } from '../../store/version.js';
import { openApiOf } from '../openapi.js';
import { defineRoute } from '../route.js';

export const openapi = defineRoute({
  path: '/api/openapi.json',
  id: 'openapi',
  summary: 'This description of the API',
  answers: 'OpenAPI 3.1',
  versions: () => [],
  handle: (_, { routes }) => openApiOf(routes),
});

export const health = defineRoute({
  path: '/api/health',
  id: 'health',
  summary: 'Whether the server answers, and with which program and data',
  answers: 'The server answers',
  handle: (_, { service }) => ({
    status: 'ok' as const,
    version: packageVersion(),
    dataVersion: service.dataVersion,
  }),
});
