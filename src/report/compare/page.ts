import { contentPolicy } from '../policy.js';
import { html, raw, type Html } from '../html.js';
import { pageScript } from '../script.js';
import { printStyle, sheetStyle } from '../style-print.js';
import { pageStyle } from '../style.js';
import { packageVersion } from '../../app/version.js';

export interface ComparePage {
  readonly title: string;
  readonly description: string;
  /** Arguments of the program that make the page again. */
  readonly command: string;
  readonly dataVersion: string;
  readonly seed: number;
  readonly lead: Html;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly body: Html;
  }[];
}

/** One self-contained page like the report of an assessment: no request leaves it. */
export function comparePage(page: ComparePage): string {
  const { title, sections } = page;
  const style = `${pageStyle}${printStyle}${sheetStyle(title)}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, pageScript)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${page.description}" />
        <meta name="generator" content="counterpoise ${packageVersion()}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the answer</a>
        <div class="page">
          <nav aria-label="Sections">
            <ol>
              ${sections.map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>`)}
            </ol>
          </nav>
          <main id="main">
            <header>
              <h1>${title}</h1>
              ${page.lead}
            </header>
            ${sections.map(
              (one) =>
                html`<section id="${one.id}" aria-labelledby="${one.id}-title">
                  <h2 id="${one.id}-title">${one.title}</h2>
                  ${one.body}
                </section> `,
            )}
            <section id="run" aria-labelledby="run-title">
              <h2 id="run-title">This run</h2>
              <p>The same cases, data and seed give the same bytes:</p>
              <pre
                tabindex="0"
                role="region"
                aria-label="Command of this run"
              ><code>npx ${page.command}</code></pre>
            </section>
          </main>
        </div>
        <footer class="end">
          <p>
            Made with Counterpoise ${packageVersion()} from data version ${page.dataVersion}, seed
            ${page.seed}.
          </p>
        </footer>
        ${raw(`<script>${pageScript}</script>`)}
      </body>
    </html> `.text;
}
