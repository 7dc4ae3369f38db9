import { CopyButton } from '../../components/copy.js';

/** Lines to be typed or copied. */
export const Commands = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    <pre class="commands">{lines.join('\n')}</pre>
    <CopyButton text={lines.join('\n')} />
  </>
);
