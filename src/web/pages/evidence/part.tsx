import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../components/button.js';
import { itemTitle, type BoardState } from './board-context.js';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the page that is open, to which keys can be led. */
export const Part = ({ id, title, children }: PartProps) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`} tabIndex={-1}>
      {title}
    </h2>
    {children}
  </section>
);

interface ItemLinksProps extends Pick<BoardState, 'board' | 'openItem'> {
  readonly ids: readonly string[];
  readonly class: string;
}

/** Items by their titles, which open them. */
export const ItemLinks = ({ board, openItem, ids, class: kind }: ItemLinksProps) => (
  <ul class={kind}>
    {ids.map((id) => (
      <li key={id}>
        <LinkButton onClick={() => openItem(id)}>{itemTitle(board, id)}</LinkButton>
      </li>
    ))}
  </ul>
);
