import { CopyButton } from '../../components/copy.js';
import { common } from '../../components/strings.js';

/** A text to be copied as it stands: a bibliography, a command. */
export function CopyBlock({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div class="copy-block">
      <CopyButton text={text} label={`${common.copy}: ${label}`} isPlain />
      <pre role="region" aria-label={label} tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
