import type { Case } from './types.js';
import { residual } from './validate-readings.js';

export interface KnownMeasures {
  /** Ids of the measures that exist. */
  readonly measures: readonly string[];
}

/** Rows in which a reading expects something, of those in which any reading of its question does. */
export interface Exposure {
  readonly question: string;
  readonly reading: string;
  readonly rows: number;
  readonly of: number;
}

export interface CaseCheck {
  readonly exposure: readonly Exposure[];
  readonly warnings: readonly string[];
}

/** What is questionable in a case that loads: readings that risk little, holes that need not be. */
export function checkCase(subject: Case, known: KnownMeasures): CaseCheck {
  const exposure = exposureOf(subject);
  return {
    exposure,
    warnings: [
      ...exposure
        .filter(({ reading, rows, of }) => reading !== residual && rows < of / 2)
        .map(
          ({ question, reading, rows, of }) =>
            `reading ${reading} (${question}) is exposed to ${rows} of ${of} rows, fewer than half: it risks little`,
        ),
      ...waitingIn(subject, known),
      ...unusedIn(subject),
    ],
  };
}

/** Rows that stand in for another row are counted with it, not beside it. */
function exposureOf({ questions, observations }: Case): Exposure[] {
  const rows = observations.filter(({ standsInFor }) => standsInFor === undefined);
  const expects = ({ expect }: (typeof rows)[number], id: string): boolean =>
    (expect[id] ?? 'any') !== 'any';
  return questions.flatMap((question) => {
    const own = rows.filter((row) => question.readings.some(({ id }) => expects(row, id)));
    return question.readings.map(({ id }) => ({
      question: question.id,
      reading: id,
      rows: own.filter((row) => expects(row, id)).length,
      of: own.length,
    }));
  });
}

function waitingIn({ observations }: Case, known: KnownMeasures): string[] {
  const waiting = [
    ...observations.map(({ id, waitsFor = [] }) => ({ where: `observation ${id}`, waitsFor })),
  ];
  return waiting.flatMap(({ where, waitsFor }) => {
    const found = waitsFor.filter((id) => known.measures.includes(id));
    if (found.length === 0) return [];
    const advice =
      found.length === waitsFor.length ? 'let it be observed' : 'name only what is missing';
    const verb = found.length === 1 ? 'exists' : 'exist';
    return [`${where} waits for ${found.join(', ')}, which ${verb}: ${advice}`];
  });
}

function unusedIn({ sources, facts, claims }: Case): string[] {
  const named = new Set([...facts, ...claims].map(({ source }) => source));
  return sources
    .filter(({ id }) => facts.length > 0 && !named.has(id))
    .map(({ id }) => `source ${id} is named by no fact and no claim`);
}
