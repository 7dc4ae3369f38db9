import { bundleTable, tableFiles, type BundleTable } from '../bundle/table.js';
import type { CsvCell } from '../files/csv.js';
import type { ChoiceResult, ClaimMultiverse, VerdictMultiverse } from './types.js';

type Multiverse = ClaimMultiverse | VerdictMultiverse;
type Row = Readonly<Record<string, CsvCell>>;
type Columns = Readonly<Record<string, string>>;

/** Every specification and every option as CSV, and `codebook.csv`, which says what each column holds. */
export function multiverseTables(multiverse: Multiverse): Readonly<Record<string, string>> {
  const isClaim = 'claim' in multiverse;
  return tableFiles({
    specifications: isClaim ? claimTable(multiverse) : verdictTable(multiverse),
    choices: isClaim
      ? choiceTable([{ of: multiverse.claim.id, choices: multiverse.choices }])
      : choiceTable(multiverse.questions.map(({ id, choices }) => ({ of: id, choices }))),
  });
}

const common = {
  specification: 'number among the combinations that were tried; 1 is what is stated',
} as const;

function claimTable({ tests, choices, specifications }: ClaimMultiverse): BundleTable {
  const columns: Columns = {
    ...common,
    ...choiceColumns(choices),
    verdict: 'verdict of the claim',
    ...(Object.assign(
      {},
      ...tests.map(({ label, unit }, at) => ({
        [`test${at + 1}_holds`]: `whether this holds: ${label}; empty where the test is left out`,
        [`test${at + 1}_estimate`]: `what was observed (${unit})`,
        [`test${at + 1}_low`]: 'lower bound of its 90% interval; empty where it has none',
        [`test${at + 1}_high`]: 'upper bound of its 90% interval; empty where it has none',
      })),
    ) as Columns),
  };
  const rows = specifications.map(({ number, choices: made, verdict, tests: outcomes }): Row => ({
    ...{ specification: number, ...made, verdict },
    ...(Object.assign(
      {},
      ...outcomes.map((outcome, at) => ({
        [`test${at + 1}_holds`]: outcome?.holds,
        [`test${at + 1}_estimate`]: outcome?.estimate,
        [`test${at + 1}_low`]: outcome?.interval?.[0],
        [`test${at + 1}_high`]: outcome?.interval?.[1],
      })),
    ) as Row),
  }));
  return { row: 'specification', columns, rows };
}

function verdictTable({ questions, specifications }: VerdictMultiverse): BundleTable {
  const columns: Columns = {
    ...common,
    ...choiceColumns(questions[0]?.choices ?? []),
    missing:
      'ids of the observations that have no value here, but one as stated; empty where there are none',
    ...(Object.assign(
      {},
      ...questions.map(({ id, readings }) => ({
        [`${id}_leader`]: 'reading with the highest posterior',
        [`${id}_margin`]: 'its odds against the second (dB)',
        ...Object.fromEntries(
          readings.map((reading) => [`${id}_${reading.id}`, 'posterior of the reading, 0 to 1']),
        ),
      })),
    ) as Columns),
  };
  const rows = specifications.map(({ number, choices, missing, answers }): Row => ({
    ...{ specification: number, ...choices, missing: missing.join(' ') },
    ...(Object.assign(
      {},
      ...answers.map(({ leader, margin, posterior }, at) => {
        const { id } = questions[at]!;
        return {
          [`${id}_leader`]: leader,
          [`${id}_margin`]: margin,
          ...Object.fromEntries(
            Object.entries(posterior).map(([reading, p]) => [`${id}_${reading}`, p]),
          ),
        };
      }),
    ) as Row),
  }));
  return { row: 'specification', columns, rows };
}

const choiceColumns = (choices: readonly ChoiceResult[]): Columns =>
  Object.fromEntries(
    choices.map(({ id, title, options }) => [
      id,
      `${title}: ${options.map((option) => `${option.id} (${option.label})`).join(', ')}`,
    ]),
  );

function choiceTable(
  parts: readonly { readonly of: string; readonly choices: readonly ChoiceResult[] }[],
): BundleTable {
  return bundleTable(
    'option and outcome',
    {
      of: 'claim or question',
      choice: 'id of the choice',
      option: 'id of the option',
      stated: 'whether it is what is stated',
      specifications: 'specifications that take the option',
      outcome: 'verdict of the claim, or reading that leads',
      share: 'share of these specifications with this outcome; empty where there are none',
      changes:
        'of all pairs of specifications that differ in this choice alone, the share whose outcomes differ; empty where there are none',
    },
    parts.flatMap(({ of, choices }) =>
      choices.flatMap(({ id, options, changes }) =>
        options.flatMap((option, at) =>
          Object.entries(option.shares ?? { '': null }).map(([outcome, share]) => ({
            ...{ of, choice: id, option: option.id, stated: at === 0 },
            ...{ specifications: option.specifications, outcome, share, changes },
          })),
        ),
      ),
    ),
  );
}
