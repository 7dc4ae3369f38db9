import type { FigureSection } from '../../../contract/index.js';
import { chartOf } from '../../../charts/by-id.js';
import { Folded, isPhone } from '../../components/folded.js';
import { LazyFigure } from '../../components/lazy-figure.js';
import { usePlaceOfAddress } from '../../state/follow.js';
import { casePage } from './strings.js';
import { embedPath, linked, type Places } from '../../components/report-links.js';

interface SectionsProps {
  readonly sections: readonly FigureSection[];
  readonly places: Places;
}

/** The figures of the report, section by section, each drawn when it comes near. */
export const Sections = ({ sections, places }: SectionsProps) => (
  <>
    {sections.map((section) => (
      <Section key={section.id} section={section} places={places} />
    ))}
  </>
);

/** What an answer is first asked for: what it is made of, and why. On a phone the readings alone are long enough. */
const openAtFirst: readonly string[] = ['levels', 'why'];

interface SectionProps extends Pick<SectionsProps, 'places'> {
  readonly section: FigureSection;
}

function Section({ section: { id, title, figures }, places }: SectionProps) {
  usePlaceOfAddress(true, id);
  return (
    <Folded
      id={id}
      title={title}
      note={casePage.figures(figures.length)}
      open={!isPhone() && openAtFirst.includes(id)}
    >
      {figures.map((figure) => {
        const { chart, ...shown } = linked(figure, places);
        return (
          <LazyFigure
            key={figure.id}
            chart={chartOf(chart)}
            embed={embedPath(places.subject, figure.id)}
            {...shown}
          />
        );
      })}
    </Folded>
  );
}
