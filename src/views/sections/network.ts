import { codeOfState } from '../../core/series.js';
import type { CaseNetworkResult, CaseTie, StateGround } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { networkBlocs, tieYears } from '../../charts/index.js';
import { capitalised, formatNumber, formatWindow, listed, plural } from '../../core/format.js';
import type { NetworkState } from '../../charts/network-state.js';
import type { TieYear, TieYearsState } from '../../charts/tie-years.js';
import { figure, note, p, paragraph } from '../blocks.js';
import type { Content } from '../content.js';
import { code, joined, prose } from '../text.js';
import type { ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { scalar } from '../words.js';

/** What the signed networks of the years say of the ties among the states of the case. */
export const networkSection: SectionDefinition = {
  id: 'network',
  title: 'Signed network',
  heading: 'The signed network of states',
  figures: 'measured',
  content(context) {
    const { network } = context.assessment;
    if (network === undefined) return null;
    const names = network.states.map(({ ccode }) => nameInText(ccode));
    return [
      p`The friendly and hostile ties of all states in a year, and what those of others ask of ${listed(names)}. A triangle of three ties is balanced where none or two of them are hostile: friends of friends and enemies of enemies are friends. A sign is favoured where it leaves fewer of the triangles that two states close with third ones unbalanced.`,
      p`This is arithmetic on the ties of one year, no forecast. Nor is it independent of what
          stands above: the same hostilities and the same alignment make the ties
          (${code('docs/verbs/network.md')} of the project says what the ties of single pairs are
          worth). ${weighedText(context)}`,
      tiesFigure(network, context),
      blocsFigure(network),
      ruleText(network),
    ];
  },
};

/** Which item of evidence weighs what the networks say. */
function weighedText(context: ViewContext): Content {
  const item = context.assessment.evidence.find(({ measure }) => measure === 'structural-pull');
  return (
    item !== undefined && prose`One observation of it is weighed: ${context.evidenceLink(item.id)}.`
  );
}

export function tieYearsState({ years, states, sources, ties }: CaseNetworkResult): TieYearsState {
  const named = new Map(
    states.map(({ ccode, iso3, name }) => [ccode, { code: codeOfState({ iso3, ccode }), name }]),
  );
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const groundsOf = (ids: string): string =>
    ids
      .split(' ')
      .map((id) => titles.get(id) ?? id)
      .join(', ');
  return {
    years,
    pair: [nameInText(states[0]!.ccode), nameInText(states[1]!.ccode)],
    ties: ties.map((tie) => ({
      states: [named.get(tie.states[0])!, named.get(tie.states[1])!],
      of: tie.sign.map((sign, i): TieYear => ({
        sign,
        grounds: groundsOf(tie.grounds[i]!),
        contested: tie.contested.includes(years[0] + i),
        friends: tie.sharedFriends[i]!,
        enemies: tie.sharedEnemies[i]!,
        opposed: tie.opposed[i]!,
        unbalanced: tie.unbalanced[i]!,
        favoured: tie.favoured[i]!,
      })),
    })),
  };
}

function tiesFigure(network: CaseNetworkResult, context: ViewContext): Content {
  const { years, datasets } = network;
  const sources = joined(datasets.map(({ id, title }) => context.sourceLink(id, title)));
  return figure(tieYears, tieYearsState(network), {
    id: 'network-ties',
    topic: 'Ties among the states of the case',
    subtitle:
      'Sign of each tie in the signed network of the year, and the sign that leaves fewer triangles unbalanced',
    footer: prose`Source: ${sources}. ${yearsText(network, context)}`,
    notes: [
      paragraph(agreementText(network)),
      paragraph(thirdsText(network), 'screen'),
      p`The states: ${statesText(network)}.`,
    ],
    dataTitle: `Ties and triangles, ${formatWindow(years)}; years with neither a tie nor a triangle are left out`,
  });
}

/** Which years are shown, and why no others. */
function yearsText({ years, covered }: CaseNetworkResult, { assessment }: ViewContext): string {
  const { period } = assessment.case;
  const end = Math.min(period[1], assessment.asOf);
  if (years[0] === period[0] && years[1] === end) return '';
  return `The rule covers ${formatWindow(covered)}; of the years of the case to ${end}, ${formatWindow(years)} are shown.`;
}

/** In how many years the tie of the pair has the sign that its triangles favour. */
function agreementText({ ties }: CaseNetworkResult): string {
  const { sign, favoured } = ties[0]!;
  const pressed = sign.filter((one, i) => one !== null && one !== 0 && favoured[i] !== 0);
  const agree = sign.filter((one, i) => one !== null && one !== 0 && favoured[i] === one);
  return pressed.length === 0
    ? 'The pair has no tie in a year in which triangles favour a sign.'
    : `The tie of the pair has the favoured sign in ${agree.length} of the ${plural(pressed.length, 'year')} in which there is a tie and triangles favour a sign.`;
}

/** The third states that have a tie with both of the pair in the last year, by the signs of these ties. The picture has all of them. */
export function thirdsText({ last: { year, part }, states: [a, b] }: CaseNetworkResult): string {
  const signsOf = (member: number): Map<number, number> =>
    new Map(
      part.ties.flatMap(({ from, to, sign }) => {
        const ends = [part.states[from]!.ccode, part.states[to]!.ccode];
        return ends.includes(member) ? [[ends.find((end) => end !== member)!, sign] as const] : [];
      }),
    );
  const [ofA, ofB] = [signsOf(a!.ccode), signsOf(b!.ccode)];
  const named = (withA: number, withB: number): string | undefined => {
    const found = part.states.flatMap(({ ccode }) =>
      ofA.get(ccode) === withA && ofB.get(ccode) === withB ? [nameInText(ccode)] : [],
    );
    return found.length === 0 ? undefined : listed(found);
  };
  const [first, second] = [nameInText(a!.ccode), nameInText(b!.ccode)];
  const kinds = [
    { title: 'friends of both', names: named(1, 1), always: true },
    { title: 'enemies of both', names: named(-1, -1), always: true },
    { title: `friends of ${first} and enemies of ${second}`, names: named(1, -1), always: false },
    { title: `enemies of ${first} and friends of ${second}`, names: named(-1, 1), always: false },
  ];
  if (kinds.every(({ names }) => names === undefined))
    return `By the rule below no third state has a tie with both in ${year}.`;
  const texts = kinds.flatMap(({ title, names, always }) =>
    names !== undefined || always ? [`${title}: ${names ?? 'none'}`] : [],
  );
  return `Third states in ${year}: ${texts.join('; ')}.`;
}

const groundWords: Readonly<Record<StateGround, string>> = {
  pair: 'the pair',
  third: 'third parties of the case',
  named: 'named most by the case, its arena aside',
  triangles: 'in triangles with the pair in most years',
};

function statesText({ states }: CaseNetworkResult): string {
  const grounds = [...new Set(states.map(({ ground }) => ground))];
  return grounds
    .map((ground) => {
      const names = states.flatMap((state) => (state.ground === ground ? [state.name] : []));
      return `${listed(names)} (${groundWords[ground]})`;
    })
    .join('; ');
}

const bothWords: Readonly<Record<string, string>> = {
  negative: 'the tie is hostile',
  positive: 'the tie is friendly',
  'no-tie': 'there is no tie',
};

/** How ties are made, with every parameter. */
function ruleText({ rule, params, sources }: CaseNetworkResult): Content {
  const values = Object.entries(params).map(([name, value]) => `${name}: ${scalar(value)}`);
  const grounds = sources.map(({ title, says }) => `${capitalised(title)}: ${says}. `);
  return [
    note`Rule ${code(rule.id)}, ${rule.title}. ${grounds}Where sources speak for either sign,
        ${bothWords[scalar(params['both'])]}.`,
    paragraph(`Parameters: ${values.join('; ')}.`, 'small screen'),
  ];
}

/** The network of the last year around the states of the case, with the blocs of the whole. */
export function caseBlocsState({ last, states }: CaseNetworkResult): NetworkState {
  const { part, blocs } = last;
  const ofCase = new Set(states.map(({ ccode }) => ccode));
  const degree = part.states.map(
    (_, at) => part.ties.filter(({ from, to }) => from === at || to === at).length,
  );
  const isOfCase = (at: number): number => Number(ofCase.has(part.states[at]!.ccode));
  return {
    label: String(last.year),
    noun: 'state',
    nodes: part.states.map(({ code, name, bloc }) => ({ code, name, bloc })),
    ties: part.ties,
    named: [...part.states.keys()].sort(
      (a, b) => isOfCase(b) - isOfCase(a) || degree[b]! - degree[a]! || a - b,
    ),
    bound: last.bound,
    optima: last.optima,
    source: '',
    whole: {
      blocs: [blocs[0].length, blocs[1].length],
      ...{ ties: last.ties, hostile: last.hostile, frustrated: last.frustration },
      part: `${formatNumber(part.states.length)} states, those of the case and those that have a tie with two of them or more, and the ${formatNumber(part.ties.length)} ties among these`,
    },
    ...pairOf(part.states, states),
  };
}

/** Places of the case's pair in the picture, where it has both. */
function pairOf(
  shown: CaseNetworkResult['last']['part']['states'],
  states: CaseNetworkResult['states'],
): Pick<NetworkState, 'pair'> {
  const [a, b] = states
    .slice(0, 2)
    .map((state) => shown.findIndex(({ ccode }) => ccode === state.ccode));
  return a === undefined || b === undefined || a < 0 || b < 0 ? {} : { pair: [a, b] };
}

function blocsFigure(network: CaseNetworkResult): Content {
  const { last, states } = network;
  const state = caseBlocsState(network);
  const codes = states.map(codeOfState).join(' ');
  const partitions =
    last.optima !== null && last.optima > 1
      ? `, by one of ${formatNumber(last.optima)} partitions that leave as few`
      : '';
  const together = togetherText(network);
  return figure(networkBlocs, state, {
    id: 'network-blocs',
    topic: `The network of ${last.year} around the states of the case`,
    subtitle: `Of ${plural(last.states, 'state')} and ${plural(last.ties, 'tie')}, ${formatNumber(last.hostile)} of them hostile, the picture has ${state.whole!.part}`,
    footer: prose`Sources as above. All states of the year, and other rules:
      ${code(`npx counterpoise network ${last.year} --tension ${codes} --out network`)}.`,
    notes: [
      p`Circles and squares are the two blocs that leave the fewest ties at odds with them${partitions}. They describe the ties and are no alliances; places follow the friendly ties.`,
      together !== '' && p`${together}.`,
      last.caveats.length > 0 && paragraph(last.caveats.join(' ')),
    ],
    dataTitle: `States of the picture of ${last.year}, and their ties in it`,
    onScreen: true,
  });
}

/** Which of the case’s states are in one bloc whatever the best partition. */
function togetherText({ last, ties, states }: CaseNetworkResult): string {
  const { optima, oneBloc } = last;
  if (optima === null) return '';
  const named = new Map(states.map(({ ccode, name }) => [ccode, name]));
  const pairs = (test: (shared: number) => boolean): string =>
    ties
      .flatMap((tie: CaseTie, at) => {
        const shared = oneBloc[at] ?? null;
        if (shared === null || !test(shared)) return [];
        return [tie.states.map((ccode) => named.get(ccode)!).join(' – ')];
      })
      .join(', ');
  const kinds = [
    { text: 'In one bloc in all best partitions', names: pairs((shared) => shared === optima) },
    { text: 'in some', names: pairs((shared) => shared > 0 && shared < optima) },
    { text: 'in none', names: pairs((shared) => shared === 0) },
  ];
  return kinds.flatMap(({ text, names }) => (names === '' ? [] : [`${text}: ${names}`])).join('; ');
}
