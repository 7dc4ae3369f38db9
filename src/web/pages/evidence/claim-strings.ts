import { plural } from '../../../core/format.js';

/** Words of the claims on the evidence board. */
export const claimWords = {
  title: 'Claims and their verdicts',
  lead: 'A verdict is computed from the tests of a claim, never typed into a file. Open a claim to see its tests.',
  none: 'This case makes no claims: it was made from data alone.',
  subtitle: 'One square for each claim; each opens it below',
  footer: 'Documented facts and positions have no verdict: a position is never evidence.',
  dataTitle: 'Claims by verdict and status',
  groups: {
    supported: 'supported',
    mixed: 'mixed',
    contradicted: 'contradicted',
    undecided: 'undecided',
    untestable: 'untestable',
    'not-yet-measurable': 'waits for a measure',
    'needs-simulation': 'waits for a simulation',
    documented: 'documented fact',
    position: 'position',
  },
  level: 'Level',
  dimension: 'Dimension',
  kind: 'Kind',
  verdict: 'Verdict or status',
  words: 'Words',
  all: 'All',
  count: (shown: number, of: number): string => `${shown} of ${plural(of, 'claim')}`,
  clear: 'Clear the filters',
  noMatch: 'No claim fits all of these.',
  option: (word: string, n: number): string => `${word} (${n})`,
  meta: (kind: string, level: string, dimension: string): string =>
    `${kind} · ${level} · ${dimension}`,
  expectation: 'If right, one would see:',
  tests: 'Tests',
  change: 'What would change the verdict',
  sources: 'Sources',
  facts: 'Coded facts that it rests on:',
  waits: (names: readonly string[]): string => `Waits for ${names.join(', ')}.`,
  argues: (reading: string): string => `Argues for the reading “${reading}”. It is never evidence.`,
  argument: (text: string): string => `Enters as an argument: ${text}`,
  observed: (value: string, method: string | null): string =>
    `observed ${value}${method === null ? '' : ` (${method})`}`,
  asked: (threshold: string): string => `asked ${threshold}`,
  coverage: (covered: string): string => `coverage ${covered}`,
  of: (states: string): string => `of ${states}`,
  settings: (text: string): string => `parameters ${text}`,
  series: (states: string): string => `Series tested: ${states}`,
  changeRule: {
    supported: (n: number): string =>
      n === 1
        ? 'Its one test holds. If it failed the claim would be contradicted; if it were inconclusive, undecided.'
        : `All ${n} tests hold. One that fails or becomes inconclusive makes the claim mixed; if all fail it is contradicted.`,
    contradicted: (n: number): string =>
      n === 1
        ? 'Its one test fails. Were it to hold the claim would be supported.'
        : `All ${n} tests fail. One that holds makes the claim mixed.`,
    mixed: (): string => 'Supported needs every test to hold, contradicted every test to fail.',
    undecided: (n: number): string =>
      n === 1
        ? 'Its one test is inconclusive. If it held the claim would be supported, or mixed where it tests a part only; if it failed, contradicted.'
        : 'No test holds or fails. The first that does would make the claim mixed; all of them supported or contradicted.',
    mixedAtBest: (n: number): string =>
      n === 1
        ? 'Its one test holds, but tests a part of the claim only: it can be no better than mixed.'
        : `All ${n} tests hold, but they test a part of the claim only: it can be no better than mixed.`,
    untestable: (): string => 'No test could be made. With more years covered it could be.',
  },
  changeTest: {
    yes: (observed: string, threshold: string, hasInterval: boolean): string =>
      hasInterval
        ? `Holds: ${observed}, asked ${threshold}. It would hold no longer if its 90% interval reached the threshold.`
        : `Holds: ${observed}, asked ${threshold}. A value on the other side would make it fail.`,
    no: (observed: string, threshold: string): string =>
      `Fails: ${observed}, asked ${threshold}. A value that meets this would turn it.`,
    unclear: (observed: string, threshold: string): string =>
      `Open: ${observed}, asked ${threshold}. Its 90% interval holds the threshold; a clearer difference or more years would decide it.`,
    untestable: (covered: string): string =>
      `Untestable: it has ${covered}, and needs half of its years.`,
  },
};
