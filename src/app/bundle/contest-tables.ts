import type { ContestResult, Assessment, InstitutionsResult } from '../../contract/index.js';
import { paramsCell, tableOf, type Columns, type Table, type Tables } from '../../table/column.js';
import { placeIn } from '../assess/place-in-body.js';
import { common } from './common.js';

/** Who is ahead in the third states, and who belongs to which body; absent parts have no table. */
export function contestTables({ case: { pair }, contest, institutions }: Assessment): Tables {
  const sides = { first: pair[0].ccode, second: pair[1].ccode };
  return {
    ...(contest === undefined
      ? {}
      : { contest: ties(contest, sides), 'contest-leads': leads(contest, sides) }),
    ...(institutions === undefined ? {} : { institutions: memberships(institutions) }),
  };
}

interface Sides {
  readonly first: number;
  readonly second: number;
}

/** Every series of the contest, with the channel and the state that it is of. */
const seriesOf = ({ channels }: ContestResult) =>
  channels.flatMap(({ id, unit, states }) =>
    states.flatMap(({ state, series, compared }) =>
      series.map((one) => ({ channel: id, unit, state, one, compared })),
    ),
  );
type Placed = ReturnType<typeof seriesOf>[number];

const placeColumns = ({ first, second }: Sides): Columns<Placed> => ({
  channel: ['`trade`, `arms`, `votes` or `institutions`', ({ channel }) => channel],
  ccode: ['Correlates of War number of the third state', ({ state }) => state.ccode],
  state: ['name of the third state', ({ state }) => state.name],
  dataset: ['source; sources are never joined', ({ one }) => one.dataset],
  ccode1: [common.ccode1, () => first],
  ccode2: [common.ccode2, () => second],
});

const ties = (contest: ContestResult, sides: Sides): Table =>
  tableOf(
    'a third state, a channel, a source and a year',
    seriesOf(contest).flatMap((placed) =>
      placed.one.first.map((first, at) => ({ ...placed, first, at, year: placed.one.from + at })),
    ),
    {
      ...placeColumns(sides),
      measure: [common.measure, ({ one }) => one.measure],
      params: [common.params, ({ one }) => paramsCell(one.params)],
      unit: ['unit of both ties', ({ unit }) => unit],
      year: [common.year, ({ year }) => year],
      first: [
        'tie of the third state with the first state; empty where the source has none for the year',
        ({ first }) => first,
      ],
      second: [
        'tie of the third state with the second state; empty where the source has none for the year',
        ({ one, at }) => one.second[at],
      ],
      hedging: [
        'measure `hedging` of the third state, where the ties are shares',
        ({ one, at }) => one.hedging?.[at],
      ],
      disagree: [
        '1 in years in which two sources name another side as ahead, otherwise 0',
        ({ compared, year }) => Number(compared.disagree.includes(year)),
      ],
    },
  );

const leads = (contest: ContestResult, sides: Sides): Table =>
  tableOf(
    'a lead of three years running or more in a third state',
    seriesOf(contest).flatMap((placed) => placed.one.leads.map((lead) => ({ ...placed, lead }))),
    {
      ...placeColumns(sides),
      ahead: [
        'Correlates of War number of the state that is ahead, until the next lead',
        ({ lead }) => sides[lead.side],
      ],
      from: ['first year of the lead', ({ lead }) => lead.from],
      from_start: [
        '1 where the lead begins with the first covered year, and may be older',
        ({ lead }) => Number(lead.fromStart),
      ],
    },
  );

const memberships = ({ year, states, bodies }: InstitutionsResult): Table =>
  tableOf(
    'a body and a state of the case',
    bodies.flatMap((body) =>
      states.map((state) => ({ body, state, place: placeIn(body, state.ccode) })),
    ),
    {
      year: ['the year looked at', () => year],
      body: ['id of the body', ({ body }) => body.id],
      name: ['name of the body', ({ body }) => body.name],
      kind: ['kind of the body', ({ body }) => body.kind],
      body_since: ['when the body began', ({ body }) => body.since],
      group: [
        'who of the first, the second and the third state belongs: `pair` for the first two alone, `all`, `first-third`, `second-third`, `first`, `second`, `third` or `none`',
        ({ body }) => body.group,
      ],
      members: [
        'members in all; empty where not every member is coded',
        ({ body }) => body.members,
      ],
      ccode: ['Correlates of War number of the state', ({ state }) => state.ccode],
      state: ['name of the state', ({ state }) => state.name],
      belongs: [
        '1 for members and associates, 0 for others; empty where the state is not listed and not every member is coded',
        ({ place: { belongs } }) => (belongs === null ? null : Number(belongs)),
      ],
      status: [
        'status of the state in the body; empty where it has none',
        ({ place }) => place.status,
      ],
      since: ['first day of this status, as precise as known', ({ place }) => place.since],
    },
  );
