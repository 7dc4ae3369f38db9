import type { Assessment, CaseNetworkResult } from '../../contract/index.js';
import { tableOf, type Table, type Tables } from '../../table/column.js';
import { common } from './common.js';

/** The ties among the case's states by year, and the blocs of the last year; none where there is no network. */
export function networkTables({ network }: Assessment): Tables {
  return network === undefined
    ? {}
    : { 'network-ties': ties(network), 'network-blocs': blocs(network) };
}

const ties = ({ ties: all, states, years: [from] }: CaseNetworkResult): Table => {
  const named = (ccode: number): string => states.find((state) => state.ccode === ccode)!.name;
  return tableOf(
    'two states of the case and a year',
    all.flatMap((tie) => tie.sign.map((sign, at) => ({ tie, sign, at, year: from + at }))),
    {
      ccode1: [common.ccode1, ({ tie }) => tie.states[0]],
      ccode2: [common.ccode2, ({ tie }) => tie.states[1]],
      state1: ['name of the first state', ({ tie }) => named(tie.states[0])],
      state2: ['name of the second state', ({ tie }) => named(tie.states[1])],
      year: [common.year, ({ year }) => year],
      sign: [
        '1 friendly, -1 hostile, 0 without a tie; empty in years in which one of them was no state',
        ({ sign }) => sign,
      ],
      grounds: [
        'ids of the sources of ties that give the sign, with spaces between',
        ({ tie, at }) => tie.grounds[at],
      ],
      contested: [
        '1 where sources speak for either sign, otherwise 0',
        ({ tie, year }) => Number(tie.contested.includes(year)),
      ],
      shared_friends: [
        'third states that are friends of both',
        ({ tie, at }) => tie.sharedFriends[at],
      ],
      shared_enemies: [
        'third states that are enemies of both',
        ({ tie, at }) => tie.sharedEnemies[at],
      ],
      opposed: [
        'third states that are a friend of one and an enemy of the other',
        ({ tie, at }) => tie.opposed[at],
      ],
      balanced: [
        'balanced triangles that the tie closes; empty without a tie',
        ({ tie, at }) => tie.balanced[at],
      ],
      unbalanced: [
        'unbalanced triangles that the tie closes; empty without a tie',
        ({ tie, at }) => tie.unbalanced[at],
      ],
      favoured: [
        'sign that would leave fewer triangles unbalanced: 1 friendly, -1 hostile, 0 where both leave as many or there is none',
        ({ tie, at }) => tie.favoured[at],
      ],
    },
  );
};

const blocs = ({ last: { year, blocs: all }, states }: CaseNetworkResult): Table =>
  tableOf(
    'a state in the network of the last year',
    all.flatMap((members, at) => members.map((ccode) => ({ ccode, bloc: at + 1 }))),
    {
      year: ['the last year covered', () => year],
      ccode: ['Correlates of War number of the state', ({ ccode }) => ccode],
      bloc: [
        '1 for the bloc of the first state of the pair, 2 for the other; one of the best partitions',
        ({ bloc }) => bloc,
      ],
      of_case: [
        '1 for the states whose ties are listed by year, otherwise 0',
        ({ ccode }) => Number(states.some((state) => state.ccode === ccode)),
      ],
    },
  );
