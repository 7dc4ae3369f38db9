import { render } from 'preact';
import 'virtual:colours.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import { App } from './app.js';
import { applyTheme } from './state/theme.js';

applyTheme();
render(<App />, document.getElementById('root')!);
