import type { NetworkAnswer, RuleChoice } from '../../../contract/index.js';
import { formatNumber } from '../../../core/format.js';
import { DataTable } from '../../components/data-table.js';
import { words } from './strings.js';

interface SourcesProps {
  readonly answer: NetworkAnswer;
  readonly rules: RuleChoice;
}

/** What the ties rest on, the pairs that sources disagree on, and what is not known. */
export function SourcesSection({ answer, rules }: SourcesProps) {
  const { label, caveats, contested, without } = answer;
  const titles = new Map(answer.sources.map(({ id, title }) => [id, title]));
  const named = (ids: readonly string[]): string =>
    ids.map((id) => titles.get(id) ?? id).join(', ');
  return (
    <section id="sources">
      <h2>{words.ground.title}</h2>
      <p>{words.ground.rule(answer.rule.title)}</p>
      <SourceTable answer={answer} rules={rules} />
      <p class="small">{words.ground.both(String(answer.params['both']))}</p>
      <details open>
        <summary>{words.ground.unknown(label)}</summary>
        <ul class="facts">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
          <li>{words.ground.without(without.map(({ name }) => name))}</li>
        </ul>
      </details>
      <details>
        <summary>{words.ground.contested(contested.length)}</summary>
        <DataTable
          caption={words.ground.contestedCaption}
          columns={[words.ground.pair, words.ground.friendlyBy, words.ground.hostileBy]}
          rows={contested.map(({ states: [a, b], friendly, hostile }) => [
            words.pairTitle(a.name, b.name),
            named(friendly),
            named(hostile),
          ])}
        />
      </details>
    </section>
  );
}

function SourceTable({ answer, rules }: SourcesProps) {
  const asked = new Map(rules.asked.sources.map((source) => [source.id, source]));
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={words.ground.caption}>
      <table class="ground">
        <caption>{words.ground.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ground.source}</th>
            <th scope="col">{words.ground.says}</th>
            {words.ground.counts.map((text) => (
              <th key={text} scope="col" class="num">
                {text}
              </th>
            ))}
            <th scope="col">{words.ground.coverage}</th>
            <th scope="col">{words.ground.data}</th>
          </tr>
        </thead>
        <tbody>
          {answer.sources.map(
            ({ id, title, says, measure, friendly, hostile, unknown, coverage }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>
                  {says} <code>{measure}</code>
                </td>
                {[friendly, hostile, unknown].map((count, i) => (
                  <td key={i} class="num">
                    {formatNumber(count)}
                  </td>
                ))}
                <td>{words.years(coverage)}</td>
                <td>
                  {asked
                    .get(id)
                    ?.datasets.map((dataset) => dataset.title)
                    .join('; ')}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
