import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { namesIn } from '../../core/names-in.js';
import { frameNeed } from '../../core/frames.js';
import { didYouMean } from '../../core/closest.js';
import { CCODE_LIMIT } from '../../measures/shared/state-years.js';
import { allStates, isInSystem, labelOf, parseState } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';
import type { YearlySet } from './rows.js';
import { yearsText, type Years } from './unit.js';

/** The states that a list names, year by year: members of the system only. */
export interface StateSet {
  readonly members: YearlySet;
  readonly words: string;
  /** The list with every state by its number. */
  readonly text: string;
  /** Datasets that say who belongs to the groups. */
  readonly datasets: readonly string[];
  readonly notes: readonly string[];
}

/** Name of the group of major powers. */
export const majorPowers = 'major-powers';

/**
 * States by `all`, by codes or names with commas between, or by `group:` and the id of a coded body (its members in the year)
 * or `major-powers`.
 *
 * @throws UsageError for an unknown state or body
 */
export async function stateSet(
  workspace: Workspace,
  text: string,
  years: Years,
): Promise<StateSet> {
  const members = new Uint8Array((years.to - years.from + 1) * CCODE_LIMIT);
  const names = namesIn(text);
  if (names.length === 0) {
    throw new UsageError('no state is named', {
      code: 'no-states',
      details: { value: text, expected: 'all, states with commas between, or group:NAME' },
      hint: 'for example --states RUS,CHN,IND or --states group:sco',
    });
  }
  const found = { words: [] as string[], texts: [] as string[] };
  const datasets = new Set<string>();
  const notes: string[] = [];
  for (const name of names) {
    const group = /^group:(.*)$/i.exec(name)?.[1]?.trim().toLowerCase();
    if (name.toLowerCase() === 'all') {
      for (const { ccode } of allStates()) addState(members, years, ccode);
      found.words.push('all members of the state system');
      found.texts.push('all');
    } else if (group === undefined) {
      const ccode = parseState(name);
      if (!addState(members, years, ccode))
        notes.push(`${labelOf(ccode).name} was no member of the state system in these years.`);
      found.words.push(labelOf(ccode).name);
      found.texts.push(String(ccode));
    } else {
      const added = await addGroup(workspace, members, years, group);
      if (added.dataset !== undefined) datasets.add(added.dataset);
      notes.push(...added.notes);
      found.words.push(added.words);
      found.texts.push(`group:${group}`);
    }
  }
  return {
    members,
    words: found.words.join(', '),
    text: found.texts.join(','),
    datasets: [...datasets],
    notes,
  };
}

/** Mark a state in the years in which it was a member of the system; false where it was in none. */
function addState(members: YearlySet, years: Years, ccode: number): boolean {
  let any = false;
  for (let year = years.from; year <= years.to; year++)
    any = addYear(members, years, ccode, year) || any;
  return any;
}

function addYear(members: YearlySet, years: Years, ccode: number, year: number): boolean {
  if (year < years.from || year > years.to || !isInSystem(ccode, year)) return false;
  members[(year - years.from) * CCODE_LIMIT + ccode] = 1;
  return true;
}

interface AddedGroup {
  readonly words: string;
  readonly dataset?: string;
  readonly notes: readonly string[];
}

async function addGroup(
  workspace: Workspace,
  members: YearlySet,
  years: Years,
  group: string,
): Promise<AddedGroup> {
  if (group === majorPowers) {
    const { numbers, rows } = await workspace.panel.loadFrame(
      frameNeed('state-year', 'state-years', ['major']),
    );
    for (let row = 0; row < rows; row++)
      if (numbers.major[row] === 1)
        addYear(members, years, numbers.ccode[row]!, numbers.year[row]!);
    return { words: 'the major powers of the year', notes: [] };
  }
  const { population } = await membershipOf(workspace, group);
  const { rows, ccode1, year, value } = population.columns;
  let unknown = false;
  let any = false;
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < rows; row++) {
    unknown ||= Number.isNaN(value[row]!);
    if (value[row] !== 1) continue;
    any = addYear(members, years, ccode1[row]!, year[row]!) || any;
    first = Math.min(first, year[row]!);
    last = Math.max(last, year[row]!);
  }
  const listed = first > last ? '' : `, but in ${yearsText({ from: first, to: last })}`;
  const notes = [
    ...(any ? [] : [`No member of ${group} is listed in these years${listed}.`]),
    ...(unknown
      ? [`The coded list of members of ${group} is incomplete: others may belong to it.`]
      : []),
  ];
  return {
    words: `members of ${group} in the year`,
    dataset: 'institutions',
    notes,
  };
}

async function membershipOf(workspace: Workspace, group: string) {
  try {
    // To the measure `all` is every body, which is no group.
    const body = group === 'all' ? '' : group;
    return await workspace.compute({ measure: 'membership', params: { body } });
  } catch (error) {
    if (!(error instanceof UsageError) || error.code !== 'unknown-body') throw error;
    const names = [majorPowers, ...String(error.details.expected).split(', ')];
    throw new UsageError(`there is no group ${quoted(group)}`, {
      code: 'unknown-group',
      details: { value: group, expected: names.join(', ') },
      hint: didYouMean(
        group,
        names,
        'counterpoise panel --list shows the groups',
        (name) => `group:${name}`,
      ),
    });
  }
}
