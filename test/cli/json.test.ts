import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Command, verbShapes } from '../../src/contract/verbs.js';
import { run } from '../../src/cli/run.js';
import { latentCsv, latentYaml } from '../support/latent-fit.js';
import { fewStatesOpened } from '../support/few-states.js';
import { inProcess } from '../support/in-process.js';
import { expectShape } from './json-shape.js';

/** Of answers over few states the shape is that of answers over all. */
const ran = inProcess(run, fewStatesOpened);

const folder = mkdtempSync(join(tmpdir(), 'json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** Real runs of each command, a run for each form of its JSON. What brings in raw files is checked where these are at hand. */
const runs: Record<Exclude<Command, 'data import' | 'data build'>, readonly string[]> = {
  assess: [
    'assess us-india',
    'assess us-india --matrix',
    'assess us-india --explain double-containment',
  ],
  'assess --pairs': [`assess --pairs ${at('pairs.csv')} --out ${at('pairs')}`],
  compare: [
    'compare us-india FRA-DEU/USA --as-of 2013',
    'compare us-india --over 2012-2014 --step 2',
  ],
  diff: [`diff ${at('then/assessment.json')} ${at('now/assessment.json')}`],
  measure: ['measure trade-share RUS CHN --from 2010 --changes'],
  'test trend': ['test trend cinc China', 'test trend cinc China --from 2014'],
  'test changepoint': ['test changepoint ideal-distance RUS USA'],
  'test lead-lag': ['test lead-lag --x "cinc China" --y "cinc India"'],
  'test third-party-pull': [
    'test third-party-pull RUS CHN --third USA --region Asia --outcome votes --from 2000 --permutations 0',
  ],
  network: [
    'network 2010 --rule alliances-and-rivalries --tension RUS CHN',
    'network 2010-2011 --rule alliances-and-rivalries',
    `network ${at('ties.csv')}`,
  ],
  panel: [
    'panel --list',
    `panel --unit dyad-year --states RUS,CHN,USA --measures vote-kappa,cinc --reasons --out ${at('panel.csv')}`,
  ],
  votes: [`votes ${at('votes.csv')}`],
  'ideal-points': [`ideal-points ${at('votes.csv')} --static`],
  'latent fit': [`latent fit ${at('model.yaml')}`],
  states: [
    'states Zaire --year 1975',
    'states --year 1914',
    `states --convert name:iso3 ${at('states.csv')} --column country --min-confidence 0.8`,
  ],
  trace: ['trace C36', 'trace C32'],
  multiverse: ['multiverse C10', 'multiverse --verdict us-india'],
  cite: ['cite vote-kappa'],
  'data list': ['data list'],
  'data info': ['data info un-votes'],
  'data freshness': ['data freshness', 'data freshness RUS CHN'],
  'data coverage': ['data coverage RUS CHN'],
  'data verify': ['data verify'],
  'cases list': ['cases list'],
  'cases check': ['cases check us-india'],
  'cases new': [`cases new FRA DEU --third USA --out ${at('new')}`],
};

/** Two periods of roll calls, in which a voter says yes up to a line that moves. */
const votes = Array.from({ length: 40 }, (_, item) =>
  ['USA', 'FRA', 'GBR', 'IND', 'RUS', 'CHN'].map(
    (state, at) => `r${item},${state},${at <= (item * 7) % 5 ? 'yes' : 'no'},${item < 20 ? 1 : 2}`,
  ),
).flat();

beforeAll(async () => {
  writeFileSync(at('pairs.csv'), 'a,b,third\nFRA,DEU,USA\nGDR,POL,USA\n');
  writeFileSync(at('ties.csv'), 'from,to,sign\na,b,1\nb,c,-1\na,c,1\n');
  writeFileSync(at('states.csv'), 'country\nFrance\nGermny\nAtlantis\n');
  writeFileSync(at('votes.csv'), `rollcall,state,vote,period\n${votes.join('\n')}\n`);
  writeFileSync(at('model.csv'), latentCsv());
  writeFileSync(at('model.yaml'), latentYaml);
  for (const [run, year] of [
    ['then', '2010'],
    ['now', '2013'],
  ] as const)
    await ran(['assess', 'us-india', '--as-of', year, '--out', at(run)]);
}, 600_000);

/** The words of a command line; quotes hold several together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

describe('the contract has the shape of the JSON of', () => {
  it('every command', () => {
    const checked = [...Object.keys(runs), 'data import', 'data build'];
    expect(checked.sort()).toEqual(Object.keys(verbShapes).sort());
  });

  it.each(Object.entries(runs).flatMap(([name, lines]) => lines.map((line) => [line, name])))(
    '%s',
    async (line, name) => {
      const { out, err } = await ran([...wordsOf(line), '--json']);
      expectShape(name as Command, out === '' ? err : out);
    },
    600_000,
  );
});
