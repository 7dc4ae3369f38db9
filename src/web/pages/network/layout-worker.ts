import { placeStates, type LayoutRequest } from './layout.js';

/** Places states beside the page, which stays fluid meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; request: LayoutRequest }>) =>
  self.postMessage({ id: data.id, places: placeStates(data.request) }),
);
