import { Link } from 'wouter-preact';
import { useOverview } from '../../api/answers.js';
import { Found } from './found.js';
import { guided } from './strings.js';

/** The case whose answers stand on the start page: the build keeps them. */
const subject = 'russia-china';

/** Three questions that readers have, each with what the evidence says now, what its words mean, and the way to the whole answer. */
export function Guided() {
  const { state, value: overview } = useOverview(subject, {});
  const isWaiting = state === 'loading';
  return (
    <section class="guided" aria-labelledby="guided">
      <h2 id="guided">{guided.title}</h2>
      <ol>
        <li>
          <Link href={`/case/${subject}`}>{guided.alliance}</Link>
          <Found {...{ overview, isWaiting }} id="what" of={['alliance']} />
        </li>
        <li>
          <Link href={`/case/${subject}#answer-dependence`}>{guided.dependence}</Link>
          <Found {...{ overview, isWaiting }} id="dependence" of={[]} />
        </li>
        <li>
          <a
            href="#ask"
            onClick={(event) => {
              event.preventDefault();
              document.querySelector<HTMLElement>('.ask input')?.focus();
            }}
          >
            {guided.own}
          </a>
          <p>{guided.ownIntro}</p>
        </li>
      </ol>
    </section>
  );
}
