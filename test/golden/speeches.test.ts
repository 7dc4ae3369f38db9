import { beforeAll, describe, expect, it } from 'vitest';
import { speechTopicIds, type SpeechTopicId } from '../../src/core/speech-topics.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

/** Speeches of some states, from an independent fit: generators/speeches.py. The panel holds thousandths. */
interface Speech extends Readonly<Record<SpeechTopicId, number>> {
  readonly ccode: number;
  readonly year: number;
  readonly position: number;
  readonly position_se: number;
  readonly score: number;
  readonly score_se: number;
  readonly words: number;
}
const { rows } = fixture<{ rows: Speech[] }>('speeches');
const THOUSANDTH = 0.00056;
const speechOf = (ccode: number, year: number): Speech =>
  rows.find((row) => row.ccode === ccode && row.year === year)!;

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('speech-position', () => {
  it.each([
    ['wordfish', 'position', 'position_se'],
    ['wordscores', 'score', 'score_se'],
  ] as const)('on %s, of fourteen states in every session', async (scale, place, error) => {
    const columns = await panel.compute('speech-position', { scale });
    expect(rows).toHaveLength(14 * 11);
    for (const speech of rows) {
      const row = rowOf(columns, [speech.ccode], speech.year);
      expectNear(columns.value[row], speech[place], THOUSANDTH);
      expectNear(columns.parts!.error![row], speech[error], THOUSANDTH);
      expect(columns.n![row]).toBe(speech.words);
    }
  });
});

describe('speech-salience', () => {
  it.each(speechTopicIds)('of %s', async (topic) => {
    const columns = await panel.compute('speech-salience', { topic });
    expect(rows.some((speech) => speech[topic] > 0)).toBe(true);
    for (const speech of rows) {
      const row = rowOf(columns, [speech.ccode], speech.year);
      expect(columns.parts!.expressions![row]).toBe(speech[topic]);
      expectNear(columns.value[row], (1000 * speech[topic]) / speech.words);
    }
  });
});

describe('distances of speeches', () => {
  const [usa, china, russia] = [2, 710, 365];

  it('discourse-distance is the distance of two scores, with the error of their difference', async () => {
    const columns = await panel.compute('discourse-distance');
    for (let year = 2014; year <= 2024; year++) {
      const row = rowOf(columns, [usa, russia], year);
      const [first, second] = [speechOf(usa, year), speechOf(russia, year)];
      expectNear(columns.value[row], Math.abs(first.score - second.score), 2 * THOUSANDTH);
      const error = Math.hypot(first.score_se, second.score_se);
      expectNear(columns.partAt!('error', row), error, 2 * THOUSANDTH);
    }
  });

  it('discourse-leaning is the distance of the third from the second less that from the first', async () => {
    const columns = await panel.compute('discourse-leaning', {}, undefined, [usa, china]);
    for (let year = 2014; year <= 2024; year++) {
      const row = columns.third!.findIndex((r, at) => r === russia && columns.year[at] === year);
      const [third, first, second] = [russia, usa, china].map(
        (state) => speechOf(state, year).score,
      );
      const leaning = Math.abs(third! - second!) - Math.abs(third! - first!);
      expectNear(columns.value[row], leaning, 4 * THOUSANDTH);
    }
  });
});
