import { packageFacts } from '../store/version.js';
import { html, raw } from '../report/html.js';
import { contentPolicy } from '../report/policy.js';
import { pageStyle } from '../report/style.js';
import type { Route } from './route.js';
import type { Service } from './service.js';

const style = `${pageStyle}
.routes,.cases{list-style:none;display:grid;gap:16px}
.routes code{font-weight:600}
main>section{margin-top:48px}
.page{display:block;max-width:800px}`;

/** The page for those who write programs: what can be asked, and the cases. */
export function indexPage(routes: readonly Route[], service: Service): string {
  const { version, description } = packageFacts();
  const policy = contentPolicy(style, '');
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>Counterpoise on this machine</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <div class="page">
          <header>
            <p class="topic">Counterpoise ${version}, data ${service.dataVersion}</p>
            <h1>Counterpoise on this machine</h1>
            <p class="question">${description}</p>
          </header>
          <main>
            <section>
              <h2>Cases</h2>
              <p>
                Each opens as a report, which is computed when you ask for it: give it some seconds.
              </p>
              <ul class="cases">
                ${service.cases().map(
                  ({ id, title, pair, claims }) =>
                    html`<li>
                      <a href="/api/report/${id}">${title}</a>
                      <span class="small"
                        >${pair.join('–')}, ${claims} claims;
                        <a href="/api/cases/${id}">as JSON</a></span
                      >
                    </li>`,
                )}
              </ul>
            </section>
            <section>
              <h2>For programs</h2>
              <p>
                Everything is JSON over HTTP, for this machine alone.
                <a href="/api/openapi.json">/api/openapi.json</a> describes it in full (OpenAPI
                3.1).
              </p>
              <ul class="routes">
                ${routes.map(({ method, path, summary, params, query }) => {
                  const isLink = method === 'GET' && params === undefined && query === undefined;
                  const name = `${method} ${path}`;
                  return html`<li>
                    ${isLink ? html`<a href="${path}"><code>${name}</code></a>` : html`<code>${name}</code>`}
                    <span class="small">${summary}</span>
                  </li>`;
                })}
              </ul>
            </section>
          </main>
        </div>
      </body>
    </html> `.text;
}
