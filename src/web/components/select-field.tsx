import type { ComponentChildren } from 'preact';

interface SelectFieldProps<T extends string> {
  readonly label: ComponentChildren;
  readonly value: T | undefined;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
  readonly class?: string;
  readonly disabled?: boolean;
}

/** A labelled choice of one from a short list. */
export const SelectField = <T extends string>({
  label,
  value,
  options,
  onChange,
  class: kind = '',
  disabled = false,
}: SelectFieldProps<T>) => (
  <label class={`field ${kind}`.trim()}>
    <span>{label}</span>
    <select
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(options[currentTarget.selectedIndex]![0])}
    >
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
