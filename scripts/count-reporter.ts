import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface TestCount {
  readonly file: string;
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Reason of a skip, where the test gave one apart from its name. */
  readonly note?: string;
}

/** What the reporter writes. */
export interface TestReport {
  readonly tests: readonly TestCount[];
  /** By file of more than a second, in seconds. */
  readonly durations: Readonly<Record<string, number>>;
}

/** Vitest reporter (loaded by its default export): writes every test's outcome, and every failure outside a test, to COUNTERPOISE_TEST_COUNTS. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.COUNTERPOISE_TEST_COUNTS;
    if (file === undefined) return;
    const tests = [
      ...modules.flatMap(outcomes),
      ...unhandled.map((error): TestCount => ({ file: '', name: error.message, state: 'failed' })),
    ];
    const durations = Object.fromEntries(
      modules
        .map((module): [string, number] => [fileOf(module), secondsOf(module)])
        .filter(([, seconds]) => seconds > 1)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const report: TestReport = { tests, durations };
    writeFileSync(file, JSON.stringify(report));
  }
}

const fileOf = ({ moduleId }: TestModule): string =>
  relative(process.cwd(), moduleId).replaceAll('\\', '/');

function secondsOf(module: TestModule): number {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return Math.round((duration + collectDuration + setupDuration) / 1000);
}

function outcomes(module: TestModule): TestCount[] {
  const file = fileOf(module);
  const outside = [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
  ];
  const tests = [...module.children.allTests()].map((test): TestCount => {
    const result = test.result();
    const note = result.state === 'skipped' ? result.note : undefined;
    // A test that never finished (its process died) is a failure.
    const state = result.state === 'pending' ? 'failed' : result.state;
    return { file, name: test.fullName, state, ...(note === undefined ? {} : { note }) };
  });
  return [
    ...tests,
    ...outside.map((error): TestCount => ({ file, name: error.message, state: 'failed' })),
  ];
}
