import { nameInText } from '../../app/engine/catalogue.js';
import type { CaseNetworkResult, CaseTie, StateGround } from '../../app/assess/network/result.js';
import { networkBlocs, tieYears } from '../../charts/index.js';
import { formatNumber, formatWindow, plural } from '../../core/format.js';
import type { NetworkState } from '../../charts/network-state.js';
import type { TieYear, TieYearsState } from '../../charts/tie-years.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, joined, type Html, type HtmlValue } from '../html.js';
import { scalar } from '../words.js';

/** What the signed networks of the years say of the ties among the states of the case. */
export function networkSection(context: ReportContext): Html {
  const { network } = context.assessment;
  if (network === undefined) return html``;
  return html`<section id="network" aria-labelledby="network-title">
    <h2 id="network-title">The web of friends and enemies</h2>
    <p>
      The friendly and hostile ties of all states in a year, and what those of others ask of
      ${listed(network.states.map(({ ccode }) => nameInText(ccode)))}. A triangle of three ties is
      balanced where none or two of them are hostile: friends of friends and enemies of enemies are
      friends. A sign is favoured where it leaves fewer of the triangles that two states close with
      third ones unbalanced.
    </p>
    <p>
      This is arithmetic on the ties of one year, no forecast. Nor is it independent of what stands
      above: the same hostilities and the same alignment make the ties (<code
        >docs/verbs/network.md</code
      >
      of the project says what the ties of single pairs are worth). ${weighedText(context)}
    </p>
    ${tiesFigure(network, context)} ${blocsFigure(network, context)} ${ruleList(network)}
  </section> `;
}

/** Which item of evidence weighs what the networks say. */
function weighedText(context: ReportContext): Html | false {
  const item = context.assessment.evidence.find(({ measure }) => measure === 'structural-pull');
  return (
    item !== undefined && html`One observation of it is weighed: ${context.evidenceLink(item.id)}.`
  );
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

export function tieYearsState({ years, states, sources, ties }: CaseNetworkResult): TieYearsState {
  const named = new Map(
    states.map(({ ccode, iso3, name }) => [ccode, { code: iso3 ?? String(ccode), name }]),
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

function tiesFigure(network: CaseNetworkResult, context: ReportContext): Html {
  const { years } = network;
  return figure(
    tieYears,
    tieYearsState(network),
    {
      id: 'network-ties',
      topic: 'Ties among the states of the case',
      subtitle:
        'Sign of each tie in the signed network of the year, and the sign that leaves fewer triangles unbalanced',
      footer: html`${sourcesOf(network, context)} ${yearsText(network, context)}`,
      notes: html`${agreementText(network)}
        <p>The states: ${statesText(network)}.</p>`,
      dataTitle: `Ties and triangles, ${formatWindow(years)}; years with neither a tie nor a triangle are left out`,
    },
    context,
  );
}

const sourcesOf = ({ datasets }: CaseNetworkResult, context: ReportContext): HtmlValue[] => [
  'Source: ',
  ...joined(datasets.map(({ id, title }) => context.sourceLink(id, title))),
  '.',
];

/** Which years are told, and why no others. */
function yearsText({ years, covered }: CaseNetworkResult, { assessment }: ReportContext): string {
  const { period } = assessment.case;
  const end = Math.min(period[1], assessment.asOf);
  if (years[0] === period[0] && years[1] === end) return '';
  return `The rule covers ${formatWindow(covered)}; ${formatWindow(years)} are told of the years to ${end} that the case looks at.`;
}

/** In how many years the tie of the pair has the sign that its triangles favour. */
function agreementText({ ties }: CaseNetworkResult): Html {
  const { sign, favoured } = ties[0]!;
  const pressed = sign.filter((one, i) => one !== null && one !== 0 && favoured[i] !== 0);
  const agree = sign.filter((one, i) => one !== null && one !== 0 && favoured[i] === one);
  return pressed.length === 0
    ? html`<p>The pair has no tie in a year in which triangles favour a sign.</p>`
    : html`<p>
        The tie of the pair has the favoured sign in ${agree.length} of the
        ${plural(pressed.length, 'year')} in which there is a tie and triangles favour a sign.
      </p>`;
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
function ruleList({ rule, params, sources }: CaseNetworkResult): Html {
  const values = Object.entries(params).map(([name, value]) => `${name}: ${scalar(value)}`);
  const upper = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
  return html`<p class="small">
      Rule <code>${rule.id}</code>, ${rule.title}.
      ${sources.map(({ title, says }) => `${upper(title)}: ${says}. `)} Where sources speak for
      either sign, ${bothWords[scalar(params['both'])]}.
    </p>
    <p class="small">Parameters: ${values.join('; ')}.</p>`;
}

/** The network of the last year around the states of the case, with the blocs of the whole. */
export function caseBlocsState({ last, states }: CaseNetworkResult): NetworkState {
  const { part, blocs } = last;
  const own = new Set(states.map(({ ccode }) => ccode));
  const degree = part.states.map(
    (_, at) => part.ties.filter(({ from, to }) => from === at || to === at).length,
  );
  const isOwn = (at: number): number => Number(own.has(part.states[at]!.ccode));
  return {
    label: String(last.year),
    noun: 'state',
    nodes: part.states.map(({ code, name, bloc }) => ({ code, name, bloc })),
    ties: part.ties,
    named: [...part.states.keys()].sort(
      (a, b) => isOwn(b) - isOwn(a) || degree[b]! - degree[a]! || a - b,
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

function blocsFigure(network: CaseNetworkResult, context: ReportContext): Html {
  const { last, states } = network;
  const state = caseBlocsState(network);
  const codes = states.map(({ iso3, ccode }) => iso3 ?? String(ccode)).join(' ');
  return figure(
    networkBlocs,
    state,
    {
      id: 'network-blocs',
      topic: `The network of ${last.year} around the states of the case`,
      subtitle: `Of ${plural(last.states, 'state')} and ${plural(last.ties, 'tie')}, ${formatNumber(last.hostile)} of them hostile, the picture has ${state.whole!.part}`,
      footer: html`Sources as above. All states of the year, and other rules:
        <code>npx counterpoise network ${last.year} --tension ${codes} --out network</code>.`,
      notes: html`<p>
          Circles and squares are the two blocs that leave the fewest ties at odds with
          them${last.optima !== null && last.optima > 1 && `, by one of ${formatNumber(last.optima)} partitions that leave as few`}.
          They describe the ties and are no alliances; places follow the friendly ties.
        </p>
        ${sharedText(network)} ${last.caveats.length > 0 && html`<p>${last.caveats.join(' ')}</p>`}`,
      dataTitle: `States of the picture of ${last.year}, and their ties in it`,
    },
    context,
  );
}

/** Which of the case's states are in one bloc whatever the best partition. */
function sharedText({ last, ties, states }: CaseNetworkResult): Html | false {
  const { optima, oneBloc } = last;
  if (optima === null) return false;
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
    ['In one bloc in all best partitions', pairs((shared) => shared === optima)],
    ['in some', pairs((shared) => shared > 0 && shared < optima)],
    ['in none', pairs((shared) => shared === 0)],
  ].filter(([, names]) => names !== '');
  return (
    kinds.length > 0 &&
    html`<p>${kinds.map(([text, names]) => `${text!}: ${names!}`).join('; ')}.</p>`
  );
}
