import { common } from './strings.js';

interface SaveButtonsProps {
  /** What is saved, for those who hear the buttons one by one. */
  readonly what: string;
  /** What each button does, by the form of the file. */
  readonly files: Readonly<Record<string, () => unknown>>;
}

export const SaveButtons = ({ what, files }: SaveButtonsProps) => (
  <p class="files">
    {common.save}{' '}
    {Object.entries(files).map(([form, save]) => (
      <button
        key={form}
        type="button"
        class="plain-button"
        aria-label={common.saveAs(form, what)}
        onClick={() => void save()}
      >
        {form}
      </button>
    ))}
  </p>
);
