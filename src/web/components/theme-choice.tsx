import { useState } from 'preact/hooks';
import { storedTheme, storeTheme, themes, type Theme } from '../state/theme.js';
import { common } from './strings.js';

export function ThemeChoice() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <label class="theme">
      <span class="hidden">{common.theme}</span>
      <select
        value={theme}
        onChange={({ currentTarget }) => {
          storeTheme(currentTarget.value as Theme);
          setTheme(currentTarget.value as Theme);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {common.themes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
