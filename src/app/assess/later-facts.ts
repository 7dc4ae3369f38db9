import type { Case } from '../../cases/types.js';
import type { LaterFact, LaterFacts } from '../../contract/index.js';
import { frameNeed } from '../../core/frames.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { labelOf } from '../../states/index.js';
import { latestYear } from '../casefiles/latest-year.js';
import type { Workspace } from '../engine/workspace.js';

const need = frameNeed(
  'state-year',
  'coded-events',
  ['acted_upon'],
  ['event', 'date', 'title', 'source', 'url'],
);

interface Involved {
  readonly row: number;
  readonly actors: number[];
  readonly states: Set<number>;
}

/**
 * Coded facts later than any that a measure reads, of the pair or of one of the two with a third party. As of the latest year
 * that can be assessed they reach as far as they are coded; as of an earlier year, to its end. Undefined where there is none.
 */
export async function laterFactsOf(
  { panel }: Pick<Workspace, 'panel'>,
  subject: Pick<Case, 'asOf' | 'pair' | 'third' | 'observations' | 'period'>,
): Promise<LaterFacts | undefined> {
  if (!(need.table in panel.manifest.tables)) return undefined;
  const frame = await panel.loadFrame(need);
  const last = subject.asOf < latestYear(subject) ? subject.asOf : Infinity;
  const events = new Map<string, Involved>();
  for (let row = 0; row < frame.rows; row++) {
    const year = frame.numbers.year[row]!;
    if (year <= breadthTo || year > last) continue;
    const event = frame.texts.event[row]!;
    const found = events.get(event) ?? { row, actors: [], states: new Set<number>() };
    const state = frame.numbers.ccode[row]!;
    found.states.add(state);
    if (frame.numbers.acted_upon[row] === 0) found.actors.push(state);
    events.set(event, found);
  }
  const facts = [...events]
    .filter(([, { states }]) => concerns(subject, states))
    .map(([id, { row, actors }]): LaterFact => {
      const { date, title, source, url } = frame.texts;
      return {
        ...{ id, date: date[row]!, title: title[row]! },
        actors: actors.map((state) => labelOf(state).name),
        source: source[row]!,
        ...(url[row] === '' ? {} : { url: url[row]! }),
      };
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  return facts.length === 0 ? undefined : { after: breadthTo, facts };
}

function concerns(
  { pair, third }: Pick<Case, 'pair' | 'third'>,
  states: ReadonlySet<number>,
): boolean {
  const ofPair = pair.filter((state) => states.has(state)).length;
  return ofPair === 2 || (ofPair === 1 && third.some((state) => states.has(state)));
}
