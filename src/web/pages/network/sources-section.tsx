import { formatNumber } from '../../../core/format.js';
import { DataTable } from '../../components/data-table.js';
import type { NetworkView } from './model.js';
import { words } from './strings.js';

/** What the ties rest on, the pairs that sources disagree on, and what is not known. */
export function SourcesSection(view: NetworkView) {
  const { answer } = view;
  const { label, caveats, contested, without } = answer;
  const titles = new Map(answer.sources.map(({ id, title }) => [id, title]));
  const named = (ids: readonly string[]): string =>
    ids.map((id) => titles.get(id) ?? id).join(', ');
  return (
    <section id="sources">
      <h2>{words.ground.title}</h2>
      <p>{words.ground.rule(answer.rule.title)}</p>
      <SourceTable {...view} />
      <p class="small">{words.ground.both(String(answer.params['both']))}</p>
      <details open>
        <summary>{words.ground.unknown(label)}</summary>
        <ul class="bullets">
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

function SourceTable({ answer, rules }: NetworkView) {
  const datasetsOf = new Map(rules.asked.sources.map(({ id, datasets }) => [id, datasets]));
  const { source, says, counts, coverage, data } = words.ground;
  return (
    <DataTable
      class="ground"
      isCards
      caption={words.ground.caption}
      columns={[source, says, ...counts.map((label) => ({ label, numeric: true })), coverage, data]}
      rows={answer.sources.map((one) => [
        one.title,
        <>
          {one.says} <code>{one.measure}</code>
        </>,
        ...[one.friendly, one.hostile, one.unknown].map(formatNumber),
        words.years(one.coverage),
        datasetsOf
          .get(one.id)
          ?.map(({ title }) => title)
          .join('; '),
      ])}
    />
  );
}
