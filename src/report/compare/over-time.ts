import type { VerdictOverTime } from '../../contract/index.js';
import { overTimeCsv } from '../../app/compare/over-time-table.js';
import { lastHowGood } from '../../app/compare/last-how-good.js';
import { weightsOption } from '../../app/learned/apply.js';
import type { FileContents } from '../../store/staging/index.js';
import { verdictOverTime as chart } from '../../charts/index.js';
import { verdictFinding, type VerdictState } from '../../charts/verdict-state.js';
import { slug } from '../../core/slug.js';
import { figure, note, p, paragraph } from '../../views/blocks.js';
import { figuresIn, type Content, type FigureSpec } from '../../views/content.js';
import { Drawings, fileOf } from '../drawings.js';
import { analysisPage } from '../page.js';
import { verdictStates } from './verdict-states.js';

interface OverTimeResult {
  readonly command: string;
  readonly cases: readonly VerdictOverTime[];
}

/** What is written of the answers over time: page, table, JSON, and every chart by itself. */
export function overTimeFiles(result: OverTimeResult): FileContents {
  const drawings = new Drawings();
  const pictures = result.cases.flatMap((one) =>
    [...verdictStates(one)].map(([question, state]) =>
      fileOf(slug(`${one.case.id}-${question}`), figureOf(question, state, one), drawings),
    ),
  );
  return {
    'compare.html': page(result, drawings),
    'compare.csv': overTimeCsv(result.cases),
    'compare.json': `${JSON.stringify({ cases: result.cases }, null, 2)}\n`,
    ...Object.fromEntries(pictures),
  };
}

function page({ command, cases }: OverTimeResult, drawings: Drawings): string {
  const { dataVersion, seed, years } = cases[0]!;
  const title =
    cases.length === 1
      ? `${cases[0]!.case.title}: ${years.from} to ${years.to}`
      : `${cases.length} cases: ${years.from} to ${years.to}`;
  return analysisPage(
    {
      title,
      description: `How the answer evolved from ${years.from} to ${years.to}`,
      ...{ command, dataVersion, seed },
      lead: [
        paragraph(
          'Each year stands for an assessment as of that year: it uses data, coded facts and events of years up to it. The figures show how probable each reading was then, and how much there was to judge by.',
          'question',
        ),
        note`“As of” is a matter of years, not of what was published: the data are today’s editions, much of which appeared later and has been revised since. Ideal points and scores of democracy are estimated from all years of their source. The readings, what they expect and the coded facts were chosen by people who knew the outcome. A step in the lines may come from a source that begins or ends as well as from the relationship.`,
      ],
      sections: cases.map((one) => ({
        id: `over-${slug(one.case.id)}`,
        title: cases.length === 1 ? 'The answer over time' : one.case.title,
        content: answers(one),
      })),
    },
    drawings,
  );
}

/** The figure of every question, for a page that draws them itself; none of a question that has no answer yet. */
export const overTimeFigures = (one: VerdictOverTime): FigureSpec[] => figuresIn(answers(one));

function answers(one: VerdictOverTime): Content {
  const good = lastHowGood(one);
  const missing = one.verdicts.flatMap((verdict) => ('absent' in verdict ? [verdict] : []));
  const others =
    missing.length > 1
      ? `, nor were all three states in ${missing.length - 1} of the other years`
      : '';
  return [
    [...verdictStates(one)].map(([question, state]) =>
      state.points.length === 0 ? p`${verdictFinding(state)}.` : figureOf(question, state, one),
    ),
    good !== '' && paragraph(good),
    missing.length > 0 && note`${missing[0]!.absent}${others}.`,
  ];
}

function figureOf(
  question: string,
  state: VerdictState,
  { case: subject, verdicts, weights }: VerdictOverTime,
) {
  const isShaded = verdicts.some((verdict) => !('absent' in verdict) && verdict.tooFew);
  const shaded = isShaded ? ' Shaded years: less than half of them can be made.' : '';
  return figure(chart, state, {
    id: slug(`verdict-${subject.id}-${question}`),
    topic: state.question,
    subtitle:
      'Posterior probability of each reading as of each year; a dot where one leads; the band is the 90% interval of the reading that leads at the end',
    footer: `Bars: observations made, of all that the case asks for.${shaded} Every year is what counterpoise assess ${subject.arguments} --as-of${weightsOption(weights)} gives.`,
    dataTitle: `${state.question} Probability of each reading by year`,
  });
}
