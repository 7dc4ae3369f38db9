import { useEffect, useRef } from 'preact/hooks';
import { commonestGap } from '../../../charts/dyad-panel-state.js';
import type { DyadPanel, DyadResult, DyadSection } from '../../../contract/index.js';
import { LinkButton } from '../../components/button.js';
import { Folded, isPhone } from '../../components/folded.js';
import { reveal, usePlaceOfAddress } from '../../state/follow.js';
import { dyadPage } from './strings.js';
import { listenForBrush } from './brush.js';
import { chartStateOf, speaks, type Shown } from './chart-state.js';
import { headingOf } from './find.js';
import { withoutUnsaid } from './of-groups.js';
import { Panel } from './panel.js';

interface SectionsProps {
  readonly result: DyadResult;
  readonly shown: Shown;
  readonly onOpen: (id: string) => void;
  readonly onChoose: (from: number, to: number) => void;
}

/** All panels by dimension. Over any of them years can be chosen for all. */
export function Sections({ result: whole, shown, onOpen, onChoose }: SectionsProps) {
  const { result, unsaid } = withoutUnsaid(whole);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onOpen, onChoose });
  latest.current = { onOpen, onChoose };
  useEffect(
    () =>
      listenForBrush(
        place.current!,
        (from, to) => latest.current.onChoose(from, to),
        (drawing) => {
          const id = drawing.closest<HTMLElement>('[data-panel]')?.dataset['panel'];
          if (id !== undefined) latest.current.onOpen(id);
        },
      ),
    [],
  );
  return (
    <div ref={place}>
      <nav class="dyad-nav tabs" aria-label={dyadPage.sectionsLabel}>
        <ul>
          {result.sections.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={() => reveal(document.getElementById(id)!)}>
                {headingOf(id, result)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {result.sections.map((section, at) => (
        <Section key={section.id} {...{ section, result, shown, onOpen }} isFirst={at === 0} />
      ))}
      {unsaid.length > 0 && <Unsaid panels={unsaid} onOpen={onOpen} />}
      {result.third === null && <p class="small">{dyadPage.needThird}</p>}
    </div>
  );
}

interface UnsaidProps extends Pick<SectionsProps, 'onOpen'> {
  readonly panels: readonly DyadPanel[];
}

/** What says nothing of a group: named once, in place of panels without a line of the two. */
const Unsaid = ({ panels, onOpen }: UnsaidProps) => (
  <Folded id="unsaid" class="dyad-section" title={dyadPage.unsaid(panels.length)}>
    <div class="small silent">
      <p>{dyadPage.unsaidWhy}</p>
      <ul>
        {panels.map((panel) => (
          <li key={panel.id}>
            <LinkButton aria-haspopup="dialog" onClick={() => onOpen(panel.id)}>
              {dyadPage.panelTitle(panel)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  </Folded>
);

interface SectionProps extends Pick<SectionsProps, 'result' | 'shown' | 'onOpen'> {
  readonly section: DyadSection;
  readonly isFirst: boolean;
}

function Section({ section, isFirst, result, shown, onOpen }: SectionProps) {
  const { id, panels, lacking } = section;
  usePlaceOfAddress(true, id);
  const spoken = panels.filter((panel) => speaks(panel, shown.years));
  const silent = panels.filter((panel) => !spoken.includes(panel));
  return (
    <Folded
      id={id}
      class="dyad-section"
      title={headingOf(id, result)}
      note={dyadPage.panels(spoken.length)}
      open={isFirst || !isPhone()}
    >
      <div class="panels">
        {spoken.map((panel) => (
          <Panel key={panel.id} {...{ panel, shown, result, onOpen }} />
        ))}
      </div>
      {silent.length > 0 && (
        <div class="small silent">
          <p>{dyadPage.silent}</p>
          <ul>
            {silent.map((panel) => (
              <li key={panel.id}>
                <LinkButton aria-haspopup="dialog" onClick={() => onOpen(panel.id)}>
                  {dyadPage.silentPanel(
                    dyadPage.panelTitle(panel),
                    commonestGap(chartStateOf(panel, shown)),
                  )}
                </LinkButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      {lacking.map(({ measure, title, lacks }) => (
        <p key={measure} class="small">
          {dyadPage.lacking(title, lacks)}
        </p>
      ))}
    </Folded>
  );
}
