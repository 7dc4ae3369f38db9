import type { MeasureResult } from '../../src/contract/index.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureById, measures } from '../../src/measures/index.js';
import { builtProgram } from '../support/built-program.js';
import { measureFile } from '../../scripts/measure-file.js';
import { root } from './markdown.js';

/** The command in the **Example** of a measure's docstring, and the value that the sentence states, if any. */
function exampleOf(id: string): { command: string; stated: string | undefined } {
  const file = measureFile(root, id);
  const source = readFileSync(join(root, file), 'utf8');
  const text = source.replaceAll(/\n \* ?/g, ' ');
  const found = /\*\*Example\.\*\* `counterpoise ([^`]+)`(?: is (-?\d+(?:\.\d+)?))?/.exec(text);
  if (found === null) throw new Error(`${file} has no **Example.** with a command`);
  return { command: found[1]!, stated: found[2] };
}

describe('examples in the docstrings of measures', () => {
  let program: Awaited<ReturnType<typeof builtProgram>>;
  beforeAll(async () => {
    program = await builtProgram();
  });

  it.each(measures.map(({ id }) => id))('%s', async (id) => {
    const { command, stated } = exampleOf(id);
    const { code, out, err } = await program([...command.split(/\s+/), '--json']);
    expect(code, err).toBe(0);
    const { measure, series } = JSON.parse(out) as MeasureResult;
    expect(measure).toBe(id);
    const values = series.flatMap(({ value }) => (value === null ? [] : [value]));
    if (measureById(id).lacks !== undefined) {
      expect(series.map(({ value, reason }) => [value, reason])).toEqual([[null, 'no-source']]);
      return;
    }
    expect(values.length, 'the example has a value').toBeGreaterThan(0);
    if (stated === undefined) return;
    // A stated number holds for the first year shown, to the digits printed.
    const digits = stated.split('.')[1]?.length ?? 0;
    expect(Math.abs(values[0]! - Number(stated))).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-15);
  });
});
