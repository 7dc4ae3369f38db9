import { namesIn } from '../../core/names-in.js';
import { basename, dirname, extname } from 'node:path';
import { tableFormats, type TableFormat } from '../../app/panel-table/describe.js';
import { parseIds } from '../../app/panel-table/id-columns.js';
import { panelOffer } from '../../app/panel-table/offer.js';
import { panelTable, type PanelTableRequest } from '../../app/panel-table/panel-table.js';
import { parseUnit, tableUnits } from '../../app/panel-table/unit.js';
import { printedTable, writePanelTable } from '../../app/panel-table/write-panel.js';
import type { Workspace } from '../../app/engine/workspace.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { common, flag, value, yearsIn, type ValuesOf } from '../options.js';
import { offerText, tableText } from '../text/panel-table.js';
import { defineVerb, type Printed, type Task } from '../verb.js';

const collect = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...namesIn(text),
];

const options = {
  unit: value('unit', `one row for each: ${tableUnits.join(', ')}`),
  years: value(
    'years',
    'FROM-TO, or one year; by default those that the columns cover',
    parseYears,
  ),
  states: value(
    'list',
    'all, states with commas between, group:sco, group:major-powers',
    String,
    'all',
  ),
  partners: value('list', 'second states of pairs, where they are others than the first'),
  relevant: flag('only neighbours and pairs with a major power'),
  measures: value('list', 'measures; may be repeated', collect),
  columns: value('list', 'columns of the panel; may be repeated', collect),
  ids: value('list', 'further names of states: iso3, gw, abbreviation, name'),
  parts: flag('all parts of the measures, and the number of observations (n)'),
  reasons: flag('a column that says why a value is missing'),
  flags: flag('a column with the caveats on values'),
  out: value('file', 'write the table there, with codebook, citations and manifest beside it'),
  format: value('format', `${tableFormats.join(', ')}; by default as the file is called, or csv`),
  list: flag('say which measures, columns and groups there are'),
  threads: common.threads,
  json: flag('print what was written, or the list, as JSON'),
};
type PanelOptions = ValuesOf<typeof options>;

const grammar = `
A measure is written [NAME=]ID[.PART][:OPTION=VALUE]…, with commas between several:
  vote-kappa                       column vote_kappa
  cinc                             column cinc; for pairs cinc_1 and cinc_2, of the first and the second state
  trade-share:source=itpd          trade_share_itpd; in dyad-year _12 and _21: of the first state, of the second
  alliance-obligations.defense     one part of a measure
  kappa=vote-kappa:votes=all       under your own name
  vote-kappa:with=USA              of single states, with the partner fixed (from=USA: the partner toward the state)
  external-containment:third=USA   the third state of a triad is fixed
  influence-contest:pair=CHN+RUS   the pair that competes over a state is fixed
  trade-share:group=EU-28          a group in place of the second state
A stored column is written [NAME=]TABLE.COLUMN. Beside FILE.csv come FILE.codebook.md, FILE.bib and FILE.manifest.json.`;

export const panel = defineVerb({
  name: 'panel',
  description:
    'A table of states or pairs by year with the measures you name, its codebook and its citations.',
  options,
  answers: 'panel',
  help: [grammar],
  examples: [
    ['counterpoise panel --list', 'measures, columns and groups to choose from'],
    ['counterpoise panel --unit state-year --states CHN,RUS --measures cinc', 'printed as CSV'],
    [
      'counterpoise panel --unit dyad-year --measures vote-kappa,cinc --reasons --out panel.csv',
      'all pairs',
    ],
    [
      'counterpoise panel --unit dyad-year --states group:sco --columns capabilities.milex --out sco.parquet',
      'pairs of members',
    ],
  ],
  run: async (_, given, task) => {
    const request = given.list ? undefined : requestOf(given);
    const format = formatOf(given);
    const workspace = await task.workspace({ threads: given.threads });
    if (request !== undefined) return makeTable(workspace, request, format, given.out, task);
    const offer = await panelOffer(workspace);
    return { json: offer, text: () => offerText(offer) };
  },
});

function parseYears(text: string): { readonly from: number; readonly to: number } {
  const years = yearsIn(text, '--years ');
  if (years !== undefined) return years;
  throw new UsageError(`${quoted(text)} are no years`, {
    code: 'bad-year',
    details: { value: text, expected: 'two calendar years with a hyphen between, or one' },
    hint: 'for example --years 1946-2014',
  });
}

async function makeTable(
  workspace: Workspace,
  request: PanelTableRequest,
  format: TableFormat,
  out: string | undefined,
  task: Task,
): Promise<Printed<'panel'> | undefined> {
  const steps = (request.measures?.length ?? 0) + (request.columns?.length ?? 0) + 1;
  const progress = task.progress(steps);
  const table = await panelTable(workspace, request, (label) => progress.step(label));
  if (out !== undefined) {
    progress.step('writing');
    const name = basename(out, extname(out) === `.${format}` ? extname(out) : '');
    const { files, manifest } = await writePanelTable(table, { dir: dirname(out), name, format });
    task.wrote([files.join(', ')]);
    return { json: manifest, text: () => tableText(manifest) };
  }
  progress.done();
  for (const note of table.notes) task.effects.err(`note: ${note}`);
  for (const lines of printedTable(table, format === 'json' ? 'json' : 'csv'))
    task.effects.out(lines);
  return undefined;
}

function requestOf(given: PanelOptions): PanelTableRequest {
  const { unit, ids, years, states, partners, measures, columns, relevant, parts, reasons, flags } =
    given;
  if (unit === undefined)
    throw new UsageError('name what a row of the table is', {
      code: 'missing-unit',
      details: { expected: tableUnits.join(', ') },
      hint: 'for example --unit dyad-year; counterpoise panel --help shows examples',
    });
  return {
    ...{ years, states, partners, measures, columns, relevant, parts, reasons, flags },
    unit: parseUnit(unit),
    ids: ids === undefined ? [] : parseIds(ids),
  };
}

function formatOf({ format, out }: PanelOptions): TableFormat {
  const called = out === undefined ? '' : extname(out).slice(1);
  const wanted = format ?? (out === undefined ? 'csv' : called);
  const found = tableFormats.find((one) => one === wanted);
  if (found === undefined) {
    throw new UsageError(
      wanted === ''
        ? `${out} does not say in which format the table is to be written`
        : `tables are not written as ${quoted(wanted)}`,
      {
        code: 'unknown-format',
        details: { value: wanted, expected: tableFormats.join(', ') },
        hint: 'name the file panel.csv, panel.parquet or panel.json, or add --format',
      },
    );
  }
  if (found === 'parquet' && out === undefined) {
    throw new UsageError('a table in Parquet cannot be printed', {
      code: 'missing-out',
      hint: 'add --out panel.parquet',
    });
  }
  if (found !== called && tableFormats.some((one) => one === called)) {
    throw new UsageError(`${out} is called ${called} and would be ${found}`, {
      code: 'unknown-format',
      details: { value: out, expected: `a name that ends in .${found}` },
      hint: `leave --format out, or name the file ${basename(out!, `.${called}`)}.${found}`,
    });
  }
  return found;
}
