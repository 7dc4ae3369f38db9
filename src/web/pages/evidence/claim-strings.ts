import { plural } from '../../../core/format.js';
import { roleTitles } from '../../../evidence/claim-words.js';

/** Words of the claims on the evidence board. */
export const claimWords = {
  title: 'Claims and their verdicts',
  lead: 'One central test decides a claim, or one for each half of its sentence; tests beside it are shown and decide nothing. Fit says how near the test comes to the sentence. Verdicts are computed, never typed into a file. Open a claim to argue with its test.',
  none: 'This case makes no claims: it was made from data alone.',
  subtitle: 'One square for each claim; each opens it below',
  footer: 'Documented facts and positions have no verdict: a position is never evidence.',
  dataTitle: 'Claims by verdict and status',
  fits: {
    direct: 'direct',
    proxy: 'by proxy',
    'premise-only': 'premise only',
    none: 'not tested',
  },
  fit: 'Fit',
  fitOf: (fit: string, because: string): string => `Fit: ${fit}. ${because}`,
  needs: (what: string): string => `It would take ${what}.`,
  section: (name: string): string => `Section of the work: ${name}.`,
  half: (letter: string, half: string, verdict: string): string =>
    `(${letter}) ${half}: ${verdict}.`,
  roles: roleTitles,
  tradeOff: 'Each dot is a year; the first and the last are larger',
  chances: (text: string): string => `Probability: ${text}.`,
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
  change: 'What would change the verdict',
  sources: 'Sources',
  facts: 'Coded facts that it rests on:',
  waits: (names: readonly string[]): string => `Waits for a simulation: ${names.join(', ')}.`,
  argues: (reading: string): string => `Argues for the reading “${reading}”. It is never evidence.`,
  argument: (text: string): string => `Enters as an argument: ${text}`,
  observed: (value: string, method: string | null): string =>
    `observed ${value}${method === null ? '' : ` (${method})`}`,
  asked: (threshold: string): string => `asked ${threshold}`,
  coverage: (covered: string): string => `coverage ${covered}`,
  of: (states: string): string => `of ${states}`,
  settings: (text: string): string => `parameters ${text}`,
  series: (states: string): string => `Series tested: ${states}`,
};
