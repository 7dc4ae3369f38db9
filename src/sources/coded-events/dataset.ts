import { codedFacts } from '../../core/bibliography/index.js';
import { resolveState, stateByCcode } from '../../states/index.js';
import { defineDataset, type RawRow } from '../define.js';
import { RowError } from '../row-error.js';

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

type Of<T extends readonly string[]> = T[number];

/** One dated fact. */
export interface CodedEvent {
  readonly id: string;
  /** ISO date as precise as known: day, month or year. */
  readonly date: string;
  /** Last day of what lasts; null for an event of its date alone and for what still goes on. */
  readonly end: string | null;
  readonly year: number;
  readonly kind: Of<typeof eventKinds>;
  readonly field: Of<typeof eventFields>;
  readonly framework: Of<typeof frameworks>;
  /** Body within which it happened, by its id among the institutions. */
  readonly institution: string | null;
  /** States that acted, ascending. */
  readonly actors: readonly number[];
  /** State acted upon: sanctioned, annexed, invaded. */
  readonly target: number | null;
  readonly title: string;
  /** Indicator of alignment that the fact is evidence of, from its date to its end. */
  readonly indicator: Of<typeof alignmentIndicators> | null;
  readonly degree: Of<typeof degrees> | null;
  readonly source: string;
  readonly url: string;
}

export type CleanCodedEvents = readonly CodedEvent[];

const path = 'events.csv';
const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true } as const;

export const codedEvents = defineDataset<CleanCodedEvents>({
  id: 'coded-events',
  title: 'Dated facts coded by hand: agreements, exercises, visits, energy deals, sanctions',
  version: 'November 2026',
  citation: [codedFacts],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  coverage: {
    from: 1951,
    to: 2022,
    note: 'Russia and China 1989-2022; other pairs only what is evidence of an indicator of alignment.',
  },
  traps: [
    'Russia and China are coded in breadth, other pairs only for the seven indicators of alignment and in their best known instruments: counts of events must not be compared between pairs, and where nothing is coded nothing is known.',
    'A fact stands for something that lasts only where it has an indicator: it is then met from its date to its end, and until further notice where no end is given.',
    'Exercises up to 2010 are in the lists of exercises too.',
    'Agreements on defence up to 2010 are in the Defense Cooperation Agreement Dataset too.',
    'DEU is West Germany (260) until 2 October 1990: what went on after unification is a row of its own, dated 3 October 1990.',
    'RUS before 1992 is the Soviet Union.',
    'Bilateral is what two states did with each other, even under the roof of a body; a contract of state companies counts for their states.',
  ],
  place: 'coded',
  files: {
    events: {
      path,
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
        url: text,
      },
      key: ['id'],
    },
  },
  clean: (raw) => (raw.events ?? []).map((row, index) => eventOf(row, index + 2)),
});

function eventOf(row: RawRow, line: number): CodedEvent {
  const refuse = (column: string, expected: string): never => {
    throw refused(row, line, column, expected);
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(row.id)))
    refuse('id', 'lower-case words and digits joined by hyphens');
  const date = dateOf(row.date) ?? refuse('date', 'a date as 2001, 2001-06 or 2001-06-15');
  const end = row.end === null ? null : (dateOf(row.end) ?? refuse('end', 'a date, or nothing'));
  if (end !== null && end.last < date.first) refuse('end', 'a date that is not before `date`');
  if (!/^https?:\/\/\S+$/.test(String(row.url))) refuse('url', 'the address of a public page');
  if ((row.indicator === null) !== (row.degree === null))
    refuse('degree', 'full or partial where there is an indicator, and nothing else');
  const stateOf = (code: string, column: string): number =>
    memberOn(code, date) ??
    refuse(column, 'ISO 3166 alpha-3 codes of states that are members of the system on the date');
  const codes = String(row.actors).split(' ');
  const actors = codes.map((code) => stateOf(code, 'actors')).sort((a, b) => a - b);
  if (new Set(actors).size < actors.length) refuse('actors', 'each state once');
  const framework = frameworks[Math.min(actors.length, 3) - 1]!;
  if (framework !== row.framework)
    refuse('framework', `${framework}, since there are ${actors.length} actors`);
  const target = row.target === null ? null : stateOf(String(row.target), 'target');
  if (target !== null && actors.includes(target)) refuse('target', 'a state other than the actors');
  return {
    ...(row as unknown as CodedEvent),
    year: Number(String(row.date).slice(0, 4)),
    framework,
    actors,
    target,
  };
}

interface DateSpan {
  readonly first: string;
  readonly last: string;
}

/** First and last day of a date given as year, month or day; undefined where there is no such date. */
function dateOf(value: RawRow[string] | undefined): DateSpan | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(value));
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const inMonth = daysIn(Number(year), Number(month ?? '12'));
  const last = `${year}-${month ?? '12'}-${day ?? String(inMonth)}`;
  const valid = inMonth > 0 && Number(day ?? '1') >= 1 && Number(day ?? '1') <= inMonth;
  return valid ? { first, last } : undefined;
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The member of the state system that a code means on a date: DEU is one state or the other within 1990. */
function memberOn(code: string, { first, last }: DateSpan): number | undefined {
  const year = Number(first.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((of) => resolveState('iso3', code, of).ccode);
  return candidates.find(
    (ccode) =>
      ccode !== undefined &&
      stateByCcode(ccode)!.spells.some(([from, to]) => from <= last && first <= to),
  );
}

function refused(row: RawRow, line: number, column: string, expected: string): RowError {
  return new RowError(`the event ${String(row.id)} in ${path} has a wrong ${column}`, row, {
    dataset: 'coded-events',
    file: path,
    line,
    column,
    expected,
    hint: 'Correct the row in coded/events.csv.',
  });
}
