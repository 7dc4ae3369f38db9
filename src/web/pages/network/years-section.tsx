import { useState } from 'preact/hooks';
import { frustrationYears } from '../../../charts/index.js';
import { Button } from '../../components/button.js';
import { Figure } from '../../components/figure.js';
import { Answered } from '../../components/status.js';
import { words } from './strings.js';
import { useDraws, useYears } from './answer.js';
import { yearsState, type NetworkView } from './model.js';

interface YearsProps extends NetworkView {
  /** Whether the network of the year is there: all others come after it. */
  readonly ready: boolean;
  readonly dense: boolean;
}

/** The frustration index of all years, then its bands. In dense networks, where it takes minutes, only on request. */
export function YearsSection({ choice, rules, ready, dense, source }: YearsProps) {
  const { coverage } = rules.asked;
  const subject = JSON.stringify(rules.asked);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const isWanted = ready && (!dense || wanted === subject);
  const asked = useYears(choice, isWanted);
  const isEstimated = rules.asked.sources.some(({ estimated }) => estimated);
  const draws = useDraws(choice, isEstimated && asked.state === 'ready');
  return (
    <section id="years">
      <h2>{words.index.title}</h2>
      {isWanted || !ready ? (
        <Answered asked={asked} what={words.index.asked} canStop>
          {({ years }) => (
            <>
              <Figure
                id="frustration-years"
                chart={frustrationYears}
                state={yearsState(years, draws.latest?.years ?? [], {
                  marked: choice.year,
                  source,
                })}
                subtitle={words.index.subtitle}
                footer={`${words.index.footer} ${isEstimated ? words.index.bands : words.index.noBands}`}
                dataTitle={words.index.data}
              />
              {isEstimated && draws.state !== 'ready' && (
                <Answered asked={draws} what={words.index.drawing} canStop>
                  {() => null}
                </Answered>
              )}
            </>
          )}
        </Answered>
      ) : (
        <>
          <p>{words.index.long(coverage)}</p>
          <Button onClick={() => setWanted(subject)}>{words.index.start}</Button>
        </>
      )}
    </section>
  );
}
