/** Room around the picture: a page would give it. */
const margin = 16;

/** A chart as a separate file: colours of the light page in place of references to a page’s, on a white ground with a margin. */
export function standaloneSvg(svg: string): string {
  const coloured = svg.replaceAll(/var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1');
  const ground = coloured.replace(
    '</desc>',
    `</desc><rect x="${-margin}" y="${-margin}" width="100%" height="100%" fill="#ffffff"/>`,
  );
  return `${withMargin(ground).replace('fill="currentColor"', 'fill="#16191d"')}\n`;
}

/** The outermost element, widened on all sides. */
function withMargin(svg: string): string {
  return svg.replace(/^<svg [^>]*>/, (head) =>
    head
      .replace(
        /viewBox="0 0 (\S+) (\S+)"/,
        (_, width: string, height: string) =>
          `viewBox="${-margin} ${-margin} ${Number(width) + 2 * margin} ${Number(height) + 2 * margin}"`,
      )
      .replace(
        / (width|height)="([\d.]+)"/g,
        (_, name: string, size: string) => ` ${name}="${Number(size) + 2 * margin}"`,
      ),
  );
}
