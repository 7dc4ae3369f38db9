import type { Assessment } from '../assess/assessment.js';
import { bundleTable, common, paramsCell, type BundleTable, type BundleTables } from './table.js';
import type { ContestResult } from '../arena/contest.js';
import type { InstitutionsResult } from '../assess/institutions.js';
import { placeIn } from '../assess/place-in-body.js';

/** Who is ahead in the third states, and who belongs to which body; absent parts have no table. */
export function contestTables({ case: { pair }, contest, institutions }: Assessment): BundleTables {
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

const place = {
  channel: '`trade`, `arms`, `votes` or `institutions`',
  ccode: 'Correlates of War number of the third state',
  state: 'name of the third state',
  dataset: 'source; sources are never joined',
  ccode1: common.ccode1,
  ccode2: common.ccode2,
} as const;

/** Every series of the contest with what tells it apart. */
const placed = ({ channels }: ContestResult, { first, second }: Sides) =>
  channels.flatMap(({ id, unit, states }) =>
    states.flatMap(({ state, series, compared }) =>
      series.map((one) => ({
        unit,
        one,
        disagree: new Set(compared.disagree),
        where: {
          channel: id,
          ccode: state.ccode,
          state: state.name,
          dataset: one.dataset,
          ccode1: first,
          ccode2: second,
        },
      })),
    ),
  );

const ties = (contest: ContestResult, sides: Sides): BundleTable =>
  bundleTable(
    'a third state, a channel, a source and a year',
    {
      ...place,
      measure: common.measure,
      params: common.params,
      unit: 'unit of both ties',
      year: common.year,
      first:
        'tie of the third state with the first state; empty where the source has none for the year',
      second:
        'tie of the third state with the second state; empty where the source has none for the year',
      hedging: 'measure `hedging` of the third state, where the ties are shares',
      disagree: '1 in years in which two sources name another side as ahead, otherwise 0',
    },
    placed(contest, sides).flatMap(({ where, unit, one, disagree }) =>
      one.first.map((first, i) => ({
        ...where,
        measure: one.measure,
        params: paramsCell(one.params),
        unit,
        year: one.from + i,
        first,
        second: one.second[i],
        hedging: one.hedging?.[i],
        disagree: disagree.has(one.from + i) ? 1 : 0,
      })),
    ),
  );

const leads = (contest: ContestResult, sides: Sides): BundleTable =>
  bundleTable(
    'a lead of three years running or more in a third state',
    {
      ...place,
      ahead: 'Correlates of War number of the state that is ahead, until the next lead',
      from: 'first year of the lead',
      from_start: '1 where the lead begins with the first covered year, and may be older',
    },
    placed(contest, sides).flatMap(({ where, one }) =>
      one.leads.map(({ side, from, fromStart }) => ({
        ...where,
        ahead: sides[side],
        from,
        from_start: fromStart ? 1 : 0,
      })),
    ),
  );

const memberships = ({ year, states, bodies }: InstitutionsResult): BundleTable =>
  bundleTable(
    'a body and a state of the case',
    {
      year: 'the year looked at',
      body: 'id of the body',
      name: 'name of the body',
      kind: 'kind of the body',
      body_since: 'when the body began',
      group:
        'who of the first, the second and the third state belongs: `pair` for the first two alone, `all`, `first-third`, `second-third`, `first`, `second`, `third` or `none`',
      members: 'members in all; empty where not every member is coded',
      ccode: 'Correlates of War number of the state',
      state: 'name of the state',
      belongs:
        '1 for members and associates, 0 for others; empty where the state is not listed and not every member is coded',
      status: 'status of the state in the body; empty where it has none',
      since: 'first day of this status, as precise as known',
    },
    bodies.flatMap((body) =>
      states.map((state) => {
        const { status, since, belongs } = placeIn(body, state.ccode);
        return {
          year,
          body: body.id,
          name: body.name,
          kind: body.kind,
          body_since: body.since,
          group: body.group,
          members: body.members,
          ccode: state.ccode,
          state: state.name,
          belongs: belongs === null ? null : Number(belongs),
          status,
          since,
        };
      }),
    ),
  );
