import { useState } from 'preact/hooks';
import { Button } from './button.js';
import { common } from './strings.js';

interface CopyButtonProps {
  /** Made when it is copied where it changes while the page is open. */
  readonly text: string | (() => string);
  /** What is copied, where the words of the button do not say it. */
  readonly label?: string;
  readonly words?: string;
  readonly isPlain?: boolean;
  /** What is said when it is copied. */
  readonly done?: string;
}

/** A button that copies a text, and says whether it has. */
export function CopyButton({
  text,
  label,
  words = common.copy,
  isPlain,
  done = common.copied,
}: CopyButtonProps) {
  const [said, setSaid] = useState<{ of: CopyButtonProps['text']; words: string }>({
    of: '',
    words: '',
  });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setSaid({ of: text, words: done });
    } catch {
      // The reader or the browser does not allow it; without an encrypted connection there is no clipboard at all.
      setSaid({ of: text, words: common.copyFailed });
    }
  };
  return (
    <span class="copy">
      <Button
        class={isPlain === true ? 'plain-button' : undefined}
        aria-label={label}
        onClick={() => void copy()}
      >
        {words}
      </Button>
      <span role="status" class="small">
        {typeof text === 'function' || said.of === text ? said.words : ''}
      </span>
    </span>
  );
}

/** Lines to be typed or copied. */
export const Commands = ({ lines }: { readonly lines: readonly string[] }) => (
  <div class="command">
    <pre tabIndex={0}>
      <code>{lines.join('\n')}</code>
    </pre>
    <CopyButton text={lines.join('\n')} />
  </div>
);
