import type { ComparedItem, SideBySide } from '../../../contract/index.js';
import { formatWindow } from '../../../core/format.js';
import { placeAmong } from '../../../core/place-among.js';
import { DataTable } from '../../components/data-table.js';
import { comparePage as words } from './strings.js';

interface FoundProps {
  readonly found: SideBySide;
  /** What the cases are called. */
  readonly names: readonly string[];
}

/** The items that speak most for and against the leader of each case. */
export function Heaviest({ found: { questions }, names }: FoundProps) {
  return (
    <>
      {questions.map(({ id, text, answers }) => (
        <DataTable
          key={id}
          class="heaviest"
          caption={words.heaviestCaption(text)}
          isCards
          columns={[words.case, words.for, words.against]}
          rows={names.flatMap((name, at) => {
            const answer = answers[at] ?? null;
            if (answer === null) return [];
            const { forLeader, againstLeader } = answer;
            return [[name, <Items items={forLeader} />, <Items items={againstLeader} />]];
          })}
        />
      ))}
    </>
  );
}

const Items = ({ items }: { readonly items: readonly ComparedItem[] }) =>
  items.length === 0 ? (
    <>{words.none}</>
  ) : (
    <ul>
      {items.map(({ id, title, db }) => (
        <li key={id}>{words.item(title, db)}</li>
      ))}
    </ul>
  );

export const Levels = ({ found: { levels }, names }: FoundProps) => (
  <>
    <p>{words.levelsIntro}</p>
    <DataTable
      caption={words.levelsCaption}
      hidesCaption
      isCards
      columns={[words.level, ...names]}
      rows={levels.map(({ level, byCase }) => [
        words.levelName(level),
        ...byCase.map((one) => (one === null ? words.noValue : words.valueIn(one))),
      ])}
    />
  </>
);

export const Observations = ({ found: { observations }, names }: FoundProps) => (
  <>
    <p>{words.observationsIntro}</p>
    <DataTable
      caption={words.observationsCaption}
      hidesCaption
      isCards
      columns={[words.observation, ...names]}
      rows={observations.map(({ title, sameMeasure, byCase }) => [
        `${title}${sameMeasure ? '' : ' *'}`,
        ...byCase.map((one) => {
          if (one === null) return words.notMade;
          const { window } = one;
          return (
            <>
              {placeAmong(one)?.words ?? '–'}{' '}
              {window !== undefined && <span class="small">{formatWindow(window)}</span>}
            </>
          );
        }),
      ])}
    />
  </>
);
