import { firstYear, lastYear } from '../../core/years.js';
import { Field, WrittenInput } from './fields.js';

interface YearFieldProps {
  readonly label: string;
  /** What an empty field stands for. */
  readonly none: string;
  readonly value: number | undefined;
  readonly onChange: (year: number | undefined) => void;
}

/** A year that may be left open. What is no year of the state system changes nothing. */
export const YearField = ({ label, none, value, onChange }: YearFieldProps) => (
  <Field label={label} class="year">
    <WrittenInput
      type="number"
      min={firstYear}
      max={lastYear}
      placeholder={none}
      value={value ?? ''}
      onWritten={(text) => {
        const year = Number(text);
        if (text === '') onChange(undefined);
        else if (Number.isInteger(year) && firstYear <= year && year <= lastYear) onChange(year);
      }}
    />
  </Field>
);
