import { codeOfState } from '../core/series.js';
import { UsageError } from '../core/errors.js';
import { groupActor } from '../states/groups.js';
import { labelOf } from '../states/label.js';
import { pairTemplate, loadTemplate } from './load.js';
import { named, namesOf } from './names.js';
import type { Case } from './types.js';

/**
 * A case for any two states and a third party, from data alone: the questions, readings and observations of the
 * template, with the names of the states in place of `{A}`, `{B}` and `{K}`; no claims and no coded facts.
 *
 * @param asOf last year that is looked at; default: that of the template
 * @throws UsageError where the three are not three different states
 */
export function caseForPair(a: number, b: number, third: number, asOf?: number): Case {
  if (new Set([a, b, third]).size < 3) {
    const names = [a, b, third].map((state) => labelOf(state).name).join(', ');
    throw new UsageError('a pair and its third party are three different states', {
      code: 'repeated-state',
      details: { value: names, expected: 'three different states' },
      hint: 'name another state as one of the pair, or as --third',
    });
  }
  const template = loadTemplate(pairTemplate);
  const codes = codesOf(a, b, third);
  return {
    ...named(template, namesOf(a, b, third)),
    id: pairId(a, b, third),
    arguments: `${codes[0]} ${codes[1]} --third ${codes[2]}`,
    asOf: asOf ?? template.asOf,
    pair: [a, b],
    third: [third],
    arena: [],
  };
}

/** Id of the case that is made for a pair and its third party. */
export function pairId(a: number, b: number, third: number): string {
  const ids = [a, b, third].map((one) => groupActor(one)?.id ?? codeOfState(labelOf(one)));
  return ids.join('-').toLowerCase();
}

function codesOf(...states: readonly number[]): string[] {
  return states.map((state) => codeOfState(labelOf(state)));
}
