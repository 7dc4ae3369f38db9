import { listedCase, subjectOf } from '../../app/casefiles/cases.js';
import type { ListedCase } from '../../contract/index.js';
import { threeStates } from '../../core/three-states.js';
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

/**
 * A built-in case, the folder of one, or a pair with its third party as `IND-PAK-CHN`.
 * @throws UsageError, DataError as `subjectOf` does
 */
export function siteSubject(word: string): SiteSubject {
  const states = threeStates(word);
  if (states === undefined) {
    const subject = subjectOf(word);
    const listed = listedCase(subject);
    const { id } = listed;
    return { subject, listed, body: { case: id }, report: { path: `/api/report/${id}` } };
  }
  const [a, b, third] = states;
  const subject = subjectOf(a, b, third);
  const listed = { ...listedCase(subject), id: word };
  const body = { pair: [a, b], third };
  return {
    ...{ subject, listed, body },
    report: { path: '/api/report', query: { state: body.pair, third } },
  };
}
