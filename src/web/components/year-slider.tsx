import { useEffect, useState } from 'preact/hooks';
import { common } from '../strings/common.js';

interface YearSliderProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Told when the reader lets go; `moving` while they drag. */
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
  return (
    <div class="years">
      {play && (
        <button type="button" onClick={() => (playing ? setPlaying(false) : start())}>
          {playing ? common.pause : common.play}
        </button>
      )}
      <label class="field slider">
        <span>
          {label} <output>{value}</output>
        </span>
        <input
          type="range"
          min={from}
          max={to}
          value={value}
          onInput={({ currentTarget }) => onChange(Number(currentTarget.value), true)}
          onChange={({ currentTarget }) => onChange(Number(currentTarget.value), false)}
        />
        <span class="ends small" aria-hidden="true">
          <span>{from}</span>
          <span>{to}</span>
        </span>
      </label>
    </div>
  );
}
