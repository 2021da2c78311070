import { useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ScenarioFault, ScenarioReading } from '../scenario-file/read-scenario.ts';
import { SCENARIO_LIMITS, type Scenario } from '../scenarios/scenario.ts';

interface ScenarioFileProps {
  readonly onRead: (scenario: Scenario) => void;
  /** Who reads the file's text; without it, whoever reads whole lessons alone. */
  readonly readText?: (text: string) => ScenarioReading;
}

/** A scenario from a file: opened whole, or told why not and nothing has changed. */
export function ScenarioFile({ onRead, readText }: ScenarioFileProps) {
  const intl = useIntl();
  const id = useId();
  const [faults, setFaults] = useState<readonly ScenarioFault[]>([]);
  const take = async (file: File) => {
    // Every character takes a byte at least; of a file that cannot be one, not even the text is read.
    const isTooLarge = file.size > 4 * SCENARIO_LIMITS.characters;
    const [read, text] = await Promise.all([
      readText ?? import('../scenario-file/read-scenario.ts').then(({ readScenario }) => readScenario),
      isTooLarge ? ' '.repeat(SCENARIO_LIMITS.characters + 1) : file.text(),
    ]);
    const reading = read(text);
    setFaults(reading.faults ?? []);
    if (reading.faults === undefined) onRead(reading.scenario);
  };
  const taking = useRef(take);
  taking.current = take;
  // Dropping is a second way; the field is the first. A hand that misses it meant this all the same.
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void taking.current(file);
    };
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div className="lesson-file">
      <label htmlFor={id}>{intl.formatMessage({ id: 'lessons.file' })}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, mended, can be chosen again.
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {faults.length === 0 ? null : (
        <div role="alert" className="lesson-file-faults">
          <p>{intl.formatMessage({ id: 'lessons.fault' })}</p>
          <ul>
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path === '' ? message : intl.formatMessage({ id: 'lessons.fault.at' }, { path, message })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
