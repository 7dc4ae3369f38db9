import { basename, dirname, extname } from 'node:path';
import type { Command } from 'commander';
import { tableFormats, type TableFormat } from '../../app/panel-table/describe.js';
import { parseIds } from '../../app/panel-table/id-columns.js';
import { panelOffer } from '../../app/panel-table/offer.js';
import { panelTable, type PanelTableRequest } from '../../app/panel-table/panel-table.js';
import { splitSpecs } from '../../app/panel-table/spec.js';
import { parseUnit, tableUnits, type Years } from '../../app/panel-table/unit.js';
import { printedTable, writePanelTable } from '../../app/panel-table/write-panel.js';
import { openWorkspace, type Workspace } from '../../app/engine/workspace.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseYear } from '../options.js';
import { offerText, tableText } from '../text/panel-table.js';
import { defineVerb, examples } from '../verb.js';

interface PanelOptions {
  readonly unit?: string;
  readonly years?: Years;
  readonly states?: string;
  readonly partners?: string;
  readonly relevant?: true;
  readonly measures?: readonly string[];
  readonly columns?: readonly string[];
  readonly ids?: string;
  readonly parts?: true;
  readonly reasons?: true;
  readonly flags?: true;
  readonly out?: string;
  readonly format?: string;
  readonly list?: true;
  readonly threads?: number;
  readonly json?: true;
}

export const panel = defineVerb({
  name: 'panel',
  register(program, effects) {
    withOptions(
      program
        .command('panel')
        .description(
          'A table of states or pairs by year with the measures you name, its codebook and its citations.',
        ),
    )
      .addHelpText('after', grammar)
      .addHelpText(
        'after',
        examples([
          ['counterpoise panel --list', 'measures, columns and groups to choose from'],
          [
            'counterpoise panel --unit state-year --states CHN,RUS --measures cinc',
            'printed as CSV',
          ],
          [
            'counterpoise panel --unit dyad-year --measures vote-kappa,cinc --reasons --out panel.csv',
            'all pairs',
          ],
          [
            'counterpoise panel --unit dyad-year --states group:sco --columns capabilities.milex --out sco.parquet',
            'pairs of members',
          ],
        ]),
      )
      .action((options: PanelOptions) => runPanel(options, effects));
  },
});

const grammar = `
A measure is written [NAME=]ID[.PART][:OPTION=VALUE]…, with commas between several:
  vote-kappa                       column vote_kappa
  cinc                             column cinc; for pairs cinc_1 and cinc_2, of the first and the second state
  trade-share:source=itpd          trade_share_itpd; in dyad-year _12 and _21: of the first state, of the second
  alliance-obligations.defense     one part of a measure
  kappa=vote-kappa:votes=all       under a name of your own
  vote-kappa:with=USA              of single states, the partner being fixed (from=USA: the partner toward the state)
  external-containment:third=USA   the third state of a triad is fixed
  influence-contest:pair=CHN+RUS   the pair that competes over a state is fixed
  trade-share:group=EU-28          a group in place of the second state
A stored column is written [NAME=]TABLE.COLUMN. Beside FILE.csv come FILE.codebook.md, FILE.bib and FILE.manifest.json.`;

const collect = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...splitSpecs(text),
];

function withOptions(command: Command): Command {
  return command
    .option('--unit <unit>', `one row for each: ${tableUnits.join(', ')}`)
    .option(
      '--years <years>',
      'FROM-TO, or one year; by default those that the columns cover',
      parseYears,
    )
    .option(
      '--states <list>',
      'all, states with commas between, group:sco, group:major-powers',
      'all',
    )
    .option('--partners <list>', 'second states of pairs, where they are others than the first')
    .option('--relevant', 'only neighbours and pairs with a major power')
    .option('--measures <list>', 'measures; may be repeated', collect)
    .option('--columns <list>', 'columns of the panel; may be repeated', collect)
    .option('--ids <list>', 'further names of states: iso3, gw, abbreviation, name')
    .option('--parts', 'all parts of the measures, and the number of observations (n)')
    .option('--reasons', 'a column that says why a value is missing')
    .option('--flags', 'a column with the caveats on values')
    .option(
      '--out <file>',
      'write the table there, with codebook, citations and manifest beside it',
    )
    .option(
      '--format <format>',
      `${tableFormats.join(', ')}; by default as the file is called, or csv`,
    )
    .option('--list', 'say which measures, columns and groups there are')
    .option(
      '--threads <n>',
      'database threads; the bytes do not depend on it',
      parseInteger('threads', 1, 64),
    )
    .option('--json', 'print what was written, or the list, as JSON');
}

function parseYears(text: string): Years {
  const match = /^\s*(\d+)\s*(?:[-–:]\s*(\d+)\s*)?$/.exec(text);
  if (match === null) {
    throw new UsageError(`${JSON.stringify(text)} are no years`, {
      code: 'bad-year',
      details: { value: text, expected: 'two calendar years with a hyphen between, or one' },
      hint: 'for example --years 1946-2014',
    });
  }
  const from = parseYear(match[1]!);
  const to = match[2] === undefined ? from : parseYear(match[2]);
  if (from <= to) return { from, to };
  throw new UsageError(`the years are reversed: from ${from} to ${to}`, {
    code: 'reversed-years',
    hint: `use --years ${to}-${from}`,
  });
}

async function runPanel(options: PanelOptions, effects: Effects): Promise<void> {
  const request = options.list === true ? undefined : requestOf(options);
  const format = formatOf(options);
  const workspace = await openWorkspace({ threads: options.threads });
  try {
    if (request === undefined) {
      const offer = await panelOffer(workspace);
      effects.out(options.json === true ? JSON.stringify(offer, null, 2) : offerText(offer));
    } else await makeTable(workspace, request, format, options, effects);
  } finally {
    workspace.close();
  }
}

async function makeTable(
  workspace: Workspace,
  request: PanelTableRequest,
  format: TableFormat,
  { out, json }: PanelOptions,
  effects: Effects,
): Promise<void> {
  const steps = (request.measures?.length ?? 0) + (request.columns?.length ?? 0) + 1;
  const progress = effects.progress(steps);
  const table = await panelTable(workspace, request, (label) => progress.step(label))
    .then(async (made) => {
      if (out === undefined) return { made };
      progress.step('writing');
      const name = basename(out, extname(out) === `.${format}` ? extname(out) : '');
      return { made, written: await writePanelTable(made, { dir: dirname(out), name, format }) };
    })
    .finally(() => progress.done());
  if (table.written === undefined) {
    for (const note of table.made.notes) effects.err(`note: ${note}`);
    for (const lines of printedTable(table.made, format === 'json' ? 'json' : 'csv'))
      effects.out(lines);
    return;
  }
  const { files, manifest } = table.written;
  effects.out(json === true ? JSON.stringify(manifest, null, 2) : tableText(manifest));
  effects.err(`wrote ${files.join(', ')}`);
}

function requestOf(options: PanelOptions): PanelTableRequest {
  const { unit, ids, parts, reasons, flags, relevant } = options;
  if (unit === undefined) {
    throw new UsageError('name what a row of the table is', {
      code: 'missing-unit',
      details: { expected: tableUnits.join(', ') },
      hint: 'for example --unit dyad-year; counterpoise panel --help shows examples',
    });
  }
  return {
    unit: parseUnit(unit),
    years: options.years,
    states: options.states,
    partners: options.partners,
    measures: options.measures ?? [],
    columns: options.columns ?? [],
    ids: ids === undefined ? [] : parseIds(ids),
    relevant,
    parts,
    reasons,
    flags,
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
        : `tables are not written as ${JSON.stringify(wanted)}`,
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
