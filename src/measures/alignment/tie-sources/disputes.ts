import { z } from 'zod';
import { defineTieSource } from './define.js';

const levels = { threat: 2, display: 3, use: 4, war: 5 } as const;
const words = {
  threat: 'a threat of force',
  display: 'a display of force',
  use: 'a use of force',
  war: 'war',
} as const;

/** Hostile by deed: militarized disputes (`mid-hostility`). */
export const disputes = defineTieSource({
  id: 'disputes',
  title: 'militarized dispute',
  gives: 'negative',
  params: {
    disputeLevel: z
      .enum(['threat', 'display', 'use', 'war'])
      .default('use')
      .describe('Lowest hostility of a militarized dispute that makes a hostile tie.'),
    disputeRecord: z
      .enum(['events', 'disputes'])
      .default('events')
      .describe(
        'Level of the single events between the two states, or of their whole dispute, which may stem from another pair where there are more than two parties.',
      ),
    disputeYears: z
      .int()
      .min(1)
      .max(25)
      .default(1)
      .describe('Years in which a dispute counts: the year alone (1), or also those before it.'),
  },
  says: ({ disputeLevel, disputeRecord, disputeYears }) =>
    `a militarized ${disputeRecord === 'events' ? 'event between the two' : 'dispute of the two'} with ${words[disputeLevel]}${disputeLevel === 'war' ? '' : ' or more'}${disputeYears === 1 ? '' : `, in the year or the ${disputeYears - 1} before`}`,
  look: ({ disputeRecord }) => ({
    measure: 'mid-hostility',
    ...(disputeRecord === 'events' ? { part: 'event_hostility' } : {}),
  }),
  years: ({ disputeYears }) => disputeYears,
  signs:
    ({ disputeLevel }) =>
    (value) =>
      value >= levels[disputeLevel] ? -1 : 0,
  caveat: ({ disputeRecord }) =>
    disputeRecord === 'disputes'
      ? 'In disputes of more than two states the level may stem from another pair.'
      : undefined,
});
