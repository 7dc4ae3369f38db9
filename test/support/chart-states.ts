import { answersState } from '../../src/views/brief.js';
import { createContext, sharedYears } from '../../src/views/context.js';
import { slotsOf } from '../../src/views/actors.js';
import { alignmentState, profileState } from '../../src/views/sections/alignment.js';
import { dependenceState } from '../../src/views/sections/dependence.js';
import { priorState, sweepsState } from '../../src/views/sections/how-sure.js';
import { channelsState, levelsState } from '../../src/views/sections/levels.js';
import { linesState, mapState } from '../../src/views/sections/contest.js';
import { matrixState } from '../../src/views/sections/institutions.js';
import { caseBlocsState, tieYearsState } from '../../src/views/sections/network.js';
import { groupOf } from '../../src/views/words.js';
import { nearArena, wideArena } from './arena.js';
import { quarrelsomeFixture } from './assessment.js';
import { claimStates, effectStates } from './claim-states.js';
import { coverageStates } from './coverage-maps.js';
import { boxShapes, contestFixture } from './contest.js';
import { figuresFixture, withFigures } from './figures.js';
import { impulseStates } from './impulse-responses.js';
import { frustrationStates, networkStates, tensionStates, triangleStates } from './networks.js';
import { dyadPanelStates } from './dyad-panels.js';
import { latentRelationsStates } from './latent-relations.js';
import { curveStates } from './specification-curves.js';
import { tradeOffExample } from './trade-offs.js';
import { comparedFixture, verdictFixture } from './verdicts.js';

const assessment = quarrelsomeFixture();
const question = assessment.questions[0]!;
const slots = slotsOf(assessment.series, assessment.case);
const figures = figuresFixture();
const { contest, institutions } = contestFixture();
const context = createContext(withFigures(assessment));

/** Example states of each chart, by its id. */
export const chartStates: Readonly<Record<string, readonly unknown[]>> = {
  series: assessment.series.map((shown) => ({
    topic: shown.title,
    subtitle: shown.subtitle,
    lines: shown.lines.map((line, i) => ({ ...line, slot: slots.get(shown.id)![i] })),
    events: assessment.case.events,
    years: sharedYears(assessment.series),
    rule: shown.rule,
  })),
  answers: [
    answersState(assessment.questions),
    {
      questions: answersState(assessment.questions).questions.map((one, at) =>
        at === 0 ? one : { ...one, standing: 'left-out', premise: 0.2 },
      ),
    },
  ],
  readings: assessment.questions.map(({ text, standing, readings }) => ({
    question: text,
    draws: 10_000,
    standing,
    readings,
  })),
  'choice-sweeps': assessment.questions.map(sweepsState),
  'prior-sensitivity': assessment.questions.map(priorState),
  'evidence-ladder': [
    {
      leader: 'One <reading>',
      runnerUp: 'Another & other',
      standing: question.standing,
      items: assessment.evidence.map(({ id, title, kind, weight }) => ({
        id,
        title,
        kind,
        db: weight[question.id]?.leaderVsRunnerUp ?? 0,
        href: `#evidence-${id}`,
      })),
    },
  ],
  'containment-levels': [levelsState(figures.levels, context)],
  'containment-channels': [channelsState(figures.levels, context)],
  'alignment-dimensions': [alignmentState(figures.alignment, context)],
  'alignment-profile': [profileState(figures.alignment, context)],
  dependence: [dependenceState(figures.dependence, context)],
  // The third has nothing in the years that it shows.
  'latent-relations': latentRelationsStates.slice(0, 2),
  'dyad-panel': dyadPanelStates,
  'contest-map': [mapState(context, contest!.channels, boxShapes)],
  'contest-lines': contest!.channels.map((channel) => linesState(context, channel)),
  'arena-map': [nearArena, wideArena],
  'institution-matrix': [matrixState(institutions!, context)],
  'claim-series': claimStates,
  'claim-effect': effectStates,
  'specification-curve': curveStates,
  'compared-readings': [comparedFixture],
  'impulse-response': impulseStates,
  'network-blocs': [...networkStates, caseBlocsState(figures.network)],
  'network-matrix': networkStates,
  'tie-tension': tensionStates,
  'pair-triangles': triangleStates,
  'frustration-years': frustrationStates,
  'coverage-map': coverageStates,
  'tie-years': [tieYearsState(figures.network)],
  'trade-off': [tradeOffExample],
  'verdict-over-time': [
    verdictFixture({ step: 1 }),
    verdictFixture({ step: 5 }),
    { ...verdictFixture({ step: 1 }), marked: 2014 },
  ],
  'claims-overview': [
    {
      claims: assessment.claims.map((claim) => ({
        id: claim.id,
        group: groupOf(claim),
        href: `#claim-${claim.id}`,
      })),
    },
  ],
};
