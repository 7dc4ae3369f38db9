import { listedCase, subjectOf } from '../../app/casefiles/cases.js';
import type { ListedCase } from '../../contract/index.js';
import type { RequestQuery } from '../../core/request-key.js';
import type { Subject } from '../service.js';

/** What a site shows: a case, or two states with a third party. */
export interface SiteSubject {
  readonly subject: Subject;
  /** With its id as it stands in addresses. */
  readonly listed: ListedCase;
  /** What requests of its pages name it by. */
  readonly body:
    { readonly case: string } | { readonly pair: readonly string[]; readonly third: string };
  /** Path and query of its report. */
  readonly report: { readonly path: string; readonly query?: RequestQuery };
}

/** Three states, by their codes. */
export const ofStates = /^([A-Z]{3}|\d{1,3})-([A-Z]{3}|\d{1,3})-([A-Z]{3}|\d{1,3})$/;

/**
 * A built-in case, the folder of one, or three states as `IND-PAK-CHN`.
 * @throws UsageError, DataError as `subjectOf` does
 */
export function siteSubject(word: string): SiteSubject {
  const [, a, b, third] = ofStates.exec(word) ?? [];
  if (a === undefined || b === undefined || third === undefined) {
    const subject = subjectOf(word);
    const listed = listedCase(subject);
    const { id } = listed;
    return { subject, listed, body: { case: id }, report: { path: `/api/report/${id}` } };
  }
  const subject = subjectOf(a, b, third);
  const listed = listedCase(subject);
  const pair = listed.pair;
  const [other = third] = listed.third;
  return {
    subject,
    listed: { ...listed, id: [...pair, other].join('-') },
    body: { pair, third: other },
    report: { path: '/api/report', query: { state: pair, third: other } },
  };
}
