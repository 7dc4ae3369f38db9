import { basename, dirname } from 'node:path';
import { writeFiles } from '../../store/staging/index.js';
import { convertFile } from '../../app/states/state-file.js';
import { identityOf, isGroupName, membersOf, membersOfGroup } from '../../app/states/states.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { flag, flagOf, maxSize, number, value, type ValuesOf } from '../options.js';
import { sizeOf } from '../../store/read-bytes.js';
import { conversionText, groupText, identityText, membersText } from '../text/states.js';
import { defineVerb, type Printed, type Task } from '../verb.js';

const schemes =
  'ccode (Correlates of War number), cow (its abbreviation), gw, iso3, iso2, isonum, un (M49), wb, imf, name, un-name';

const options = {
  year: value('year', 'a year, or a day as 1990-10-03, of which the answer is', parseTime),
  convert: value('from:to', `schemes of the column and of the one to be added: ${schemes}`),
  column: value('name', 'the column to convert'),
  yearColumn: value(
    'name',
    'column with the year or day of each row; where it is empty, --year counts, else the present',
  ),
  codes: value('which', 'codes of the time (then) or of today in all years (present)', parseCodes),
  minConfidence: number(
    'p',
    'take names in another spelling from this confidence on, for example 0.9 (default: exact names only)',
    {
      what: '--min-confidence is a probability',
      expected: 'a number above 0 and up to 1',
      hint: 'for example --min-confidence 0.9',
      holds: (confidence) => confidence > 0 && confidence <= 1,
    },
  ),
  maxSize,
  out: value('file', 'write the file with the new column there instead of printing it'),
  json: flag('print JSON: with --convert the whole report'),
};

export const states = defineVerb({
  name: 'states',
  description:
    'Which states there were, under which codes and names: one state, the members of a year or of a group, or a column of a file converted.',
  arguments: [
    ['[target]', 'a state by code or name, a group of states, or with --convert a CSV file'],
  ],
  options,
  answers: 'states',
  examples: [
    ['counterpoise states Zaire --year 1975', 'codes, names, predecessors and successors'],
    ['counterpoise states --year 1914', 'the members of the state system in a year'],
    ['counterpoise states BRICS --year 2023', 'the members of a group at the end of a year'],
    [
      'counterpoise states --convert iso3:cow data.csv --column country --year-column year --out new.csv',
      'a column in another scheme',
    ],
    [
      'counterpoise states --convert name:iso3 data.csv --column country --min-confidence 0.9 --out new.csv',
      'names, misspelt ones too',
    ],
  ],
  run: async ([target], given, task) => {
    const { year, convert } = given;
    if (convert !== undefined) return converted(target, { ...given, convert }, task);
    refuseStray(given);
    if (target !== undefined && isGroupName(target)) {
      const group = await membersOfGroup(await task.workspace(), target, year);
      return { json: group.members, text: () => groupText(group) };
    }
    if (target !== undefined) {
      const state = identityOf(target, year);
      return { json: state, text: () => identityText(state) };
    }
    const members = membersOf(year);
    const when = year === undefined ? 'the last year known' : String(year);
    return { json: members, text: () => membersText(members, when) };
  },
});

function refuseStray(given: ValuesOf<typeof options>): void {
  const stray = (
    ['column', 'yearColumn', 'codes', 'minConfidence', 'maxSize', 'out'] as const
  ).find((name) => given[name] !== undefined);
  if (stray === undefined) return;
  throw new UsageError(`${flagOf(stray)} goes with --convert`, {
    code: 'without-convert',
    hint: 'for example counterpoise states --convert iso3:cow data.csv --column country',
  });
}

function converted(
  file: string | undefined,
  given: ValuesOf<typeof options> & { readonly convert: string },
  task: Task,
): Printed<'states'> {
  const { convert, column, year, out, json, maxSize: megabytes, ...others } = given;
  if (file === undefined || column === undefined)
    throw new UsageError('--convert takes a file and --column', {
      code: 'missing-column',
      hint: `for example counterpoise states --convert ${convert} data.csv --column country`,
    });
  const result = convertFile({
    ...{ ...others, file, convert, column, when: year },
    most: sizeOf(megabytes),
  });
  const { text, rows, matched, unmatched, doubtful, added, from, to } = result;
  if (out !== undefined) task.wrote(writeFiles(dirname(out), { [basename(out)]: text }));
  else if (!json) task.effects.err(conversionText(result));
  return {
    json: { from, to, added, rows, matched, unmatched, doubtful },
    text: () => (out === undefined ? text.trimEnd() : conversionText(result)),
  };
}

/** A year as a number, a day as it stands; what is neither is refused where it is used. */
function parseTime(text: string): number | string {
  return /^\d{4}$/.test(text) ? Number(text) : text;
}

function parseCodes(text: string): 'then' | 'present' {
  if (text === 'then' || text === 'present') return text;
  throw new UsageError(`--codes is then or present, not ${quoted(text)}`, {
    code: 'bad-parameter',
    details: { value: text, expected: 'then or present' },
    hint: '--codes present is for sources that use the codes of today in all years',
  });
}
