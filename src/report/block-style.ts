/** How a block looks on a screen, and what of it changes on paper: rules of CSS. */
export interface BlockStyle {
  readonly screen: string;
  readonly print: string;
}
