import { useState } from 'preact/hooks';
import { storedTheme, storeTheme, themes, type Theme } from '../state/theme.js';
import { Select } from './fields.js';
import { common } from './strings.js';

export function ThemeChoice() {
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme): void => {
    storeTheme(next);
    setTheme(next);
  };
  return (
    <label class="theme">
      <span class="hidden">{common.theme}</span>
      <Select
        value={theme}
        options={themes.map((one) => [one, common.themes[one]])}
        onChange={choose}
      />
    </label>
  );
}
