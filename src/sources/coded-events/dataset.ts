import { codedFacts } from '../../core/bibliography/index.js';
import { factGrades, type FactGrade } from '../../core/fact-grades.js';
import { openEnd, resolveState, stateByCcode } from '../../states/index.js';
import { ascending, yearOf } from '../cells.js';
import { expectedPage, hasItsPage } from '../coded-page.js';
import { daysOfDate } from '../days.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';
import { breadthTo } from '../../core/coded-breadth.js';

export const eventKinds = [
  'milestone',
  'agreement',
  'declaration',
  'exercise',
  'energy',
  'visit',
  'recognition',
  'sanction',
  'arms',
  'command',
  'basing',
  'consultation',
] as const;

export const eventFields = [
  'politics',
  'security',
  'terrorism',
  'military-technical',
  'border',
  'economy',
  'energy',
  'technology',
  'transport',
  'environment',
  'law',
  'culture',
] as const;

/** The seven indicators of the stadial model of alignment formation, in their order. */
export const alignmentIndicators = [
  'cbm',
  'consultations',
  'mtc',
  'exercises',
  'command',
  'basing',
  'policy',
] as const;

const frameworks = ['unilateral', 'bilateral', 'multilateral'] as const;
const degrees = ['full', 'partial'] as const;

/** One dated fact. */
export interface CodedEvent {
  readonly id: string;
  /** ISO date as precise as known: day, month or year. */
  readonly date: string;
  /** Last day of what lasts; null for an event of its date alone and for what still goes on. */
  readonly end: string | null;
  readonly year: number;
  readonly kind: (typeof eventKinds)[number];
  readonly field: (typeof eventFields)[number];
  readonly framework: (typeof frameworks)[number];
  /** Body within which it happened, by its id among the institutions. */
  readonly institution: string | null;
  /** States that acted, ascending. */
  readonly actors: readonly number[];
  /** State acted upon: sanctioned, annexed, invaded. */
  readonly target: number | null;
  readonly title: string;
  /** Indicator of alignment that the fact is evidence of, from its date to its end. */
  readonly indicator: (typeof alignmentIndicators)[number] | null;
  readonly degree: (typeof degrees)[number] | null;
  readonly source: string;
  /** Page that was read; null where the fact is recalled. */
  readonly url: string | null;
  readonly grade: FactGrade;
}

export type CleanCodedEvents = readonly CodedEvent[];

const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true } as const;

const files = rawFiles({
  events: {
    path: 'events.csv',
    columns: {
      id: text,
      date: text,
      end: optional,
      kind: { type: 'enum', values: eventKinds },
      field: { type: 'enum', values: eventFields },
      framework: { type: 'enum', values: frameworks },
      institution: optional,
      actors: text,
      target: optional,
      title: text,
      indicator: { type: 'enum', values: alignmentIndicators, nullable: true },
      degree: { type: 'enum', values: degrees, nullable: true },
      source: text,
      url: optional,
      grade: { type: 'enum', values: factGrades },
    },
    key: ['id'],
  },
});
type Row = RowsOf<typeof files>['events'][number];

export const codedEvents = defineDataset({
  id: 'coded-events',
  title: 'Dated facts coded by hand: agreements, exercises, visits, energy deals, sanctions',
  version: 'November 2026',
  citation: [codedFacts],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  coverage: {
    from: 1951,
    to: 2026,
    note: `Russia and China in breadth 1989-${breadthTo}, then the best known to May 2026; other pairs only what is evidence of an indicator of alignment, and from 2023 on the best known of those around Russia, China, India and the United States.`,
  },
  traps: [
    'Russia and China are coded in breadth, other pairs only for the seven indicators of alignment and in their best known instruments: counts of events must not be compared between pairs, and where nothing is coded nothing is known.',
    'From 2023 on only the best known is coded, without indicators: the measures do not read it, and a count of those years says nothing.',
    'A page is an attestation, not an endorsement: `grade` says how good the source is, by the kind of its publisher; what is recalled names no page.',
    'A fact stands for something that lasts only where it has an indicator: it is then met from its date to its end, and until further notice where no end is given.',
    'Exercises up to 2010 are in the lists of exercises too.',
    'Agreements on defence up to 2010 are in the Defense Cooperation Agreement Dataset too.',
    'DEU is West Germany (260) until 2 October 1990: what went on after unification has a separate row, dated 3 October 1990.',
    'RUS before 1992 is the Soviet Union.',
    'Bilateral is what two states did with each other, even under the roof of a body; a contract of state companies counts for their states.',
  ],
  place: 'coded',
  files,
  clean: ({ events }): CleanCodedEvents => events.map(eventOf),
});

function eventOf(row: Row): CodedEvent {
  const refuse = (column: keyof Row, expected: string): never => {
    throw new RowError(`the event ${row.id} has a wrong ${column}`, row, {
      column,
      expected,
      hint: 'Correct the row in coded/events.csv.',
    });
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.id))
    refuse('id', 'lower-case words and digits joined by hyphens');
  const date = daysOfDate(row.date) ?? refuse('date', 'a date as 2001, 2001-06 or 2001-06-15');
  const end =
    row.end === null ? null : (daysOfDate(row.end) ?? refuse('end', 'a date, or nothing'));
  if (end !== null && end.last < date.first) refuse('end', 'a date that is not before `date`');
  if (!hasItsPage(row)) refuse('url', expectedPage);
  if ((row.indicator === null) !== (row.degree === null))
    refuse('degree', 'full or partial where there is an indicator, and nothing else');
  const stateOf = (code: string, column: keyof Row): number =>
    memberOn(code, date) ??
    refuse(column, 'ISO 3166 alpha-3 codes of states that are members of the system on the date');
  const codes = row.actors.split(' ');
  const actors = ascending(codes.map((code) => stateOf(code, 'actors')));
  if (actors.length < codes.length) refuse('actors', 'each state once');
  const framework = frameworks[Math.min(actors.length, 3) - 1]!;
  if (framework !== row.framework)
    refuse('framework', `${framework}, since there are ${actors.length} actors`);
  const target = row.target === null ? null : stateOf(row.target, 'target');
  if (target !== null && actors.includes(target)) refuse('target', 'a state other than the actors');
  return { ...row, year: yearOf(row.date), framework, actors, target };
}

/**
 * The member of the state system that a code means on a date: DEU is one state or the other within 1990. Who is a member on
 * the last day of the list goes on to be one.
 */
function memberOn(code: string, { first, last }: { first: string; last: string }) {
  const year = yearOf(first);
  const candidates = [year - 1, year, year + 1].map((of) => resolveState('iso3', code, of).ccode);
  return candidates.find(
    (ccode) =>
      ccode !== undefined &&
      stateByCcode(ccode)!.spells.some(
        ([from, to]) => from <= last && first <= (openEnd(to) ?? first),
      ),
  );
}
