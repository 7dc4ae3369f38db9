import { martin2026, unLibraryVotes } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { yearOf } from '../cells.js';
import { isoDay } from '../days.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

/** How a member voted: as the General Assembly’s votes are numbered, and 4 for present or absent without a vote. */
const ballots = { Y: 1, A: 2, N: 3, X: 4 } as const;
type Ballot = keyof typeof ballots;

/** What became of a draft; the last two were not adopted. */
const outcomes = {
  unanimous: 1,
  majority: 2,
  veto: 3,
  'lack of majority': 4,
} as const;

/** Day on which the People’s Republic took the seat of China. */
const seatChange = '1971-10-25';

const count = { type: 'integer', min: 0, max: 15, missing: ['?'], nullable: true } as const;

const files = rawFiles({
  items: {
    path: 'unsc-votes/sc_items.csv.gz',
    columns: {
      id: { type: 'integer', min: 1, max: 9999 },
      document: { type: 'text' },
      date: { type: 'text' },
      outcome: { type: 'enum', values: keysOf(outcomes) },
      resolution: { type: 'integer', min: 1, missing: [''], nullable: true },
      title: { type: 'text', missing: [''], nullable: true },
      yes: count,
      no: count,
      abstain: count,
      nonvoting: count,
      vetoes: { type: 'integer', min: 0, max: 5 },
    },
    key: ['id'],
    rows: 3204,
  },
  votes: {
    path: 'unsc-votes/sc_votes.csv.gz',
    columns: {
      id: { type: 'integer', min: 1, max: 9999 },
      ccode: { type: 'integer', min: 1, max: 999, states: true },
      vote: { type: 'enum', values: keysOf(ballots), missing: [''], nullable: true },
    },
    key: ['id', 'ccode'],
    duplicates: 'The votes on resolution 2760 of 2024 are listed twice.',
    rows: 46_423,
  },
});
type Rows = RowsOf<typeof files>;
type Item = Rows['items'][number];

export interface CouncilVote {
  readonly item: number;
  readonly ccode: number;
  readonly year: number;
  readonly date: string;
  readonly document: string;
  readonly title: string;
  /** By `outcomes`. */
  readonly outcome: number;
  /** Number of a resolution that was adopted; null for a draft that was not. */
  readonly resolution: number | null;
  /** 1 yes, 2 abstain, 3 no, 4 no vote. */
  readonly vote: number;
  /** The vote was a veto: a permanent member’s against a draft that failed by it. */
  readonly veto: 0 | 1;
}

export const unscVotes = defineDataset({
  id: 'unsc-votes',
  title: 'Votes in the United Nations Security Council by state',
  version: 'UNSC votes since 1946, V1 (2026), corrected against the UN Digital Library',
  citation: [martin2026, unLibraryVotes],
  licence:
    'CC BY 4.0; records of the UN Digital Library free for non-commercial use with attribution',
  redistributable: 'yes',
  url: 'https://doi.org/10.21410/7E4/Z0KECE',
  coverage: { from: 1946, to: 2025, note: '25 January 1946 to 29 December 2025.' },
  traps: [
    'The seat of China was Taiwan’s (713) until 24 October 1971; the source files both under one code.',
    'X is present or absent without a vote. 38 resolutions adopted without a vote, most of them on new members, have X for all fifteen.',
    'China took no part in votes of 1973 to 1981: the source has its refusals as abstentions, but for resolution 344.',
    'The votes on four drafts of 1947 and 1948 are unknown, 44 in all, and are left out.',
    'The oral amendment vetoed on 22 December 2023 stands twice with the same votes (3098, 3099): the review of 2023 that the Secretariat published counts one vetoed amendment, so 3099 is left out.',
    'Vetoed items count amendments and separate paragraphs, hence more than in lists of vetoed drafts (unsc-vetoes): 269 to 2025 against 214 drafts to September 2022.',
    'The votes on resolution 2760 of 2024 are listed twice, alike; they count once.',
    'Titles are cut at 220 signs, and a few are of a neighbouring resolution.',
    'The columns of Turkey, Slovakia, Algeria, the Czech Republic and Yemen held the votes of Portugal, Slovenia, Argentina, Czechoslovakia and South Yemen in some years; the file that is read has them where they belong.',
  ],
  files,
  clean: cleanVotes,
});

/** An item that repeats the one before it. */
const repeated = 3099;

/** The votes in the order of the items and, within an item, of the states. */
function cleanVotes({ items, votes }: Rows, context: CleanContext): CouncilVote[] {
  const byItem = new Map(items.map((item) => [item.id, [] as Rows['votes'][number][]]));
  for (const row of votes) {
    const ofItem = byItem.get(row.id);
    if (ofItem === undefined) throw unknownItem(row);
    const same = ofItem.find(({ ccode }) => ccode === row.ccode);
    if (same === undefined) ofItem.push(row);
    else if (same.vote !== row.vote) throw twoVotes(row);
  }
  return items.flatMap((item) => {
    const cast = byItem.get(item.id)!;
    requireSums(item, cast);
    if (item.id === repeated) return [];
    const date = isoDay(item, 'date');
    return cast.flatMap(({ vote, ccode: code }) => {
      if (vote === null) return [];
      const held = code === 710 && date < seatChange ? 713 : code;
      const ccode = context.stateOf('ccode', held, { when: yearOf(date) });
      return ccode === null ? [] : [voteOn(item, date, ccode, vote)];
    });
  });
}

const permanent = [2, 200, 220, 365, 710, 713];

function voteOn(item: Item, date: string, ccode: number, vote: Ballot): CouncilVote {
  const isVeto = item.outcome === 'veto' && vote === 'N' && permanent.includes(ccode);
  return {
    item: item.id,
    ccode,
    year: yearOf(date),
    date,
    document: item.document,
    title: item.title ?? '',
    outcome: outcomes[item.outcome],
    resolution: item.resolution,
    vote: ballots[vote],
    veto: isVeto ? 1 : 0,
  };
}

/** The votes of the states add up to the totals printed beside them, and those against to the vetoes. */
function requireSums(item: Item, cast: Rows['votes']): void {
  if (cast.some(({ vote }) => vote === null)) return;
  const number = (ballot: Ballot): number => cast.filter(({ vote }) => vote === ballot).length;
  for (const [column, ballot] of [
    ['yes', 'Y'],
    ['no', 'N'],
    ['abstain', 'A'],
    ['nonvoting', 'X'],
  ] as const)
    if (item[column] !== number(ballot))
      throw new RowError(`the votes of states on ${item.document} do not add up`, item, {
        column,
        expected: `${number(ballot)}, as the states voted`,
        hint: 'The two files may come from different editions.',
        comparesFiles: true,
      });
}

function twoVotes(row: Rows['votes'][number]): RowError {
  return new RowError('a member has two different votes on one item', row, {
    column: 'vote',
    expected: 'one vote of each member on an item',
    code: 'double-vote',
  });
}

function unknownItem(row: Rows['votes'][number]): RowError {
  return new RowError('a vote belongs to no listed item', row, {
    column: 'id',
    expected: `an id of ${files.items.path}`,
    hint: 'The two files may come from different editions.',
    comparesFiles: true,
  });
}
