import { heavyWeight } from '../core/fact-grades.js';
import type { CaseIssue, Path } from './document.js';
import type { Checker } from './checker.js';
import type { CaseFile, EvidenceFile, TemplateFile } from './schema.js';

type Fact = EvidenceFile['facts'][number];
type Found = Omit<CaseIssue, 'document' | 'path' | 'at'>;

/**
 * Whether the sources of a fact bear its weight. The work whose conclusion the case tests is no source of the facts that it is
 * tested on: it names them, another page must report them.
 */
export function checkSources(
  check: Checker,
  path: Path,
  fact: Fact,
  head: CaseFile | TemplateFile,
): void {
  const tested = 'theses' in head && head.theses.some(({ source }) => source === fact.source);
  const pages = new Set(
    [
      ...(fact.url === undefined || tested ? [] : [fact.url]),
      ...fact.references.map(({ url }) => url),
    ].map(pageOf),
  );
  // A page of the source is a page of its own; a source without one, as a book, counts by itself.
  const sources = pages.size + (fact.url === undefined && !tested ? 1 : 0);
  const found =
    fact.grade === 'recalled' ? recalledFault(fact) : openedFault(fact, sources, tested);
  if (found !== undefined) check.report([...path, 'grade'], { value: fact.grade, ...found });
}

/** The page of an address, however it is spelt. */
const pageOf = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');

function recalledFault(fact: Fact): Omit<Found, 'value'> | undefined {
  if (fact.url !== undefined || fact.references.length > 0)
    return {
      code: 'recalled-with-page',
      message: `the fact ${fact.id} is recalled, and names a page`,
      expected: 'no url and no references, or another grade',
      hint: 'grade the fact by the page, or leave out a page that was not opened',
    };
  if (heaviestOf(fact) < heavyWeight) return undefined;
  return {
    code: 'recalled-and-heavy',
    message: `the fact ${fact.id} is recalled, and weighs ${heaviestOf(fact)} dB`,
    expected: `less than ${heavyWeight} dB where no source could be opened`,
    hint: 'raise its weights to -3, or name two pages that report it in references',
  };
}

function openedFault(
  fact: Fact,
  sources: number,
  tested: boolean,
): Omit<Found, 'value'> | undefined {
  if (sources === 0)
    return {
      code: 'no-independent-source',
      message: `the fact ${fact.id} has no source but ${fact.source}, which the case tests`,
      expected: 'a page of somebody else in references',
      hint: 'name one, grade the fact recalled, or leave it to a claim',
    };
  if (heaviestOf(fact) < heavyWeight || sources > 1) return undefined;
  return {
    code: 'no-second-source',
    message: `the fact ${fact.id} weighs ${heaviestOf(fact)} dB, and has one source`,
    expected: `a second source from ${heavyWeight} dB on`,
    hint: `add ${tested ? 'another' : 'a'} page to references, or raise its weights to -3`,
  };
}

/** The largest weight that the fact may have, in decibels: of a range, its far end. */
const heaviestOf = ({ weights }: Fact): number =>
  Math.max(
    0,
    ...Object.values(weights).flatMap((byReading) =>
      Object.values(byReading)
        .flat()
        .map((weight) => -weight),
    ),
  );
