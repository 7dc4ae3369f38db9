import { z } from 'zod';
import { openApiOf } from '../openapi.js';
import { defineRoute } from '../route.js';

export const openapi = defineRoute({
  method: 'GET',
  path: '/api/openapi.json',
  id: 'openapi',
  summary: 'This description of the API',
  response: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) },
  versions: () => [],
  handle: (_, { routes }) => openApiOf(routes),
});
