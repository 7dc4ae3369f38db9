import type { ArenaGroup, ArenaOrigin } from '../../contract/index.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { arenaNeeds, ArenaTrade } from '../../measures/containment/arena.js';
import { allGroups, groupNeeds, majorPowers } from '../../measures/shared/groups.js';
import { isInRegion, regions, type Region } from '../../measures/shared/regions.js';
import { sourceFacts } from '../../measures/trade/trade-sources.js';
import { labelOf, membershipCoverage, parseState, statesInYear } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';

/** The last year for which all kinds of ties are looked for. */
export const lastArenaYear = 2024;

/** Areas that the literature on contests names and no region of the measures is: small lists, stated here. */
const areas: readonly { readonly id: string; readonly name: string; readonly states: string }[] = [
  { id: 'central-asia', name: 'Central Asia', states: 'KAZ KGZ TJK TKM UZB' },
  { id: 'south-caucasus', name: 'South Caucasus', states: 'ARM AZE GEO' },
  { id: 'gulf', name: 'Gulf states', states: 'BHR IRN IRQ KWT OMN QAT SAU ARE' },
  { id: 'western-balkans', name: 'Western Balkans', states: 'ALB BIH XKX MNE MKD SRB' },
  { id: 'baltic', name: 'Baltic states', states: 'EST LVA LTU' },
];

const regionNames: Readonly<Record<Region, string>> = {
  americas: 'The Americas',
  europe: 'Europe',
  africa: 'Africa',
  'middle-east': 'Middle East',
  'central-asia': 'Central Asia with Afghanistan',
  'south-asia': 'South Asia',
  'east-asia': 'East Asia',
  'northeast-asia': 'Northeast Asia',
  'southeast-asia': 'Southeast Asia',
  oceania: 'Oceania',
};

/** Every group that an arena may be: areas, regions of the measures, and coded bodies whose members are all known. */
export async function arenaGroups(workspace: Workspace): Promise<ArenaGroup[]> {
  const [states, institutions, spells] = await Promise.all([
    workspace.panel.loadFrame(groupNeeds.states),
    workspace.panel.loadFrame(groupNeeds.institutions),
    workspace.panel.loadFrame(groupNeeds.spells),
  ]);
  const year = Math.min(lastArenaYear, membershipCoverage.to);
  const today = statesInYear(year).map(({ ccode }) => ccode);
  const inRegion = regions.map((region) => ({
    id: `region-${region}`,
    name: regionNames[region],
    kind: 'region' as const,
    year,
    members: today.filter((ccode) => isInRegion(ccode, region)),
  }));
  const bodies = allGroups({ states, institutions, spells })
    .filter(({ id }) => id !== majorPowers)
    .map((group) => ({
      id: group.id,
      name: group.name,
      kind: 'body' as const,
      year: group.to,
      members: group.membersIn(group.to),
    }));
  const listed = areas.map(({ id, name, states: codes }) => ({
    ...{ id, name, kind: 'area' as const, year },
    members: codes.split(' ').map((code) => parseState(code)),
  }));
  return [...listed, ...inRegion, ...bodies]
    .filter(({ members }) => members.length > 1)
    .map(({ members, ...group }) => ({ ...group, states: members.map((one) => labelOf(one)) }));
}

export interface ChosenArena {
  readonly origin: ArenaOrigin;
  readonly states: readonly number[];
}

export interface ArenaChoice {
  readonly pair: readonly [number, number];
  /** States by number. */
  readonly stated: readonly number[];
  /** `automatic`, or the id of a group; without it and without states the arena of the pair’s case, or the automatic one. */
  readonly arena?: string | undefined;
  /** The pair’s case, where there is one. */
  readonly subject?: Pick<Case, 'id' | 'title' | 'arena'> | undefined;
}

/**
 * The states that a request asks about, the pair itself left out, each once.
 * @throws UsageError `unknown-arena`
 */
export async function chosenArena(
  workspace: Workspace,
  { pair, stated, arena, subject }: ArenaChoice,
): Promise<ChosenArena> {
  const others = (states: readonly number[]): number[] => [
    ...new Set(states.filter((state) => !pair.includes(state))),
  ];
  if (stated.length > 0) return { origin: { kind: 'stated' }, states: others(stated) };
  if (arena === undefined && subject !== undefined && subject.arena.length > 0) {
    const { id, title } = subject;
    return { origin: { kind: 'case', id, name: title }, states: subject.arena };
  }
  if (arena === undefined || arena === 'automatic') return automaticArena(workspace, pair);
  const groups = await arenaGroups(workspace);
  const group = groups.find(({ id }) => id === arena);
  if (group === undefined)
    throw new UsageError(`there is no arena ${quoted(arena)}`, {
      code: 'unknown-arena',
      details: { value: arena, expected: ['automatic', ...groups.map(({ id }) => id)].join(', ') },
      hint: 'GET /api/arenas lists them; name your own states one by one as in',
    });
  const { id, name, year } = group;
  return {
    origin: { kind: 'group', id, name, year },
    states: others(group.states.map(({ ccode }) => ccode)),
  };
}

/** The source by which the measures of containment find their arena without being told another. */
const source = 'cow';

/**
 * The automatic arena of the measures of containment, in the last year of its source: the states for which both of the pair are among
 * the ten largest partners of trade, or neighbours.
 */
async function automaticArena(
  workspace: Workspace,
  pair: readonly [number, number],
): Promise<ChosenArena> {
  const { to: year } = sourceFacts[source].coverage;
  const [shares, dyads] = await Promise.all([
    workspace.compute({ measure: 'trade-share', params: { source }, from: year }),
    workspace.panel.loadFrame(arenaNeeds.dyads),
  ]);
  const trade = new ArenaTrade(shares.population.columns, { dyads });
  return { origin: { kind: 'automatic', year }, states: trade.automatic(...pair, year) };
}
