import type { DyadPanel, DyadResult, DyadSection } from '../../../contract/index.js';
import { folded } from '../../../core/folded.js';
import { dyadPage } from './strings.js';

/** The indicators with all the words in title, measure, section or sources; sections without any are left out. */
export function foundIn(result: DyadResult, text: string): DyadResult {
  const typed = folded(text);
  if (typed === '') return result;
  const words = typed.split(' ');
  const hasAll = (texts: readonly string[]): boolean => {
    const all = folded(texts.join(' '));
    return words.every((word) => all.includes(word));
  };
  const sections = result.sections
    .map((section): DyadSection => {
      const heading = headingOf(section.id, result);
      return {
        ...section,
        panels: section.panels.filter((panel) =>
          hasAll([heading, ...textsOf(panel, result.datasets)]),
        ),
        lacking: section.lacking.filter(({ measure, title }) => hasAll([heading, measure, title])),
      };
    })
    .filter(({ panels, lacking }) => panels.length + lacking.length > 0);
  return { ...result, sections };
}

const textsOf = (panel: DyadPanel, titles: DyadResult['datasets']): string[] => [
  dyadPage.panelTitle(panel),
  ...[panel.id, panel.measure, ...panel.datasets],
  ...panel.datasets.map((id) => titles[id] ?? ''),
];

/** How many indicators there are. */
export const panelsOf = ({ sections }: DyadResult): number =>
  sections.reduce((sum, { panels }) => sum + panels.length, 0);

export const headingOf = (id: DyadSection['id'], { third, names }: DyadResult): string =>
  id === 'third' && third !== null
    ? dyadPage.thirdSection(names.third ?? third.name)
    : dyadPage.section(id);
