import { loaded } from '../../api/loaded.js';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeBlocs, type NetworkState } from '../../../charts/network-state.js';
import { Button } from '../../components/button.js';
import { Failed, Loading } from '../../components/status.js';
import { words } from './strings.js';
import type { TieChoice } from './choice.js';
import { Key } from './key.js';
import type { Scene } from './scene.js';
import { useSceneColours } from './scene-colours.js';

/** Whether the browser can draw the web: sigma needs WebGL 2. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

interface WebPictureProps {
  /** With places; undefined before the first network is placed. */
  readonly state: NetworkState | undefined;
  readonly ties: TieChoice;
  readonly focus: string | undefined;
  readonly fullNames: boolean;
  readonly onSelect: (code: string) => void;
}

/** The network drawn by WebGL, with the buttons that a reader without a wheel needs. */
export function WebPicture({ state, ties, focus, fullNames, onSelect }: WebPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [scene, fault] = useScene(place, onSelect);
  const colours = useSceneColours();
  useEffect(() => {
    if (scene === undefined || state === undefined) return;
    scene.show({ state, colours, ties, focus, fullNames });
  }, [scene, state, colours, ties, focus, fullNames]);
  if (fault !== undefined) return <Failed error={fault} />;
  const isReady = scene !== undefined && state !== undefined;
  return (
    <div class="web">
      {state !== undefined && <Key state={state} />}
      <div class="web-frame">
        <div
          ref={place}
          class="web-canvas"
          role="img"
          aria-label={state === undefined ? words.placing : describeBlocs(state)}
          data-drawn={isReady ? state.label : undefined}
        />
        {!isReady && <Loading what={words.placing} />}
        <div class="web-buttons">
          {(['in', 'out', 'all'] as const).map((by) => (
            <Button key={by} title={words.zoom[by]} onClick={() => scene?.zoom(by)}>
              <span aria-hidden="true">{words.zoomMarks[by]}</span>
              <span class="hidden">{words.zoom[by]}</span>
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** The scene in a place, once sigma is loaded; as large as the place all the time. */
function useScene(
  place: { readonly current: HTMLElement | null },
  onSelect: (code: string) => void,
): readonly [Scene | undefined, Error | undefined] {
  const [scene, setScene] = useState<Scene | undefined>(undefined);
  const [fault, setFault] = useState<Error | undefined>(undefined);
  const select = useRef(onSelect);
  select.current = onSelect;
  useLayoutEffect(() => {
    let made: Scene | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => made?.fit());
    loaded(() => import('./scene.js'))
      .then(({ Scene: Made }) => {
        if (gone) return;
        made = new Made(place.current!, {
          onSelect: (code) => select.current(code),
          hints: words.gestures,
        });
        observer.observe(place.current!);
        setScene(made);
      })
      .catch((error: unknown) =>
        setFault(error instanceof Error ? error : new Error(String(error))),
      );
    return () => {
      gone = true;
      observer.disconnect();
      made?.close();
    };
  }, []);
  return [scene, fault];
}
