import { data } from './strings.js';

interface FindFieldProps {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (words: string) => void;
}

export function FindField({ value, placeholder, onChange }: FindFieldProps) {
  return (
    <label class="field find">
      <span>{data.find}</span>
      <input
        type="search"
        value={value}
        placeholder={placeholder}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

/** Whether a text has all the words, in any order. */
export function hasWords(words: string, ...texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
