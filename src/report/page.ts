import { packageVersion } from '../store/version.js';
import { heading } from '../views/blocks.js';
import type { Content } from '../views/content.js';
import type { Section } from '../views/section.js';
import { runSection } from '../views/sections/run.js';
import { iconSheet } from './badge.js';
import { contentHtml } from './content.js';
import type { Drawings } from './drawings.js';
import { attributes, html, raw, type Html } from './html.js';
import { contentPolicy } from './policy.js';
import { pageScript } from './script.js';
import { pageStyle, printStyle, sheetStyle } from './style.js';

export interface Page {
  readonly title: string;
  readonly description: string;
  /** What made it. */
  readonly version: string;
  readonly dataVersion: string;
  readonly seed: number;
  /** Whether what stands first fits on two sheets of paper. */
  readonly front?: boolean;
  /** What stands first, with its place in the navigation where it has one. */
  readonly header: Content;
  readonly headerPlace?: { readonly id: string; readonly title: string };
  readonly sections: readonly Section[];
  /** What follows, folded until it is wanted. */
  readonly annex?: readonly Section[];
}

/**
 * One self-contained page: no request leaves it, and the same content gives the same bytes. The content security policy
 * allows the page's own style and script only.
 */
export function renderPage(page: Page, drawings: Drawings): string {
  const { title, version, headerPlace, sections, annex = [] } = page;
  const style = `${pageStyle}${printStyle}${sheetStyle(title)}`;
  const places = [
    ...(headerPlace === undefined ? [] : [headerPlace]),
    ...(annex.length > 0 ? annex : sections),
  ];
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
        ${iconSheet}
        <div class="page">
          <nav aria-label="Sections">
            <ol>
              ${places.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          <main id="main">
            <div${attributes({ class: page.front === true ? 'brief' : undefined })}>
              <header${attributes({ id: headerPlace?.id })}>${contentHtml(page.header, drawings)}</header>
              ${sections.map((section) => sectionHtml(section, drawings))}
            </div>
            ${annex.length > 0 && annexHtml(annex, drawings)}
          </main>
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

/** Without the page’s script, and on paper, all of it is open. */
const annexHtml = (sections: readonly Section[], drawings: Drawings): Html =>
  html`<div class="annex" id="annex">
    <div class="annex-head">
      <p class="annex-title">Annex</p>
      <button type="button" id="open-all" hidden>Open all</button>
    </div>
    ${sections.map((section) => sectionHtml(section, drawings))}
  </div> `;

const sectionHtml = (
  { id, title, heading: name = title, content }: Section,
  drawings: Drawings,
): Html =>
  html`<section class="part" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${name}</h2>
    <div class="body">${contentHtml(content, drawings)}</div>
  </section> `;

export interface AnalysisPage extends Pick<Page, 'title' | 'description' | 'dataVersion' | 'seed'> {
  /** Command of the program that makes the page again. */
  readonly command: string;
  readonly lead: Content;
  readonly sections: readonly Section[];
}

/** The page of an analysis that is no report of one assessment: a lead, sections, and how it was made. */
export function analysisPage(
  { lead, command, sections, ...page }: AnalysisPage,
  drawings: Drawings,
): string {
  return renderPage(
    {
      ...page,
      version: packageVersion(),
      header: [heading(1, page.title), lead],
      sections: [...sections, runSection(command, 'cases')],
    },
    drawings,
  );
}
