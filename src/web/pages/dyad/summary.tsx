import type { SectionId } from '../../../app/dyad/panels.js';
import type { DyadResult, DyadSummary } from '../../../app/dyad/types.js';
import { dyadPage } from '../../strings/dyad.js';

/** What the indicators say, in sentences made of their numbers. */
export function Summary({ result }: { readonly result: DyadResult }) {
  const { names, summary } = result;
  const { first: a, second: b, third } = names;
  const { dimensions, overall, longer, dependence, minorPartner } = summary;
  const [near, far] = [dimensions[0], dimensions.at(-1)];
  return (
    <section class="dyad-summary" aria-labelledby="in-short">
      <h2 id="in-short" class="hidden">
        {dyadPage.summary}
      </h2>
      <div class="sentences">
        <p class="answer">
          {near === undefined || far === undefined
            ? dyadPage.noDimension
            : near === far
              ? dyadPage.only(a, b, near)
              : dyadPage.closest(a, b, near, far)}
        </p>
        {overall !== null && <p>{dyadPage.overall(overall)}</p>}
        {longer !== null && longer.year > (overall?.year ?? 0) && <p>{dyadPage.longer(longer)}</p>}
        {dependence.map((one) => (
          <p key={one.channel}>{dyadPage.dependence(a, b, one)}</p>
        ))}
        {dependence.length === 0 && <p>{dyadPage.noDependence}</p>}
        {minorPartner !== null && <p>{dyadPage.minorPartner(a, b, minorPartner)}</p>}
        {summary.third !== null && third !== null && (
          <p>{dyadPage.thirdTies(a, b, third, summary.third)}</p>
        )}
      </div>
      {dimensions.length > 0 && <Profile dimensions={dimensions} />}
    </section>
  );
}

const shown = (value: number | null): string =>
  value === null ? dyadPage.none : dyadPage.number(value);

function Profile({ dimensions }: Pick<DyadSummary, 'dimensions'>) {
  const { columns } = dyadPage;
  return (
    <div class="profile">
      <div class="scroll" role="region" aria-label={dyadPage.profile} tabIndex={0}>
        <table>
          <caption>{dyadPage.profile}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.dimension}</th>
              {[columns.value, columns.year, columns.ten, columns.twentyFive].map((label) => (
                <th key={label} scope="col" class="num">
                  {label}
                </th>
              ))}
              <th scope="col">{columns.since}</th>
            </tr>
          </thead>
          <tbody>
            {dimensions.map(({ dimension, value, year, tenBefore, twentyFiveBefore, ...side }) => (
              <tr key={dimension}>
                <th scope="row">
                  <a href={`#${dimension}`}>{dyadPage.section(dimension as SectionId)}</a>
                </th>
                <td class="num place">
                  <meter min={0} max={1} value={value} aria-hidden="true" />
                  {dyadPage.number(value)}
                </td>
                <td class="num">{year}</td>
                <td class="num">{shown(tenBefore)}</td>
                <td class="num">{shown(twentyFiveBefore)}</td>
                <td>{dyadPage.sinceWords(value, side)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">{dyadPage.profileNote}</p>
    </div>
  );
}
