import type { ButtonHTMLAttributes } from 'preact';

type ButtonProps = ButtonHTMLAttributes;

/** A button that submits no form unless its type says so. */
export const Button = (props: ButtonProps) => <button type="button" {...props} />;

/** A button that looks like a link. */
export const LinkButton = (props: ButtonProps) => <Button class="plain-button" {...props} />;
