/** Bring a part of the page into sight, and let keys go on from there. */
export function reveal(id: string, { unlessSeen = false } = {}): void {
  const found = document.getElementById(id);
  if (found === null) return;
  const { top } = found.getBoundingClientRect();
  if (unlessSeen && top >= 48 && top < innerHeight * 0.75) return;
  found.scrollIntoView({ block: 'start' });
  found.querySelector<HTMLElement>('h2, button[aria-expanded]')?.focus({ preventScroll: true });
}
