import type { ApiRequest } from '../../core/request-key.js';
import type { ListedCase } from '../../app/cases.js';

/**
 * What the pages ask for where they show one case: a site without a server holds these answers. A page that asks for more needs its
 * request here; a browser test opens every page of a site and fails where an answer is missing.
 */
export function siteRequests({ id, pair }: ListedCase): ApiRequest[] {
  return [
    { method: 'GET', path: '/api/states' },
    { method: 'POST', path: '/api/assess', body: { case: id } },
    { method: 'POST', path: '/api/overview', body: { case: id } },
    { method: 'POST', path: '/api/figures', body: { case: id } },
    { method: 'GET', path: '/api/arena', query: { state: pair } },
    { method: 'GET', path: '/api/arenas' },
  ];
}
