import { Link, useLocation } from 'wouter-preact';
import { isActorCode, threeStates } from '../../core/three-states.js';
import { common } from './strings.js';

export function NoPage() {
  const [path] = useLocation();
  const meant = meantBy(path);
  return (
    <div class="page">
      <h1>{common.noPage}</h1>
      {meant !== undefined && (
        <p>
          {common.meant} <Link href={meant}>{meant}</Link>
        </p>
      )}
      <p>
        <Link href="/">{common.toStart}</Link>
      </p>
    </div>
  );
}

/** The address that one meant who parted states by the wrong sign: `/case/IND-PAK/CHN`, `/dyad/IND-PAK`. */
export function meantBy(path: string): string | undefined {
  const [, page = '', ...rest] = path.split('/');
  const named = rest.filter((part) => part !== '').join('-');
  if (/^(case|story|evidence)$/.test(page)) {
    const one = [named, named.toUpperCase()].find((text) => threeStates(text) !== undefined);
    return one === undefined ? undefined : `/${page}/${one}`;
  }
  const pair = named.toUpperCase().split('-');
  const isPair = pair.length === 2 && pair.every(isActorCode);
  return isPair && /^(dyad|arena|freshness)$/.test(page) ? `/${page}/${pair.join('/')}` : undefined;
}
