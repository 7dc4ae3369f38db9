import { type NetworkAnswer, usualSearch } from '../../contract/index.js';
import { inOrder } from '../../core/in-order.js';
import { shownTies } from '../../core/shown-ties.js';
import { sha256 } from '../../store/sha256.js';
import type { FileContents } from '../../store/staging/index.js';
import { packageVersion } from '../../store/version.js';
import { keptText, keptTextFile, type KeptPlaces } from '../engine/kept-text.js';
import { yearsWithNetwork } from './coverage.js';
import type { AnswerRequest } from './network-answer.js';
import { paramsOf } from './rule-choice.js';

/* The network that the page opens with: the default rule in its last year. Any other is computed. */

/** What the page of networks asks for first. */
export function openingRequest(): AnswerRequest {
  const { to: year } = yearsWithNetwork(paramsOf({}).params);
  return { year, tension: [], others: true, top: shownTies, ...usualSearch };
}

/** All that an answer depends on beside the panel. */
function keyOf({ rule, params, ...search }: AnswerRequest): string {
  const made = paramsOf({ rule, params });
  const asked = { ...search, rule: made.rule.id, params: made.params };
  return sha256(JSON.stringify([inOrder(asked), packageVersion()]));
}

/** The answer to a request; undefined where none is kept. */
export function keptNetwork(
  request: AnswerRequest,
  places?: KeptPlaces,
): NetworkAnswer | undefined {
  const answer = keptText('network', keyOf(request), places);
  return answer === undefined ? undefined : (JSON.parse(answer) as NetworkAnswer);
}

/** The file of an answer, for `keptNetwork`. */
export function networkFile(request: AnswerRequest, made: NetworkAnswer): FileContents {
  const { dataVersion } = made;
  return keptTextFile('network', keyOf(request), { dataVersion, answer: JSON.stringify(made) });
}
