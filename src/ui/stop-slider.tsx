import { useId } from 'react';
import { nearestStop } from './nearest-stop.ts';
import './stop-slider.css';

interface StopSliderProps {
  readonly label: string;
  /** Rising values that the thumb can rest on, evenly spaced along the track; one arrow key is one stop. */
  readonly stops: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly format: (value: number) => string;
  /** The value with its unit in words, for those who listen. */
  readonly speak: (value: number) => string;
}

/** A native slider over a list of stops, so that a wide range can be walked in sensible steps. */
export function StopSlider({ label, stops, value, onChange, format, speak }: StopSliderProps) {
  const id = useId();
  const last = stops.length - 1;
  const position = nearestStop(stops, value);
  return (
    <div className="ui-slider">
      <label htmlFor={id}>{label}</label>
      <output className="ui-figures" htmlFor={id}>
        {format(value)}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={position}
        aria-valuetext={speak(value)}
        style={{ ['--ui-slider-share' as string]: last === 0 ? 0 : position / last }}
        onChange={(event) => {
          const chosen = stops[event.target.valueAsNumber];
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </div>
  );
}
