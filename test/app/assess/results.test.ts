import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAssessment, readResult } from '../../../src/app/assess/results.js';
import { diffFiles } from '../../../src/app/diff/diff.js';
import { jsonMistake } from '../../../src/app/files/json-place.js';
import { DataError } from '../../../src/core/errors.js';
import { assessmentFixture } from '../../support/assessment.js';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'assessment.json');
const whole = JSON.stringify(assessmentFixture(), null, 2);
const written = (text: string): string => {
  writeFileSync(file, text);
  return file;
};
const thrownBy = (work: () => unknown): DataError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('a file of an assessment', () => {
  const changed = (change: (content: ReturnType<typeof JSON.parse>) => void): string => {
    const content = JSON.parse(whole);
    change(content);
    return written(JSON.stringify(content));
  };

  it.each([
    ['a parameter that is a mapping', { deep: [{ a: 1 }] }],
    ['a parameter that is nested without end', JSON.parse('['.repeat(900) + ']'.repeat(900))],
  ])('is refused with its place for %s, as each of two', (_, value: unknown) => {
    const sound = join(folder, 'sound.json');
    writeFileSync(sound, whole);
    const at = assessmentFixture().evidence.findIndex(({ params }) => params !== undefined);
    const other = changed((content) => (content.evidence[at].params = { window: value }));
    for (const [before, after] of [
      [other, sound],
      [sound, other],
    ] as const) {
      const { exitCode, code, details } = thrownBy(() => diffFiles(before, after));
      expect([exitCode, code, details.file]).toEqual([3, 'not-a-result', other]);
      expect(details.column).toBe(`evidence.${at}.params.window`);
    }
  });

  it('is refused with the value that is wrong', () => {
    changed((content) => (content.questions[0].readings[0].posterior = 'high'));
    expect(thrownBy(() => readAssessment(file)).details).toMatchObject({
      file,
      column: 'questions.0.readings.0.posterior',
      value: 'high',
    });
  });

  it('is refused with the place where it stops being JSON', () => {
    const at = whole.indexOf('"questions"');
    const { details, message } = thrownBy(() => readAssessment(written(whole.slice(0, at) + '?')));
    const lines = whole.slice(0, at).split('\n');
    expect(details).toMatchObject({ line: lines.length, column: lines.at(-1)!.length + 1 });
    expect(message).toContain(file);
  });
});

it('a file of networks is refused with the place of what is wrong in it', () => {
  const { code, details } = thrownBy(() => readResult(written('{"networks": [{"n": "many"}]}')));
  expect(code).toBe('not-a-result');
  expect(details.column).toBe('networks.0.label');
});

it.each([
  ['', 1, 1],
  ['{', 1, 2],
  ['{"a": 1', 1, 8],
  ['{"a": b}', 1, 7],
  ['{"a": 1,\n "b": tru}', 2, 10],
  ['[1, 2\n, 3\n 4]', 3, 2],
  ['{"a": "x\ty"}', 1, 9],
  ['"no end', 1, 8],
  ['{"a": 1}\n}', 2, 1],
  ['[01]', 1, 3],
  ['[1.]', 1, 4],
  ['"\\x"', 1, 3],
])('the text %j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(jsonMistake(text)).toEqual({ line, column });
});
