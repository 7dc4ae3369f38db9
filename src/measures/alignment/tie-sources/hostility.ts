import { z } from 'zod';
import { defineTieSource } from './define.js';

/** Hostile by standing: strategic rivalry, or a peace scale on the level of rivalry (`hostility`). */
export const hostility = defineTieSource({
  id: 'hostility',
  title: 'standing hostility',
  gives: 'negative',
  params: {
    hostilityLevel: z
      .enum(['severe', 'lesser'])
      .default('severe')
      .describe(
        '`severe`: a strategic rivalry, or severe rivalry on the peace scale; `lesser`: lesser rivalry on the peace scale too.',
      ),
  },
  says: ({ hostilityLevel }) =>
    hostilityLevel === 'severe'
      ? 'a strategic rivalry, or severe rivalry on the peace scale'
      : 'a strategic rivalry, or any rivalry on the peace scale',
  look: () => ({ measure: 'hostility' }),
  signs:
    ({ hostilityLevel }) =>
    (value) =>
      value >= (hostilityLevel === 'severe' ? 1 : 0.5) ? -1 : 0,
});
