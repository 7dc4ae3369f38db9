import { markdownTable } from '../../markdown-table.js';
import type { Part } from '../part.js';
import type { Setting } from '../setting.js';
import { type Answer, answer } from './answers.js';
import { type Contrast, contrastKinds, readContrasts } from './contrasts.js';
import { type Held, heldStatements } from './statements.js';
import { latentDomains } from '../../../src/app/latent/items/index.js';

/** Contrasts whose pairs and years, or nearly, were seen as percentiles of a prototype by whoever wrote them. */
const SEEN: ReadonlySet<string> = new Set(
  'wh01 wh02 wh03 wh04 wh05 wh06 wh16 wh19 bh05 bh06 xh01'.split(' '),
);

interface Known {
  readonly statements: readonly Held[];
  readonly answers: readonly Answer[];
}

export const known: Part<Known> = {
  id: 'known-groups',
  async run(setting: Setting) {
    const relations = await setting.relations();
    const statements = heldStatements(relations);
    const answers = readContrasts().map((one) => answer(relations, one));
    return { statements, answers };
  },
  markdown({ statements, answers }) {
    const contrasts = new Map(readContrasts().map((one) => [one.id, one]));
    const answered = answers.map((one) => ({ ...one, contrast: contrasts.get(one.id)! }));
    return [
      sentence(statements, answers),
      '**Statements**, wrong ones first.',
      statementTable(statements),
      failures(answered),
      '**Right by domain and kind.** Sign: the difference of the means has the stated sign. Clear: the 90% interval of the difference leaves nought out as well.',
      summary(answered),
      `**All contrasts**, sorted from the largest difference in the wrong direction. ${[...SEEN].join(', ')} are marked ·: their pairs stand in the percentiles of a prototype that the writer had read.`,
      allTable(answered),
    ].join('\n\n');
  },
};

type Answered = Answer & { readonly contrast: Contrast };

function sentence(statements: readonly Held[], answers: readonly Answer[]): string {
  const count = (verdict: Answer['verdict'], clear = false): number =>
    answers.filter((one) => one.verdict === verdict && (!clear || one.clear)).length;
  const hold = statements.filter(({ holds }) => holds).length;
  return `Of ${statements.length} statements ${hold} hold. Of ${answers.length} contrasts ${count('right')} come out right, ${count('right', true)} of them clearly; ${count('wrong')} come out wrong, ${count('wrong', true)} of them clearly; ${count('no answer')} have no answer.`;
}

const statementTable = (statements: readonly Held[]): string =>
  markdownTable(
    ['statement', 'holds', 'found'],
    [...statements]
      .sort((a, b) => Number(a.holds) - Number(b.holds))
      .map(({ statement, holds, found }) => [statement, holds ? 'right' : '**wrong**', found]),
  );

/** Those that are wrong or without an answer, with what the items said. */
function failures(answered: readonly Answered[]): string {
  const failed = answered.filter(({ verdict }) => verdict !== 'right').sort(fromTheWorst);
  const lines = failed.map(({ id, verdict, clear, difference, interval, sides, contrast }) => {
    const [one, other] = sides.map(sideInWords);
    const how = verdict === 'wrong' && clear ? 'clearly wrong' : verdict;
    return `- \`${id}\`, ${how} (${contrast.kind}, ${contrast.domain}): ${sides[0].pair} ${contrast.side.year} should be ${contrast.relation} than ${sides[1].pair} ${contrast.than.year}; difference ${signed(difference)} (${signed(interval[0])} to ${signed(interval[1])}). ${one}. ${other}.`;
  });
  return `**Wrong or without an answer: ${failed.length} of ${answered.length}.** The items are those of the year before, the year and the next; – is no value.\n\n${lines.join('\n')}`;
}

const sideInWords = ({
  pair,
  year,
  mean,
  sd,
  percentile,
  items,
  information,
}: Answer['sides'][0]) =>
  `${pair} ${year}: ${mean.toFixed(2)} ± ${sd.toFixed(2)}, percentile ${(100 * percentile).toFixed(0)}, information ${information.toFixed(2)}; ${items.length === 0 ? 'no item' : items.join('; ')}`;

function summary(answered: readonly Answered[]): string {
  const groups: [string, (one: Answered) => boolean][] = [
    ['all', () => true],
    ...contrastKinds.map((kind): [string, (one: Answered) => boolean] => [
      kind,
      ({ contrast }) => contrast.kind === kind,
    ]),
    ...latentDomains.flatMap((domain) =>
      contrastKinds.map((kind): [string, (one: Answered) => boolean] => [
        `${domain}, ${kind}`,
        ({ contrast }) => contrast.domain === domain && contrast.kind === kind,
      ]),
    ),
    ['hostility, pairs that may have been seen', ({ id }) => SEEN.has(id)],
    [
      'hostility, all others',
      ({ id, contrast }) => contrast.domain === 'hostility' && !SEEN.has(id),
    ],
  ];
  const rows = groups.flatMap(([name, belongs]) => {
    const own = answered.filter(belongs);
    const count = (test: (one: Answered) => boolean): string => String(own.filter(test).length);
    return own.length === 0
      ? []
      : [
          [
            ...[name, String(own.length), count(({ verdict }) => verdict === 'right')],
            count(({ verdict, clear }) => verdict === 'right' && clear),
            count(({ verdict }) => verdict === 'wrong'),
            count(({ verdict, clear }) => verdict === 'wrong' && clear),
            count(({ verdict }) => verdict === 'no answer'),
          ],
        ];
  });
  return markdownTable(
    ['contrasts', 'number', 'right', 'of these clear', 'wrong', 'of these clear', 'no answer'],
    rows,
  );
}

function allTable(answered: readonly Answered[]): string {
  const rows = [...answered]
    .sort(fromTheWorst)
    .map(({ id, difference, interval, verdict, clear, sides, contrast }) => [
      `${id}${SEEN.has(id) ? ' ·' : ''}`,
      contrast.domain,
      `${sides[0].pair} ${contrast.side.year}`,
      contrast.relation,
      isOfOnePair(contrast) ? String(contrast.than.year) : `${sides[1].pair} ${contrast.than.year}`,
      sides.map(({ percentile }) => (100 * percentile).toFixed(0)).join(', '),
      `${signed(difference)} (${signed(interval[0])} to ${signed(interval[1])})`,
      clear && verdict !== 'no answer' ? `clearly ${verdict}` : verdict,
    ]);
  return markdownTable(
    ['id', 'domain', 'pair and year', 'is', 'than', 'percentiles', 'difference', 'answer'],
    rows,
  );
}

const isOfOnePair = ({ side, than }: Contrast): boolean => side.a === than.a && side.b === than.b;
const fromTheWorst = (a: Answer, b: Answer): number => a.difference - b.difference;
const signed = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
