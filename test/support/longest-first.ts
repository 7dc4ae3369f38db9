import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const file = new URL('../durations.json', import.meta.url);

/** Seconds that files of tests took when `npm test -- durations` was run last; those of a second or less are left out. */
const durations = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Readonly<
  Record<string, number>
>;

/**
 * The order of files, on which no result depends: the longest first, since one begun last would run alone for minutes beside an idle
 * core. Those that share a process stand together, and browsers come last, beside which the memory of the others is no longer held.
 */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const nameOf = ({ moduleId }: TestSpecification): string =>
      relative(root, moduleId).replaceAll('\\', '/');
    const names = ['contract', 'isolated', 'computing', 'shared', 'browser'];
    const projectOf = ({ project }: TestSpecification): number => names.indexOf(project.name);
    const secondsOf = (spec: TestSpecification): number => durations[nameOf(spec)] ?? 0;
    const sorted = [...files].sort(
      (a, b) =>
        projectOf(a) - projectOf(b) ||
        secondsOf(b) - secondsOf(a) ||
        (nameOf(a) < nameOf(b) ? -1 : 1),
    );
    return Promise.resolve(sorted);
  }
}
