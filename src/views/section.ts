import type { Content } from './content.js';
import type { ViewContext } from './context.js';

/** A part of a page. */
export interface Section {
  readonly id: string;
  /** In the navigation, and above the section where that has no other. */
  readonly title: string;
  readonly heading?: string;
  readonly content: Content;
}

/** A section of every assessment that has something to show in it. */
export interface SectionDefinition extends Omit<Section, 'content'> {
  /** Whether a page may show its figures by themselves: they show measured series alone, or what was weighed as well. */
  readonly figures?: 'measured' | 'weighed';
  /** Nothing where the assessment has nothing for it. */
  readonly content: (context: ViewContext) => Content;
}
