import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.js';
import { common } from './strings.js';

interface YearSliderProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** `moving` at every step of a drag, a run of keys or a play but the first by hand: what is no place to go back to. */
  readonly onChange: (year: number, moving: boolean) => void;
  /** Offer to play through the years. */
  readonly play?: boolean;
  /** What belongs to the year is not there yet: playing waits for it. */
  readonly waiting?: boolean;
}

const stepMs = 700;

/** One year out of many: by hand, by keys, or played. */
export function YearSlider({
  label,
  from,
  to,
  value,
  onChange,
  play = false,
  waiting = false,
}: YearSliderProps) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || waiting) return;
    const timer = setTimeout(() => {
      if (value >= to) setPlaying(false);
      else onChange(value + 1, true);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [playing, waiting, value, to]);
  const start = (): void => {
    if (value >= to) onChange(from, true);
    setPlaying(true);
  };
  /** The year that this drag or run of keys has led to; none before its first. */
  const run = useRef<number | undefined>(undefined);
  const endRun = (): void => {
    run.current = undefined;
  };
  const moved = (year: number): void => {
    // Where the year was changed otherwise meanwhile, as by the back button, a new run begins.
    const isFirst = run.current !== value;
    run.current = year;
    onChange(year, !isFirst);
  };
  return (
    <div class="years">
      {play && (
        <Button onClick={() => (playing ? setPlaying(false) : start())}>
          {playing ? common.pause : common.play}
        </Button>
      )}
      <label class="field slider">
        <span>
          {label} <output>{value}</output>
        </span>
        <input
          type="range"
          // A label names the first field in it, which is the output.
          aria-label={label}
          min={from}
          max={to}
          value={value}
          onPointerDown={endRun}
          onBlur={endRun}
          // No onChange beside it: it would be told of every step as well.
          onInput={({ currentTarget }) => moved(Number(currentTarget.value))}
        />
        <span class="ends small" aria-hidden="true">
          <span>{from}</span>
          <span>{to}</span>
        </span>
      </label>
    </div>
  );
}
