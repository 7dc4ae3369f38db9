import type { ReadingState } from '../../../charts/readings.js';
import { styleOfReading } from '../../../charts/verdict-state.js';
import type { QuestionResult } from '../../../contract/index.js';
import { casePage } from './strings.js';

export type ShownReading = Omit<ReadingState, 'prior'>;

interface ReadingBarsProps extends Pick<QuestionResult, 'standing' | 'leader' | 'runnerUp'> {
  readonly question: string;
  /** In the order of the case: it gives the colours, and rows stay where they are while bars move. */
  readonly readings: readonly ShownReading[];
}

/** Every reading of a question with its probability as a bar and in numbers. */
export function ReadingBars({ question, standing, leader, runnerUp, readings }: ReadingBarsProps) {
  const wordOf = (id: string): string | undefined => {
    if (standing === 'leads') return id === leader ? casePage.leads : undefined;
    return standing === 'level' && (id === leader || id === runnerUp) ? casePage.level : undefined;
  };
  return (
    <table class="bars">
      <caption>{question}</caption>
      <thead>
        <tr>
          <th scope="col">{casePage.reading}</th>
          {[casePage.probability, casePage.interval, casePage.leadsIn].map((label) => (
            <th key={label} scope="col" class="num">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {readings.map((reading, i) => (
        <ReadingRow key={reading.id} reading={reading} at={i} word={wordOf(reading.id)} />
      ))}
    </table>
  );
}

interface ReadingRowProps {
  readonly reading: ShownReading;
  readonly at: number;
  readonly word: string | undefined;
}

function ReadingRow({ reading, at, word }: ReadingRowProps) {
  const { title, posterior, interval, lead } = reading;
  const [low, high] = interval;
  return (
    <tbody class={word === undefined ? undefined : 'first'}>
      <tr>
        <th scope="row">
          {title} {word !== undefined && <span class="tag">{word}</span>}
        </th>
        <td class="num">{casePage.percent(posterior)}</td>
        <td class="num">{casePage.range(interval)}</td>
        <td class="num">{casePage.percent(lead)}</td>
      </tr>
      <tr class="bar-row" aria-hidden="true">
        <td colSpan={4}>
          <div class="track">
            <div
              class="share"
              style={{
                transform: `scaleX(${posterior})`,
                background: `var(--actor-${styleOfReading(at).slot})`,
              }}
            />
            <div class="range" style={{ left: `${100 * low}%`, right: `${100 * (1 - high)}%` }} />
          </div>
        </td>
      </tr>
    </tbody>
  );
}
