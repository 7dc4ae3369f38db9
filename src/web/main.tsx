import { render } from 'preact';
import 'virtual:colours.css';
import './base.css';
import './layout.css';
import './components/parts.css';
import './print.css';
import { App } from './app.js';
import { pages } from './pages/index.js';
import { PagesContext } from './state/pages.js';
import { applyTheme } from './state/theme.js';

applyTheme();
render(
  <PagesContext.Provider value={pages}>
    <App />
  </PagesContext.Provider>,
  document.getElementById('root')!,
);
