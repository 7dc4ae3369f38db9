import { ruleChoice } from '../../app/network/rule-choice.js';
import type { ListedCase } from '../../contract/index.js';
import { yearsBetween } from '../../core/years.js';
import type { ApiRequest, RequestQuery } from '../../core/request-key.js';

/**
 * What the pages ask for where they show one case: a site without a server holds these answers. A page that asks for more needs its
 * request here; a browser test opens every page of a site and fails where an answer is missing.
 */
export function siteRequests({ id, pair, third }: ListedCase): ApiRequest[] {
  const body = { case: id };
  const dyad = { state: pair, with: [], ...(third[0] === undefined ? {} : { third: third[0] }) };
  return [
    get('/api/states'),
    ...['verdicts', 'overview', 'figures', 'story', 'evidence'].map((name) =>
      post(`/api/${name}`, body),
    ),
    get('/api/dyad', dyad),
    ...['later', 'then'].map((known) => get('/api/relations', { state: pair, known })),
    get('/api/arena', { state: pair }),
    get('/api/arenas'),
    ...networkRequests(pair),
  ];
}

function networkRequests(pair: readonly string[]): ApiRequest[] {
  const { rule, coverage } = ruleChoice({}).asked;
  return [
    get('/api/network-rules', { rule }),
    ...['years', 'draws'].map((of) => post(`/api/network-${of}`, { rule, params: {} })),
    ...yearsBetween([coverage.from, coverage.to]).flatMap((year) => [
      get(`/api/network/${year}`, { rule, top: 8 }),
      get(`/api/network/${year}/pairs`, { rule, state: pair }),
    ]),
  ];
}

const get = (path: string, query: RequestQuery = {}): ApiRequest => ({
  method: 'GET',
  path,
  query,
});
const post = (path: string, body: unknown): ApiRequest => ({ method: 'POST', path, body });
