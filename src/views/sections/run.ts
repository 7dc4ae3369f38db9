import type { RunManifest } from '../../contract/index.js';
import { command, fold, list, p, terms } from '../blocks.js';
import type { Content } from '../content.js';
import { code, prose } from '../text.js';
import type { Section } from '../section.js';
import { paramsText, scalar } from '../words.js';

/** How a page is computed again: the command, and what else is to be known of it. */
export const runSection = (text: string, inputs: string, content?: Content): Section => ({
  id: 'run',
  title: 'This run',
  content: [
    p`The same ${inputs}, data and seed give the same bytes:`,
    command(`npx ${text}`),
    content,
  ],
});

/** The run of an assessment, with everything that is needed to compute it again. */
export function assessmentRun({ command: text, measures, ...rest }: RunManifest): Section {
  return runSection(text, 'case', [
    terms(
      Object.entries(rest).map(([name, value]) => [spaced(name), code(scalar(value))]),
      'manifest',
    ),
    fold(
      `${measures.length} measures with their parameters`,
      list(
        measures.map(({ id, params }) => prose`${code(id)}: ${paramsText(id, params)}`),
        'bare small',
      ),
    ),
  ]);
}

/** `dataVersion` as `data version`. */
const spaced = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
