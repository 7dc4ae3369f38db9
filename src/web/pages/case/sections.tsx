import { useEffect } from 'preact/hooks';
import type { FigureSection } from '../../../contract/index.js';
import { chartOf } from '../../../charts/by-id.js';
import { LazyFigure } from '../../components/lazy-figure.js';
import { showPlace } from '../../state/follow.js';
import { linked, type Places } from '../../components/report-links.js';

interface SectionsProps {
  readonly sections: readonly FigureSection[];
  readonly places: Places;
}

/** The figures of the report, section by section, each drawn when it comes near. */
export function Sections({ sections, places }: SectionsProps) {
  useEffect(() => {
    // A place among the figures is here only now; one before them was shown when the answer came.
    const id = location.hash.slice(1);
    if (sections.some((one) => one.id === id || one.figures.some((figure) => figure.id === id)))
      showPlace(id);
  }, []);
  return (
    <>
      {sections.map(({ id, title, figures }) => (
        <section key={id} id={id}>
          <h2>{title}</h2>
          {figures.map((figure) => {
            const { chart, ...shown } = linked(figure, places);
            return <LazyFigure key={figure.id} chart={chartOf(chart)} {...shown} />;
          })}
        </section>
      ))}
    </>
  );
}
