import { useMemo } from 'preact/hooks';
import { escapeText } from '../../../charts/draw/svg.js';
import type { CoverageMap } from '../../../contract/index.js';
import { useAnswer } from '../../api/use-answer.js';
import { chartOf } from '../../../charts/by-id.js';
import { Figure } from '../../components/figure.js';
import { SelectField } from '../../components/fields.js';
import { Answered } from '../../components/status.js';
import { useQuery } from '../../state/address.js';
import { data } from './strings.js';
import { CoverageReader } from './coverage-reader.js';

interface CoverageProps {
  readonly kind: 'datasets' | 'measures';
  readonly id: string;
  readonly title: string;
  /** Tables of a dataset that have a map each. */
  readonly tables?: readonly { readonly id: string; readonly title: string }[];
}

/** In which states and years there are values. Order, region and table stand in the address. */
export function Coverage({ kind, id, title, tables = [] }: CoverageProps) {
  const [query] = useQuery();
  const table = tables.find((one) => one.id === query.get('table'))?.id;
  const asked = useAnswer('/api/coverage/{kind}/{id}', {
    params: { kind, id },
    query: { table },
  });
  return (
    <Answered asked={asked} what={data.coverage.reading}>
      {(map) => <Shown map={map} title={title} tables={tables} />}
    </Answered>
  );
}

interface ShownProps extends Required<Pick<CoverageProps, 'title' | 'tables'>> {
  readonly map: CoverageMap;
}

function Shown({ map, title, tables }: ShownProps) {
  const [query] = useQuery();
  const order: 'name' | 'region' = query.get('order') === 'name' ? 'name' : 'region';
  const regions = [...new Set(map.states.map(({ region }) => region))].sort();
  const region = regions.find((one) => one === query.get('region'));
  const state = useMemo(
    () => ({
      ...map,
      topic: title,
      order,
      states: region === undefined ? map.states : map.states.filter((one) => one.region === region),
    }),
    [map, title, order, region],
  );
  const shown = tables.find(({ id }) => id === map.table);
  return (
    <>
      <Choices regions={regions} region={region} order={order} tables={tables} table={map.table} />
      <CoverageReader state={state}>
        <Figure
          id="coverage"
          chart={chartOf('coverage-map')}
          state={state}
          topic={shown?.title ?? title}
          subtitle={data.coverage.subtitle[map.of]}
          footer={data.coverage.footer(escapeText(shown?.title ?? title))}
        />
      </CoverageReader>
    </>
  );
}

interface ChoicesProps {
  readonly regions: readonly string[];
  readonly region: string | undefined;
  readonly order: 'region' | 'name';
  readonly tables: ShownProps['tables'];
  readonly table: string | undefined;
}

function Choices({ regions, region, order, tables, table }: ChoicesProps) {
  const [, change] = useQuery();
  const words = data.coverage;
  return (
    <div class="fields">
      {tables.length > 1 && (
        <SelectField
          label={words.table}
          value={table}
          options={tables.map((one) => [one.id, one.title])}
          onChange={(id) => change({ table: id })}
        />
      )}
      <SelectField
        label={words.region}
        value={region ?? ''}
        options={[['', words.world], ...regions.map((one) => [one, one] as const)]}
        onChange={(value) => change({ region: value })}
      />
      <SelectField
        label={words.order}
        value={order}
        options={(['region', 'name'] as const).map((one) => [one, words.orders[one]])}
        onChange={(value) => change({ order: value === 'name' ? value : null })}
      />
    </div>
  );
}
