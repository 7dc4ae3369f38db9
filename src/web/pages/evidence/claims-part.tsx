import { Folded } from '../../components/folded.js';
import { reveal, type Actions } from './use-actions.js';
import { memo } from 'preact/compat';
import { useEffect } from 'preact/hooks';
import { claimsOverview, type ClaimGroup, groupWord } from '../../../charts/claims-overview.js';
import type { AnyChart } from '../../../charts/define.js';
import type { EvidenceBoard } from '../../../contract/index.js';
import { Button } from '../../components/button.js';
import { Figure } from '../../components/figure.js';
import { SearchField, SelectField } from '../../components/fields.js';
import { targetOf } from '../../state/follow.js';
import { claimWords as words } from './claim-strings.js';
import { ClaimDetail, ClaimSummary } from './claim-detail.js';
import { claimsThatFit, filters, tally, type Filter } from './claim-filter.js';
import { GroupBadge } from '../../components/group-badge.js';
import { Kept } from './kept.js';

interface ClaimsPartProps extends Pick<Actions, 'change' | 'openItem'> {
  readonly board: EvidenceBoard;
  readonly query: URLSearchParams;
}

const shownBy = ['claim', 'words', ...filters] as const;

/** The claims are the same whatever is judged otherwise: they are made anew only where their own part of the address changes. */
export const ClaimsPart = memo(
  ClaimsSection,
  (before, after) =>
    before.board === after.board &&
    shownBy.every((name) => before.query.get(name) === after.query.get(name)),
);

function ClaimsSection(props: ClaimsPartProps) {
  const { board, query, change } = props;
  const { claims } = board;
  const open = query.get('claim');
  useEffect(() => {
    if (open !== null) reveal(`claim-${open}`, { unlessSeen: true });
  }, [open]);
  const fitting = claimsThatFit(claims, query);
  const shown =
    open === null || fitting.some(({ id }) => id === open)
      ? fitting
      : claims.filter((claim) => claim.id === open || fitting.includes(claim));
  return (
    <Folded id="claims" title={words.title}>
      {claims.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <Overview {...props} />
          <Filters {...props} />
          <p class="small" role="status">
            {words.count(fitting.length, claims.length)}
          </p>
          {shown.length === 0 && <p class="status">{words.noMatch}</p>}
          <ul class="claims">
            {shown.map((claim) => {
              const isOpen = claim.id === open;
              return (
                <li key={claim.id} id={`claim-${claim.id}`} class="claim" data-group={claim.group}>
                  <Button
                    class="claim-head"
                    aria-expanded={isOpen}
                    aria-controls={`detail-${claim.id}`}
                    onClick={() => change({ claim: isOpen ? null : claim.id })}
                  >
                    <span class="claim-id">{claim.id}</span>
                    <GroupBadge group={claim.group} />
                    <span class="claim-text">{claim.statement}</span>
                    <span class="small">
                      {words.meta(claim.kind, claim.level, claim.dimension)}
                    </span>
                  </Button>
                  <ClaimSummary claim={claim} />
                  <div id={`detail-${claim.id}`} hidden={!isOpen}>
                    {isOpen && <ClaimDetail {...props} claim={claim} />}
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Folded>
  );
}

/** Verdicts at a glance; a square opens its claim. */
function Overview({ board, change }: ClaimsPartProps) {
  const state = {
    claims: board.claims.map(({ id, group }) => ({ id, group, href: `?claim=${id}` })),
  };
  const follow = (event: MouseEvent): void => {
    const href = targetOf((event.target as Element).closest('svg a'));
    if (href === '') return;
    event.preventDefault();
    change({ claim: new URLSearchParams(href).get('claim') });
  };
  return (
    <div onClick={follow}>
      <Kept by={[board]}>
        {() => (
          <Figure
            id="claims-overview"
            chart={claimsOverview as AnyChart}
            state={state}
            subtitle={words.subtitle}
            footer={words.footer}
            dataTitle={words.dataTitle}
          />
        )}
      </Kept>
    </div>
  );
}

const wordOf = (filter: Filter, value: string): string =>
  filter === 'verdict'
    ? groupWord(value as ClaimGroup)
    : filter === 'fit'
      ? words.fits[value as keyof typeof words.fits]
      : value;

function Filters({ board, query, change }: ClaimsPartProps) {
  const isFiltered = [...filters, 'words'].some((name) => query.get(name) !== null);
  const cleared = Object.fromEntries([...filters, 'words'].map((name) => [name, null]));
  return (
    <div class="fields">
      {filters.map((filter) => (
        <SelectField
          key={filter}
          label={words[filter]}
          value={query.get(filter) ?? ''}
          options={[
            ['', words.all],
            ...tally(board.claims, filter).map(
              ([value, n]) => [value, words.option(wordOf(filter, value), n)] as const,
            ),
          ]}
          onChange={(value) => change({ [filter]: value, claim: null })}
        />
      ))}
      <SearchField
        label={words.words}
        value={query.get('words') ?? ''}
        onChange={(value) => change({ words: value, claim: null }, { replace: true })}
      />
      <Button disabled={!isFiltered} onClick={() => change(cleared)}>
        {words.clear}
      </Button>
    </div>
  );
}
