import type {
  AssessmentDiff,
  BodyDiff,
  Change,
  InstitutionsDiff,
  MembershipDiff,
  Movement,
  SeriesDiff,
} from '../../contract/index.js';
import { formatCell } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';
import { moreLines } from './words.js';

/** Lines of values, changes of who is ahead and bodies shown at most; --json has all. */
const SHOWN = 5;

/** Figures and series that moved, those that moved in years that both have first; the contest has lines of its own. */
export function seriesLines({ series, parts }: AssessmentDiff): string[] {
  const all = series.filter(({ part }) => part !== 'contest');
  const told = all.filter(
    ({ change, main, movements }) => change !== 'changed' || movements[main] !== undefined,
  );
  const moved = told.filter(({ main, movements }) => (movements[main]?.moved ?? 0) > 0);
  const lines = [...moved, ...told.filter((line) => !moved.includes(line))];
  const others = all.length - told.length;
  return [
    ...onlyIn('second', parts.added),
    ...onlyIn('first', parts.removed),
    ...(lines.length === 0 ? [] : [tableOf(lines.slice(0, SHOWN))]),
    ...moreLines(lines.length, SHOWN),
    ...(others === 0
      ? []
      : [
          `  ${others} ${lines.length === 0 ? '' : 'more '}with other parts, intervals or parameters alone`,
        ]),
    ...whyLines(all),
  ];
}

function onlyIn(which: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`  only in the ${which}: ${parts.join(', ')}`];
}

const tableOf = (lines: readonly SeriesDiff[]): string =>
  textTable(
    ['  values by year', 'years', 'moved most', 'last'],
    lines.map(({ title, main, change, movements }) => {
      const movement = movements[main];
      return [
        `  ${title}${main === 'value' ? '' : ` (${main})`}`,
        change === 'changed' ? yearsText(movement) : change,
        mostText(movement),
        movement === undefined ? '' : lastText(movement.last),
      ];
    }),
  );

function yearsText(movement: Movement | undefined): string {
  const { moved, gained, lost } = movement ?? { moved: 0, gained: 0, lost: 0 };
  return [
    ...(moved > 0 ? [`${moved} moved`] : []),
    ...(gained > 0 ? [`+${gained}`] : []),
    ...(lost > 0 ? [`−${lost}`] : []),
  ].join(', ');
}

function mostText(movement: Movement | undefined): string {
  const largest = movement?.largest;
  if (largest === undefined) return '';
  return `${formatCell(largest.from)} → ${formatCell(largest.to)} (${largest.year})`;
}

function lastText({ from, to }: Movement['last']): string {
  const text = (of: Movement['last']['from']): string =>
    of === null ? 'nothing' : `${formatCell(of.value)} (${of.year})`;
  return text(from) === text(to) ? text(to) : `${text(from)} → ${text(to)}`;
}

/** Why lines differ, each reason once with how many lines it holds for. */
function whyLines(lines: readonly SeriesDiff[]): string[] {
  const counts = new Map<string, number>();
  for (const cause of lines.flatMap(({ why }) => why))
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([cause, count]) => wrap(`why: ${cause} (${count} of ${lines.length})`, '  '));
}

/** Who is ahead in third states, where it changed, and how many ties moved. */
export function contestLines({ series }: AssessmentDiff): string[] {
  const ties = series.filter(({ part }) => part === 'contest');
  if (ties.length === 0) return [];
  const turned = ties.filter(({ leads }) => leads !== undefined);
  return [
    ...turned.slice(0, SHOWN).map(({ title, leads }) => `  ${title}: ${leadsText(leads!)}`),
    ...moreLines(turned.length, SHOWN),
    `  ${ties.length === 1 ? 'ties of 1 series differ' : `ties of ${ties.length} series differ`}, and who is ahead in ${turned.length} of them`,
    ...whyLines(ties),
  ];
}

type Leads = NonNullable<SeriesDiff['leads']>;

function leadsText({ from, to }: Leads): string {
  const text = (leads: Leads['from']): string =>
    leads === null
      ? 'no series'
      : leads
          .map((lead) => `${lead.ahead} ${lead.fromStart ? 'from the start' : `from ${lead.from}`}`)
          .join(', ') || 'nobody';
  return `${text(from)} → ${text(to)}`;
}

/** Bodies that came or went, and who entered or left the others. */
export function institutionLines({ institutions }: AssessmentDiff): string[] {
  if (institutions === undefined) return [];
  const { bodies, states } = institutions;
  const told = bodies
    .filter(({ change, fields, memberships }) => {
      const entered = memberships.length > 0 || fields['group'] !== undefined;
      return change !== 'changed' || entered;
    })
    .sort((a, b) => Number(b.change === 'changed') - Number(a.change === 'changed'));
  const others = bodies.length - told.length;
  return [
    ...told.slice(0, SHOWN).map((body) => wrap(bodyText(body), '  ')),
    ...moreLines(told.length, SHOWN),
    ...(others === 0
      ? []
      : [`  ${others} ${told.length === 0 ? '' : 'more '}of which only other members changed`]),
    ...stateLines(states),
    ...institutions.why.map((cause) => wrap(`why: ${cause}`, '  ')),
  ];
}

function stateLines({ added, removed }: InstitutionsDiff['states']): string[] {
  return [
    ...(added.length === 0
      ? []
      : [wrap(`looked for in the second alone: ${added.join(', ')}`, '  ')]),
    ...(removed.length === 0
      ? []
      : [wrap(`looked for in the first alone: ${removed.join(', ')}`, '  ')]),
  ];
}

function bodyText({ name, change, fields, memberships }: BodyDiff): string {
  if (change !== 'changed') {
    const side = change === 'added' ? 'to' : 'from';
    const inside = memberships.flatMap(({ state, belongs }) =>
      belongs[side] === true ? [state] : [],
    );
    return `${change}: ${name} (${inside.join(', ') || 'none of them belongs'})`;
  }
  const told = Object.entries(fields).map(([field, of]) => `${field} ${changeText(of)}`);
  return `${name}: ${[...told, ...memberships.map(membershipText)].join('; ')}`;
}

const membershipText = ({ state, status, since }: MembershipDiff): string =>
  `${state} ${changeText(status.from === status.to ? since : status)}`;

const changeText = ({ from, to }: Change<string | number | null>): string =>
  `${from ?? 'none'} → ${to ?? 'none'}`;
