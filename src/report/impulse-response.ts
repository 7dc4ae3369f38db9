import type { Impulse } from '../contract/index.js';
import { capitalised } from '../core/format.js';
import { UsageError } from '../core/errors.js';
import type { ThirdPartyPull } from '../app/third-party-pull/pull.js';
import { impulseResponse, type ImpulseResponseState } from '../charts/impulse-response.js';
import { labelOf, nameInText } from '../app/engine/catalogue.js';
import { Drawings } from './drawings.js';
import { standaloneSvg } from '../charts/standalone-svg.js';

/** The series of the pair of a test of third-party pull as a chart; undefined where it has no year with a value. */
export function impulseResponseState({
  own: pull,
  title,
  datasets,
}: ThirdPartyPull): ImpulseResponseState | undefined {
  if (pull === undefined || pull === null) return undefined;
  const [a, b, k] = [...pull.pair, pull.third].map((state) => nameInText(state));
  const names: Record<Impulse, string> = {
    first: `hostility of ${a!} and ${k!}`,
    second: `hostility of ${b!} and ${k!}`,
    shared: `hostility of both to ${k!}, multiplied`,
  };
  return {
    response: `${capitalised(title)} of ${pull.pair.map((state) => labelOf(state).name).join(' – ')}`,
    unit: 'percentile per unit of hostility',
    years: [pull.from, pull.to],
    confidence: 0.9,
    impulses: pull.projections.map(({ impulse, changes, horizons }) => ({
      name: names[impulse],
      changes,
      responses: horizons.map(({ horizon, n, coefficient, robust, permutationP }) => ({
        ...{ horizon, n, coefficient },
        interval: robust?.interval ?? null,
        p: permutationP,
      })),
    })),
    source: datasets.join(', '),
  };
}

/** The chart as a file. */
export function pullSvg(result: ThirdPartyPull): string {
  const state = impulseResponseState(result);
  if (state === undefined)
    throw new UsageError(
      'the pair has no year with a value of cooperation: there is nothing to draw',
      {
        code: 'no-values',
        hint: '--outcome votes reaches from 1946 to 2019',
      },
    );
  return standaloneSvg(
    new Drawings().draw({ chart: impulseResponse.id, state, width: 920, idPrefix: 'chart' }),
  );
}
