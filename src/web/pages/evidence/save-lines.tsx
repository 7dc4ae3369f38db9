import { expectationOf } from '../../../evidence/expectation.js';
import { saving as words } from './saving-strings.js';
import { evidence } from './strings.js';
import { itemById, type BoardState } from './board-context.js';
import { assessed, changedItems } from './choices.js';

export function Lines({
  title,
  lines,
  warns = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly warns?: boolean;
}) {
  return (
    <div class={warns ? 'status failed' : 'lines'}>
      <p>{title}</p>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Every judgement that is written, in words. */
export function changeLines({ board, choices }: BoardState): string[] {
  const titles = new Map(
    board.questions.flatMap(({ readings }) => readings.map(({ id, title }) => [id, title])),
  );
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const ofItems = changedItems(choices).flatMap((id) => {
    const item = itemById(board, id);
    const { title } = item;
    const trust = choices.reliability[id];
    return [
      ...(choices.off.includes(id)
        ? [words.off(title)]
        : trust === undefined
          ? []
          : [words.reliability(title, item.reliability, trust)]),
      ...Object.entries(choices.expect[id] ?? {}).map(([reading, word]) =>
        words.expect(
          title,
          titleOf(reading),
          evidence.words[expectationOf(item.expect ?? {}, reading)],
          evidence.words[word],
        ),
      ),
      ...Object.entries(choices.weights[id] ?? {}).flatMap(([question, weights]) =>
        Object.entries(weights).map(([reading, db]) =>
          words.weight(title, titleOf(reading), item.weights?.[question]?.[reading] ?? 0, db),
        ),
      ),
    ];
  });
  const ofPriors = board.questions
    .filter(({ id }) => choices.prior[id] !== undefined)
    .map(({ text }) => words.prior(text));
  return [...ofPriors, ...ofItems];
}

/** Choices that belong to the program, not to a case. */
export const leftOut = ({ choices: { dependence, sharpness } }: BoardState): string[] => [
  ...(dependence === undefined ? [] : [words.dependence(dependence, assessed.dependence)]),
  ...(sharpness === undefined ? [] : [words.sharpness(sharpness, assessed.sharpness)]),
];

/** Facts of which no reading fits best: a case file refuses them. */
export function withoutBest({ board, choices }: BoardState): string[] {
  return Object.entries(choices.weights).flatMap(([id, byQuestion]) => {
    const item = itemById(board, id);
    const lacks = Object.entries(byQuestion).some(
      ([question, weights]) =>
        Math.max(...Object.values({ ...item.weights?.[question], ...weights })) !== 0,
    );
    return lacks ? [words.noBest(item.title)] : [];
  });
}
