/** Known relationships, written down with the expected degree without knowing what the weights say of them. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadTemplate, pairTemplate } from '../../src/cases/index.js';
import { degreesOfCloseness } from '../../src/core/closeness.js';
import type { Workspace } from '../../src/app/index.js';
import { withLearned, withLearnedPriors } from '../../src/app/learned/apply.js';
import { observePairs, rowsOf, type PairYear } from '../../src/app/learned/observe-labels.js';
import { assessQuestion } from '../../src/evidence/index.js';
import { allStates, labelOf, parseState } from '../../src/states/index.js';
import { markdownTable } from '../markdown-table.js';
import { keyOf, listed, ruleOfThumb } from '../relationships/frame.js';
import type { Row } from './rows.js';
import { threeWayOf } from './scores.js';
import { percent, two } from './text.js';

interface Known extends PairYear {
  readonly degree: string;
}

const codes = new Map(allStates().map(({ abbreviation, ccode }) => [abbreviation, ccode]));

function codeOf(abbreviation: string): number {
  const code = codes.get(abbreviation);
  if (code === undefined) throw new Error(`no state has the abbreviation ${abbreviation}`);
  return code;
}

/** Lists of relationships: one by which rows were chosen, and one that was written when all had been chosen. */
const lists = {
  known: 'known-relationships.csv',
  'kept aside': 'relationships-kept-aside.csv',
} as const;

/** A list, with states by their abbreviations in the Correlates of War. */
export function knownRelationships(list: keyof typeof lists = 'known'): Known[] {
  const path = new URL(lists[list], import.meta.url);
  const rows: Record<'a' | 'b' | 'year' | 'degree', string>[] = parse(readFileSync(path), {
    columns: true,
  });
  return rows.map(({ a, b, year, degree }) => ({
    pair: [codeOf(a), codeOf(b)],
    year: Number(year),
    degree,
  }));
}

export interface FoundKnown extends Known {
  readonly leader: string;
  readonly posterior: number;
  readonly byRule: string;
  /** Whether another year of the pair is among the labels. */
  readonly isLabelledPair: boolean;
}

export interface FoundList {
  readonly found: readonly FoundKnown[];
  /** Pairs and years that are among the labels. */
  readonly dropped: number;
}

const pairKey = ([a, b]: readonly [number, number]): string => keyOf(a, b, 0);

/** The examples that stand under the degrees, as `Greece and Turkey, 1974`. */
export const examples = (): Known[] =>
  loadTemplate(pairTemplate)
    .questions.find(({ id }) => id === 'what')!
    .readings.filter(({ id }) => (degreesOfCloseness as readonly string[]).includes(id))
    .flatMap(({ id: degree, cases = [] }) =>
      cases.map((text) => {
        const [, a, b, year] = /^(.+) and (.+), (\d{4})/.exec(text)!;
        return { pair: [parseState(a!), parseState(b!)], year: Number(year), degree };
      }),
    );

/** What the shipped weights, as an assessment uses them, say of the pairs that are not among the labels in the same year. */
export async function foundKnown(
  workspace: Workspace,
  labelled: readonly Pick<Row, 'label'>[],
  all: readonly Known[] = knownRelationships(),
): Promise<FoundList> {
  const labels = new Set(labelled.map(({ label: { pair, year } }) => keyOf(...pair, year)));
  const pairs = new Set(labelled.map(({ label }) => pairKey(label.pair)));
  const kept = all.filter(({ pair, year }) => !labels.has(keyOf(...pair, year)));
  const template = loadTemplate(pairTemplate);
  const what = withLearnedPriors(template.questions.filter(({ id }) => id === 'what'))[0]!;
  const facts = await listed(kept.map(({ pair }) => pair));
  const { observations } = template;
  const rows = rowsOf(template, 'what');
  const observed = await observePairs(workspace, { rows, observations }, kept);
  const found = observed.map(({ of, items }): FoundKnown => {
    const weighed = withLearned(template, items);
    const { leader, readings } = assessQuestion(what, weighed);
    return {
      ...of,
      leader,
      posterior: readings.find(({ id }) => id === leader)!.posterior,
      byRule: ruleOfThumb(facts.get(keyOf(...of.pair, of.year))!),
      isLabelledPair: pairs.has(pairKey(of.pair)),
    };
  });
  return { found, dropped: all.length - kept.length };
}

const place = (degree: string): number => (degreesOfCloseness as readonly string[]).indexOf(degree);

/** `31 of 43, 72%` */
function share(found: readonly FoundKnown[], isRight: (one: FoundKnown) => boolean): string {
  const right = found.filter(isRight).length;
  return `${right}, ${percent(right / found.length)}`;
}

export function knownTable({ found }: FoundList): string {
  const line = (name: string, of: readonly FoundKnown[]): string[] => [
    ...[name, String(of.length)],
    share(of, ({ leader, degree }) => leader === degree),
    share(of, ({ leader, degree }) => threeWayOf(place(leader)) === threeWayOf(place(degree))),
    share(of, ({ byRule, degree }) => byRule === degree),
    share(of, ({ byRule, degree }) => threeWayOf(place(byRule)) === threeWayOf(place(degree))),
  ];
  return markdownTable(
    [
      'expected',
      'n',
      'exact',
      'hostile, distant or close',
      'rule: exact',
      'rule: hostile, distant or close',
    ],
    [
      ...degreesOfCloseness.map((degree) =>
        line(
          degree,
          found.filter((one) => one.degree === degree),
        ),
      ),
      line('all', found),
      line(
        'all without another year among the labels',
        found.filter((one) => !one.isLabelledPair),
      ),
    ],
  );
}

export function knownWrong({ found }: FoundList): string {
  const wrong = found.filter(({ leader, degree }) => leader !== degree);
  return markdownTable(
    ['comes out wrong', 'year', 'expected', 'leader', 'probability', 'rule'],
    wrong.map(({ pair, year, degree, leader, posterior, byRule }) => [
      pair.map((state) => labelOf(state, year).name).join(' – '),
      ...[String(year), degree, leader, two(posterior), byRule],
    ]),
  );
}

/** Which of the examples come out as the codebook has them. */
export function exampleWords(found: readonly FoundKnown[]): string {
  const right = found.filter(({ leader, degree }) => leader === degree);
  const others = found
    .filter((one) => !right.includes(one))
    .map(
      ({ pair, year, degree, leader, posterior }) =>
        `${pair.map((state) => labelOf(state, year).name).join(' – ')} ${year} (${degree}; here ${leader}, ${two(posterior)})`,
    );
  return `Of the ${found.length} examples that stand under the degrees ${right.length} come out as the codebook has them. The others: ${others.join(', ')}.`;
}

/** What stands before the table. */
export function knownWords({ found, dropped }: FoundList): string {
  const isRight = ({ leader, degree }: FoundKnown): boolean => leader === degree;
  const byRule = ({ byRule, degree }: FoundKnown): boolean => byRule === degree;
  const alone = found.filter((one) => isRight(one) && !byRule(one)).length;
  const ruleAlone = found.filter((one) => !isRight(one) && byRule(one)).length;
  return [
    `${found.length + dropped} pairs and years, of which ${dropped} are among the labels in the same year and are left out.`,
    `The weights alone are right in ${alone}, the rule alone in ${ruleAlone}.`,
  ].join(' ');
}
