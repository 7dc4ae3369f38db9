import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { groupsOf } from '../../src/app/engine/measure-groups.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { paramSchemas } from '../../src/app/engine/measure-params.js';
import { ran } from '../support/in-process.js';
import { measures } from '../../src/measures/index.js';

const root = mkdtempSync(join(tmpdir(), 'counterpoise-measure-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'));
});

/** Run `measure` in this process; words are taken apart at blanks, `_` stands for one inside a word. */
function measure(line: string) {
  const words = line.split(/\s+/).filter((word) => word !== '');
  return ran(['measure', ...words.map((word) => word.replaceAll('_', ' '))]);
}

describe('a parameter with choices', () => {
  it('takes 0.25 for .25', async () => {
    const asked = 'hostile-probability RUS CHN --from 2020 --to 2020 --json --threshold';
    const [plain, short] = [await measure(`${asked} 0.25`), await measure(`${asked} .25`)];
    expect(plain.code).toBe(0);
    expect(plain.out).toBe(short.out);
    expect((await measure(`${asked} 0.26`)).err).toContain('Allowed choices are .25, .15, .40');
  });
});

describe('a series as a table', () => {
  it('is written as CSV with codebook and citations, beside the text', async () => {
    const file = join(folder, 'kappa.csv');
    const { code, out, err } = await measure(`vote-kappa RUS CHN --from 2015 --out ${file}`);
    expect(code).toBe(0);
    expect(out).toContain('90% interval');
    expect(readdirSync(folder).sort()).toEqual(['kappa.bib', 'kappa.codebook.md', 'kappa.csv']);
    expect(err).toBe(
      `wrote ${['kappa.csv', 'kappa.codebook.md', 'kappa.bib'].map((name) => join(folder, name)).join(', ')}`,
    );
  });

  it('is what --format csv prints', async () => {
    const asked = 'group-cohesion --group brics --from 2008 --to 2010';
    const file = join(folder, 'brics.csv');
    await measure(`${asked} --out ${file}`);
    const printed = await measure(`${asked} --format csv`);
    expect(`${printed.out}\n`).toBe(readFileSync(file, 'utf8'));
    expect(printed.out.split('\n')).toHaveLength(4);
    expect(printed.out).toMatch(/\nbrics,2008,,,,,,,group-not-in-being,/);
    expect(printed.err).toBe('');
  });

  it('is written as JSON under a name that ends so, the same that --json prints', async () => {
    const file = join(folder, 'cinc.json');
    const { out } = await measure(`cinc CHN --from 2020 --json --out ${file}`);
    expect(`${out}\n`).toBe(readFileSync(file, 'utf8'));
    expect((await measure('cinc CHN --from 2020 --format json')).out).toBe(out);
  });

  it.each([
    'vote-agreement USA KOR --nonUnanimousOnly --from 2004 --to 2006',
    'double-containment RUS CHN --third USA --from 2010',
    'trade-share RUS --group EU-28 --source dots',
    'effective-poles --states USA,CHN --from 2018',
    'cinc West_Germany --part irst --from 1980',
    'cinc West_Germany --part irst --changes --from 1954',
  ])('is made again by the command in its codebook: %s', async (asked) => {
    const file = join(folder, 'one.csv');
    expect((await measure(`${asked} --out ${file}`)).code).toBe(0);
    const [first, book] = ['one.csv', 'one.codebook.md'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    const command = /npx counterpoise measure (.*) --out one\.csv/.exec(book!)![1]!;
    rmSync(file);
    expect((await measure(`${command.replaceAll('"', '')} --out ${file}`)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(first);
  });

  it.each(['military-burden Russia', 'cinc West_Germany --part irst', 'vote-kappa RUS CHN'])(
    'has under --changes the values of a year less those of the year before: %s',
    async (asked) => {
      interface Point {
        readonly year: number;
        readonly value: number | null;
        readonly reason?: string;
      }
      interface Printed {
        readonly unit: string;
        readonly series: readonly Point[];
      }
      const of = async (line: string) => JSON.parse((await measure(line)).out) as Printed;
      const values = await of(`${asked} --from 1988 --to 1995 --json`);
      const changes = await of(`${asked} --changes --from 1989 --to 1995 --json`);
      expect(changes.unit).toBe(`${values.unit}, change a year`);
      expect(changes.series.map(({ year, value }) => [year, value])).toEqual(
        values.series.slice(1).map(({ year, value }, at) => {
          const before = values.series[at]!.value;
          return [year, value === null || before === null ? null : value - before];
        }),
      );
      expect(changes.series.some(({ value }) => value !== null)).toBe(true);
      const rows = (await measure(`${asked} --changes --from 1989 --to 1995 --format csv`)).out;
      const [header, ...lines] = rows.split('\n').map((line) => line.split(','));
      const column = header!.indexOf('value');
      expect(lines.map((cells) => cells[column])).toEqual(
        changes.series.map(({ value }) => (value === null ? '' : String(value))),
      );
    },
  );

  it('is not written where the request or the name is wrong', async () => {
    for (const [line, code] of [
      [`cinc CHN --out ${join(folder, 'cinc.txt')}`, 'unknown-format'],
      [`cinc CHN --out ${folder}`, 'unknown-format'],
      [`cinc CHN --part steel --out ${join(folder, 'cinc.csv')}`, 'unknown-part'],
      ['cinc CHN --part constructor', 'unknown-part'],
      ['cinc CHN --json --format csv', 'bad-parameter'],
      ['cinc CHN --format xml', 'invalidArgument'],
      ['roll-call RUS --changes', 'several-values-a-year'],
      ['cinc CHN --changes --from 2001 --to 2000', 'the years are reversed: from 2001 to 2000'],
    ] as const) {
      const ran = await measure(line);
      expect(ran.code, line).toBe(2);
      expect(ran.err).toContain(code);
      expect(ran.out).toBe('');
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells hints beside CSV on standard error, and none in JSON', async () => {
    const csv = await measure('visits RUS CHN --from 2019 --format csv');
    expect(csv.err).toBe(
      'note: --source colt has 2019–2024.\nnote: The order of the states matters here: try CHN RUS.',
    );
    expect((await measure('visits RUS CHN --from 2019 --json')).err).toBe('');
  });
});

describe('help', () => {
  it('says what an interval is, which measures have one, and what a percentile is', async () => {
    const { out } = await measure('--help');
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      '1,000 values, each computed after the roll calls of the year were drawn again',
    );
    const [, named = ''] = text.split('measures have one: ');
    const drawn = measures.filter((one) => one.resample !== undefined).map(({ id }) => id);
    expect(named.split(' percentile ')[0]!.split(', ')).toEqual(drawn);
    expect(text).toContain('percentile the place among all others in the same year');
    expect(text).toContain('0 to 100 in text, 0 to 1 in CSV and JSON');
  });

  it('of a measure says whether it has an interval', async () => {
    const text = async (id: string) => (await measure(`${id} --help`)).out.replaceAll(/\s+/g, ' ');
    expect(await text('vote-kappa')).toContain('Interval: 90%: the middle nine tenths of 1,000');
    expect(await text('cinc')).toContain('Interval: none.');
    expect(await text('vote-kappa')).toContain('Order: A B and B A have the same value.');
    expect(await text('trade-share')).toContain('Order: it matters.');
    expect(await text('cinc')).not.toContain('Order:');
  });

  it.each(['group-cohesion', 'concentration', 'group-inequality', 'trade-share'])(
    'of %s lists the groups that the panel has for it, with their names',
    async (id) => {
      const workspace = await openWorkspace();
      const groups = await groupsOf(workspace, id);
      workspace.close();
      const { out, code } = await measure(`${id} --help`);
      expect(code).toBe(0);
      const [, list = ''] = out.split('Groups (--group, by id or name):\n');
      const lines = list.split('\n\n')[0]!.split('\n');
      expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual(
        groups.map(({ id: one }) => one),
      );
      groups.forEach(({ name }, at) => expect(lines[at]).toContain(name));
    },
  );

  it('names the years of a group, and each group that is listed can be asked for', async () => {
    const { out } = await measure('group-cohesion -h');
    expect(out).toMatch(/ {2}sco +Shanghai Cooperation Organisation, since 2001\n/);
    expect(out).toMatch(/ {2}eaec +Eurasian Economic Community, 2000–2014\n/);
    expect(out).toMatch(/ {2}west-without-usa +West without the United States, since 1946\n/);
  });

  it('lists no groups of a measure that takes none', async () => {
    expect((await measure('cinc --help')).out).not.toContain('Groups');
    expect((await measure('cinc --help')).out).not.toContain('--group');
    expect((await measure('cinc --help')).out).not.toContain('--third');
  });

  it('is printed without the groups where the panel cannot be read', () => {
    const main = join(import.meta.dirname, '../../src/cli/main.ts');
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', main, 'measure', 'group-cohesion', '--help'],
      { encoding: 'utf8', env: { ...process.env, COUNTERPOISE_DATA: folder } },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: counterpoise measure group-cohesion');
    expect(stdout).toContain('The groups cannot be listed: ');
  });
});

describe('a request that cannot be met', () => {
  it.each([
    ['group-cohesion BRICS', 'takes no state, and 1 is named: BRICS', '--group brics'],
    ['concentration USA CHN', 'takes no state', 'or write --states "USA, CHN"'],
    [
      'cinc RUS CHN',
      'takes one state, and 2 are named',
      'panel --unit state-year --states RUS,CHN --measures cinc',
    ],
    [
      'vote-kappa RUS CHN South_Korea',
      '3 are named',
      '--unit dyad-year --states RUS,CHN,"South Korea"',
    ],
    [
      'double-containment RUS CHN USA',
      'takes two states',
      'the third state is an option: --third USA',
    ],
    ['double-containment RUS CHN USA --third KAZ', '3 are named', 'one pair at a time'],
    ['trade-share RUS CHN --group EU-28', '2 are named', 'leave one of the two out'],
    ['vote-kappa RUS', 'only one is named', 'measure vote-kappa CHN RUS'],
    ['vote-kappa RUS CHN --third USA', 'takes no third state', 'leave --third out'],
    ['vote-kappa RUS CHN --group brics', 'takes no group', 'second state'],
    ['double-containment RUS CHN', 'needs a third state', '--third USA'],
    ['RUS CHN', '"RUS" is a state: the measure comes first', 'measure vote-kappa RUS CHN'],
    ['kappa RUS CHN', 'there is no measure "kappa"', 'vote-kappa'],
    ['cinc Rusia', 'unknown state "Rusia"', 'Russia (RUS)'],
    ['alliance-obligations RUS CHN --part defence', 'no part "defence"', 'did you mean defense?'],
    ['group-cohesion --group EAEO', 'no group of states called "EAEO"', 'eaeu'],
    ['vote-kappa RUS CHN --from 2010 --to 2000', 'the years are reversed', '--from 2000 --to 2010'],
    ['alignment RUS CHN --norms 2', 'no parameter "norms" any more', 'a part of alignment'],
    [
      'external-containment RUS CHN --third USA --vote-source voeten',
      'no parameter "voteSource" any more',
      'nothing took its place',
    ],
    ['mutual-containment RUS CHN --discount', 'no parameter "discount" any more', 'leave it out'],
    [
      'multilateral-containment RUS CHN --third USA --bodies coded',
      'bodies are those whose mandates are coded with date and source',
      'leave it out',
    ],
    [
      'double-containment RUS CHN --third USA --arena KAZ',
      'no parameter "arena" any more',
      'the parameter arena of multilateral-containment',
    ],
    ['mutual-containment RUS CHN --part obligation-tilt', 'any more', 'first-obligations'],
  ])('measure %s: says why and what to write instead', async (line, message, hint) => {
    const { code, out, err } = await measure(line);
    expect(code).toBe(2);
    expect(out).toBe('');
    const [first, ...rest] = err.split('\n');
    expect(first).toContain(message);
    expect(rest.at(-1)).toContain('hint: ');
    expect(rest.at(-1)).toContain(hint);
  });
});

it('no measure has a parameter of the name of an option that all have', () => {
  const options = [
    'group',
    'third',
    'part',
    'changes',
    'from',
    'to',
    'out',
    'format',
    'json',
    'help',
  ];
  for (const definition of measures)
    for (const name of Object.keys(paramSchemas(definition)))
      expect(options, `${definition.id} --${name}`).not.toContain(name);
});

it('hyphens and capitals of an option are the same, and it may stand between the states', async () => {
  const one = await measure('vote-kappa RUS --from 2010 CHN --to 2011 --non-unanimous-only');
  const other = await measure('vote-kappa RUS CHN --from 2010 --to 2011 --nonUnanimousOnly=true');
  expect(one.code).toBe(0);
  expect(one.out).toBe(other.out);
});
