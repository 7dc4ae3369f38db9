import type { ComponentType } from 'preact';
import { isStateCode } from '../../core/three-states.js';
import type { Named, Subject } from '../state/subject.js';

export interface PageProps {
  /** Named parts of the path. */
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** A page of the workbench: its whole state stands in its address. */
export interface Page {
  readonly id: string;
  /** Pattern of its path. */
  readonly path: string;
  /** Where the navigation leads at first. */
  readonly start: string;
  /** What an address of it says of what it is about. */
  readonly names?: (params: PageProps['params'], query: URLSearchParams) => Named;
  /** Where the navigation leads once the reader has looked at some pair. */
  readonly about?: (subject: Subject) => string;
  /** Whether it is of states alone, which no group can stand for. */
  readonly statesOnly?: true;
  /** Whether it shows one year of its subject. */
  readonly hasYear?: true;
  /** Whether each of its paths is a text of its own to read; the paths of other pages say what is chosen on them. */
  readonly isMany?: true;
  /** Its name in the navigation; absent where it is reached otherwise. */
  readonly nav?: string;
  /** Whether a site without a server has it. */
  readonly inSite?: true;
  /** Whether it has no header, for a frame in another page. */
  readonly isBare?: true;
  /** Pages are loaded when they are opened. */
  readonly load: () => Promise<{ default: ComponentType<PageProps> }>;
}

/** Where a page stands for what the reader looks at. */
export const pageAddress = (page: Page, subject: Subject | undefined): string =>
  page.about === undefined || subject === undefined || !canShow(page, subject)
    ? page.start
    : page.about(subject);

/** Whether a page can be about a subject. */
export const canShow = ({ statesOnly }: Page, subject: Subject | undefined): boolean =>
  statesOnly !== true || subject === undefined || subject.pair.every(isStateCode);
