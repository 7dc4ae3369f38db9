import { beforeAll, describe, expect, it } from 'vitest';
import {
  speechDictionaryIds,
  type SpeechDictionaryId,
} from '../../src/core/speech-dictionaries.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

/** Phrases found by walking the words of each speech: generators/speech_rate.py. */
interface Speech extends Readonly<Record<SpeechDictionaryId, number>> {
  readonly ccode: number;
  readonly year: number;
  readonly words: number;
}
const golden = fixture<{
  readonly speeches: number;
  readonly totals: Readonly<Record<SpeechDictionaryId, number>>;
  readonly using: Readonly<Record<SpeechDictionaryId, number>>;
  readonly rows: readonly Speech[];
}>('speech-rate');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe.each(speechDictionaryIds)('speech-rate of %s', (topic) => {
  it('is that of fourteen states in every session', async () => {
    const columns = await panel.compute('speech-rate', { topic });
    expect(golden.rows).toHaveLength(14 * 11);
    for (const speech of golden.rows) {
      const row = rowOf(columns, [speech.ccode], speech.year);
      expect(columns.parts!.expressions![row], `${speech.ccode} ${speech.year}`).toBe(
        speech[topic],
      );
      expectNear(columns.value[row], (1000 * speech[topic]) / speech.words);
    }
  });

  it('finds as many expressions in all speeches', async () => {
    const { rows, parts } = await panel.compute('speech-rate', { topic });
    const counts = Array.from(parts!.expressions!);
    expect(rows).toBe(golden.speeches);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(golden.totals[topic]);
    expect(counts.filter((count) => count > 0)).toHaveLength(golden.using[topic]);
  });
});
