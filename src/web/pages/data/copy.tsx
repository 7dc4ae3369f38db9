import { useState } from 'preact/hooks';
import { data } from '../../strings/data.js';

/** A button that copies a text, and says that it has. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(data.copied),
      () => setSaid(data.copyFailed),
    );
  };
  return (
    <span class="copy">
      <button type="button" class="plain-button" aria-label={label} onClick={copy}>
        {data.copy}
      </button>
      <span role="status" class="small">
        {said}
      </span>
    </span>
  );
}

/** A text to be copied as it stands: a bibliography, a command. */
export function CopyBlock({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div class="copy-block">
      <CopyButton text={text} label={`${data.copy}: ${label}`} />
      <pre role="region" aria-label={label} tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
