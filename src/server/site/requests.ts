import { ruleChoice } from '../../app/network/rule-choice.js';
import { requestKey, type ApiRequest, type RequestQuery } from '../../core/request-key.js';
import { shownTies } from '../../core/shown-ties.js';
import { yearsBetween } from '../../core/years.js';
import type { SiteSubject } from './subjects.js';

/**
 * What the pages ask for where they show these subjects: a site without a server holds these answers. A page that asks for more needs
 * its request here; a browser test opens every page of a site and fails where an answer is missing.
 */
export function siteRequests(subjects: readonly SiteSubject[]): ApiRequest[] {
  const all = [
    get('/api/states'),
    ...subjects.flatMap(subjectRequests),
    get('/api/groups'),
    get('/api/arenas'),
    ...networkRequests(subjects.map(({ listed }) => listed.pair)),
  ];
  return [...new Map(all.map((request) => [requestKey(request), request])).values()];
}

function subjectRequests({ listed: { pair, third }, body }: SiteSubject): ApiRequest[] {
  const dyad = { state: pair, with: [], ...(third[0] === undefined ? {} : { third: third[0] }) };
  return [
    ...['verdicts', 'overview', 'figures', 'story', 'evidence'].map((name) =>
      post(`/api/${name}`, body),
    ),
    get('/api/dyad', dyad),
    ...['later', 'then'].map((known) => get('/api/relations', { state: pair, known })),
    get('/api/arena', { state: pair }),
  ];
}

/** Years that the networks of a site have. */
export const networkYears = (): number[] => {
  const { coverage } = ruleChoice({}).asked;
  return yearsBetween([coverage.from, coverage.to]);
};

function networkRequests(pairs: readonly (readonly string[])[]): ApiRequest[] {
  const rule = ruleChoice({}).asked.rule;
  return [
    get('/api/network-rules', { rule }),
    ...['years', 'draws'].map((of) => post(`/api/network-${of}`, { rule, params: {} })),
    ...networkYears().flatMap((year) => [
      get(`/api/network/${year}`, { rule, top: shownTies }),
      ...pairs.map((state) => get(`/api/network/${year}/pairs`, { rule, state })),
    ]),
  ];
}

const get = (path: string, query: RequestQuery = {}): ApiRequest => ({
  method: 'GET',
  path,
  query,
});
const post = (path: string, body: unknown): ApiRequest => ({ method: 'POST', path, body });
