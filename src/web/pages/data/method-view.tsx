import { Fragment } from 'preact';
import { Link, useLocation } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import { Folded, isPhone } from '../../components/folded.js';
import { Answered, Empty } from '../../components/status.js';
import { followLinks } from '../../state/follow.js';
import { useTitle } from '../../state/title.js';
import { data } from './strings.js';
import { CopyBlock } from './copy-block.js';
import { Coverage } from './coverage.js';
import { useMeasures } from '../../api/answers.js';

interface MethodViewProps {
  readonly id: string;
  readonly isMeasure: boolean;
}

/** A page of documentation: what the program's own docstrings and docs say. */
export function MethodView({ id, isMeasure }: MethodViewProps) {
  const [, navigate] = useLocation();
  const asked = useAnswer('/api/methods/{id}', { params: { id } });
  useTitle(asked.value?.title ?? data.tabs.measures);
  return (
    <>
      {id !== 'glossary' && (
        <p>
          <Link href="/data/measures">{data.measure.backTo}</Link>
        </p>
      )}
      <Answered asked={asked} what={data.loading}>
        {({ title, lead, sections, bibtex }) => (
          <div class="method" onClick={followLinks(navigate)}>
            <h1>{title}</h1>
            <Text html={lead} />
            {sections.map((section) => (
              <Fragment key={section.id}>
                {isMeasure && section.id === 'data' && <MeasureCoverage id={id} title={title} />}
                <Part section={section} />
              </Fragment>
            ))}
            {bibtex !== undefined && (
              <section>
                <h2>{data.measure.cite}</h2>
                <CopyBlock text={bibtex} label={data.measure.cite} />
              </section>
            )}
          </div>
        )}
      </Answered>
    </>
  );
}

interface PartProps {
  readonly section: { readonly id: string; readonly title: string; readonly html: string };
}

/** The table of all sources is by far the longest part. */
function Part({ section: { id, title, html } }: PartProps) {
  const name = <span dangerouslySetInnerHTML={{ __html: title }} />;
  if (id === 'data' && isPhone())
    return (
      <Folded id={id} title={name}>
        <Text html={html} />
      </Folded>
    );
  return (
    <section id={id}>
      <h2>{name}</h2>
      <Text html={html} />
    </section>
  );
}

/** HTML that the build made of this project's own texts, in which tags of theirs are letters. */
const Text = ({ html }: { readonly html: string }) => (
  <div class="text" dangerouslySetInnerHTML={{ __html: html }} />
);

function MeasureCoverage({ id, title }: { readonly id: string; readonly title: string }) {
  const asked = useMeasures();
  if (asked.state !== 'ready') return null;
  const measure = asked.value.find((one) => one.id === id);
  if (measure === undefined) return null;
  const isMapped = measure.grain !== 'arena-year' && measure.grain !== 'group-year';
  return (
    <section>
      <h2>{data.measure.coverage}</h2>
      {isMapped ? (
        <Coverage kind="measures" id={id} title={title} />
      ) : (
        <Empty>{data.measure.noMap}</Empty>
      )}
    </section>
  );
}
