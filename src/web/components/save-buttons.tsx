import { LinkButton } from './button.js';
import { CopyButton } from './copy.js';
import { common } from './strings.js';

interface SaveButtonsProps {
  /** What is saved, for those who hear the buttons one by one. */
  readonly what: string;
  /** What each button does, by the form of the file. */
  readonly files: Readonly<Record<string, () => unknown>>;
  /** Where it stands, for a link to it. */
  readonly address: () => string;
}

export const SaveButtons = ({ what, files, address }: SaveButtonsProps) => (
  <p class="files">
    {common.save}{' '}
    {Object.entries(files).map(([form, save]) => (
      <LinkButton key={form} aria-label={common.saveAs(form, what)} onClick={() => void save()}>
        {form}
      </LinkButton>
    ))}
    <CopyButton text={address} label={common.copyLinkTo(what)} words={common.copyLink} isPlain />
  </p>
);
