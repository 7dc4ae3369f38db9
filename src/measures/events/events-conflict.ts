import { defineEventMeasure } from './event-measure.js';

/**
 * Share of conflict in what the news tell of two states.
 *
 * **Definition.** `icews`: events of conflict over all events between the two states in the year, both directions together;
 * `form` takes words alone (verbal conflict over verbal events) or deeds alone. `gdelt`: N / (P + N), P and N as in
 * `events-cooperation`.
 *
 * **Convention.** As in `events-cooperation`, of which this is the other side: of one form the two add up to 1, and using both
 * counts one observation twice. Conflict of words is criticism, demands, refusals and threats; conflict of deeds is
 * protest, posture, sanctions, expulsions, coercion and force, so that it is no measure of the use of force: of the
 * United States toward Russia the source has 1,371 such events in 2014, the year of the sanctions.
 *
 * **Unit and range.** Share, [0, 1]; n is the number of events (GDELT: of days with a balance); symmetric. Parts of ICEWS: all,
 * verbal, material (null below the minimum), from1 and from2 (the share in what the state with the lower number did, and
 * the other one), verbal_events and material_events (conflictual ones), world (the pair’s part of the world’s conflictual events of the
 * form). Parts of GDELT: days (share of days below zero), per_day (N over covered days: follows the volume of news).
 * **Nulls.** `no-events`, `too-few-events`; `state-not-covered` for a state that the source does not cover. Throws UsageError for a form
 * of GDELT. Flag `partial-year` for GDELT in 2024, which ends in February.
 * **Complexity.** O(pairs x years): 150,000 in 0.1 s.
 * **Example.** `counterpoise measure events-conflict USA RUS --form verbal --from 2014 --to 2014` is 0.2273.
 */
export const eventsConflict = defineEventMeasure({
  id: 'events-conflict',
  title: 'Conflict among events',
  summary: 'Conflictual events over all events that the news tell of the two states.',
  side: 'conflict',
  direction: 'farther',
  dimension: 'conflict',
});
