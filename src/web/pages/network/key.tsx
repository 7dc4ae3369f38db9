import { blocSizes, type NetworkState } from '../../../charts/network-state.js';
import { words } from './strings.js';

/** What the marks and lines of the web mean. */
export function Key({ state }: { readonly state: NetworkState }) {
  const { nodes, ties } = state;
  const [, second] = blocSizes(state);
  const has = (sign: 1 | -1, frustrated: boolean): boolean =>
    ties.some((tie) => tie.sign === sign && tie.frustrated === frustrated);
  return (
    <ul class="web-key small">
      <Item text={words.key.first}>
        <circle class="bloc-0" cx="12" cy="8" r="5" />
      </Item>
      {second > 0 && (
        <Item text={words.key.second}>
          <rect class="bloc-1" x="7.5" y="3.5" width="9" height="9" />
        </Item>
      )}
      {nodes.some(({ open }) => open) && (
        <Item text={words.key.open}>
          <path class="bloc-open" d="M12,1l7,7l-7,7l-7,-7z" />
        </Item>
      )}
      {has(1, false) && <Item text={words.key.friendly}>{line('friendly')}</Item>}
      {has(1, true) && <Item text={words.key.friendlyAtOdds}>{line('friendly at-odds')}</Item>}
      {has(-1, false) && <Item text={words.key.hostile}>{line('hostile')}</Item>}
      {has(-1, true) && <Item text={words.key.hostileAtOdds}>{line('hostile at-odds')}</Item>}
    </ul>
  );
}

const line = (kind: string) => <line class={`tie ${kind}`} x1="0" x2="24" y1="8" y2="8" />;

const Item = ({
  text,
  children,
}: {
  readonly text: string;
  readonly children: preact.ComponentChildren;
}) => (
  <li>
    <svg width="24" height="16" aria-hidden="true">
      {children}
    </svg>
    {text}
  </li>
);
