import type { NetworkSelection } from '../../app/network/selection.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import type { PairTension, PairOverTime } from '../../contract/index.js';
import { pairInText } from '../../report/network/in-text.js';
import { chanceText } from '../../core/doubtful.js';
import { formatCell, plural } from '../../core/format.js';
import { changeText, nodeNamer, signText } from './network-balance.js';
import { foldedTable, wrap } from '../../table/text.js';

/** What the networks say of each pair: one network in sentences, several in a table. */
export function pairsText(selection: NetworkSelection, pairs: readonly PairOverTime[]): string {
  const one = selection.networks.length === 1 && selection.absent.length === 0;
  const [named] = selection.networks;
  return [
    ...pairs.map((pair) =>
      one && named !== undefined ? pairText(named, pair) : pairTable(selection, pair),
    ),
    ...(one ? [] : [legend(pairs)]),
  ].join('\n\n');
}

/** Fewer third states say little. */
const FEW = 3;

const legend = (pairs: readonly PairOverTime[]): string =>
  [
    wrap(
      'friends, enemies, mixed: third states that are friends of both, enemies of both, a friend of one and an enemy of the other. The first two are balanced by a friendly tie, the last by a hostile one; favoured is the sign that balances more, which is little to go by where the three are fewer than 3 together.',
    ),
    wrap(
      `one bloc: optimal partitions that have the two in one bloc${dashText(pairs)}. index: change of the frustration index if the pair were friendly, and if it were hostile.`,
    ),
  ].join('\n');

const dashes = {
  'no-tie': 'one of them has no tie at all',
  'not-connected': 'no ties connect the two',
  'not-known': 'the partitions are too many, or not known',
} as const;

/** What a dash in the column means, of the reasons that there are. */
function dashText(pairs: readonly PairOverTime[]): string {
  const found = new Set(
    pairs.flatMap(({ of }) => of.flatMap((one) => ('reason' in one ? [] : [one.oneBlocReason]))),
  );
  const told = Object.entries(dashes).flatMap(([reason, words]) =>
    [...found].some((one) => one === reason) ? [words] : [],
  );
  return told.length === 0 ? '' : `, – where ${told.join(' or ')}`;
}

const unknownBloc = {
  'no-tie': ' One of them has no tie at all, and may be in either bloc.',
  'not-connected': ' No ties connect the two: which blocs they are in says nothing.',
  'not-known': ' In how many optimal partitions they are in one bloc is not known.',
} as const;

function pairTable({ file }: NetworkSelection, { names, of }: PairOverTime): string {
  const rows = of.map((answer): string[] =>
    'reason' in answer
      ? [answer.label, answer.because]
      : [answer.label, signText(answer.sign), sourcesText(answer), ...numbers(answer)],
  );
  const full = rows.filter(({ length }) => length > 2);
  const missing = rows.filter(({ length }) => length === 2);
  return [
    names.join(' – '),
    foldedTable(
      [
        file === undefined ? 'year' : 'window',
        ...['tie', 'from', 'friends', 'enemies', 'mixed', 'favoured', 'one bloc', 'index'],
      ],
      full,
      'lllr',
    ),
    ...missing.map(([label, because]) => `${label!}: ${because!}`),
  ].join('\n');
}

function numbers(answer: PairTension): string[] {
  const { commonFriends, commonEnemies, mixed, favoured, ifFriendly, ifHostile } = answer;
  return [
    formatCell(commonFriends),
    formatCell(commonEnemies),
    formatCell(mixed),
    favouredText(favoured),
    blocText(answer),
    `${changeText(ifFriendly.index)} / ${changeText(ifHostile.index)}`,
  ];
}

const favouredText = (sign: PairTension['favoured']): string =>
  sign === null ? 'neither' : signText(sign);

/** The sign that triangles favour, and how few they are. */
const favouredOf = ({ favoured, thirds }: PairTension): string =>
  thirds.length < FEW
    ? `${favouredText(favoured)}, by ${plural(thirds.length, 'third state')} only`
    : favouredText(favoured);

const blocText = ({ oneBloc }: PairTension): string =>
  oneBloc === null ? '–' : `${formatCell(oneBloc.in)} of ${formatCell(oneBloc.of)}`;

const sourcesText = ({ grounds, contested }: PairTension): string =>
  `${grounds.join(', ')}${contested ? ' (contested)' : ''}`;

function pairText(named: LabelledNetwork, { pair, names, of }: PairOverTime): string {
  const [answer] = of;
  if (answer === undefined) return '';
  if ('reason' in answer) return `${names.join(' – ')}: ${answer.because}`;
  const { sign, unbalanced, thirds, ifFriendly, ifHostile, oneBloc, oneBlocReason } = answer;
  const from = answer.grounds.length === 0 ? '' : `, by ${answer.grounds.join(' and ')}`;
  const contested = answer.contested ? '; sources speak for either sign' : '';
  const chance =
    answer.probability === null ? '' : `, probability ${chanceText(answer.probability)}`;
  const tie = sign === 0 ? 'no tie' : `a ${signText(sign)} tie${from}${chance}`;
  const closed =
    unbalanced === null
      ? ''
      : `, in ${plural(thirds.length, 'triangle')}, ${formatCell(unbalanced)} unbalanced`;
  return [
    wrap(`${names.join(' – ')}: ${tie}${closed}${contested}`),
    ...thirdsText(named, pairInText(pair, names, [named]), answer),
    ...(thirds.length === 0
      ? ['  No third state has ties with both: no triangle speaks for either sign.']
      : [
          wrap(
            `Unbalanced triangles if friendly: ${formatCell(ifFriendly.unbalanced)}, if hostile: ${formatCell(ifHostile.unbalanced)}; favoured: ${favouredOf(answer)}.`,
            '  ',
          ),
        ]),
    wrap(
      `Change of the frustration index if friendly: ${changeText(ifFriendly.index)}, if hostile: ${changeText(ifHostile.index)}.${oneBloc === null ? unknownBloc[oneBlocReason ?? 'not-known'] : ` In one bloc in ${blocText(answer)} optimal ${oneBloc.of === 1 ? 'partition' : 'partitions'}.`}`,
      '  ',
    ),
  ].join('\n');
}

function thirdsText(
  named: LabelledNetwork,
  [first, second]: readonly [string, string],
  { thirds }: PairTension,
): string[] {
  const nameOf = nodeNamer(named);
  const kinds: readonly (readonly [string, number, number])[] = [
    ['friends of both', 1, 1],
    ['enemies of both', -1, -1],
    [`friends of ${first}, enemies of ${second}`, 1, -1],
    [`enemies of ${first}, friends of ${second}`, -1, 1],
  ];
  return kinds.flatMap(([words, a, b]) => {
    const found = thirds.filter(({ signs }) => signs[0] === a && signs[1] === b);
    return found.length === 0
      ? []
      : [wrap(`${words}: ${found.map(({ node }) => nameOf(node)).join(', ')}`, '  ')];
  });
}
