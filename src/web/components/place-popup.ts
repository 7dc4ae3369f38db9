/** Pixels between a field and its list, and between the list and the edge of what is seen. */
const gap = 4;
const margin = 8;
const highest = 320;
/** With so much room a list stays below, where lists are looked for. */
const enough = 200;

/**
 * Puts a list in the top layer below its field, or above where there is little room: nothing cuts it off. It follows the field when the
 * page is scrolled, and stays on its side until the window changes, as when a keyboard comes up. Returns what ends it.
 */
export function placePopup(field: HTMLElement, popup: HTMLElement): () => void {
  let isBelow = true;
  const seen = (): readonly [number, number] => {
    const { offsetTop, height } = visualViewport ?? { offsetTop: 0, height: innerHeight };
    return [offsetTop + margin, offsetTop + height - margin];
  };
  const put = (): void => {
    const { top, bottom, left, width } = field.getBoundingClientRect();
    const [first, last] = seen();
    const room = isBelow ? last - bottom - gap : top - gap - first;
    const { style } = popup;
    style.maxHeight = `${Math.max(0, Math.min(highest, room))}px`;
    style.left = `${left}px`;
    style.minWidth = `${width}px`;
    style.maxWidth = `${document.documentElement.clientWidth - left - margin}px`;
    style.top = isBelow ? `${bottom + gap}px` : 'auto';
    style.bottom = isBelow ? 'auto' : `${document.documentElement.clientHeight - top + gap}px`;
  };
  const choose = (): void => {
    const { top, bottom } = field.getBoundingClientRect();
    const [first, last] = seen();
    isBelow = last - bottom - gap >= Math.min(enough, top - gap - first);
    put();
  };
  popup.showPopover();
  choose();
  const ended = new AbortController();
  const { signal } = ended;
  addEventListener('scroll', put, { signal, capture: true, passive: true });
  addEventListener('resize', choose, { signal });
  visualViewport?.addEventListener('resize', choose, { signal });
  return () => ended.abort();
}
