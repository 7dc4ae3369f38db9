/** A chart as a file of its own: colours of the light page in place of references to a page’s, on a white ground. */
export function standaloneSvg(svg: string): string {
  const coloured = svg.replaceAll(/var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1');
  const ground = coloured.replace(
    '</desc>',
    '</desc><rect width="100%" height="100%" fill="#ffffff"/>',
  );
  return `${ground.replace('fill="currentColor"', 'fill="#16191d"')}\n`;
}
