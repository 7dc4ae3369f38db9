import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import './combobox.css';
import { common } from './strings.js';
import { placePopup } from './place-popup.js';
import { useCombobox, type Choosing, type Option, type OptionGroup } from './use-combobox.js';

interface ComboboxProps extends Choosing {
  readonly label: string;
  /** Whether only screen readers are given the label. */
  readonly hidesLabel?: boolean;
  /** What the field says of the value. */
  readonly text: string;
  /** What the field says while it is empty. */
  readonly placeholder?: string | undefined;
  /** What is said of a text that the list has nothing for, or that was left without a choice. */
  readonly nothing: (typed: string) => string;
}

/**
 * A field that one types into and chooses from its list: the editable combobox with list autocomplete of the ARIA Authoring Practices.
 * The keyboard stays in the field, which says to screen readers what is pointed out in the list.
 */
export function Combobox({
  label,
  hidesLabel = false,
  text,
  placeholder,
  nothing: saidOf,
  ...choosing
}: ComboboxProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox(choosing);
  const { open, typed, refused, active, groups } = box;
  const nothing = saidOf(typed ?? '');
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  useEffect(() => {
    // What is written next is in place of the choice.
    if (document.activeElement === field.current) field.current?.select();
  }, [text]);
  // A form is not sent with it.
  useEffect(() => field.current?.setCustomValidity(refused ? nothing : ''), [refused, nothing]);
  const list = { id: `${id}-list`, field, label, active, value: choosing.value };
  return (
    <div class="field combobox">
      <label for={id} class={hidesLabel ? 'hidden' : undefined}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={list.id}
        aria-activedescendant={active === undefined ? undefined : idOf(list.id, active)}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-refused` : undefined}
        value={typed ?? text}
        placeholder={placeholder}
        onFocus={() => field.current?.select()}
        onClick={() => !open && box.show(choosing.value)}
        onInput={({ currentTarget }) => box.type(currentTarget.value)}
        onKeyDown={box.press}
        onBlur={box.leave}
      />
      <p class="hidden" aria-live="polite">
        {open && typed !== null && (count > 0 ? common.found(count) : nothing)}
      </p>
      {refused && (
        <p id={`${id}-refused`} class="small refused" role="alert">
          {nothing}
        </p>
      )}
      {open && count > 0 && <List {...list} groups={groups} onChoose={box.choose} />}
      {open && count === 0 && <Nothing field={field}>{nothing}</Nothing>}
    </div>
  );
}

const idOf = (list: string, value: string): string => `${list}-${value}`;

/** A press in the list takes no focus from the field. */
const keepFocus = (event: Event): void => event.preventDefault();

interface ListProps {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement>;
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  readonly active: string | undefined;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function List({ id, field, label, groups, active, value, onChoose }: ListProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const end = placePopup(field.current!, place.current!);
    reveal(place.current!, true);
    return end;
  }, []);
  useLayoutEffect(() => reveal(place.current!), [active]);
  const rows = (options: readonly Option[]) =>
    options.map(({ value: own, label: name, notes }) => (
      <div
        key={own}
        id={idOf(id, own)}
        role="option"
        class={own === value ? 'chosen' : undefined}
        aria-selected={own === active}
        onClick={() => onChoose(own)}
      >
        {name}
        {notes.map((note) => (
          <span key={note} class="small">
            {' '}
            {note}
          </span>
        ))}
      </div>
    ));
  return (
    <div
      ref={place}
      id={id}
      class="combobox-list"
      popover="manual"
      role="listbox"
      aria-label={label}
      onMouseDown={keepFocus}
    >
      {groups.map(({ title, options }, i) =>
        title === undefined ? (
          rows(options)
        ) : (
          <div key={title} role="group" aria-labelledby={`${id}-group-${i}`}>
            <div id={`${id}-group-${i}`} class="title" role="presentation">
              {title}
            </div>
            {rows(options)}
          </div>
        ),
      )}
    </div>
  );
}

/** Scrolls a list, and nothing around it, as far as it takes to see the row that is pointed out. */
function reveal(list: HTMLElement, inMiddle = false): void {
  const row = list.querySelector<HTMLElement>('[aria-selected=true]');
  if (row === null) return;
  const before = row.previousElementSibling;
  const top = before instanceof HTMLElement && before.role === 'presentation' ? before : row;
  const end = row.offsetTop + row.offsetHeight - list.clientHeight;
  if (inMiddle) list.scrollTop = row.offsetTop - (list.clientHeight - row.offsetHeight) / 2;
  else if (list.scrollTop > top.offsetTop) list.scrollTop = top.offsetTop;
  else if (list.scrollTop < end) list.scrollTop = end;
}

/** In place of a list that has nothing. */
function Nothing({
  field,
  children,
}: {
  readonly field: RefObject<HTMLInputElement>;
  readonly children: ComponentChildren;
}) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => placePopup(field.current!, place.current!), []);
  return (
    <p ref={place} class="combobox-list nothing" popover="manual" aria-hidden="true">
      {children}
    </p>
  );
}
