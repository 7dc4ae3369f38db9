import { missingReasons } from '../../core/missing.js';
import type { Reference } from '../../core/references.js';
import { measureById } from '../../measures/index.js';
import { rollCallBibliography } from '../cite/cite.js';
import { grouped } from '../files/codebook-parts.js';
import type { ResultFormat } from '../files/result-files.js';
import {
  commandWith,
  readAs,
  rollCallCodebook,
  type CodebookColumn,
} from './roll-call-codebook.js';
import { pairColumns, periodWord } from './votes-table.js';
import { voteStatistics, type Votes } from './votes.js';

const measuresOf = ({ statistics }: Votes): string[] => statistics.map((name) => `vote-${name}`);

/** The command that makes the comparison again, without the place where it was written. */
function commandOf({ source, rule, statistics, asked }: Votes, out: string): string {
  const all = statistics.length === voteStatistics.length;
  return commandWith('votes', source, [
    ['measure', all ? undefined : statistics.join(',')],
    ['by', rule.yearOf === 'date' ? 'date' : undefined],
    ['sessions', asked.periods?.join('-')],
    ['states', asked.states?.join(',')],
    ['votes', rule.votes === 'all' ? undefined : rule.votes],
    ['non-unanimous-only', rule.nonUnanimousOnly ? '' : undefined],
    ['absences', rule.absences === 'left-out' ? undefined : rule.absences],
    ['out', out],
  ]);
}

export function votesBibtex(votes: Votes, file: string): string {
  const { isUn } = votes.source;
  const run = commandOf(votes, file);
  return rollCallBibliography('votes', { isUn, measures: measuresOf(votes), run }).bibtex;
}

/** What the table holds, for a reader. */
export function votesCodebook(votes: Votes, name: string, format: ResultFormat): string {
  const { source, rule, dyads, voters, periods } = votes;
  const word = periodWord(votes);
  const params = Object.entries(rule).map(([what, value]) => `${what} = ${value}`);
  return rollCallCodebook({
    ...{ name, format, source, records: 'pairs' },
    unit: `a pair of voters in a ${word} in which they have a common roll call, each pair once`,
    rows: dyads.rows,
    keys: [word, 'voter1', 'voter2'],
    about: [
      ['voters', grouped(voters.length)],
      ...readAs(source),
      [`${word}s`, grouped(periods.length)],
      ['parameters', params.join(', ')],
    ],
    command: commandOf(votes, `${name}.${format}`),
    columns: columnsIn(votes, format),
    missing: missingLines(votes, format),
    method: methodLines(votes),
    references: referencesOf(votes),
  });
}

/** In JSON, names stand in a list of their own, and a record says why a statistic is null. */
function columnsIn(votes: Votes, format: ResultFormat): readonly CodebookColumn[] {
  const columns = pairColumns(votes);
  if (format === 'csv') return columns;
  const named = columns.filter(({ text }) => text === undefined);
  return named.map((column) =>
    column.name.startsWith('voter')
      ? { ...column, holds: `${column.holds}; its name is in the list voters` }
      : column,
  );
}

function missingLines({ statistics, dyads, source }: Votes, format: ResultFormat): string[] {
  const empty = format === 'csv' ? 'empty' : 'null, with the key reason';
  const corrected = statistics.filter((name) => name === 'kappa' || name === 'pi');
  const counts = corrected.map((name) => {
    const missing = dyads.values[name]!.reduce(
      (sum, value) => sum + Number(Number.isNaN(value)),
      0,
    );
    return `${name} ${grouped(missing)}`;
  });
  return [
    `A pair without a common roll call that counts has no row: \`no-joint-votes\`. ${source.isUn ? missingReasons['no-joint-votes'] : 'The two voters cast no vote on the same roll call.'}`,
    ...(corrected.length === 0
      ? []
      : [
          `A statistic that is undefined is ${empty}, never zero: \`zero-variance\`. ${missingReasons['zero-variance']} Both voters cast one and the same vote throughout. Rows: ${counts.join(', ')}.`,
        ]),
  ];
}

function methodLines({ rule }: Votes): string[] {
  return [
    'Votes stand at 1 (yes), 2 (abstain) and 3 (no). With D the sum over the roll calls of the squared difference of the two votes, kappa and pi are 1 - D / E, E being what D would be if the two voted independently, each with its own shares of votes (kappa) or both with the shares of the two together (pi).',
    rule.absences === 'as-category'
      ? 'Being absent together counts as the same vote, being absent while the other votes as disagreement in full.'
      : 'A roll call in which one of the two is absent does not count.',
  ];
}

function referencesOf(votes: Votes): Reference[] {
  return measuresOf(votes).flatMap((id) => [...measureById(id).references]);
}
