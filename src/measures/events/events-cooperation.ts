import { defineEventMeasure } from './event-measure.js';

/**
 * Share of cooperation in what the news tell of two states.
 *
 * **Definition.** `icews`: events of cooperation over all events between the two states in the year, both directions
 * together; `form` takes words alone (verbal cooperation over verbal events) or deeds alone. `gdelt`: P / (P + N), P the sum
 * of the daily index over the days on which it is above zero, N the sum of its size over the days below.
 *
 * **Convention.** A share, since counts and sums follow the volume of news (ICEWS falls by a quarter from 2007 to 2011).
 * Rival conventions weight events by the Goldstein scale and add them up: sums rise with attention, means give a war and
 * a handshake of the same size one number. A share of all events is mostly one of talk (85 of 100 events are verbal
 * cooperation), so the shares among words and among deeds are parts. Cooperation and conflict of one form add up to 1:
 * `events-conflict` is the other side of the ledger, never a second witness. Shares of fewer than `minimum` events are
 * not given, since one event of one is a share of 1. Source and target differ little in these data: each direction
 * is a part.
 *
 * **Unit and range.** Share, [0, 1]; n is the number of events (GDELT: of days with a balance); symmetric. Parts of ICEWS: all,
 * verbal, material (null below the minimum), from1 and from2 (the share in what the state with the lower number did, and
 * the other one), verbal_events and material_events (cooperative ones), world (the pair’s part of the world’s cooperative events of the
 * form). Parts of GDELT: days (share of days above zero), per_day (P over covered days: follows the volume of news).
 * **Nulls.** `no-events`, `too-few-events`; `state-not-covered` for a state that the source does not cover. Throws UsageError for a form
 * of GDELT. Flag `partial-year` for GDELT in 2024, which ends in February.
 * **Complexity.** O(pairs x years): 150,000 in 0.1 s.
 * **Example.** `counterpoise measure events-cooperation RUS CHN --from 2014 --to 2014` is 0.9925.
 */
export const eventsCooperation = defineEventMeasure({
  id: 'events-cooperation',
  title: 'Cooperation among events',
  summary: 'Cooperative events over all events that the news tell of the two states.',
  side: 'cooperation',
  direction: 'closer',
  dimension: 'discourse',
});
