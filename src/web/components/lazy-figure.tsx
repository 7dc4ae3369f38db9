import { useEffect, useRef, useState } from 'preact/hooks';
import { usePlaceOfAddress } from '../state/follow.js';
import { Figure, type FigureProps } from './figure.js';

/** So far before it comes into view a figure is drawn. */
const ahead = '600px 0px';

/** A figure that is drawn when it comes near: before, its words and a place for it stand there. */
export function LazyFigure(props: FigureProps) {
  const place = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  usePlaceOfAddress(true, props.id);
  useEffect(() => {
    if (isNear) return;
    const show = (): void => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: ahead },
    );
    observer.observe(place.current!);
    addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', show);
    };
  }, [isNear]);
  if (isNear) return <Figure {...props} />;
  const { id, chart, state, topic } = props;
  return (
    <figure ref={place} id={id} class="figure waiting">
      <figcaption>
        {topic !== undefined && <p class="topic">{topic}</p>}
        <h3>{chart.finding(state)}</h3>
      </figcaption>
    </figure>
  );
}
