import { packageVersion } from '../store/version.js';
import { html, raw, type Html, type HtmlValue } from './html.js';
import { contentPolicy } from './policy.js';
import { pageScript } from './script.js';
import { printStyle, sheetStyle } from './style-print.js';
import { pageStyle } from './style.js';

export interface Page {
  readonly title: string;
  readonly description: string;
  /** What made it. */
  readonly version: string;
  readonly dataVersion: string;
  readonly seed: number;
  /** Where the navigation leads. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly main: HtmlValue;
  /** Drawings that the page refers to. */
  readonly icons?: Html;
}

/**
 * One self-contained page: no request leaves it, and the same content gives the same bytes. The content security policy
 * allows the page's own style and script only.
 */
export function renderPage(page: Page): string {
  const { title, sections, version } = page;
  const style = `${pageStyle}${printStyle}${sheetStyle(title)}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, pageScript)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${page.description}" />
        <meta name="generator" content="counterpoise ${version}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the answer</a>
        ${page.icons}
        <div class="page">
          <nav aria-label="Sections">
            <ol>
              ${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          <main id="main">${page.main}</main>
        </div>
        <footer class="end">
          <p>
            Made with Counterpoise ${version} from data version ${page.dataVersion}, seed
            ${page.seed}.
          </p>
        </footer>
        ${raw(`<script>${pageScript}</script>`)}
      </body>
    </html> `.text;
}

export interface AnalysisPage extends Pick<Page, 'title' | 'description' | 'dataVersion' | 'seed'> {
  /** Command of the program that makes the page again. */
  readonly command: string;
  readonly lead: Html;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly body: HtmlValue;
  }[];
}

/** The page of an analysis that is no report of one assessment: a lead, sections, and how it was made. */
export function analysisPage({ lead, command, sections, ...page }: AnalysisPage): string {
  const all = [...sections, { id: 'run', title: 'This run', body: runOf(command) }];
  return renderPage({
    ...page,
    version: packageVersion(),
    sections,
    main: html`<header>
        <h1>${page.title}</h1>
        ${lead}
      </header>
      ${all.map(
        ({ id, title, body }) =>
          html`<section id="${id}" aria-labelledby="${id}-title">
            <h2 id="${id}-title">${title}</h2>
            ${body}
          </section> `,
      )}`,
  });
}

const runOf = (command: string): Html =>
  html`<p>The same cases, data and seed give the same bytes:</p>
    <pre
      tabindex="0"
      role="region"
      aria-label="Command of this run"
    ><code>npx ${command}</code></pre>`;
