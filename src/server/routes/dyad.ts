import { parseActor } from '../../app/engine/catalogue.js';
import { dyadOf } from '../../app/dyad/dyad.js';
import { UsageError } from '../../core/errors.js';
import { defineRoute } from '../route.js';

export const dyad = defineRoute({
  path: '/api/dyad',
  id: 'dyad',
  summary: 'Every indicator of two states, with all pairs as context and pairs to compare with',
  description:
    'The series of measure, in one answer. With Accept: application/x-ndjson or text/event-stream its steps are reported: the first request computes every measure.',
  answers: 'Panels by section, and what they say in short',
  streams: true,
  versions: () => [],
  handle: ({ query: { state, third, with: compared, from, panel: panels } }, context) => {
    const [a, b] = state.map((name): number => parseActor(name)) as [number, number];
    const request = {
      pair: [a, b] as const,
      ...(third === undefined ? {} : { third: parseActor(third) }),
      compared: compared.map(pairOfText),
      ...(from === undefined ? {} : { from }),
      ...(panels === undefined ? {} : { panels }),
      onStep: context.onStep,
    };
    return context.service.job(context, (workspace) => dyadOf(workspace, request));
  },
});

/** `USA-IND`: codes of two states. */
function pairOfText(text: string): readonly [number, number] {
  const names = text.split('-');
  if (names.length === 2) return names.map((name): number => parseActor(name)) as [number, number];
  throw new UsageError(`query: with: a pair to compare with is two codes, not ${text}`, {
    code: 'bad-request',
    details: { column: 'with', value: text, expected: 'two codes with a hyphen between' },
    hint: 'write it as USA-IND',
  });
}
