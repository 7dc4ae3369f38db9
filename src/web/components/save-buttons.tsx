import { LinkButton } from './button.js';
import { isOnThisMachine } from './caption.js';
import { CopyButton } from './copy.js';
import { common } from './strings.js';

interface SaveButtonsProps {
  /** What is saved, for those who hear the buttons one by one. */
  readonly what: string;
  /** What each button does, by the form of the file. */
  readonly files: Readonly<Record<string, () => unknown>>;
  /** Where it stands, for a link to it. */
  readonly address: () => string;
  /** HTML that shows it on another site, where it can be embedded. */
  readonly frame?: (() => string) | undefined;
}

export const SaveButtons = ({ what, files, address, frame }: SaveButtonsProps) => (
  <p class="files">
    {common.save}{' '}
    {Object.entries(files).map(([form, save]) => (
      <LinkButton key={form} aria-label={common.saveAs(form, what)} onClick={() => void save()}>
        {form}
      </LinkButton>
    ))}
    <CopyButton
      text={address}
      label={common.copyLinkTo(what)}
      words={common.copyLink}
      done={common.copiedLink(isOnThisMachine())}
      isPlain
    />
    {frame !== undefined && (
      <CopyButton text={frame} label={common.embedOf(what)} words={common.embed} isPlain />
    )}
  </p>
);
