import { useAssessment, useFigures } from '../../api/assessment.js';
import { chartOf } from '../../components/charts.js';
import { Figure } from '../../components/figure.js';
import { Answered } from '../../components/status.js';
import { casePage } from '../../strings/case.js';
import type { PageProps } from '../define.js';

export function CasePage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  const assessment = useAssessment(subject);
  const figures = useFigures(subject);
  return (
    <div class="page">
      <Answered asked={assessment} what={casePage.computing}>
        {({ case: subjectCase, answer }) => (
          <>
            <h1>{subjectCase.title}</h1>
            <p class="question">{subjectCase.question}</p>
            {answer.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </>
        )}
      </Answered>
      <Answered asked={figures} what={casePage.drawing}>
        {({ sections }) => (
          <>
            {sections.map(({ id, title, figures: shown }) => (
              <section key={id} id={id}>
                <h2>{title}</h2>
                {shown.map(({ chart, ...figure }) => (
                  <Figure key={figure.id} chart={chartOf(chart)} {...figure} />
                ))}
              </section>
            ))}
          </>
        )}
      </Answered>
    </div>
  );
}
