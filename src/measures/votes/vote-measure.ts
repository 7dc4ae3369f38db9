import type { Range } from '../../core/measure.js';
import { defineMeasure } from '../../core/measure.js';
import type { Reference } from '../../core/references.js';
import { allVoteNeeds, voteNeedsOf } from './joint-votes.js';
import { ofVoteSource } from './vote-sources.js';
import {
  computeVotes,
  explainVotes,
  resampleVotes,
  voteParams,
  type VoteStatistic,
} from './votes.js';
import { meanOfMembers } from '../../core/of-groups.js';

interface VoteMeasure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly range: Range;
  readonly references: readonly Reference[];
  /** The measure of one table of joint votes. */
  readonly statistic: VoteStatistic;
}

/** A measure of the joint votes of two states in the UN General Assembly: all of them differ in the statistic only. */
export function defineVoteMeasure({ statistic, ...described }: VoteMeasure) {
  return defineMeasure({
    ...described,
    grain: 'dyad-year',
    direction: 'closer',
    dimension: 'norms',
    population: 'all dyads with a joint roll call in the year',
    ...ofVoteSource('undl'),
    datasets: ['un-votes-undl', 'un-votes'],
    needs: allVoteNeeds,
    ofGroups: meanOfMembers('mean over the members, each of which has one vote'),
    params: voteParams,
    variant: (params) => ({ needs: voteNeedsOf(params), ...ofVoteSource(params.source) }),
    compute: (frames, request) => computeVotes(frames, request, statistic),
    explainMissing: explainVotes,
    resample: (frames, unit, request, rng) => resampleVotes(frames, unit, request, rng, statistic),
  });
}
