import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** What stands beside the label, paler. */
  readonly notes: readonly string[];
}

/** What a list offers. A group has a title, unless it is the only one. */
export interface Offer {
  readonly groups: readonly OptionGroup[];
  /** The value that Enter takes unless another is pointed out. */
  readonly best?: string | undefined;
  /** The value that leaving the field takes: the only one whose own name begins so. */
  readonly sure?: string | undefined;
}

export interface OptionGroup {
  readonly title?: string | undefined;
  readonly options: readonly Option[];
}

/** What is chosen from, and what is done with the choice. */
export interface Choosing {
  readonly value: string;
  /** What there is to choose where this was typed. */
  readonly offer: (typed: string) => Offer;
  /** The value that a text names in full, though it was not taken from the list. */
  readonly named: (typed: string) => string | undefined;
  /** Whether leaving the field without a choice empties it. */
  readonly isSearch?: boolean;
  /** Whether what there is to choose is still being loaded. */
  readonly isWaiting?: boolean;
  readonly onOpen?: (() => void) | undefined;
  /** Told whether something stands in the field that is not chosen. */
  readonly onTyping?: ((isTyping: boolean) => void) | undefined;
  readonly onChange: (value: string) => void;
}

const nothing: Offer = { groups: [] };

const isEmpty = (typed: string | null): boolean => (typed ?? '').trim() === '';

/** Rows that the keys of pages go. */
const page = 8;

/** What a field with a list does: which rows there are, which of them is pointed out, and how keys, hand and focus change it. */
export function useCombobox(choosing: Choosing) {
  const { value, offer, named, isSearch = false, isWaiting = false, onOpen, onChange } = choosing;
  const [open, setOpen] = useState(false);
  /** Null: what stands in the field is what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  /** What is pointed out: undefined for what answers best to what was typed, which may come later; null for nothing. */
  const [pointed, setPointed] = useState<string | null>();
  /** What was typed names nothing, and was left so. */
  const [refused, setRefused] = useState(false);
  const early = useEarly(isWaiting, (how) => {
    if (typed === null) return;
    const chosen = named(typed) ?? offer(typed)[how === 'entered' ? 'best' : 'sure'];
    if (chosen !== undefined) choose(chosen);
    else setRefused(!open);
  });
  const { groups, best } = open ? offer(typed ?? '') : nothing;
  const active = pointed === undefined && !isEmpty(typed) ? best : (pointed ?? undefined);
  const options = groups.flatMap((group) => group.options);
  const at = options.findIndex((one) => one.value === active);

  const show = (at: string | undefined): void => {
    if (!open) onOpen?.();
    setOpen(true);
    setPointed(at);
  };
  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setPointed(undefined);
    setRefused(false);
    early.forget();
  };
  // At once with the new value: what is typed next is not lost.
  useLayoutEffect(close, [value]);
  useTold(typed !== null, choosing.onTyping);
  const choose = (chosen: string): void => {
    close();
    if (chosen !== value) onChange(chosen);
  };
  const type = (text: string): void => {
    setTyped(text);
    setRefused(false);
    early.forget();
    show(undefined);
  };
  const refuse = (): void => {
    setOpen(false);
    setPointed(undefined);
    setRefused(!isWaiting);
    if (isWaiting) early.left();
  };
  /** Whoever goes on takes what the text names or alone begins. Another text stays, and is refused; an empty field says again what is chosen. */
  const leave = (): void => {
    const chosen = typed === null ? undefined : named(typed);
    if (chosen !== undefined) return choose(chosen);
    if (isSearch || isEmpty(typed)) return close();
    const { sure } = offer(typed!);
    if (sure !== undefined) choose(sure);
    else refuse();
  };
  const enter = (): void => {
    const chosen = at >= 0 ? active : named(typed ?? '');
    if (chosen !== undefined) choose(chosen);
    else if (isEmpty(typed)) return;
    else if (isWaiting) early.entered();
    else if (!isSearch) refuse();
  };
  const go = (by: number): void => {
    if (!open) return show(value);
    setPointed(options[rowFrom(at, by, options.length)]?.value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (act(event)) event.preventDefault();
  };
  const act = (event: KeyboardEvent): boolean =>
    actOn(event, {
      ...{ open, go, enter, leave, close },
      reopen: () => show(active ?? value),
      leaveList: () => setPointed(null),
    });
  return {
    ...{ open, typed, refused, groups, active: at < 0 ? undefined : active },
    ...{ show, type, choose, leave, press },
  };
}

/** Tells whether something is so, whenever that changes. */
const useTold = (isSo: boolean, tell: Choosing['onTyping']): void =>
  useEffect(() => tell?.(isSo), [isSo]);

/** What was entered, or left, before there was anything to choose is answered when the list has come. */
function useEarly(isWaiting: boolean, answer: (how: 'entered' | 'left') => void) {
  const [how, setHow] = useState<'entered' | 'left'>();
  useEffect(() => {
    if (isWaiting || how === undefined) return;
    setHow(undefined);
    answer(how);
  }, [isWaiting]);
  return {
    entered: () => setHow('entered'),
    left: () => setHow((before) => before ?? 'left'),
    forget: () => setHow(undefined),
  };
}

/** The row so many rows on. Before the first and after the last a single step goes round, a longer one stays at the end. */
function rowFrom(at: number, by: number, rows: number): number {
  if (at < 0) return by > 0 ? 0 : rows - 1;
  return Math.abs(by) === 1 ? (at + by + rows) % rows : Math.min(rows - 1, Math.max(0, at + by));
}

interface Actions {
  readonly open: boolean;
  readonly go: (by: number) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
  readonly leaveList: () => void;
}

/** Does what a key asks for; whether the key is done with. */
function actOn({ key, altKey }: KeyboardEvent, actions: Actions): boolean {
  const { open, go, enter, leave, close, reopen, leaveList } = actions;
  if (altKey && key === 'ArrowDown') reopen();
  else if (altKey && key === 'ArrowUp') leave();
  else if (key === 'ArrowDown') go(1);
  else if (key === 'ArrowUp') go(-1);
  else if (open && key === 'PageDown') go(page);
  else if (open && key === 'PageUp') go(-page);
  else if (open && key === 'Enter') enter();
  else if (open && key === 'Escape') close();
  else {
    // What moves in the text leaves the list.
    if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) leaveList();
    return false;
  }
  return true;
}
