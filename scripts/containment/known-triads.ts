import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseState, type Workspace } from '../../src/app/index.js';
import { nameInText } from '../../src/states/label.js';
import { markdownTable } from '../markdown-table.js';
import { pointOf, two } from './read.js';

/** Thirty triads with what is expected of them. No expectation is ever changed; codes of states may be. */
const file = new URL('known-triads.csv', import.meta.url);

type Expected = 'yes' | 'no' | '';

export interface KnownTriad {
  readonly a: string;
  readonly b: string;
  readonly third: string;
  readonly year: number;
  readonly external: Expected;
  readonly mutual: Expected;
  readonly why: string;
}

export const knownTriads: readonly KnownTriad[] = parse<Record<string, string>>(
  readFileSync(file, 'utf8'),
  { columns: true },
).map((row) => ({ ...(row as unknown as KnownTriad), year: Number(row['year']) }));

export interface FoundTriad extends KnownTriad {
  /** Probabilities of E and its three conditions, of M, and of both. */
  readonly p: Readonly<
    Record<
      'external' | 'first' | 'second' | 'cooperation' | 'mutual' | 'double' | 'calibrated',
      number | null
    >
  >;
  /** Whether both have the third state as a rival on record. */
  readonly listed: boolean;
  readonly index: number | null;
}

type Choice = Readonly<Record<string, unknown>>;

/** What the measures say of the triads, under some settings. */
export async function foundTriads(
  workspace: Workspace,
  params: { readonly external?: Choice; readonly mutual?: Choice } = {},
): Promise<FoundTriad[]> {
  const found: FoundTriad[] = [];
  for (const triad of knownTriads) {
    const { a, b, third, year } = triad;
    const [pair, of] = [[a, b] as const, { year }];
    const external = await pointOf(workspace, { measure: 'external-containment', pair, third, ...of, params: params.external }); // prettier-ignore
    const mutual = await pointOf(workspace, { measure: 'mutual-containment', pair, ...of, params: params.mutual }); // prettier-ignore
    // At the usual level of hostility, whatever that of external containment is.
    const double = await pointOf(workspace, { measure: 'double-containment', pair, third, ...of, params: params.mutual }); // prettier-ignore
    // First is the state with the lower number, not the one that is named first.
    const swapped = parseState(a) > parseState(b);
    const part = (name: string): number | null => external.parts?.[name] ?? null;
    const [first, second] = [part('probability-first'), part('probability-second')];
    const [pe, pm] = [part('probability'), mutual.parts?.['probability'] ?? null];
    found.push({
      ...triad,
      p: {
        ...{ external: pe, mutual: pm, cooperation: part('probability-cooperation') },
        ...(swapped ? { first: second, second: first } : { first, second }),
        double: double.value,
        calibrated: double.parts?.['calibrated'] ?? null,
      },
      listed: double.parts?.['listed'] === 1,
      index: external.value,
    });
  }
  return found;
}

export type Outcome = 'right' | 'wrong' | 'no value' | 'open';

/** An expectation is right where the probability lies on its side of one half. */
function outcomeOf(expected: Expected, p: number | null): Outcome {
  if (expected === '') return 'open';
  if (p === null) return 'no value';
  return p > 0.5 === (expected === 'yes') ? 'right' : 'wrong';
}

export const levels = ['external', 'mutual'] as const;

export function countsOf(found: readonly FoundTriad[], level: (typeof levels)[number]) {
  const outcomes = found.map((one) => outcomeOf(one[level], one.p[level]));
  const count = (wanted: Outcome): number => outcomes.filter((one) => one === wanted).length;
  return { right: count('right'), wrong: count('wrong'), none: count('no value') };
}

/** Of the triads with a value in which containment was expected, those in which it was found. */
export function detectedOf(found: readonly FoundTriad[], level: (typeof levels)[number]) {
  const outcomes = found
    .filter((one) => one[level] === 'yes')
    .map((one) => outcomeOf(one[level], one.p[level]))
    .filter((outcome) => outcome !== 'no value');
  return {
    expected: outcomes.length,
    detected: outcomes.filter((outcome) => outcome === 'right').length,
  };
}

const rank: readonly Outcome[] = ['wrong', 'no value', 'right', 'open'];
const worst = (one: FoundTriad): number =>
  Math.min(...levels.map((level) => rank.indexOf(outcomeOf(one[level], one.p[level]))));

export function triadsMarkdown(found: readonly FoundTriad[]): string {
  const said = (level: (typeof levels)[number]): string => {
    const { right, wrong, none } = countsOf(found, level);
    const { expected, detected } = detectedOf(found, level);
    const missing = none > 0 ? `, ${none} without a value` : '';
    return `${right} right, ${wrong} wrong${missing}; of ${expected} in which it was expected it is found in ${detected}`;
  };
  const cell = (one: FoundTriad, level: (typeof levels)[number]): string => {
    const outcome = outcomeOf(one[level], one.p[level]);
    const p = two(one.p[level]);
    if (outcome === 'open') return p;
    return `${p}, ${one[level]} expected: ${outcome === 'right' ? 'right' : `**${outcome}**`}`;
  };
  const rows = found
    .map((one, at) => ({ one, at }))
    .sort((x, y) => worst(x.one) - worst(y.one) || x.at - y.at)
    .map(({ one }) => [
      `${nameOf(one.a)}, ${nameOf(one.b)} ∣ ${nameOf(one.third)} ${one.year}`,
      cell(one, 'external'),
      [one.p.first, one.p.second, one.p.cooperation].map(two).join(', '),
      cell(one, 'mutual'),
      two(one.p.double),
      one.why,
    ]);
  const table = markdownTable(
    ['triad', 'P(E)', 'its conditions', 'P(M)', 'P(double)', 'why expected'],
    rows,
  );
  return `External containment: ${said('external')}. Mutual containment: ${said('mutual')}.\n\n${table}`;
}

const nameOf = (state: string): string => {
  const name = nameInText(parseState(state));
  return name.charAt(0).toUpperCase() + name.slice(1);
};
