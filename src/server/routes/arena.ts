import { arenaContest } from '../../app/arena/arena-contest.js';
import { arenaGroups } from '../../app/arena/arena-groups.js';
import { caseDigest } from '../../app/casefiles/case-digest.js';
import { parseState } from '../../app/engine/catalogue.js';
import type { InputOf } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { defineRoute } from '../route.js';
import type { Service } from '../service.js';

function choiceOf({ state, in: stated, arena }: InputOf<'/api/arena'>['query']) {
  const [a, b] = state.map((name) => parseState(name));
  if (a === undefined || b === undefined || state.length > 2)
    throw new UsageError(`an arena has two states that contend, not ${state.length}`, {
      code: 'wrong-number-of-states',
      hint: 'for example state=RUS&state=CHN',
    });
  if (a === b)
    throw new UsageError('a state does not contend with itself', {
      code: 'same-state-twice',
      hint: 'name two different states',
    });
  if (stated.length > 0 && arena !== undefined)
    throw new UsageError('an arena is either named or a list of states', {
      code: 'two-arenas',
      hint: 'leave out arena, or every in',
    });
  return { pair: [a, b] as const, stated: stated.map((name) => parseState(name)), arena };
}

/** The case of the pair, in either order, which names the states that it contends for; none where the request names them. */
function caseOfPair({ pair, stated, arena }: ReturnType<typeof choiceOf>, service: Service) {
  if (stated.length > 0 || arena !== undefined) return undefined;
  return service.caseOfPair(pair);
}

export const arena = defineRoute({
  path: '/api/arena',
  id: 'arena',
  summary: 'The contest of two states for third states: every year and channel at once',
  description:
    'What the report shows of the contest, for any pair and any states. Sources are never joined, and years without both ties say why.',
  answers: 'The contest',
  versions: ({ query }, service) => {
    const subject = caseOfPair(choiceOf(query), service);
    return subject === undefined ? [] : [caseDigest(subject)];
  },
  handle: ({ query }, context) => {
    const choice = choiceOf(query);
    const subject = caseOfPair(choice, context.service);
    return context.service.job(context, (workspace) =>
      arenaContest(workspace, { ...choice, subject }),
    );
  },
});

export const arenas = defineRoute({
  path: '/api/arenas',
  id: 'arenas',
  summary: 'Groups of states that may be an arena: areas, regions, and bodies with their members',
  answers: 'Groups',
  versions: () => [],
  handle: (_, context) => context.service.job(context, (workspace) => arenaGroups(workspace)),
});
