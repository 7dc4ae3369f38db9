import type { ChoiceResult, ClaimMultiverse, VerdictMultiverse } from '../../contract/index.js';
import { tableOf, type Columns, type Table } from '../../table/column.js';
import { tableFiles } from '../../table/csv.js';

/** Every specification and every option as CSV, and `codebook.csv`, which says what each column holds. */
export function multiverseTables(
  multiverse: ClaimMultiverse | VerdictMultiverse,
): Readonly<Record<string, string>> {
  const isClaim = 'claim' in multiverse;
  return tableFiles({
    specifications: isClaim ? claimTable(multiverse) : verdictTable(multiverse),
    choices: isClaim
      ? choiceTable([{ of: multiverse.claim.id, choices: multiverse.choices }])
      : choiceTable(multiverse.questions.map(({ id, choices }) => ({ of: id, choices }))),
  });
}

const numberLabel = 'number among the combinations that were tried; 1 is what is stated';

type ClaimRow = ClaimMultiverse['specifications'][number];

const claimTable = ({ tests, choices, specifications }: ClaimMultiverse): Table =>
  tableOf('specification', specifications, {
    specification: [numberLabel, ({ number }) => number],
    ...choiceColumns(choices),
    verdict: ['verdict of the claim', ({ verdict }) => verdict],
    ...merged(
      tests.map(({ label, unit }, at): Columns<ClaimRow> => ({
        [`test${at + 1}_holds`]: [
          `whether this holds: ${label}; empty where the test is left out`,
          (row) => row.tests[at]?.holds,
        ],
        [`test${at + 1}_estimate`]: [
          `what was observed (${unit})`,
          (row) => row.tests[at]?.estimate,
        ],
        [`test${at + 1}_low`]: [
          'lower bound of its 90% interval; empty where it has none',
          (row) => row.tests[at]?.interval?.[0],
        ],
        [`test${at + 1}_high`]: [
          'upper bound of its 90% interval; empty where it has none',
          (row) => row.tests[at]?.interval?.[1],
        ],
      })),
    ),
  });

type VerdictRow = VerdictMultiverse['specifications'][number];

const verdictTable = ({ questions, specifications }: VerdictMultiverse): Table =>
  tableOf('specification', specifications, {
    specification: [numberLabel, ({ number }) => number],
    ...choiceColumns(questions[0]?.choices ?? []),
    missing: [
      'ids of the observations that have no value here, but one as stated; empty where there are none',
      ({ missing }) => missing.join(' '),
    ],
    ...merged(
      questions.map(({ id, readings }, at): Columns<VerdictRow> => ({
        [`${id}_leader`]: [
          'reading with the highest posterior',
          ({ answers }) => answers[at]?.leader,
        ],
        [`${id}_margin`]: [
          'its odds against the second (dB)',
          ({ answers }) => answers[at]?.margin,
        ],
        ...merged(
          readings.map((reading) => ({
            [`${id}_${reading.id}`]: [
              'posterior of the reading, 0 to 1',
              ({ answers }) => answers[at]?.posterior[reading.id],
            ],
          })),
        ),
      })),
    ),
  });

const merged = <Row>(columns: readonly Columns<Row>[]): Columns<Row> =>
  Object.fromEntries(columns.flatMap((some) => Object.entries(some)));

const choiceColumns = (choices: readonly ChoiceResult[]): Columns<ClaimRow | VerdictRow> =>
  merged(
    choices.map(({ id, title, options }) => ({
      [id]: [
        `${title}: ${options.map((option) => `${option.id} (${option.label})`).join(', ')}`,
        (row) => row.choices[id],
      ],
    })),
  );

const choiceTable = (
  parts: readonly { readonly of: string; readonly choices: readonly ChoiceResult[] }[],
): Table =>
  tableOf(
    'option and outcome',
    parts.flatMap(({ of, choices }) =>
      choices.flatMap((choice) =>
        choice.options.flatMap((option, at) =>
          Object.entries(option.shares ?? { '': null }).map(([outcome, share]) => ({
            ...{ of, choice, option, stated: at === 0, outcome, share },
          })),
        ),
      ),
    ),
    {
      of: ['claim or question', ({ of }) => of],
      choice: ['id of the choice', ({ choice }) => choice.id],
      option: ['id of the option', ({ option }) => option.id],
      stated: ['whether it is what is stated', ({ stated }) => stated],
      specifications: [
        'specifications that take the option',
        ({ option }) => option.specifications,
      ],
      outcome: ['verdict of the claim, or reading that leads', ({ outcome }) => outcome],
      share: [
        'share of these specifications with this outcome; empty where there are none',
        ({ share }) => share,
      ],
      changes: [
        'of all pairs of specifications that differ in this choice alone, the share whose outcomes differ; empty where there are none',
        ({ choice }) => choice.changes,
      ],
    },
  );
