import { useEffect, useMemo } from 'preact/hooks';
import { matchRoute, useLocation, useRouter } from 'wouter-preact';
import type { ListedCase } from '../../contract/index.js';
import { useCases } from '../api/answers.js';
import { isSite } from '../api/source.js';
import { useAnswer } from '../api/use-answer.js';
import { isActorCode } from '../../core/three-states.js';
import { codesOf, subjectBody, useQuery } from './address.js';

/** What pages are about, and take with them from one to the next. */
export interface Subject {
  readonly pair: readonly [string, string];
  readonly third?: string | undefined;
  readonly year?: number | undefined;
  /** The case with these states that was looked at. */
  readonly caseId?: string | undefined;
}

/** What the address of a page says of it. */
export type Named = Partial<Subject>;

/** The pair of an address; nothing where it names none. */
export const namedPair = (a = '', b = ''): Named =>
  isActorCode(a) && isActorCode(b) && a !== b ? { pair: [a, b] } : {};

/** A case, or three states, as they stand in an address. */
export function namedCase(text = ''): Named {
  const body = subjectBody(text);
  return 'case' in body ? { caseId: body.case } : { pair: body.pair, third: body.third };
}

/** What an address names, without names that no state or group has, and without a second one of the same. */
export function soundIn(
  { pair, third, ...rest }: Named,
  isKnown: (code: string) => boolean,
): Named {
  if (pair === undefined) return rest;
  if (pair[0] === pair[1] || !pair.every(isKnown)) return {};
  const isThird = third !== undefined && isKnown(third) && !pair.includes(third);
  return { ...rest, pair, ...(isThird ? { third } : {}) };
}

const isSamePair = (one: Subject['pair'], other: Subject['pair']): boolean =>
  one.every((code) => other.includes(code));

/** The subject of a page: what it does not say of the same pair stays as it was on the page before. */
export function subjectFrom(
  named: Named,
  cases: readonly ListedCase[],
  before?: Subject,
): Subject | undefined {
  const { caseId } = named;
  const listed = caseId === undefined ? undefined : cases.find(({ id }) => id === caseId);
  const pair = named.pair ?? (listed?.pair as Subject['pair'] | undefined);
  if (pair === undefined) return before;
  const old = before !== undefined && isSamePair(pair, before.pair) ? before : undefined;
  const third = named.third ?? listed?.third[0] ?? old?.third;
  const isSameCase = named.third === undefined || named.third === old?.third;
  return {
    ...{ pair, third, year: named.year ?? old?.year },
    caseId: caseId ?? (isSameCase ? old?.caseId : undefined),
  };
}

/** A third party for a pair of which none is named: the first of these that is not one of the two. */
const usualThirds = ['USA', 'CHN', 'RUS'];

export const usualThird = (pair: readonly string[]): string =>
  usualThirds.find((code) => !pair.includes(code))!;

/** The subject as it stands in the address of a case or of its evidence. */
export function caseAddress({ caseId, pair, third }: Subject): string {
  if (caseId !== undefined) return caseId;
  return [...pair, third ?? usualThird(pair)].join('-');
}

const kept = 'counterpoise-subject';

function remembered(): Subject | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(kept) ?? 'null') as Subject | undefined) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(subject: Subject): void {
  try {
    sessionStorage.setItem(kept, JSON.stringify(subject));
  } catch {
    // Without it the subject is that of the address alone.
  }
}

/** A year that a page was refused for is none that other pages go on with. */
export function forgetYear(): void {
  const subject = remembered();
  if (subject !== undefined) remember({ ...subject, year: undefined });
}

/** A page, as far as its addresses say what it is about. */
interface Addressed {
  readonly path: string;
  readonly names?: (
    params: Readonly<Record<string, string | undefined>>,
    query: URLSearchParams,
  ) => Named;
}

interface Looked {
  readonly subject: Subject | undefined;
  /** Whether the states of the named case are still being loaded. */
  readonly isComing: boolean;
}

/** What the page that is shown is about, or what was looked at last in this tab. */
export function useSubject(pages: readonly Addressed[]): Looked {
  const { parser } = useRouter();
  const [path] = useLocation();
  const [query] = useQuery();
  const cases = useCases().value;
  const known = useKnownCodes();
  const looked = useMemo((): Looked => {
    for (const page of pages) {
      const [matches, params] = matchRoute(parser, page.path, path);
      if (!matches) continue;
      const named = soundIn(
        page.names?.(params, query) ?? {},
        (code) => known?.has(code) !== false,
      );
      const subject = subjectFrom(named, cases ?? [], remembered());
      const isComing = named.caseId !== undefined && cases === undefined;
      return { subject, isComing: subject === undefined && isComing };
    }
    return { subject: remembered(), isComing: false };
  }, [path, query, cases, known]);
  const { subject } = looked;
  useEffect(() => {
    // A name that is not known yet may be none.
    if (subject !== undefined && (known !== undefined || isSite)) remember(subject);
  }, [subject, known]);
  return looked;
}

/** Codes of all states and groups; undefined while they are not known, and on a site, which has no list of them. */
function useKnownCodes(): ReadonlySet<string> | undefined {
  const asked = isSite ? null : {};
  const states = useAnswer('/api/states', asked).value;
  const groups = useAnswer('/api/groups', asked).value;
  return useMemo(
    () => states && groups && new Set([...states, ...groups].flatMap(codesOf)),
    [states, groups],
  );
}
