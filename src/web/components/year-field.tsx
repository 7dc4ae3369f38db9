import { useState } from 'preact/hooks';
import { firstYear, lastYear } from '../../core/years.js';
import { Field, WrittenInput } from './fields.js';
import { common } from './strings.js';

interface YearFieldProps {
  readonly label: string;
  /** What an empty field stands for. */
  readonly none: string;
  readonly value: number | undefined;
  readonly onChange: (year: number | undefined) => void;
}

const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && firstYear <= Number(text) && Number(text) <= lastYear;

/** A year that may be left open. A number that is no year of the state system stays there, is refused, and keeps its form from being sent. */
export function YearField({ label, none, value, onChange }: YearFieldProps) {
  const [refused, setRefused] = useState<string>();
  return (
    <Field label={label} class="year">
      <WrittenInput
        type="number"
        min={firstYear}
        max={lastYear}
        placeholder={none}
        aria-invalid={refused !== undefined}
        value={refused ?? value ?? ''}
        onWritten={(text) => {
          const isGood = text === '' || isYear(text);
          setRefused(isGood ? undefined : text);
          if (isGood) onChange(text === '' ? undefined : Number(text));
        }}
      />
      {refused !== undefined && (
        <span role="alert" class="refused">
          {common.noYear(refused, firstYear, lastYear)}
        </span>
      )}
    </Field>
  );
}
