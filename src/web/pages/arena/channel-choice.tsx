import type { ArenaResult } from '../../../contract/index.js';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/fields.js';
import { useQuery } from '../../state/address.js';
import { arena } from './strings.js';
import type { Shown } from './model.js';

interface ChannelChoiceProps {
  readonly result: ArenaResult;
  readonly shown: Shown;
}

/** Which ties colour the map, and of which source where there are several. */
export function ChannelChoice({ result: { channels }, shown }: ChannelChoiceProps) {
  const [, change] = useQuery();
  const { channel, source } = shown;
  return (
    <div class="fields">
      <div class="field">
        <span id="channel-label">{arena.channel}</span>
        <div class="segments" role="group" aria-labelledby="channel-label">
          {channels.map(({ id }) => (
            <Button
              key={id}
              aria-pressed={id === channel.id}
              onClick={() => change({ channel: id })}
            >
              {arena.channels[id].title}
            </Button>
          ))}
        </div>
      </div>
      {channel.sources.length > 1 && source !== undefined && (
        <SelectField
          label={arena.source}
          value={source.dataset}
          options={channel.sources.map((one) => [one.dataset, arena.sourceOption(one)])}
          onChange={(dataset) => change({ source: dataset })}
        />
      )}
    </div>
  );
}
