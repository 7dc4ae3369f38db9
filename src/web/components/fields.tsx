import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';

/** Options of a choice, or groups of them under a title. */
type Options<T> = readonly (readonly [value: T, text: string])[];

interface SelectProps<T> {
  readonly value: T | undefined;
  readonly options: Options<T>;
  /** Options below these, under a title each. */
  readonly groups?: readonly (readonly [title: string, options: Options<T>])[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  /** What stands there while nothing is chosen. */
  readonly none?: string | undefined;
  readonly 'aria-label'?: string;
}

/** A choice of one from a short list. */
export function Select<T extends string | number>({
  options,
  groups = [],
  value,
  none,
  onChange,
  ...rest
}: SelectProps<T>) {
  const all = [options, ...groups.map(([, of]) => of)].flat();
  const before = none === undefined ? 0 : 1;
  const shown = (of: Options<T>) =>
    of.map(([id, text]) => (
      <option key={id} value={id}>
        {text}
      </option>
    ));
  return (
    <select
      {...rest}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(all[currentTarget.selectedIndex - before]![0])}
    >
      {none !== undefined && (
        <option value="" disabled>
          {none}
        </option>
      )}
      {shown(options)}
      {groups.map(([title, of]) => (
        <optgroup key={title} label={title}>
          {shown(of)}
        </optgroup>
      ))}
    </select>
  );
}

interface FieldProps {
  readonly label: ComponentChildren;
  readonly class?: string;
}

/** A field under its label. */
export const Field = ({
  label,
  class: kind = '',
  children,
}: FieldProps & { readonly children: ComponentChildren }) => (
  <label class={`field ${kind}`.trim()}>
    <span>{label}</span>
    {children}
  </label>
);

export const SelectField = <T extends string | number>({
  label,
  class: kind = '',
  ...select
}: FieldProps & SelectProps<T>) => (
  <Field label={label} class={kind}>
    <Select {...select} />
  </Field>
);

interface SearchFieldProps extends FieldProps {
  readonly value: string;
  readonly placeholder?: string;
  readonly field?: RefObject<HTMLInputElement>;
  readonly onChange: (words: string) => void;
}

/** Words to be found: they count while they are typed. */
export const SearchField = ({
  label,
  class: kind = '',
  field,
  onChange,
  ...rest
}: SearchFieldProps) => (
  <Field label={label} class={kind}>
    <input
      {...rest}
      ref={field}
      type="search"
      autocomplete="off"
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </Field>
);

interface WrittenInputProps extends Omit<
  JSX.IntrinsicElements['input'],
  'value' | 'onInput' | 'onChange' | 'onChangeCapture'
> {
  readonly value: string | number;
  readonly onWritten: (text: string) => void;
}

/** An input that counts when it is written; what is being typed stays, whatever is drawn meanwhile. */
export function WrittenInput({ value, onWritten, ...rest }: WrittenInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      {...rest}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      // `onChange` is made `onInput` by preact/compat: the first digit would count.
      onChangeCapture={({ currentTarget }) => {
        setTyped(undefined);
        onWritten(currentTarget.value);
      }}
    />
  );
}

interface NumberInputProps extends Omit<WrittenInputProps, 'type' | 'onWritten'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onWritten: (value: number) => void;
}

/** A number between two ends, whole unless `step` is `any`; where none is written, the field goes back to the last one. */
export const NumberInput = ({ onWritten, ...rest }: NumberInputProps) => (
  <WrittenInput
    {...rest}
    type="number"
    onWritten={(text) => {
      const value = Number(text);
      const isOne = rest.step === 'any' ? Number.isFinite(value) : Number.isInteger(value);
      if (text === '' || !isOne) return;
      const inside = Math.min(rest.max, Math.max(rest.min, value));
      if (inside !== rest.value) onWritten(inside);
    }}
  />
);

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  /** The value as the reader sees it. */
  readonly text: string | number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  readonly children?: ComponentChildren;
}

/** A number between two ends, which counts while it is dragged. */
export const RangeField = ({ label, text, onChange, children, ...rest }: RangeFieldProps) => (
  <Field
    class="slider"
    label={
      <>
        {label} <output>{text}</output>
      </>
    }
  >
    <input
      {...rest}
      type="range"
      onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
    />
    {children}
  </Field>
);
