import type { ListedState } from '../../contract/index.js';
import {
  codeSchemes,
  identityCaveats,
  type CodeSpell,
  type GroupMembers,
  type NameCandidate,
  type StateDescription,
  type UnmatchedValue,
} from '../../app/states/states.js';
import { plural } from '../../core/format.js';
import { textTable } from '../../table/text.js';
import type { StateFileResult } from '../../app/states/state-file.js';

/** Columns before the text of a line. */
const INDENT = 12;

/** One state for a terminal: what it is called, where and when it was one, its codes, what it came out of. */
export function identityText(state: StateDescription): string {
  const { ccode, abbreviation, name, when, region, spells, majorSpells } = state;
  const m49 = region.m49 === null ? [] : [`${region.m49.subregion.name} (M49)`];
  const worldBank = region.worldBank === null ? [] : [`${region.worldBank} (World Bank)`];
  return [
    `${name} (${ccode}, ${abbreviation})`,
    ...(when === null ? [] : line(`in ${when}`, [standing(state)])),
    ...line('member', [spells.map(([from, to]) => period(from, to)).join(', ')]),
    ...line('major power', [majorSpells.map(([from, to]) => period(from, to)).join(', ')]),
    ...line('region', [[...worldBank, ...m49].join('; ')]),
    ...line('codes', codeLines(state.codes)),
    ...line('names', nameLines(state)),
    ...line('came out of', successionLines(state.predecessors, 'predecessor')),
    ...line('followed by', successionLines(state.successors, 'successor')),
  ].join('\n');
}

function line(label: string, texts: readonly string[]): string[] {
  return texts
    .filter((text) => text !== '')
    .map((text, index) => `${(index === 0 ? label : '').padEnd(INDENT)} ${text}`);
}

function standing({ inSystem, majorPower }: StateDescription): string {
  if (inSystem === null) return 'not known whether a member of the state system';
  if (!inSystem) return 'no member of the state system';
  return `member of the state system${majorPower === true ? ', major power' : ''}`;
}

function period(from: string | null, to: string | null): string {
  const end = to ?? 'now';
  return from === null ? `to ${end}` : `${from} to ${end}`;
}

function codeLines(codes: readonly CodeSpell[]): string[] {
  return codeSchemes.flatMap((scheme) => {
    const spells = codes.filter((code) => code.scheme === scheme);
    if (spells.length === 0 || scheme === 'ccode' || scheme === 'cow') return [];
    const texts = merged(spells).map(({ code, from, to, withdrawn }) => {
      if (from === null && to === null) return `${code}${withdrawn ? ' (formerly)' : ''}`;
      return `${code} (${period(from, to)})`;
    });
    return [`${scheme.padEnd(7)}${texts.join(', ')}`];
  });
}

/** A code that lapsed only while the state was no member is shown once. */
function merged(spells: readonly CodeSpell[]): CodeSpell[] {
  const list: CodeSpell[] = [];
  for (const spell of spells) {
    const last = list.at(-1);
    if (last?.code === spell.code) list[list.length - 1] = { ...last, to: spell.to };
    else list.push(spell);
  }
  return list;
}

function nameLines({ names }: StateDescription): string[] {
  return names.map(({ name, from, to, un }) => {
    const when = from === null && to === null ? '' : ` (${period(from, to)})`;
    return `${name}${when}${un ? ', United Nations' : ''}`;
  });
}

/** A line for each; a note that several share stands with the first. */
function successionLines(
  list: StateDescription['successors'],
  other: 'predecessor' | 'successor',
): string[] {
  return list.map((entry, index) => {
    const { name, kind, date, note } = entry;
    const told = note === undefined || note === list[index - 1]?.note;
    return `${name} (${entry[other]}), ${kind}, ${date}${told ? '' : `. ${note}`}`;
  });
}

/** Members of the state system for a terminal, a line each. */
export const membersText = (members: readonly ListedState[], when: string): string =>
  `${tableOf(members)}\n${members.length} members of the state system in ${when}`;

/** Members of a group in a year. */
export const groupText = ({ name, year, members }: GroupMembers): string =>
  `${tableOf(members)}\n${name}: ${plural(members.length, 'member')} at the end of ${year}`;

function tableOf(members: readonly ListedState[]): string {
  return textTable(
    ['ccode', 'cow', 'iso3', 'name', ''],
    members.map(({ ccode, abbreviation, iso3, name, majorPower }) => [
      ...[String(ccode), abbreviation, iso3 ?? '', name, majorPower ? 'major power' : ''],
    ]),
  );
}

/** Most values of one kind that a report lists. */
const MOST_LISTED = 40;

/** What became of a column: how many rows matched, what did not and what it may mean, what matched with a caveat. */
export function conversionText(result: StateFileResult): string {
  const { rows, matched, unmatched, doubtful, from, to, added, lines } = result;
  const count = (n: number): string => `${n} row${n === 1 ? '' : 's'}`;
  const told = [...new Set(result.doubtful.flatMap(({ caveats }) => caveats))].sort();
  return [
    `${matched} of ${count(rows)} converted from ${from} to ${to} (column ${added})`,
    ...section('not converted', unmatched, (entry) => {
      const may = entry.candidates
        .filter(({ reason }) => reason === undefined || reason !== entry.reason)
        .map(candidateText)
        .join(', ');
      return `${JSON.stringify(entry.value)}${at(entry.when)}: ${entry.reason}${may === '' ? '' : `; may be ${may}`} (${count(entry.rows)}, first in line ${lines[entry.firstRow]})`;
    }),
    ...section('converted with a caveat', doubtful, (entry) => {
      const sure = entry.confidence === 1 ? '' : `, confidence ${digits(entry.confidence)}`;
      return `${JSON.stringify(entry.value)}${at(entry.when)} is ${entry.converted}${sure}: ${entry.caveats.join(', ')} (${count(entry.rows)}, first in line ${lines[entry.firstRow]})`;
    }),
    ...(from === 'name' && unmatched.some(isOtherSpelling)
      ? ['--min-confidence 0.9 takes names in another spelling that are at least so sure']
      : []),
    ...told.map((caveat) => `  ${caveat}: ${identityCaveats[caveat]}`),
  ].join('\n');
}

/** Left out for want of confidence alone, not between rivals. */
const isOtherSpelling = ({ reason, candidates: [first] }: UnmatchedValue): boolean =>
  reason === 'unknown name' &&
  first !== undefined &&
  first.ccode !== null &&
  first.confidence >= 0.9;

const at = (when: string | number | null): string => (when === null ? '' : ` in ${when}`);

function candidateText({ ccode, name, confidence }: NameCandidate): string {
  return `${name}${ccode === null ? '' : ` (${ccode})`} ${digits(confidence)}`;
}

/** Two digits, never rounded up: 1.00 is kept for what is certain. */
const digits = (confidence: number): string => (Math.floor(confidence * 100) / 100).toFixed(2);

function section<T>(title: string, entries: readonly T[], text: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - MOST_LISTED;
  return [
    `${title}:`,
    ...entries.slice(0, MOST_LISTED).map((entry) => `  ${text(entry)}`),
    ...(rest > 0 ? [`  and ${rest} more: --json lists all`] : []),
  ];
}
