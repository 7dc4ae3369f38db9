import type { OwnLook } from '../../../../contract/index.js';
import { SelectField } from '../../../components/fields.js';
import { importWords as words } from './strings.js';
import { schemes, type Draft } from './mapping.js';

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
        <SelectField
          label={words.each}
          value={draft.layout}
          options={(['state', 'pair'] as const).map((one) => [one, words.layouts[one]])}
          onChange={(layout) => change({ layout })}
        />
        {sides.map((label, at) => (
          <Side key={label} label={label} at={at} header={header} draft={draft} change={change} />
        ))}
        <ColumnField
          label={words.year}
          header={header}
          value={draft.year}
          onChange={(year) => change({ year })}
        />
        <SelectField
          label={words.decimal}
          value={draft.decimal ?? undefined}
          none={draft.decimal === null ? words.chooseDecimal : undefined}
          options={(['.', ','] as const).map((sign) => [sign, words.decimals[sign]])}
          onChange={(decimal) => change({ decimal })}
        />
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
      <SelectField
        label={words.as}
        value={side.scheme}
        options={schemes.map((scheme) => [scheme, words.schemes[scheme]])}
        onChange={(scheme) => set({ scheme })}
      />
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
  <SelectField
    label={label}
    value={String(value ?? '')}
    options={[['', words.noColumn], ...header.map((name, at) => [String(at), name] as const)]}
    onChange={(column) => onChange(column === '' ? null : Number(column))}
  />
);

const takings = ['number', 'text', 'none'] as const;

function TakenFields({ header, draft, change }: PartProps) {
  const sides = draft.states.slice(0, draft.layout === 'pair' ? 2 : 1);
  const used = new Set([draft.year, ...sides.map(({ column }) => column)]);
  return (
    <fieldset class="taken">
      <legend class="small">{words.values}</legend>
      <div class="fields">
        {header.map((name, at) =>
          used.has(at) ? null : (
            <SelectField
              key={at}
              label={name}
              value={draft.taken[at]}
              options={takings.map((type) => [type, words.types[type]])}
              onChange={(type) =>
                change({ taken: draft.taken.map((one, i) => (i === at ? type : one)) })
              }
            />
          ),
        )}
      </div>
    </fieldset>
  );
}
