import type { ListedMeasure, MeasureResult, OwnTableContent } from '../../../../contract/index.js';
import { useMemo } from 'preact/hooks';
import type { SeriesState } from '../../../../charts/series-state.js';
import { escapeText } from '../../../../charts/draw/svg.js';
import { useAnswer } from '../../../api/use-answer.js';
import { chartOf } from '../../../../charts/by-id.js';
import { Figure } from '../../../components/figure.js';
import { SelectField } from '../../../components/fields.js';
import { Answered } from '../../../components/status.js';
import { useQuery } from '../../../state/address.js';
import { importWords as words } from './strings.js';
import { useMeasures } from '../../../api/answers.js';
import { isOfPairs, numberColumns, seriesOfUnit, unitsOf, type OwnUnit } from './own-series.js';

/** A column of the table and a measure, for the same states and years. What is chosen stands in the address. */
export function Beside({ table }: { readonly table: OwnTableContent }) {
  const [query] = useQuery();
  const units = useMemo(() => unitsOf(table), [table]);
  const columns = numberColumns(table);
  const column = columns.find(({ name }) => name === query.get('column')) ?? columns[0]!;
  const unit = units.find(({ key }) => key === query.get('unit')) ?? fullestOf(units);
  const asked = useMeasures();
  const needed = isOfPairs(table) ? 2 : 1;
  return (
    <Answered asked={asked}>
      {(all) => {
        const measures = all.filter((one) => one.states === needed && !one.third);
        const measure = measures.find(({ id }) => id === query.get('measure')) ?? measures[0]!;
        return (
          <>
            <Choices
              {...{ units, unit, measures, measure }}
              columns={columns.map(({ name }) => name)}
              column={column.name}
            />
            <Both table={table} unit={unit} column={column} measure={measure} />
          </>
        );
      }}
    </Answered>
  );
}

/** The unit with most rows shows most. */
const fullestOf = (units: readonly OwnUnit[]): OwnUnit =>
  units.reduce((best, one) => (one.rows > best.rows ? one : best));

/** The years of the file where the measure has some of them, otherwise those of both. */
function sharedYears(own: MeasureResult, { coverage }: MeasureResult): readonly [number, number] {
  const { from, to } = own.coverage;
  if (coverage.from <= to && coverage.to >= from && to > from) return [from, to];
  return [Math.min(from, coverage.from), Math.max(to, coverage.to)];
}

interface ChoicesProps {
  readonly units: readonly OwnUnit[];
  readonly unit: OwnUnit;
  readonly columns: readonly string[];
  readonly column: string;
  readonly measures: readonly ListedMeasure[];
  readonly measure: ListedMeasure;
}

function Choices({ units, unit, columns, column, measures, measure }: ChoicesProps) {
  const [, change] = useQuery();
  const fields = [
    ['unit', words.table.unit, unit.key, units.map(({ key, name }) => [key, name] as const)],
    ['column', words.table.column, column, columns.map((name) => [name, name] as const)],
    [
      'measure',
      words.table.measure,
      measure.id,
      measures.map(({ id, title }) => [id, title] as const),
    ],
  ] as const;
  return (
    <div class="fields">
      {fields.map(([name, label, value, options]) => (
        <SelectField
          key={name}
          {...{ label, value, options }}
          onChange={(chosen) => change({ [name]: chosen })}
        />
      ))}
    </div>
  );
}

interface BothProps {
  readonly table: OwnTableContent;
  readonly unit: OwnUnit;
  readonly column: { readonly name: string; readonly source: string };
  readonly measure: ListedMeasure;
}

function Both({ table, unit, column, measure }: BothProps) {
  const own = useMemo(() => seriesOfUnit(table, unit, column.name), [table, unit, column.name]);
  const asked = useAnswer('/api/measures/{id}', {
    params: { id: measure.id },
    query: { state: unit.ccodes.map(String) },
  });
  const source = escapeText(words.table.from(table.file, column.source));
  return (
    <Answered asked={asked}>
      {(result) => {
        const years = sharedYears(own, result);
        const stateOf = (shown: MeasureResult, topic: string, slot: 'a' | 'b'): SeriesState => ({
          ...{ topic, years, events: [], subtitle: shown.unit },
          lines: [{ label: unit.name, slot, result: shown }],
        });
        return (
          <>
            <Figure
              id="own"
              chart={chartOf('series')}
              state={stateOf(own, column.source, 'a')}
              topic={words.table.own}
              footer={source}
            />
            <Figure
              id="measure"
              chart={chartOf('series')}
              state={stateOf(result, measure.title, 'b')}
              topic={measure.title}
              subtitle={escapeText(`${measure.summary} [${result.unit}]`)}
              footer={escapeText(measure.datasets.join(', '))}
            />
          </>
        );
      }}
    </Answered>
  );
}
