import { useEffect, useState } from 'react';
import type { Scenario } from '../scenarios/scenario.ts';
import { Papers } from './papers.tsx';

/** The papers of a lesson that no address names, from a file or just written: it stands in their address itself. */
export function PapersOfOwn({ scenario }: { readonly scenario: Scenario }) {
  const [fragment, setFragment] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('../scenario-file/scenario-link.ts')
      .then(({ fragmentOf }) => fragmentOf(scenario))
      .then((packed) => {
        if (isHere) setFragment(`#${packed}`);
      });
    return () => {
      isHere = false;
    };
  }, [scenario]);
  return fragment === null ? null : <Papers title={scenario.title} fragment={fragment} />;
}
