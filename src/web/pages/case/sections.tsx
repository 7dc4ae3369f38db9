import type { FigureSection } from '../../../contract/index.js';
import { chartOf } from '../../../charts/by-id.js';
import { LazyFigure } from '../../components/lazy-figure.js';
import { usePlaceOfAddress } from '../../state/follow.js';
import { linked, type Places } from '../../components/report-links.js';

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

interface SectionProps extends Pick<SectionsProps, 'places'> {
  readonly section: FigureSection;
}

function Section({ section: { id, title, figures }, places }: SectionProps) {
  usePlaceOfAddress(true, id);
  return (
    <section id={id}>
      <h2>{title}</h2>
      {figures.map((figure) => {
        const { chart, ...shown } = linked(figure, places);
        return <LazyFigure key={figure.id} chart={chartOf(chart)} {...shown} />;
      })}
    </section>
  );
}
