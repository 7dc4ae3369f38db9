import { useRef } from 'preact/hooks';
import { Button } from '../../components/button.js';
import { SearchField } from '../../components/fields.js';
import { Empty } from '../../components/status.js';
import { dyadPage } from './strings.js';

interface FindFieldProps {
  readonly words: string;
  readonly found: number;
  readonly of: number;
  /** Whether nothing at all has the words. */
  readonly isNone: boolean;
  /** Whether more is to come. */
  readonly isPart: boolean;
  readonly onChange: (words: string) => void;
}

/** Looks for indicators by words, says how many it has found, and leads back where there are none. */
export function FindField({ words, found, of, isNone, isPart, onChange }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const named = words.trim();
  return (
    <search>
      <div class="fields dyad-find">
        <SearchField
          {...{ field, onChange }}
          label={dyadPage.find}
          value={words}
          placeholder={dyadPage.findBy}
        />
        <p class="small" role="status">
          {dyadPage.found(named, found, of, isPart)}
        </p>
      </div>
      {isNone && !isPart && (
        <Empty>
          {dyadPage.noneFound(named)}
          <Button
            onClick={() => {
              onChange('');
              field.current?.focus();
            }}
          >
            {dyadPage.showAll}
          </Button>
        </Empty>
      )}
    </search>
  );
}
