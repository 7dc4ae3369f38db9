import type { CaseSummary, DescribedFigure, Verdicts } from '../../../contract/index.js';
import { useVerdicts } from '../../api/answers.js';
import { isSite } from '../../api/source.js';
import { chartOf } from '../../../charts/by-id.js';
import { Button } from '../../components/button.js';
import { Figure } from '../../components/figure.js';
import { Failed, Loading } from '../../components/status.js';
import { YearSlider } from '../../components/year-slider.js';
import { useYearsWithin } from '../../state/years-of.js';
import { casePage } from './strings.js';
import { ReadingBars } from './readings.js';

/** What a year takes without anything kept, on one core. */
const secondsPerYear = 0.3;

export interface ReplayProps {
  readonly subject: string;
  readonly of: CaseSummary;
  readonly year: number;
  readonly onYear: (year: number, moving: boolean) => void;
  readonly weights: 'hand' | undefined;
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
}

/** The answer as of every year, one after the other: asked for by the reader, since it takes long. A site has it already. */
export function Replay(props: ReplayProps) {
  const { subject, of, weights, wanted, onWanted } = props;
  const within = useYearsWithin(of, of.period);
  // A site has the years that were written.
  const period = isSite ? of.period : within;
  const isCut = period.some((year, at) => year !== of.period[at]);
  const years = isCut ? { from: period[0], to: period[1] } : {};
  const { asked, known } = useVerdicts(subject, wanted, weights, years);
  const seconds = Math.ceil(((period[1] - period[0] + 1) * secondsPerYear) / 5) * 5;
  return (
    <section id="by-year">
      <h2>{casePage.byYearTitle}</h2>
      <p>{casePage.byYearIntro}</p>
      {!wanted && (
        <p class="go">
          <Button class="primary" onClick={() => onWanted(true)}>
            {casePage.replay}
          </Button>{' '}
          <span class="small">
            {isSite ? casePage.replayOf(...period) : casePage.replayTakes(...period, seconds)}
          </span>
        </p>
      )}
      {wanted && asked.state === 'loading' && (
        <Loading
          step={asked.step}
          {...(isSite ? {} : { what: casePage.replaying, onCancel: () => onWanted(false) })}
        />
      )}
      {asked.state === 'failed' && <Failed {...asked} />}
      {wanted && known !== undefined && (
        <Years {...props} known={known} isWhole={asked.state === 'ready'} />
      )}
    </section>
  );
}

/** The year that is shown of those that are known: the one chosen, or the last while the replay has not come there. */
function toldOf({ verdicts }: Verdicts, year: number): Verdicts['verdicts'][number] | undefined {
  const found = verdicts.find((one) => one.year === year);
  return found ?? (verdicts.some((one) => one.year > year) ? undefined : verdicts.at(-1));
}

interface YearsProps extends ReplayProps {
  readonly known: Verdicts;
  readonly isWhole: boolean;
}

function Years({ known, isWhole, year, onYear, onWanted }: YearsProps) {
  const { from, to } = known.years;
  const told = toldOf(known, year);
  return (
    <>
      {isWhole && (
        <YearSlider
          label={casePage.year}
          {...{ from, to }}
          value={Math.min(Math.max(year, from), to)}
          onChange={onYear}
          play
        />
      )}
      <div class="told" role="status">
        {told === undefined ? <p>{casePage.notYet(year)}</p> : <Told told={told} />}
      </div>
      {told !== undefined && !('absent' in told) && (
        <div class="questions">
          {told.answers.map(({ id, readings, ...answer }) => {
            const question = known.questions.find((one) => one.id === id)!;
            return (
              <ReadingBars
                key={id}
                question={question.text}
                {...answer}
                readings={readings.map((reading, i) => ({
                  ...reading,
                  title: question.readings[i]!.title,
                }))}
              />
            );
          })}
        </div>
      )}
      {known.figures.map((figure) => (
        <YearFigure key={figure.id} figure={figure} year={told?.year} />
      ))}
      <p class="small">{casePage.hindsight}</p>
      {isWhole && (
        <p>
          <Button onClick={() => onWanted(false)}>{casePage.stop}</Button>
        </p>
      )}
    </>
  );
}

function Told({ told }: { readonly told: Verdicts['verdicts'][number] }) {
  if ('absent' in told) return <p class="sentence">{`${told.absent}.`}</p>;
  const { year, sentence, tooFew, observations, evidenceTo, howGood } = told;
  return (
    <>
      <p class="sentence">{casePage.inYear(year, sentence)}</p>
      <p class="small">
        {(tooFew ? casePage.little : casePage.made)(observations)}
        {casePage.reach(evidenceTo)}
      </p>
      {howGood !== undefined && <p class="small">{howGood.sentence}</p>}
    </>
  );
}

interface YearFigureProps {
  readonly figure: DescribedFigure;
  readonly year: number | undefined;
}

const YearFigure = ({ figure: { chart, state, ...figure }, year }: YearFigureProps) => (
  <Figure
    chart={chartOf(chart)}
    state={{ ...(state as object), ...(year === undefined ? {} : { marked: year }) }}
    {...figure}
  />
);
