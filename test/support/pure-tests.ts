/**
 * Which files of tests run one after another in processes that keep the modules of the sources (vitest.config.ts): loading them anew
 * for each file takes longer than most tests. They are those that leave nothing to the next: the sources keep nothing that a test could
 * change for another, since what they remember, they remember of an object that they were given.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What one file of tests could leave to the next in the same process, or holds too much memory to be kept beside others. */
const traces = [
  /\bvi\.(mock|doMock|hoisted|stub\w+|useFakeTimers|setSystemTime|spyOn)\b/,
  /\bprocess\.(env(\.\w+|\[[^\]]+\]) =[^=]|chdir\(|on\()/,
  /\bglobalThis\.\w+ =[^=]/,
  /\b(openWorkspace|openPanel|openPanelMeasures)\(/,
];

/** Done for the first file that imports a helper, and for no other in its process. */
const onceOnly = /^(before|after)(All|Each)\(/m;

/** Whether a text does something that stays in its process. */
export const leavesTraces = (text: string, isHelper = false): boolean =>
  traces.some((trace) => trace.test(text)) || (isHelper && onceOnly.test(text));

/** Files of tests below `root`/test that leave nothing in their process, nor does any file of test/ that they import. */
export function pureTests(root: string): string[] {
  const folder = join(root, 'test');
  const known = new Map<string, boolean>();
  const isPure = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    // A file that imports one which imports it is judged by what both do.
    known.set(file, true);
    const text = readFileSync(file, 'utf8');
    const isHelper = !file.endsWith('.test.ts');
    const pure = !leavesTraces(text, isHelper) && importsOf(file, text, folder).every(isPure);
    known.set(file, pure);
    return pure;
  };
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .filter(isPure)
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .sort();
}

/** Files of the same folder of tests that a file imports. */
const importsOf = (file: string, text: string, folder: string): string[] =>
  [...text.matchAll(/\bfrom '(\.[^']+)\.js'/g)]
    .map(([, path]) => `${resolve(dirname(file), path!)}.ts`)
    .filter((path) => path.startsWith(folder) && existsSync(path));
