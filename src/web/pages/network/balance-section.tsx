import type { NetworkAnswer } from '../../../contract/index.js';
import { tieTension } from '../../../charts/index.js';
import { formatFixed, formatNumber } from '../../../core/format.js';
import { tensionStateOf } from '../../../charts/tie-tension.js';
import { LinkButton } from '../../components/button.js';
import { Figure } from '../../components/figure.js';
import { words } from './strings.js';
import { blocsInOrder, namesOf, type NetworkView } from './model.js';

/** How balanced the network is, its blocs by name, and its tensest ties. */
export function BalanceSection({ answer, source, onFocus }: NetworkView) {
  const tension = tensionStateOf(answer, namesOf(answer), source);
  return (
    <section id="balance">
      <h2>{words.balance.title(answer.label)}</h2>
      <p>{words.balance.what}</p>
      <Numbers answer={answer} />
      <Blocs answer={answer} onFocus={onFocus} />
      {tension === undefined ? (
        <p>{words.balance.noTension}</p>
      ) : (
        <Figure
          id="tie-tension"
          chart={tieTension}
          state={tension}
          subtitle={words.tension.subtitle}
          footer={words.tension.footer}
          dataTitle={words.tension.data(answer.label)}
        />
      )}
    </section>
  );
}

const share = (value: number | null): string => (value === null ? '–' : formatFixed(value, 3));

function Numbers({ answer }: { readonly answer: NetworkAnswer }) {
  const { n, m, balance, frustration, optimal, bound } = answer;
  const { triangleBalance, triangleBalanceAtRandom, walkBalance, clusterability } = balance;
  const rows: readonly (readonly [string, string, string?])[] = [
    [words.balance.states, formatNumber(n)],
    [words.balance.ties, formatNumber(m), words.balance.hostile(answer)],
    [
      words.balance.index,
      formatNumber(frustration),
      optimal ? words.balance.proven : words.balance.gap(bound),
    ],
    [
      words.balance.triangles,
      share(triangleBalance),
      words.balance.atRandom(share(triangleBalanceAtRandom)),
    ],
    [words.balance.walks, share(walkBalance), words.balance.walksNote],
    [
      words.balance.clusters,
      formatNumber(clusterability.clusters),
      words.balance.violations(clusterability.violations.length),
    ],
  ];
  return (
    <dl class="numbers">
      {rows.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span class="value num">{value}</span>
            {note !== undefined && <span class="small">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Blocs({ answer, onFocus }: Pick<NetworkView, 'answer' | 'onFocus'>) {
  const names = namesOf(answer);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const open = new Set(answer.optima?.open);
  return (
    <>
      <h3>{words.blocs.title}</h3>
      <p>{words.blocs.optima(answer)}</p>
      {open.size > 0 && <p>{words.blocs.open([...open].map(nameOf))}</p>}
      {answer.parts > 1 && <p>{words.blocs.parts(answer.parts)}</p>}
      <div class="blocs">
        {blocsInOrder(answer)
          .filter((bloc) => bloc.length > 0)
          .map((bloc, i) => (
            <details key={i}>
              <summary>{words.blocs.bloc(i, bloc.length)}</summary>
              <ul class="names">
                {bloc.map((code) => (
                  <li key={code}>
                    <LinkButton onClick={() => onFocus(code)}>
                      {open.has(code) ? words.blocs.marked(nameOf(code)) : nameOf(code)}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            </details>
          ))}
      </div>
    </>
  );
}
