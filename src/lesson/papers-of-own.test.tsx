import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { readFragment } from '../scenario-file/scenario-link.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { PapersOfOwn } from './papers-of-own.tsx';

describe('The papers of a lesson that no address names', () => {
  it('carry the whole lesson in their address', async () => {
    render(
      <IntlProvider locale="en" messages={{ ...messagesEn, ...scenarioMessages }}>
        <PapersOfOwn scenario={madeScenario()} />
      </IntlProvider>,
    );
    for (const [name, view] of [
      ['Handout', 'handout'],
      ['Worksheet', 'worksheet'],
    ]) {
      const link = await screen.findByRole('link', { name: `${name}: A made scenario` });
      const { searchParams, hash } = new URL(link.getAttribute('href') ?? '', 'https://lab.example/');
      expect(searchParams.get('view')).toBe(view);
      expect(await readFragment(hash)).toEqual({ scenario: madeScenario() });
    }
  });
});
