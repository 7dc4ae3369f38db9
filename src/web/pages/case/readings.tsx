import type { ReadingState } from '../../../charts/readings.js';
import type { QuestionResult } from '../../../contract/index.js';
import { firstReadings } from '../../../core/answer-standing.js';
import { casePage } from './strings.js';

export type ShownReading = Omit<ReadingState, 'prior'>;

interface ReadingBarsProps extends Pick<QuestionResult, 'standing' | 'leader' | 'runnerUp'> {
  readonly question: string;
  /** The answer in a sentence, below the question. */
  readonly answer?: string | undefined;
  /** Whether question and answer are for screen readers alone: they stand above. */
  readonly hidesCaption?: boolean;
  /** In the order of the case: rows stay where they are while bars move. */
  readonly readings: readonly ShownReading[];
}

/** Every reading of a question with its probability as a bar and in numbers. */
export function ReadingBars(props: ReadingBarsProps) {
  const { question, answer, hidesCaption = false, standing, leader, readings } = props;
  const first = firstReadings(props);
  const wordOf = (id: string): string | undefined => {
    if (standing === 'leads') return id === leader ? casePage.leads : undefined;
    return first.includes(id) ? casePage.level : undefined;
  };
  return (
    <table class="bars">
      <caption class={hidesCaption ? 'hidden' : undefined}>
        {answer === undefined ? question : <h2>{question}</h2>}
        {answer !== undefined && <strong> {answer}</strong>}
      </caption>
      <thead>
        <tr>
          {[casePage.reading, casePage.probability, casePage.interval].map((label) => (
            <th key={label} scope="col">
              <span class="hidden">{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} word={wordOf(reading.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface ReadingRowProps {
  readonly reading: ShownReading;
  readonly word: string | undefined;
}

function ReadingRow({ reading, word }: ReadingRowProps) {
  const { title, posterior, interval } = reading;
  const [low, high] = interval;
  return (
    <tr class={word === undefined ? undefined : 'first'}>
      <th scope="row">
        {title} {word !== undefined && <span class="hidden">{word}</span>}
      </th>
      <td class="num">
        <div class="drawn">
          <div class="track" aria-hidden="true">
            <div class="share" style={{ transform: `scaleX(${posterior})` }} />
            <div class="range" style={{ left: `${100 * low}%`, right: `${100 * (1 - high)}%` }} />
          </div>
          {casePage.percent(posterior)}
        </div>
      </td>
      <td class="num interval">{casePage.range(interval)}</td>
    </tr>
  );
}
