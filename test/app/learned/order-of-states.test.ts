import { expect, it } from 'vitest';
import { observePairs, rowsOf } from '../../../src/app/learned/observe-labels.js';
import { loadTemplate, pairTemplate } from '../../../src/cases/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

/* Weights are learned from pairs whose states stand in alphabetical order: no row may depend on who is named first. */

const template = loadTemplate(pairTemplate);

it.each(['what', 'dependence'])(
  'whoever is named first, the rows of %s show the same',
  async (id) => {
    const workspace = await sharedWorkspace();
    const rows = rowsOf(template, id);
    // Sanctions of one side alone, a pact, arms in one direction, accusations.
    const pairs = [
      [2, 101, 2018],
      [290, 370, 2022],
      [365, 731, 2024],
      [369, 365, 2019],
    ] as const;
    const found = await observePairs(
      workspace,
      { rows, observations: template.observations },
      pairs.flatMap(([a, b, year]) => [
        { pair: [a, b] as const, year },
        { pair: [b, a] as const, year },
      ]),
    );
    for (let at = 0; at < found.length; at += 2)
      expect([...found[at]!.values]).toEqual([...found[at + 1]!.values]);
  },
);
