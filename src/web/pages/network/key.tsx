import { blocSizes, type NetworkState } from '../../../charts/network-state.js';
import { words } from './strings.js';

/** What the marks and lines of the web mean. */
export function Key({ state }: { readonly state: NetworkState }) {
  const { nodes, ties } = state;
  const [, second] = blocSizes(state);
  const has = (sign: 1 | -1, frustrated: boolean): boolean =>
    ties.some((tie) => tie.sign === sign && tie.frustrated === frustrated);
  const line = (kind: string) => <line class={`tie ${kind}`} x1="0" x2="24" y1="8" y2="8" />;
  const { key } = words;
  const items = [
    [key.first, true, <circle class="bloc-0" cx="12" cy="8" r="5" />],
    [key.second, second > 0, <rect class="bloc-1" x="7.5" y="3.5" width="9" height="9" />],
    [
      key.open,
      nodes.some(({ open }) => open),
      <path class="bloc-open" d="M12,1l7,7l-7,7l-7,-7z" />,
    ],
    [key.friendly, has(1, false), line('friendly')],
    [key.friendlyAtOdds, has(1, true), line('friendly at-odds')],
    [key.hostile, has(-1, false), line('hostile')],
    [key.hostileAtOdds, has(-1, true), line('hostile at-odds')],
    [
      key.doubtful,
      ties.some(({ doubtful }) => doubtful === true),
      <>
        <line class="tie friendly doubtful" x1="0" x2="24" y1="5" y2="5" />
        <line class="tie hostile doubtful" x1="0" x2="24" y1="11" y2="11" />
      </>,
    ],
  ] as const;
  return (
    <ul class="web-key small">
      {items
        .filter(([, isShown]) => isShown)
        .map(([text, , mark]) => (
          <li key={text}>
            <svg width="24" height="16" aria-hidden="true">
              {mark}
            </svg>
            {text}
          </li>
        ))}
    </ul>
  );
}
