import { useState } from 'preact/hooks';
import { importWords as words } from './strings.js';

/** A file, chosen or dropped. */
export function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file !== undefined) onChoose(file);
  };
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="field">
        <span>{words.choose}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="small">{words.drop}</p>
    </div>
  );
}
