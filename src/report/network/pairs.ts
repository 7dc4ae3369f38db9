import type { PairOverTime } from '../../contract/index.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import type { NetworkResult } from '../../app/network/network-json.js';
import { pairTriangles } from '../../charts/index.js';
import { chanceText } from '../../core/doubtful.js';
import { formatNumber } from '../../core/format.js';
import { slug } from '../../core/slug.js';
import { figure, numeric, p, table } from '../../views/blocks.js';
import type { Content } from '../../views/content.js';
import type { Section } from '../../views/section.js';
import { pairInText } from './in-text.js';
import { trianglesState } from './states.js';

/** A section for every requested pair: the third states around it, and what either sign of its tie would do. */
export function pairSections(
  { selection: { networks }, pairs }: NetworkResult,
  sourceText: (named: LabelledNetwork) => string,
): Section[] {
  return (pairs ?? []).map((one) => {
    const id = slug(`pair-${one.pair.join('-')}`);
    const names = pairInText(one.pair, one.names, networks);
    const state = trianglesState(one, names, networks, sourceText(networks[0]!));
    const words = {
      id: `${id}-figure`,
      subtitle:
        'Third states that have a tie with both of the pair: squares would draw the two together, diamonds apart',
      footer:
        'A friendly tie of the pair balances the triangles with friends and enemies of both; a hostile one those with a friend of one who is an enemy of the other.',
      dataTitle: `Third states of ${names.join(' and ')}, and the signs of their ties`,
    };
    const content =
      state === undefined
        ? p`No network has both.`
        : [figure(pairTriangles, state, words), pairTable(one, names)];
    return { id, title: one.names.join(' – '), content };
  });
}

/** The tie of a pair in every network, and what a friendly and a hostile one would do there. */
function pairTable({ of }: PairOverTime, names: readonly [string, string]): Content {
  const effects = numeric(
    'Unbalanced triangles if friendly',
    'if hostile',
    'Change of the frustration index if friendly',
    'if hostile',
    'Best partitions with both in one bloc',
  );
  return table({
    label: `The tie of ${names.join(' and ')}, and what either sign of it would do`,
    captioned: true,
    style: 'plain',
    columns: ['Network', 'Tie', 'Rests on', ...numeric('Probability'), ...effects],
    rows: of.map((answer) => {
      if ('reason' in answer)
        return [answer.label, answer.because, '–', '–', ...effects.map(() => '–')];
      const {
        label,
        sign,
        grounds,
        probability,
        contested,
        ifFriendly,
        ifHostile,
        oneBloc,
        oneBlocReason,
      } = answer;
      return [
        label,
        sign === 0 ? 'none' : sign > 0 ? 'friendly' : 'hostile',
        grounds.length === 0
          ? '–'
          : `${grounds.join(', ')}${contested ? ' (sources speak for either sign)' : ''}`,
        probability === null ? '–' : chanceText(probability),
        formatNumber(ifFriendly.unbalanced),
        formatNumber(ifHostile.unbalanced),
        changeText(ifFriendly.index),
        changeText(ifHostile.index),
        oneBloc === null
          ? noBloc[oneBlocReason ?? 'not-known']
          : `${formatNumber(oneBloc.in)} of ${formatNumber(oneBloc.of)}`,
      ];
    }),
  });
}

const noBloc = {
  'no-tie': 'one has no tie',
  'not-connected': 'no ties connect them',
  'not-known': 'not known',
} as const;

const changeText = (change: number | null): string =>
  change === null ? 'not known' : `${change > 0 ? '+' : ''}${formatNumber(change)}`;
