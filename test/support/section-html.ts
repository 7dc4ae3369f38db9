import type { Assessment } from '../../src/contract/index.js';
import { contentHtml } from '../../src/report/content.js';
import { Drawings } from '../../src/report/drawings.js';
import { html } from '../../src/report/html.js';
import { createContext } from '../../src/views/context.js';
import type { SectionDefinition } from '../../src/views/section.js';

/** What a section says of an assessment, as HTML on one line. */
export const sectionHtml = ({ content }: SectionDefinition, assessment: Assessment): string =>
  html`${contentHtml(content(createContext(assessment)), new Drawings())}`.text.replaceAll(
    /\s+/g,
    ' ',
  );
