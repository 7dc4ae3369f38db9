import { useEffect, useState } from 'preact/hooks';

const names = {
  ...{ x1: '--actor-x1', x2: '--actor-x2', context: '--actor-context' },
  ...{ page: '--page', ink: '--ink', muted: '--muted', strong: '--strong', against: '--against' },
} as const;

/** Colours of the page as WebGL takes them, which knows no style sheet. */
export type SceneColours = Readonly<Record<keyof typeof names, string>>;

/** With six digits, as a brush spells any colour: sigma reads the three of `#fff`, as style sheets are shortened to, as yellow. */
function coloursNow(): SceneColours {
  const style = getComputedStyle(document.documentElement);
  const brush = document.createElement('canvas').getContext('2d')!;
  return Object.fromEntries(
    Object.entries(names).map(([name, property]) => {
      brush.fillStyle = style.getPropertyValue(property).trim();
      return [name, brush.fillStyle];
    }),
  ) as SceneColours;
}

/** The colours of the scheme, and those of the other where the reader changes it. */
export function useSceneColours(): SceneColours {
  const [colours, setColours] = useState(coloursNow);
  useEffect(() => {
    const again = (): void => setColours(coloursNow());
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', again);
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      scheme.removeEventListener('change', again);
      theme.disconnect();
    };
  }, []);
  return colours;
}
