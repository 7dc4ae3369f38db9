import { Link } from 'wouter-preact';
import { get } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../components/status.js';
import { start } from '../../strings/start.js';

interface ListedCase {
  readonly id: string;
  readonly title: string;
  readonly pair: readonly string[];
  readonly claims: number;
}

export function StartPage() {
  const asked = useAnswer('cases', (signal) => get<ListedCase[]>('/api/cases', {}, signal));
  return (
    <div class="page">
      <h1>{start.title}</h1>
      <p class="lead">{start.lead}</p>
      <h2>{start.cases}</h2>
      <Answered asked={asked}>
        {(cases) => (
          <ul class="cases">
            {cases.map(({ id, title, claims }) => (
              <li key={id}>
                <Link href={`/case/${id}`}>{title}</Link>{' '}
                <span class="small">{start.claims(claims)}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </div>
  );
}
