import { useComparedNames } from '../../api/answers.js';
import { useAnswer } from '../../api/use-answer.js';
import type { SideBySide } from '../../../contract/index.js';
import { chartOf } from '../../../charts/by-id.js';
import { Commands } from '../../components/copy.js';
import { Folded } from '../../components/folded.js';
import { LazyFigure } from '../../components/lazy-figure.js';
import { Answered, Empty, Notice } from '../../components/status.js';
import { WrongYear } from '../../components/wrong-year.js';
import { subjectBody, useQuery, yearOf } from '../../state/address.js';
import { usePlaceOfAddress } from '../../state/follow.js';
import { useTitle } from '../../state/title.js';
import type { PageProps } from '../define.js';
import { comparedNames } from '../../../views/compared-names.js';
import { AnswersTable } from './answers-table.js';
import { Choice } from './choice.js';
import './compare.css';
import { Heaviest, Levels, Observations } from './rest.js';
import { comparePage as words } from './strings.js';

/** Cases and pairs side by side; which, and as of which year, stands in the address. */
export function ComparePage({ params }: PageProps) {
  const { first, second, third, fourth } = params;
  const named = [first, second, third, fourth].filter((one) => one !== undefined);
  const subjects = [...new Set(named)];
  const [query] = useQuery();
  const asOf = yearOf(query, 'asOf');
  const cases = subjects.map((subject) => subjectBody(subject));
  const year = asOf === undefined ? {} : { asOf };
  const asked = useAnswer('/api/compare', cases.length < 2 ? null : { body: { cases, ...year } });
  const names = useComparedNames(subjects);
  const title = subjects.length < 2 ? words.heading : words.title(names);
  useTitle(title);
  return (
    <div class="page compare-page">
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <Choice subjects={subjects} names={names} asOf={asOf} isOpen={subjects.length < 2} />
      <WrongYear />
      {subjects.length < 2 ? (
        <Empty>{words.needsTwo}</Empty>
      ) : (
        <Answered asked={asked} what={words.loading} canStop>
          {(found) => <Compared found={found} />}
        </Answered>
      )}
    </div>
  );
}

/** While another comparison is asked for, this is still that of the cases before. */
function Compared({ found }: { readonly found: SideBySide }) {
  const names = comparedNames(found.cases);
  usePlaceOfAddress(true);
  return (
    <>
      <YearsDiffer cases={found.cases} names={names} />
      <AnswersTable {...{ found, names }} />
      <section id="readings">
        <h2>{words.readings}</h2>
        {found.figures.map(({ chart, ...figure }) => (
          <LazyFigure key={figure.id} chart={chartOf(chart)} {...figure} />
        ))}
      </section>
      <Folded id="heaviest" title={words.heaviest}>
        <Heaviest {...{ found, names }} />
      </Folded>
      <Folded id="levels" title={words.levels}>
        <Levels {...{ found, names }} />
      </Folded>
      <Folded
        id="observations"
        title={words.observationsTitle}
        note={words.observationsNote(found.observations.length, found.shared.length)}
      >
        <Observations {...{ found, names }} />
      </Folded>
      <section id="notes">
        <h2>{words.notes}</h2>
        <ul class="prose">
          {found.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p class="again">{words.again}</p>
        <Commands lines={[`npx ${found.command} --out out`]} />
      </section>
    </>
  );
}

interface YearsDifferProps extends Pick<SideBySide, 'cases'> {
  readonly names: readonly string[];
}

/** That each case is as of a year of its own, before any answer, and the way to one year for all. */
function YearsDiffer({ cases, names }: YearsDifferProps) {
  const [, change] = useQuery();
  const years = cases.map(({ asOf }) => asOf);
  const first = Math.min(...years);
  if (years.every((year) => year === first)) return null;
  return (
    <Notice action={words.sameYear(first)} onAction={() => change({ asOf: first })}>
      {words.yearsDiffer(names, years)}
    </Notice>
  );
}
