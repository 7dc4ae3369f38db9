import { issueCodes, type VoteIssue } from '../../core/vote-issues.js';
import type { RollCall } from '../un-votes/dataset.js';
import { commonRollCalls } from './common-roll-calls.js';
import type { LibraryRollCall } from './dataset.js';

/*
 * Issues of the roll calls of the library, which has none: those of un-votes where it codes the same resolution, and by rule
 * for the later ones. How well the rules do on sessions that they were not made from: test/golden/library-issues.test.ts.
 */

/** Last session whose codes in un-votes are taken; in the next it has none of colonialism and development. */
const LAST_CODED = 73;
/** The rules know the codes of sessions up to this one alone, so that later ones tell how well they do. */
export const LAST_LEARNED = 65;
/** So many of the last codings of a title decide. */
const RECENT = 3;

/** Words of a title, or of the agenda, that make an issue. */
const words: Readonly<Record<VoteIssue, { readonly title: RegExp; readonly agenda?: RegExp }>> = {
  me: {
    title: /palestin|israel|jerusalem|golan|arab territories|middle east situation/,
    agenda: /palestine|israel/,
  },
  nu: { title: /nuclear/ },
  di: { title: /disarm|weapon|\barms\b|armament|missile|military expenditure/ },
  hr: {
    title:
      /human rights|torture|executions|racis|rights of the child|self.determination|mercenar|death penalty|freedoms/,
    agenda: /human rights/,
  },
  co: { title: /non.self.governing|coloni|self.determination of peoples|trust territor/ },
  ec: {
    title:
      /\bdevelopment\b|economic|trade\b|external debt|commodit|financ\w+ for dev|globali[sz]ation/,
  },
};

/** What the project codes itself: war and occupation in Ukraine since 2014, by title, agenda or special session. */
const ukraine = /ukrain|crimea|sevastopol/;

export const isOnUkraine = ({ title, agenda, resolution }: LibraryRollCall): boolean =>
  ukraine.test(`${title} ${agenda}`.toLowerCase()) || resolution.startsWith('A/RES/ES-11/');

/** The words of a title, without its number and what the library adds; texts that recur have the same. */
function textOf(title: string): string {
  const [own = ''] = title.toLowerCase().split(/ : (?:resolution|decision)| \/ adopted/);
  return own
    .replaceAll(/\d+/g, '#')
    .replaceAll(/[^a-z#]+/g, ' ')
    .trim();
}

/** The last codings of each title, in the order of time. */
export type LearnedIssues = ReadonlyMap<string, readonly (readonly VoteIssue[])[]>;

/** What un-votes codes, by place of the roll call in the library. */
export function codedIssues(
  library: readonly LibraryRollCall[],
  coded: readonly RollCall[],
): ReadonlyMap<number, readonly VoteIssue[]> {
  return new Map(
    commonRollCalls(library, coded).map(([own, other]) => [own, coded[other]!.issues]),
  );
}

export function learnIssues(
  library: readonly LibraryRollCall[],
  coded: ReadonlyMap<number, readonly VoteIssue[]>,
): LearnedIssues {
  const learned = new Map<string, (readonly VoteIssue[])[]>();
  library.forEach(({ title, session }, place) => {
    const issues = coded.get(place);
    if (issues === undefined || session > LAST_LEARNED) return;
    const text = textOf(title);
    learned.set(text, [...(learned.get(text) ?? []), issues].slice(-RECENT));
  });
  return learned;
}

/** Issues by rule: those that most of the last codings of the same title have, else those whose words it holds. */
export function issuesByRule(
  { title, agenda }: Pick<LibraryRollCall, 'title' | 'agenda'>,
  learned: LearnedIssues,
): VoteIssue[] {
  const text = textOf(title);
  const before = learned.get(text);
  if (before !== undefined)
    return issueCodes.filter(
      (issue) => 2 * before.filter((issues) => issues.includes(issue)).length > before.length,
    );
  const [own = ''] = title.toLowerCase().split(' : resolution');
  return issueCodes.filter((issue) => {
    const { title: inTitle, agenda: inAgenda } = words[issue];
    return inTitle.test(own) || inAgenda?.test(agenda.toLowerCase()) === true;
  });
}

/** The issues of every roll call of the library. */
export function libraryIssues(
  library: readonly LibraryRollCall[],
  coded: readonly RollCall[],
): (readonly VoteIssue[])[] {
  const known = codedIssues(library, coded);
  const learned = learnIssues(library, known);
  return library.map((rollCall, place) => {
    const published = rollCall.session > LAST_CODED ? undefined : known.get(place);
    return published ?? issuesByRule(rollCall, learned);
  });
}
