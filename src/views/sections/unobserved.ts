import type { HoleResult } from '../../contract/index.js';
import { formatFixed, plural } from '../../core/format.js';
import { numeric, p, table } from '../blocks.js';
import type { Content } from '../content.js';
import { code, gauge, joined, link, prose } from '../text.js';
import { anchors } from '../context.js';
import type { SectionDefinition } from '../section.js';

/** What is not observed yet, the most informative first. */
export const unobservedSection: SectionDefinition = {
  id: 'not-observed',
  title: 'Not observed yet',
  heading: 'What is not observed, or too old',
  content({ assessment: { holes, questions: all } }) {
    const questions = all.filter(({ standing }) => standing !== 'left-out');
    const total = ({ expectedInformation }: HoleResult): number =>
      Object.values(expectedInformation).reduce((sum, bits) => sum + bits, 0);
    const ordered = [...holes].sort((a, b) => total(b) - total(a) || (a.id < b.id ? -1 : 1));
    const [first] = ordered;
    if (first === undefined) return p`Every observation of the case is made and weighed.`;
    const composite = holes.some(({ dimension }) => dimension === 'composite')
      ? '; composite: of several dimensions together'
      : '';
    return [
      p`${plural(holes.length, 'observation')} of the case cannot be made yet, or ended too long ago to be weighed. Look next at
          ${link(`#${anchors.unobserved(first.id)}`, first.title)}: it is expected to tell most,
          ${formatFixed(total(first), 2)} bits. One bit would settle an even question of two
          readings.`,
      table({
        label: `Information expected about each question, in bits${composite}`,
        captioned: true,
        style: 'holes',
        columns: [
          'Observation',
          ...numeric(...questions.map(({ text }) => text)),
          'Waits for',
          { text: 'Dimension', style: 'dimension' },
        ],
        rows: ordered.map((row) => ({
          id: anchors.unobserved(row.id),
          cells: [
            row.title,
            ...questions.map(({ id }) => information(row.expectedInformation[id])),
            row.waitsFor.length === 0 ? row.reason : joined(row.waitsFor.map(code)),
            row.dimension,
          ],
        })),
      }),
    ];
  },
};

const information = (bits: number | undefined): Content =>
  bits === undefined ? '–' : prose`${gauge('amount', bits)} ${formatFixed(bits, 2)} bits`;
