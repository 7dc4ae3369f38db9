import { keysOf } from '../../../core/entries.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { ListedCase } from '../../../contract/index.js';
import { useCases, useStateNames } from '../../api/answers.js';
import { isSite } from '../../api/source.js';
import { ActorName } from '../../components/actor-name.js';
import { StateChoice } from '../../components/state-choice.js';
import { WrongYear } from '../../components/wrong-year.js';
import { YearField } from '../../components/year-field.js';
import { common } from '../../components/strings.js';
import { Answered } from '../../components/status.js';
import { usePage } from '../../state/pages.js';
import { useQuery, yearOf } from '../../state/address.js';
import { useTitle } from '../../state/title.js';
import { FoundOfCase } from './found.js';
import { Guided } from './guided.js';
import { start } from './strings.js';
import './start.css';
import { areThree, caseOn, type Triad } from '../../state/case-on.js';

export function StartPage() {
  useTitle();
  const cases = useCases();
  const nameOf = useStateNames();
  return (
    <div class="page start-page">
      <h1>{start.title}</h1>
      <p class="lead">{start.lead}</p>
      {!isSite && <Guided />}
      <div class="doors">
        {!isSite && (
          <section aria-labelledby="ask">
            <h2 id="ask">{start.ask}</h2>
            <p class="small">{start.askIntro}</p>
            <Ask cases={cases.value ?? []} />
          </section>
        )}
        <section aria-labelledby="cases">
          <h2 id="cases">{start.cases}</h2>
          <p class="small">{start.casesIntro}</p>
          <Answered asked={cases}>
            {(listed) => (
              <ul class="cards">
                {listed.map((one) => (
                  <Card key={one.id} listed={one} nameOf={nameOf} />
                ))}
              </ul>
            )}
          </Answered>
        </section>
      </div>
      <div class="doors">
        <section aria-labelledby="questions">
          <h2 id="questions">{start.questions}</h2>
          <ul class="asked">
            {keysOf(start.asked).map((id) => (
              <Question key={id} id={id} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="numbers">
          <h2 id="numbers">{start.reading}</h2>
          <dl class="numbers">
            {start.numbers.map(({ term, words }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}

/** Two states and a third party, to their case. The choice stands in the address. */
function Ask({ cases }: { readonly cases: readonly ListedCase[] }) {
  const [query, change] = useQuery();
  const [, navigate] = useLocation();
  const [tried, setTried] = useState(false);
  /** Fields with something that is not chosen: what the address says is then not what the reader sees. */
  const [typing, setTyping] = useState<ReadonlySet<keyof Triad>>(new Set());
  const triad = triadOf(query);
  const asOf = yearOf(query, 'asOf');
  const isWrong = !areThree(triad);
  const isWhole = typing.size === 0;
  const builtIn = caseOn(triad, cases);
  const form = useRef<HTMLFormElement>(null);
  // Who comes from the search with one state goes on with the next field.
  useEffect(() => {
    if (location.hash !== '#ask') return;
    const fields = form.current!.querySelectorAll<HTMLInputElement>('[role=combobox]');
    fields[[triad.a, triad.b, triad.third].indexOf('')]?.focus();
    form.current!.scrollIntoView({ block: 'center' });
  }, [query]);
  const choose = (name: keyof Triad) => (code: string) =>
    change({ ...unnamed(query, triad), [name]: code }, { replace: true });
  const actor = (name: keyof Triad) => (
    <StateChoice
      label={start[name]}
      value={triad[name]}
      placeholder={common.chooseActor}
      hasGroups
      onTyping={(isTyping) => setTyping((before) => withOrWithout(before, name, isTyping))}
      onChange={choose(name)}
    />
  );
  return (
    <form
      ref={form}
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        // Enter in the field of the year writes it and submits at once.
        const year = yearOf(new URLSearchParams(location.search), 'asOf');
        if (!isWrong) navigate(`/case/${triad.a}-${triad.b}-${triad.third}${ofYear(year)}`);
      }}
    >
      {actor('a')}
      {actor('b')}
      {actor('third')}
      <YearField
        label={start.asOf}
        none={start.latest}
        value={asOf}
        onChange={(year) => change({ asOf: year ?? null }, { replace: true })}
      />
      <button type="submit" class="primary">
        {start.assess}
      </button>
      <WrongYear />
      <p class="small" role="status">
        {isWhole && isWrong && (
          <strong class={tried ? 'wrong' : undefined}>
            {Object.values(triad).includes('') ? start.missing : start.three}
          </strong>
        )}
        {isWhole && !isWrong && builtIn !== undefined && (
          <>
            {start.builtIn} <Link href={`/case/${builtIn.id}${ofYear(asOf)}`}>{builtIn.title}</Link>
          </>
        )}
      </p>
    </form>
  );
}

/** What the address names; an example where it names none. */
function triadOf(query: URLSearchParams): Triad {
  const of = (name: string, otherwise: string): string => query.get(name) ?? otherwise;
  return query.has('a') || query.has('b')
    ? { a: of('a', ''), b: of('b', ''), third: of('third', '') }
    : { a: 'JPN', b: 'KOR', third: of('third', 'CHN') };
}

function withOrWithout<T>(all: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(all);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}

/** States that the address does not name yet. */
const unnamed = (query: URLSearchParams, triad: Triad): Partial<Triad> =>
  Object.fromEntries(Object.entries(triad).filter(([name]) => !query.has(name)));

const ofYear = (asOf: number | undefined): string => (asOf === undefined ? '' : `?asOf=${asOf}`);

interface CardProps {
  readonly listed: ListedCase;
  readonly nameOf: (code: string) => string;
}

function Card({ listed: { id, title, question, pair, third, claims }, nameOf }: CardProps) {
  const [a = '', b = ''] = pair;
  return (
    <li class="card">
      <h3>
        <Link href={`/case/${id}`}>{title}</Link>
      </h3>
      <p>{question}</p>
      {isSite && <FoundOfCase id={id} />}
      <p class="small who">
        <ActorName role="a" name={nameOf(a)} />
        <ActorName role="b" name={nameOf(b)} />
        {third.map((code) => (
          <ActorName key={code} role="k" name={nameOf(code)} />
        ))}
        {claims > 0 && <span>{start.claims(claims)}</span>}
      </p>
    </li>
  );
}

/** A question and the page that answers it; a site without a server lacks some pages. */
function Question({ id }: { readonly id: keyof typeof start.asked }) {
  const page = usePage(id);
  if (page === undefined) return null;
  return (
    <li>
      <span class="small">{page.nav}</span>
      <Link href={page.start}>{start.asked[id]}</Link>
    </li>
  );
}
