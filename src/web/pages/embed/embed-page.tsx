import { chartOf } from '../../../charts/by-id.js';
import { useFigures, useSubjectNames } from '../../api/answers.js';
import { addressHere } from '../../api/source.js';
import { Figure } from '../../components/figure.js';
import { linked, reportPath } from '../../components/report-links.js';
import { Answered, Empty } from '../../components/status.js';
import { useTitle } from '../../state/title.js';
import type { PageProps } from '../define.js';
import { common } from '../../components/strings.js';
import { embedPage as words } from './strings.js';
import './embed.css';

/** One figure alone, for a frame in another page, with a link to the case. */
export function EmbedPage({ params: { subject = '', figure: id = '' } }: PageProps) {
  const asked = useFigures(subject, {});
  const title = useSubjectNames()(subject);
  useTitle(title);
  const home = addressHere(`/case/${subject}`);
  return (
    // What is pressed in a frame opens beside the page that frames it.
    <div class="page embed-page" onClick={inNewTab}>
      <h1 class="hidden">{common.product}</h1>
      <h2 class="hidden">{title}</h2>
      <Answered asked={asked} what={words.drawing}>
        {({ sections }) => {
          const found = sections.flatMap(({ figures }) => figures).find((one) => one.id === id);
          if (found === undefined) return <Empty>{words.noFigure}</Empty>;
          const places = {
            subject,
            here: new Set<string>(),
            report: reportPath(subject, {}),
            board: `/evidence/${subject}`,
          };
          const { chart, ...shown } = linked(found, places);
          return <Figure chart={chartOf(chart)} {...shown} isAlone />;
        }}
      </Answered>
      <p class="small">
        <a href={`${home}#${id}`}>{words.from(title)}</a>
      </p>
    </div>
  );
}

function inNewTab(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  link?.setAttribute('target', '_blank');
  link?.setAttribute('rel', 'noopener');
}
