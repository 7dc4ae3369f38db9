import { groupDirectory, stateDirectory } from '../../app/states/states.js';
import { defineRoute } from '../route.js';

export const states = defineRoute({
  path: '/api/states',
  id: 'states',
  summary: 'Every state of the state system, with the years of its membership and its other names',
  answers: 'States by name',
  versions: () => [],
  handle: () => stateDirectory(),
});

export const groups = defineRoute({
  path: '/api/groups',
  id: 'groups',
  summary: 'Every group that can stand in place of a state, with its years and its other names',
  answers: 'Groups by name',
  versions: () => [],
  handle: () => groupDirectory(),
});
