import { slotColour, slotStyles, type Slot } from '../../../charts/palette.js';
import type { DyadResult } from '../../../contract/index.js';
import { Button, LinkButton } from '../../components/button.js';
import { NumberInput } from '../../components/fields.js';
import { dataCsv, saveText } from '../../components/save.js';
import { codeOf } from '../../state/address.js';
import { dyadPage } from './strings.js';
import { CompareChoice } from './choices.js';
import { panelsOf } from './find.js';
import { hasBands } from './of-groups.js';
import { shownData } from './shown-csv.js';
import type { ChangeView, DyadView } from './view.js';

interface ControlsProps {
  readonly result: DyadResult;
  /** The same with the indicators that were found. */
  readonly found: DyadResult;
  readonly view: DyadView;
  readonly change: ChangeView;
  readonly there: { readonly from: number; readonly to: number };
  readonly years: readonly [number, number];
}

/** What all panels have in common: years, values or places, pairs to compare with. */
export function Controls({ result, found, view, change, there, years }: ControlsProps) {
  const [from, to] = years;
  const isWhole = from === there.from && to === there.to;
  return (
    <section class="dyad-controls" aria-label={dyadPage.controls}>
      <div class="fields">
        <div role="group" aria-label={dyadPage.shows} class="segments">
          {(['value', 'percentile'] as const).map((as) => (
            <Button key={as} aria-pressed={view.as === as} onClick={() => change({ as })}>
              {as === 'value' ? dyadPage.asValue : dyadPage.asPercentile}
            </Button>
          ))}
        </div>
        <YearField
          label={dyadPage.fromYear}
          value={from}
          span={[there.from, to - 1]}
          onChange={(year) => change({ from: year })}
        />
        <YearField
          label={dyadPage.toYear}
          value={to}
          span={[from + 1, there.to]}
          onChange={(year) => change({ to: year })}
        />
        <Button disabled={isWhole} onClick={() => change({ from: null, to: null })}>
          {dyadPage.allYears}
        </Button>
        <Button
          disabled={panelsOf(found) === 0}
          onClick={() =>
            saveText(
              `${result.pair.map(codeOf).join('-')}.csv`,
              'text/csv',
              dataCsv(shownData(found, years)),
            )
          }
        >
          {dyadPage.saveAll}
        </Button>
      </div>
      <p class="hidden" role="status">
        {dyadPage.period(from, to)}
      </p>
      <Key result={result} view={view} change={change} />
      {hasBands(result) && <p class="small">{dyadPage.bandNote}</p>}
      <p class="small">{dyadPage.brushHint}</p>
      <CompareChoice view={view} change={change} />
    </section>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly value: number;
  readonly span: readonly [number, number];
  readonly onChange: (year: number) => void;
}

/** A year that counts when the reader has written it. */
const YearField = ({ label, value, span: [min, max], onChange }: YearFieldProps) => (
  <label class="field year-field">
    <span>{label}</span>
    <NumberInput {...{ min, max, value }} onWritten={onChange} />
  </label>
);

/** Every pair with its line, those to compare with can be taken away; and what is grey. */
function Key({ result, view, change }: Pick<ControlsProps, 'result' | 'view' | 'change'>) {
  const { pair, third, compared } = result;
  const named = (states: readonly { readonly name: string }[]): string =>
    states.map(({ name }) => name).join(' – ');
  const fixed: readonly (readonly [Slot, string])[] = [
    ['ab', named(pair)],
    ...(third === null
      ? []
      : ([
          ['ak', named([pair[0], third])],
          ['bk', named([pair[1], third])],
        ] as const)),
  ];
  return (
    <ul class="dyad-key" aria-label={dyadPage.key}>
      {fixed.map(([slot, name]) => (
        <li key={slot}>
          <Swatch slot={slot} /> {name}
        </li>
      ))}
      {compared.map((states, i) => (
        <li key={named(states)}>
          <Swatch slot={(['x1', 'x2', 'x3'] as const)[i]!} /> {named(states)}
          <LinkButton
            aria-label={dyadPage.remove(named(states))}
            onClick={() => change({ compared: view.compared.filter((_, at) => at !== i) })}
          >
            ×
          </LinkButton>
        </li>
      ))}
      <li>
        <svg class="swatch" width="28" height="16" aria-hidden="true">
          <rect width="28" height="16" fill={slotColour('context')} fill-opacity="0.16" />
          <path
            d="M0,8H28"
            stroke={slotColour('context')}
            stroke-width="1.5"
            stroke-dasharray="1 3"
          />
        </svg>{' '}
        {dyadPage.keyContext}
      </li>
    </ul>
  );
}

const Swatch = ({ slot }: { readonly slot: Slot }) => (
  <svg class="swatch" width="28" height="16" aria-hidden="true">
    <path
      d="M0,8H28"
      stroke={slotColour(slot)}
      stroke-width="2.5"
      stroke-dasharray={slotStyles[slot].dash ?? undefined}
    />
  </svg>
);
