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

/** Vitest reporter (loaded by its default export): writes every test's outcome, and every failure outside a test, to COUNTERPOISE_TEST_COUNTS. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.COUNTERPOISE_TEST_COUNTS;
    if (file === undefined) return;
    const counts = [
      ...modules.flatMap(outcomes),
      ...unhandled.map((error): TestCount => ({ file: '', name: error.message, state: 'failed' })),
    ];
    writeFileSync(file, JSON.stringify(counts));
  }
}

function outcomes(module: TestModule): TestCount[] {
  const file = relative(process.cwd(), module.moduleId).replaceAll('\\', '/');
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
