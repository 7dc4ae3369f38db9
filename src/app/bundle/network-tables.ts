import type { Assessment } from '../assess/assessment.js';
import { bundleTable, common, type BundleTable, type BundleTables } from './table.js';
import type { CaseNetworkResult } from '../assess/network/result.js';

/** The ties among the case's states by year, and the blocs of the last year; none where there is no network. */
export function networkTables({ network }: Assessment): BundleTables {
  return network === undefined
    ? {}
    : { 'network-ties': ties(network), 'network-blocs': blocs(network) };
}

const ties = ({ ties: all, states, years }: CaseNetworkResult): BundleTable => {
  const named = (ccode: number): string => states.find((state) => state.ccode === ccode)!.name;
  return bundleTable(
    'two states of the case and a year',
    {
      ccode1: common.ccode1,
      ccode2: common.ccode2,
      state1: 'name of the first state',
      state2: 'name of the second state',
      year: common.year,
      sign: '1 friendly, -1 hostile, 0 without a tie; empty in years in which one of them was no state',
      grounds: 'ids of the sources of ties that give the sign, with spaces between',
      contested: '1 where sources speak for either sign, otherwise 0',
      shared_friends: 'third states that are friends of both',
      shared_enemies: 'third states that are enemies of both',
      opposed: 'third states that are a friend of one and an enemy of the other',
      balanced: 'balanced triangles that the tie closes; empty without a tie',
      unbalanced: 'unbalanced triangles that the tie closes; empty without a tie',
      favoured:
        'sign that would leave fewer triangles unbalanced: 1 friendly, -1 hostile, 0 where both leave as many or there is none',
    },
    all.flatMap((tie) =>
      tie.sign.map((sign, i) => ({
        ccode1: tie.states[0],
        ccode2: tie.states[1],
        state1: named(tie.states[0]),
        state2: named(tie.states[1]),
        year: years[0] + i,
        sign,
        grounds: tie.grounds[i],
        contested: tie.contested.includes(years[0] + i) ? 1 : 0,
        shared_friends: tie.sharedFriends[i],
        shared_enemies: tie.sharedEnemies[i],
        opposed: tie.opposed[i],
        balanced: tie.balanced[i],
        unbalanced: tie.unbalanced[i],
        favoured: tie.favoured[i],
      })),
    ),
  );
};

const blocs = ({ last, states }: CaseNetworkResult): BundleTable =>
  bundleTable(
    'a state in the network of the last year',
    {
      year: 'the last year that is told',
      ccode: 'Correlates of War number of the state',
      bloc: '1 for the bloc of the first state of the pair, 2 for the other; one of the best partitions',
      of_case: '1 for the states between which ties are told by year, otherwise 0',
    },
    last.blocs.flatMap((members, at) =>
      members.map((ccode) => ({
        year: last.year,
        ccode,
        bloc: at + 1,
        of_case: states.some((state) => state.ccode === ccode) ? 1 : 0,
      })),
    ),
  );
