import type { OwnLook } from '../../../../contract/index.js';
import { importWords as words } from '../../../strings/data-import.js';
import { schemes, type Draft, type Taken } from './mapping.js';

interface MappingFormProps {
  readonly look: OwnLook;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Which column is the state, which the year, and what is taken over. */
export function MappingForm({ look, draft, onChange }: MappingFormProps) {
  const { header } = look;
  const change = (changes: Partial<Draft>): void => onChange({ ...draft, ...changes });
  const sides = draft.layout === 'pair' ? [words.first, words.second] : [words.state];
  return (
    <>
      <div class="fields">
        <label class="field">
          <span>{words.each}</span>
          <select
            value={draft.layout}
            onChange={({ currentTarget: { value } }) => change({ layout: value as 'state' })}
          >
            <option value="state">{words.layouts.state}</option>
            <option value="pair">{words.layouts.pair}</option>
          </select>
        </label>
        {sides.map((label, at) => (
          <Side key={label} label={label} at={at} header={header} draft={draft} change={change} />
        ))}
        <ColumnField
          label={words.year}
          header={header}
          value={draft.year}
          onChange={(year) => change({ year })}
        />
        <label class="field">
          <span>{words.decimal}</span>
          <select
            value={draft.decimal ?? ''}
            onChange={({ currentTarget: { value } }) => change({ decimal: value as '.' })}
          >
            {draft.decimal === null && (
              <option value="" disabled>
                {words.chooseDecimal}
              </option>
            )}
            <option value=".">{words.decimals['.']}</option>
            <option value=",">{words.decimals[',']}</option>
          </select>
        </label>
      </div>
      {draft.decimal === null && <p class="status">{words.decimalOpen}</p>}
      <TakenFields header={header} draft={draft} change={change} />
    </>
  );
}

interface PartProps {
  readonly header: readonly string[];
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}

function Side({ label, at, header, draft, change }: PartProps & { label: string; at: number }) {
  const side = draft.states[at]!;
  const set = (changes: Partial<typeof side>): void =>
    change({ states: draft.states.map((one, i) => (i === at ? { ...one, ...changes } : one)) });
  return (
    <>
      <ColumnField
        label={label}
        header={header}
        value={side.column}
        onChange={(column) => set({ column })}
      />
      <label class="field">
        <span>{words.as}</span>
        <select
          value={side.scheme}
          onChange={({ currentTarget: { value } }) => set({ scheme: value as 'name' })}
        >
          {schemes.map((scheme) => (
            <option key={scheme} value={scheme}>
              {words.schemes[scheme]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface ColumnFieldProps {
  readonly label: string;
  readonly header: readonly string[];
  readonly value: number | null;
  readonly onChange: (column: number | null) => void;
}

const ColumnField = ({ label, header, value, onChange }: ColumnFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <select
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
    >
      <option value="">{words.noColumn}</option>
      {header.map((name, at) => (
        <option key={at} value={at}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

function TakenFields({ header, draft, change }: PartProps) {
  const sides = draft.states.slice(0, draft.layout === 'pair' ? 2 : 1);
  const used = new Set([draft.year, ...sides.map(({ column }) => column)]);
  return (
    <fieldset class="taken">
      <legend class="small">{words.values}</legend>
      <div class="fields">
        {header.map((name, at) =>
          used.has(at) ? null : (
            <label key={at} class="field">
              <span>{name}</span>
              <select
                value={draft.taken[at]}
                onChange={({ currentTarget: { value } }) =>
                  change({ taken: draft.taken.map((one, i) => (i === at ? (value as Taken) : one)) })
                }
              >
                {(['number', 'text', 'none'] as const).map((type) => (
                  <option key={type} value={type}>
                    {words.types[type]}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
      </div>
    </fieldset>
  );
}
