/**
 * Areas that do not report, in a table of reconciled trade that does not say who reports. Trade that at least one side
 * reports is listed, so that no two areas without reports have a pair. The area with the most pairs among those left is
 * taken to report, and taken out, until no pair is left: what then remains does not report. Of areas with as many pairs
 * the first in the alphabet goes, so that the order of rows does not matter.
 *
 * @param partners of each area, those with any trade in either direction
 */
export function withoutReports(
  partners: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const left = new Map([...partners].map(([area, { size }]) => [area, size]));
  for (;;) {
    let [most, pairs] = ['', 0];
    for (const [area, count] of left)
      if (count > pairs || (count === pairs && area < most)) [most, pairs] = [area, count];
    if (pairs === 0) return new Set(left.keys());
    left.delete(most);
    for (const partner of partners.get(most)!)
      if (left.has(partner)) left.set(partner, left.get(partner)! - 1);
  }
}
