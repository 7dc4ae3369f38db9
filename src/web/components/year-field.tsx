import { useEffect, useId, useState } from 'preact/hooks';
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

/** A year that may be left open. What is no year of the state system stays there, is refused, and keeps its form from being sent. */
export function YearField({ label, none, value, onChange }: YearFieldProps) {
  const [refused, setRefused] = useState<string>();
  const id = useId();
  // Where the year is changed otherwise, as by the back button, what was refused is past.
  useEffect(() => setRefused(undefined), [value]);
  return (
    <div class="year">
      <Field label={label}>
        <WrittenInput
          type="number"
          min={firstYear}
          max={lastYear}
          placeholder={none}
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : id}
          value={refused ?? value ?? ''}
          onWritten={(text) => {
            const isGood = text === '' || isYear(text);
            setRefused(isGood ? undefined : text);
            if (isGood) onChange(text === '' ? undefined : Number(text));
          }}
        />
      </Field>
      {refused !== undefined && (
        <p id={id} role="alert" class="refused">
          {common.noYear(refused, firstYear, lastYear)}
        </p>
      )}
    </div>
  );
}
