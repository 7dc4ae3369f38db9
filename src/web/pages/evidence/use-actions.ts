import { useMemo, useRef } from 'preact/hooks';
import type { EvidenceBoard } from '../../../contract/index.js';
import type { Changes } from '../../state/address.js';
import { reveal as open } from '../../state/follow.js';
import { queryOf, type Choices } from './judgement-query.js';

interface Options {
  readonly replace?: boolean;
}
type Change = (changes: Changes, options?: Options) => void;

export interface Actions {
  readonly change: Change;
  /** Judge otherwise than now. */
  readonly update: (next: (now: Choices) => Choices, options?: Options) => void;
  /** Open an item on the board and bring it into sight. */
  readonly openItem: (id: string) => void;
}

/** What a reader can do, as functions that stay the same, so that parts that show nothing new need not be made anew. */
export function useActions(change: Change, choices: Choices, board: EvidenceBoard): Actions {
  const latest = useRef({ change, choices });
  latest.current = { change, choices };
  return useMemo(
    () => ({
      change: (changes, options) => latest.current.change(changes, options),
      update: (next, options) => {
        const made = next(latest.current.choices);
        latest.current.choices = made;
        latest.current.change({ ...queryOf(made, board.questions) }, options);
      },
      openItem: (id) => {
        latest.current.change({ item: id }, { replace: true });
        requestAnimationFrame(() => reveal(`item-${id}`));
      },
    }),
    [board],
  );
}

/** Bring a part of the page into sight, and let keys go on from there. */
export function reveal(id: string, { unlessSeen = false } = {}): void {
  const found = document.getElementById(id);
  if (found === null) return;
  open(found);
  const { top } = found.getBoundingClientRect();
  if (unlessSeen && top >= 48 && top < innerHeight * 0.75) return;
  found.scrollIntoView({ block: 'start' });
  found.querySelector<HTMLElement>('h2, button[aria-expanded]')?.focus({ preventScroll: true });
}
