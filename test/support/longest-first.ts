import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, longest first. Vitest begins with the largest files where it remembers no earlier run, as on a
 * fresh checkout; one of these begun last would run alone for minutes beside an idle core.
 */
const longest = [
  'test/docs/examples.test.ts',
  'test/contract/measures.test.ts',
  'test/golden/ideal-points.test.ts',
  'test/panel/build-from-raw.test.ts',
  'test/cli/bundle.test.ts',
  'test/cli/output.test.ts',
  'test/cli/diff.test.ts',
  'test/app/assess/as-of.test.ts',
  'test/app/assess/kept-estimates.test.ts',
  'test/app/assess/assess.test.ts',
];

/** The order of files, on which no result depends. Those that share a process stand together, after the others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const at = longest.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      const place = at < 0 ? longest.length : at;
      return project.config.isolate ? place : place + longest.length + 1;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
