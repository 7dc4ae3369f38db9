import { render } from 'preact';
import 'virtual:colours.css';
import './base.css';
import './layout.css';
import './components/parts.css';
import './print.css';
import { addressHere, isSite } from './api/source.js';
import { App } from './app.js';
import { pages } from './pages/index.js';
import { PagesContext } from './state/pages.js';
import { applyTheme } from './state/theme.js';

// Addresses of sites that were written before had the page behind the `#`.
if (isSite && location.hash.startsWith('#/'))
  history.replaceState(null, '', addressHere(location.hash.slice(1)));
applyTheme();
const place = document.getElementById('root')!;
// What stands there for readers without JavaScript.
place.replaceChildren();
render(
  <PagesContext.Provider value={pages}>
    <App />
  </PagesContext.Provider>,
  place,
);
