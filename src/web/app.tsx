import { useEffect, useRef } from 'preact/hooks';
import { lazy, Suspense } from 'preact/compat';
import {
  Link,
  Redirect,
  Route,
  Router,
  Switch,
  useLocation,
  type AroundNavHandler,
} from 'wouter-preact';
import { loaded } from './api/loaded.js';
import { isSite, pathHere, root } from './api/source.js';
import { ErrorBoundary } from './components/error-boundary.js';
import { Loading } from './components/status.js';
import { NoPage } from './components/no-page.js';
import { SearchBox } from './components/search/search-box.js';
import { ThemeChoice } from './components/theme-choice.js';
import { canShow, pageAddress, type Page } from './pages/define.js';
import { pages } from './pages/index.js';
import { useSubject, type Subject } from './state/subject.js';
import { About } from './components/about.js';
import { common } from './components/strings.js';

const shown = pages.map((page) => ({ page, View: lazy(() => loaded(page.load)) }));

export const App = () => (
  <Router base={root.slice(0, -1)} aroundNav={toTop}>
    <Shown />
  </Router>
);

function Shown() {
  const { subject, isComing } = useSubject(pages);
  const [path] = useLocation();
  const hasSubject =
    !isSite && pages.some((one) => one.about !== undefined && isCurrent(one, path));
  const hasYear = pages.some((one) => one.hasYear === true && isCurrent(one, path));
  const isBare = pages.some((one) => one.isBare === true && isCurrent(one, path));
  return (
    <>
      {!isBare && (
        <>
          <a class="skip" href="#main" onClick={toMain}>
            {common.skip}
          </a>
          <Header subject={subject} />
        </>
      )}
      {hasSubject && (subject !== undefined || isComing) && <About {...{ subject, hasYear }} />}
      <main id="main" tabIndex={-1}>
        <Switch>
          {shown.map(({ page, View }) => (
            <Route key={page.id} path={page.path}>
              {(params: Readonly<Record<string, string | undefined>>) => (
                <ErrorBoundary key={page.id}>
                  <Suspense fallback={<Loading />}>
                    <View params={params} />
                  </Suspense>
                </ErrorBoundary>
              )}
            </Route>
          ))}
          {pages.map(
            (page) =>
              page.about !== undefined && (
                <Route key={page.id} path={`/${page.start.split('/')[1]!}`}>
                  <Redirect to={pageAddress(page, subject)} replace />
                </Route>
              ),
          )}
          <Route>
            <NoPage />
          </Route>
        </Switch>
      </main>
    </>
  );
}

/** The address stays that of what is shown. */
function toMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** Another page is read from its top, and keys go on from there. On the way back the browser knows where the reader was. */
const toTop: AroundNavHandler = (navigate, to, options) => {
  const before = shownNow();
  navigate(to, options);
  if (shownNow() === before) return;
  scrollTo({ top: 0, behavior: 'instant' });
  document.getElementById('main')?.focus({ preventScroll: true });
};

/** What the address shows: a page, or one of the many texts of a page. */
function shownNow(): string {
  const path = pathHere(location.pathname) ?? '/';
  const page = pages.find((one) => isCurrent(one, path));
  return page === undefined || page.isMany === true ? path : page.id;
}

function Header({ subject }: { readonly subject: Subject | undefined }) {
  const [location] = useLocation();
  const listed = pages.filter(
    (page) => page.nav !== undefined && (canShow(page, subject) || isCurrent(page, location)),
  );
  const names = useRef<HTMLElement>(null);
  // Where the names do not all fit, that of the page one is on is in sight.
  useEffect(() => {
    const here = names.current?.querySelector('[aria-current=page]');
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [location]);
  return (
    <header class="bar">
      <Link href="/" class="brand">
        {common.product}
      </Link>
      <nav ref={names} aria-label={common.pages}>
        <ul>
          {listed.map((page) => (
            <li key={page.id}>
              <Link
                href={pageAddress(page, subject)}
                aria-current={isCurrent(page, location) ? 'page' : undefined}
              >
                {page.nav}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!isSite && <SearchBox subject={subject} />}
      <ThemeChoice />
    </header>
  );
}

const isCurrent = ({ start }: Page, location: string): boolean =>
  location.split('/')[1] === start.split('/')[1];
