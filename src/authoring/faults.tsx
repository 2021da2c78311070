import { createContext, useContext } from 'react';
import type { ScenarioFault } from '../scenario-file/read-scenario.ts';

/** What is wrong with the draft, where that is told at its place; empty before the author has asked. */
export const FaultsContext = createContext<readonly ScenarioFault[]>([]);

/** The faults at a place of the file; `isDeep`: and of all below it, which has no field of its own. */
export function useFaultsAt(path: string, isDeep = false): readonly string[] {
  const faults = useContext(FaultsContext).filter((fault) => isAt(fault.path, path, isDeep));
  return [...new Set(faults.map(({ message }) => message))];
}

function isAt(fault: string, path: string, isDeep: boolean): boolean {
  return fault === path || (isDeep && (fault.startsWith(`${path}.`) || fault.startsWith(`${path}[`)));
}

interface FaultsAtProps {
  readonly path: string;
  readonly isDeep?: boolean;
  readonly id?: string;
}

/** An author's mistakes, where they are. */
export function FaultsAt({ path, isDeep = false, id }: FaultsAtProps) {
  const messages = useFaultsAt(path, isDeep);
  return messages.length === 0 ? null : (
    <ul className="author-faults" id={id} data-fault>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
