import type { ChoiceResult, ClaimMultiverse, VerdictMultiverse } from '../../contract/index.js';
import type { Verdict } from '../../evidence/types.js';
import { aboutAnswers, countText } from '../../app/multiverse/summary.js';
import { holdsWords, verdictWords } from '../../app/assess/claims.js';
import { entriesOf } from '../../core/entries.js';
import { formatPercent } from '../../core/format.js';
import { wrap } from '../../table/text.js';

/** The multiverse of a claim for a terminal: shares by verdict, by test, by option. */
export function claimMultiverseText(multiverse: ClaimMultiverse): string {
  const { claim, verdict, shares, tests, choices } = multiverse;
  return [
    wrap(`${claim.id}: ${claim.statement}`),
    '',
    wrap(`${verdictWords[verdict]} as stated; ${sharesText(shares)} of the specifications.`),
    wrap(countText(multiverse)),
    '',
    'Central tests, by share of the specifications that make them',
    ...tests.map((test, at) => {
      const found = (test.shares === null ? [] : entriesOf(test.shares))
        .filter(([, share]) => share > 0)
        .map(([holds, share]) => `${holdsWords[holds]} ${formatPercent(share)}`);
      return wrap(
        `${at + 1}. ${test.label}: ${found.length === 0 ? 'never made' : found.join(', ')}`,
        '  ',
      );
    }),
    ...choicesText(multiverse, choices, 'verdict'),
    ...endText(multiverse),
  ].join('\n');
}

/** The multiverse of a case for a terminal: how often each reading leads, question by question. */
export function verdictMultiverseText(multiverse: VerdictMultiverse): string {
  const { questions } = multiverse;
  return [
    wrap(`${multiverse.case}: ${countText(multiverse)}`),
    ...aboutAnswers(multiverse).map((text) => wrap(text)),
    ...questions.flatMap(({ text, readings, choices }) => [
      '',
      wrap(text),
      ...[...readings]
        .sort((a, b) => b.leads - a.leads || b.stated - a.stated)
        .map(({ title, leads, stated, range }) =>
          wrap(
            `${title}: leads in ${formatPercent(leads)}; posterior ${formatPercent(stated, 1)} as stated, ${formatPercent(range[0], 1)} to ${formatPercent(range[1], 1)} over all`,
            '  ',
          ),
        ),
      ...(readings.some(({ leads }) => leads === 1)
        ? ['', wrap(sameThroughout(multiverse))]
        : choicesText(multiverse, choices, 'leader')),
    ]),
    ...endText(multiverse),
  ].join('\n');
}

/** Where no choice could change the leader. A sample cannot say never. */
const sameThroughout = ({ counts: { sampled } }: Pick<VerdictMultiverse, 'counts'>): string =>
  sampled
    ? 'No specification that was drawn has another leader.'
    : 'No specification has another leader.';

/** A verdict in words; a reading by its title. */
const wordOf = (outcome: string): string =>
  outcome in verdictWords ? verdictWords[outcome as Verdict] : outcome;

const sharesText = (shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .filter(([, share]) => share > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([outcome, share]) => `${wordOf(outcome)} in ${formatPercent(share)}`)
    .join(', ');

/** Choices that change something, with the outcome by option; the others by name. */
function choicesText(
  { counts: { sampled } }: Pick<ClaimMultiverse, 'counts'>,
  choices: readonly ChoiceResult[],
  what: string,
): string[] {
  if (choices.length === 0)
    return ['', 'There is nothing to choose: the one specification is what is stated.'];
  const moving = choices.filter(({ changes }) => (changes ?? 0) > 0);
  const still = choices.filter(({ changes }) => changes === 0);
  const unpaired = choices.filter(({ changes }) => changes === null);
  const single = unpaired.filter((choice) => optionsMade(choice) < 2);
  const apart = unpaired.filter((choice) => optionsMade(choice) > 1);
  const names = (of: readonly ChoiceResult[]): string => of.map(({ title }) => title).join('; ');
  const namesAndPairs = still.map(
    ({ title, pairs }) => `${title} (${pairs.toLocaleString('en-US')})`,
  );
  // A sample cannot say never.
  const stillText = sampled
    ? `Changes the ${what} in none of the pairs drawn (their number): ${namesAndPairs.join('; ')}.`
    : `Never changes the ${what}: ${names(still)}.`;
  return [
    '',
    ...(moving.length === 0
      ? []
      : [
          wrap(`Choices, by how often the choice alone changes the ${what}`),
          ...moving.flatMap(({ title, changes, pairs, options }) => [
            wrap(
              `${title}: ${formatPercent(changes!)} of ${pairs.toLocaleString('en-US')} pairs`,
              '  ',
            ),
            ...options.map(({ label, shares }) =>
              wrap(
                `${label}: ${shares === null ? 'none that differs or can be made' : sharesText(shares)}`,
                '    ',
              ),
            ),
          ]),
        ]),
    ...(still.length === 0 ? [] : [wrap(stillText)]),
    ...(single.length === 0 ? [] : [wrap(`Only one option is possible: ${names(single)}.`)]),
    ...(apart.length === 0
      ? []
      : [wrap(`No two specifications differ in this alone: ${names(apart)}.`)]),
  ];
}

const optionsMade = ({ options }: ChoiceResult): number =>
  options.filter(({ specifications }) => specifications > 0).length;

const endText = ({
  dataVersion,
  datasets,
  command,
}: ClaimMultiverse | VerdictMultiverse): string[] => [
  '',
  wrap('Shares count specifications; they are no probabilities.'),
  wrap(`Data ${dataVersion}: ${datasets.join(', ')}.`),
  `Again: ${command}`,
];
