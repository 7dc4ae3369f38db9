import type { PullAnswer } from '../../contract/index.js';
import { significant } from '../../core/significant.js';
import { labelOf } from '../../states/index.js';
import type { PairPull } from './pair.js';
import type { ThirdPartyPull } from './pull.js';

/** The test for a program, numbers to twelve digits. */
export function pullJson(result: ThirdPartyPull): PullAnswer {
  const { own, response, ...rest } = result;
  return significant({
    test: 'third-party-pull',
    ...rest,
    ...(own === undefined ? {} : { own: own === null ? null : ownJson(own) }),
    ...(response === undefined
      ? {}
      : {
          response:
            response === null
              ? null
              : { ...response, others: response.others.map((state) => labelOf(state)) },
        }),
  });
}

function ownJson({ pair, third, ...own }: PairPull): PullAnswer['own'] {
  return { pair: pair.map((state) => labelOf(state)), third: labelOf(third), ...own };
}
