import { saving as words } from './saving-strings.js';
import type { BoardState } from './board-context.js';
import { Commands } from './commands.js';

/** Where the program is served unless another port is named. */
const usual = 'http://127.0.0.1:8716';

interface SaveElsewhereProps extends Pick<BoardState, 'query'> {
  readonly subject: string;
}

/** How a reader of a site without a server saves what stands in its address. */
export function SaveElsewhere({ subject, query }: SaveElsewhereProps) {
  const text = query.toString();
  return (
    <>
      <p>{words.notHere}</p>
      <Commands lines={['npx counterpoise serve']} />
      <p>{words.notHereThen}</p>
      <Commands lines={[`${usual}/evidence/${subject}${text === '' ? '' : `?${text}`}`]} />
    </>
  );
}
