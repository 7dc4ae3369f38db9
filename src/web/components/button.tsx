import type { ButtonHTMLAttributes } from 'preact';
import { common } from './strings.js';

type ButtonProps = ButtonHTMLAttributes;

/** A button that submits no form unless its type says so. */
export const Button = (props: ButtonProps) => <button type="button" {...props} />;

/** A button that looks like a link. */
export const LinkButton = (props: ButtonProps) => <Button class="plain-button" {...props} />;

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
      <LinkButton key={form} aria-label={common.saveAs(form, what)} onClick={() => void save()}>
        {form}
      </LinkButton>
    ))}
  </p>
);
