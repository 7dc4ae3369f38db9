import type { Comparison, ComparedQuestion } from '../../app/compare/comparison.js';
import { comparisonCsv } from '../../app/compare/comparison-table.js';
import type { FileContents } from '../../app/files/write-files.js';
import type { ComparedReadingsState } from '../../charts/compared-readings.js';
import {
  formatDecibels,
  formatPercent,
  formatPercentile,
  formatWindow,
} from '../../core/format.js';
import { comparedReadings } from '../../charts/index.js';
import { slug } from '../../core/slug.js';
import { Drawings } from '../drawings.js';
import { figure } from '../figure.js';
import { html, type Html, type HtmlValue } from '../html.js';
import { analysisPage } from '../page.js';
import { scrollingTable } from '../table.js';
import { standaloneSvg } from '../../charts/standalone-svg.js';

/** What is written of a comparison: page, table, JSON, and the chart of each question by itself. */
export function comparisonFiles(comparison: Comparison, command: string): FileContents {
  const drawings = new Drawings();
  const pictures = comparison.questions.map((question) => {
    const name = slug(`compare-${question.id}`);
    const svg = drawings.draw(comparedReadings, stateOf(comparison, question), {
      width: 720,
      idPrefix: name,
    });
    return [`${name}.svg`, standaloneSvg(svg)] as const;
  });
  return {
    'compare.html': page(comparison, command, drawings),
    'compare.csv': comparisonCsv(comparison),
    'compare.json': `${JSON.stringify(comparison, null, 2)}\n`,
    ...Object.fromEntries(pictures),
  };
}

export function stateOf({ cases }: Comparison, question: ComparedQuestion): ComparedReadingsState {
  const { answers, readings, text } = question;
  const titleOf = (id: string): string => readings.find((one) => one.id === id)?.title ?? id;
  const asked = cases.flatMap(({ name }, at) => {
    const answer = answers[at] ?? null;
    return answer === null ? [] : [{ name, answer }];
  });
  return {
    question: text,
    cases: asked.map(({ name, answer }) => ({
      name,
      standing: answer.standing,
      leader: titleOf(answer.leader),
    })),
    readings: readings.map(({ id, title }) => ({
      title,
      byCase: asked.map(({ answer }) => {
        const found = answer.readings.find((one) => one.id === id);
        if (found === undefined) return null;
        const { posterior, interval } = found;
        return { posterior, interval, onShared: answer.onShared?.[id] ?? null };
      }),
    })),
  };
}

function page(comparison: Comparison, command: string, drawings: Drawings): string {
  const { cases, dataVersion, seed, notes } = comparison;
  const title = `Compared: ${cases.map(({ name }) => name).join(', ')}`;
  return analysisPage({
    ...{ title, command, dataVersion, seed },
    description: cases.map(({ name, headline }) => `${name}: ${headline}`).join('. '),
    lead: html`<p class="question">
        The answers to the same questions in ${cases.length} cases, and what they rest on.
      </p>
      <ul class="prose">
        ${notes.map((note) => html`<li>${note}</li> `)}
      </ul>`,
    sections: [
      { id: 'readings', title: 'Readings', body: readings(comparison, drawings) },
      { id: 'heaviest', title: 'Heaviest items', body: heaviest(comparison) },
      { id: 'levels', title: 'Levels of containment', body: levels(comparison) },
      { id: 'observations', title: 'Observations', body: observations(comparison) },
    ],
  });
}

function readings(comparison: Comparison, drawings: Drawings): Html {
  const { cases, questions } = comparison;
  const facts = table(
    ['Case', 'As of', 'Observations', 'Coded facts'],
    cases.map(({ name, title, asOf, observations: { observed, total, coded } }) => [
      html`${name}<span class="small">${title}</span>`,
      asOf,
      `${observed} of ${total}`,
      coded,
    ]),
    'The cases',
  );
  return html`${facts}
  ${questions.map((question) =>
    figure(
      comparedReadings,
      stateOf(comparison, question),
      {
        id: slug(`question-${question.id}`),
        topic: question.text,
        subtitle:
          'Posterior probability (dot) with its 90% interval; the ring is what the observations that all cases share give alone',
        footer: question.answers
          .flatMap((answer, at) =>
            answer === null
              ? []
              : [
                  `${cases[at]!.name}: first by ${formatDecibels(answer.ahead)}, in ${formatPercent(leadOf(answer))} of the robustness draws.`,
                ],
          )
          .join(' '),
        dataTitle: `${question.text} Probability of each reading by case`,
      },
      { drawings },
    ),
  )}`;
}

const leadOf = ({
  leader,
  readings: of,
}: NonNullable<ComparedQuestion['answers'][number]>): number =>
  of.find(({ id }) => id === leader)!.lead;

function heaviest({ cases, questions }: Comparison): Html {
  return html`${questions.map(
    ({ text, answers }) =>
      html`<h3 class="question-title">${text}</h3>
        ${table(
          ['Case', 'For the leader', 'Against it'],
          cases.flatMap(({ name }, at): HtmlValue[][] => {
            const answer = answers[at] ?? null;
            if (answer === null) return [];
            const list = (items: typeof answer.forLeader): HtmlValue =>
              items.length === 0
                ? 'nothing'
                : items.map(
                    ({ title, db }) =>
                      html`<span class="small">${title}: ${formatDecibels(db)}</span>`,
                  );
            return [[name, list(answer.forLeader), list(answer.againstLeader)]];
          }),
          `Heaviest items: ${text}`,
        )}`,
  )}`;
}

function levels({ cases, levels: of }: Comparison): Html {
  const name = (level: string): string =>
    level === 'weakest'
      ? 'Weakest of the three'
      : `${level.charAt(0).toUpperCase()}${level.slice(1)}`;
  return html`<p>
      Percentile among the triads of reference states, in the last year with a value. These measures
      are proposals of this project.
    </p>
    ${table(
      ['Level', ...cases.map((one) => one.name)],
      of.map(({ level, byCase }) => [
        name(level),
        ...byCase.map((one) =>
          one === null ? 'no value' : `${formatPercentile(one.percentile)} (${one.year})`,
        ),
      ]),
      'Levels of containment by case',
    )}`;
}

function observations({ cases, observations: of }: Comparison): Html {
  return html`<p>
      The percentile of each observation in its population, with the years that it looks at. A star
      marks observations that the cases make in different ways: their percentiles do not compare.
    </p>
    ${table(
      ['Observation', ...cases.map((one) => one.name)],
      of.map(({ title, sameMeasure, byCase }) => [
        `${title}${sameMeasure ? '' : ' *'}`,
        ...byCase.map((one) =>
          one === null
            ? 'not made'
            : html`${one.percentile === undefined ? '–' : formatPercentile(one.percentile)}
                <span class="small"
                  >${one.window === undefined ? '' : formatWindow(one.window)}</span
                >`,
        ),
      ]),
      'Observations by case',
    )}`;
}

const table = (
  head: readonly string[],
  rows: readonly (readonly HtmlValue[])[],
  caption: string,
): Html => scrollingTable({ caption, head: head.map((text) => ({ text })), rows });
