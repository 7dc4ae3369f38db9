/** Whether the leader of how close two states are changes from one year to the next only where something happened. */
import type { Workspace } from '../../src/app/index.js';
import { withLearned, withLearnedPriors } from '../../src/app/learned/apply.js';
import { observePairs, rowsOf, type PairYear } from '../../src/app/learned/observe-labels.js';
import { loadTemplate, pairTemplate } from '../../src/cases/index.js';
import { assessQuestion } from '../../src/evidence/index.js';
import { standsForInTheEnd } from '../../src/evidence/stand-ins.js';
import { labelOf, parseState } from '../../src/states/index.js';
import { markdownTable } from '../markdown-table.js';

const FIRST = 2001;
const LAST = 2025;

/** Pairs that everybody knows, of every degree. */
const pairs = [
  'IND PAK, CHN TAW, RUS UKR, IRN ISR, IRN SAU, ARM AZE, USA CHN, GRC TUR, EGY ISR, QAT SAU',
  'NEP URU, BRA KEN, RUS TUR, USA PAK, CHN RUS, USA IND, JPN AUL, BLR RUS, PRK RUS, FRN GMY, USA UKG, JPN ROK',
].flatMap((line) => line.split(', '));

/** What a pair was in a year, and what each row said of each reading; rows under the one that they stand in for. */
interface Answer {
  readonly year: number;
  readonly leader: string;
  readonly rows: ReadonlyMap<
    string,
    { readonly id: string; readonly byReading: Readonly<Record<string, number>> }
  >;
}

export interface Followed {
  readonly pair: readonly [number, number];
  readonly answers: readonly Answer[];
}

/** The answers of some pairs in every year. */
export async function followed(
  workspace: Workspace,
  names: readonly string[] = pairs,
): Promise<Followed[]> {
  const template = loadTemplate(pairTemplate);
  const { observations } = template;
  const rows = rowsOf(template, 'what');
  const states = names.map((name) => {
    const [a, b] = name.split(' ').map((state) => parseState(state));
    return [a!, b!] as const;
  });
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
  const asked = states.flatMap((pair) => years.map((year): PairYear => ({ pair, year })));
  const observed = await observePairs(workspace, { rows, observations }, asked);
  const what = withLearnedPriors(template.questions.filter(({ id }) => id === 'what'))[0]!;
  const byId = new Map(observations.map((row) => [row.id, row]));
  const answers = observed.map(({ of, items }): Answer => {
    const found = assessQuestion(what, withLearned(template, items));
    return {
      year: of.year,
      leader: found.leader,
      rows: new Map(
        found.items.map(({ id, byReading }) => [
          standsForInTheEnd(byId.get(id)!, byId).id,
          { id, byReading },
        ]),
      ),
    };
  });
  return states.map((pair, at) => ({
    pair,
    answers: answers.slice(at * years.length, (at + 1) * years.length),
  }));
}

interface Change {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  /** The row that moved most toward the new leader. */
  readonly row: string;
  /** Whether another value moved it; else its source begins, ends or gives way to another. */
  readonly isValue: boolean;
}

/** Where the leader is another one than in the year before, and what moved it most. */
const changesOf = ({ answers }: Followed): Change[] =>
  answers.slice(1).flatMap((now, at) => {
    const before = answers[at]!;
    if (now.leader === before.leader) return [];
    const odds = (of: Answer, row: string): number => {
      const by = of.rows.get(row)?.byReading;
      return by === undefined ? 0 : by[now.leader]! - by[before.leader]!;
    };
    const moved = [...new Set([...now.rows.keys(), ...before.rows.keys()])]
      .map((row) => ({ row, db: odds(now, row) - odds(before, row) }))
      .sort((a, b) => b.db - a.db || (a.row < b.row ? -1 : 1));
    const { row } = moved[0]!;
    const isValue = now.rows.get(row)?.id === before.rows.get(row)?.id;
    return [{ year: now.year, from: before.leader, to: now.leader, row, isValue }];
  });

/** Spells of one leader: `convenience to 2007, partnership`. */
function spells({ answers }: Followed): string {
  const ends = answers.filter(({ leader }, at) => answers[at + 1]?.leader !== leader);
  return ends
    .map(({ leader, year }) => (year === LAST ? leader : `${leader} to ${year}`))
    .join(', ');
}

export function stabilityTable(found: readonly Followed[]): string {
  return markdownTable(
    ['pair', `leader ${FIRST}–${LAST}`, 'what moved it most'],
    found.map((one) => [
      one.pair.map((state) => labelOf(state, LAST).name).join(' – '),
      spells(one),
      changesOf(one)
        .map(({ year, row, isValue }) => `${year} \`${row}\`${isValue ? '' : ' (source)'}`)
        .join(', '),
    ]),
  );
}

/** What stands before the table. */
export function stabilityWords(found: readonly Followed[]): string {
  const changes = found.flatMap((one) => changesOf(one));
  const back = found.flatMap((one) =>
    changesOf(one).filter(({ year, from }) => {
      const then = one.answers.filter((answer) => answer.year > year && answer.year <= year + 2);
      return then.some(({ leader }) => leader === from);
    }),
  );
  const bySource = changes.filter(({ isValue }) => !isValue);
  const years = found.reduce((sum, { answers }) => sum + answers.length - 1, 0);
  const never = found.filter((one) => changesOf(one).length === 0).length;
  return [
    `${found.length} pairs, ${years} steps from a year to the next. The leader changes in ${changes.length}, and in ${never} pairs never.`,
    `In ${changes.length - bySource.length} of the changes a new value moved it most, in ${bySource.length} a source that begins, ends or gives way to another.`,
    `${back.length} are undone within two years.`,
  ].join(' ');
}
