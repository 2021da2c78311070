import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
import { settingMessages } from '../../i18n/en/settings.ts';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import { SettingsButton } from '../settings-button.tsx';
import { SettingsSheetSlot } from '../settings-sheet-slot.tsx';

const opened = async (query = '?part=B&paused=1') => {
  const rendered = await renderLab(
    query,
    <>
      <SettingsButton />
      <SettingsSheetSlot />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'All settings' }));
  const sheet = await screen.findByRole('dialog', { name: 'All settings' });
  return { ...rendered, sheet, settings: () => rendered.lab.settings.getState().settings };
};

describe('All settings', () => {
  it('have a name, a meaning and names for their choices', () => {
    for (const id of SETTING_IDS) {
      const field = settingField(id);
      const wanted = [`setting.${id}`, `setting.${id}.what`];
      if (field.kind === 'choice') {
        const words = field.choices.filter((choice) => typeof choice === 'string');
        wanted.push(...words.map((choice) => `setting.${id}.${choice}`));
      }
      expect(wanted.filter((message) => !Object.hasOwn(settingMessages, message))).toEqual([]);
    }
  });

  it('block nothing, take the focus, and give it back', async () => {
    const { sheet } = await opened();
    expect(sheet).not.toHaveAttribute('aria-modal');
    const close = within(sheet).getByRole('button', { name: 'Close all settings' });
    await waitFor(() => expect(close).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'All settings' })).toHaveFocus();
  });

  it('take a number when it is typed to its end, and are reset one by one', async () => {
    const { sheet, settings } = await opened();
    const workers = within(sheet).getByRole('textbox', { name: 'Database workers' });
    await userEvent.clear(workers);
    await userEvent.type(workers, '24{Enter}');
    expect(settings().workers).toBe(24);
    expect(within(sheet).getByText('1 setting changed')).toBeInTheDocument();
    await userEvent.click(within(sheet).getByRole('button', { name: 'Reset Database workers to 16' }));
    expect(settings().workers).toBe(16);
  });

  it('refuse what cannot be, keep it as typed, and say why', async () => {
    const { sheet, settings } = await opened();
    const mtu = within(sheet).getByRole('textbox', { name: 'MTU (bytes)' });
    await userEvent.clear(mtu);
    await userEvent.type(mtu, '90000{Enter}');
    expect(mtu).toHaveValue('90000');
    expect(within(sheet).getByRole('alert')).toHaveTextContent('It has to be from 1,500 to 9,000.');
    expect(settings().mtu).toBe(1_500);
  });

  it('take a share in per cent, as they show it', async () => {
    const { sheet, settings } = await opened();
    const share = within(sheet).getByRole('textbox', { name: 'Pages in memory (%)' });
    expect(share).toHaveValue('80');
    await userEvent.clear(share);
    await userEvent.type(share, '57{Enter}');
    expect(settings().hitShare).toBe(0.57);
    expect(share).toHaveValue('57');
    await userEvent.clear(share);
    await userEvent.type(share, '101{Enter}');
    expect(within(sheet).getByRole('alert')).toHaveTextContent('It has to be from 0 to 100.');
  });

  it('reach what the database’s work takes, and say where the numbers stand that are fixed', async () => {
    const { sheet, settings, lab } = await opened();
    const work = within(sheet).getByRole('textbox', { name: 'Work on a request (µs)' });
    expect(work).toHaveAccessibleDescription(/An assumption/);
    await userEvent.clear(work);
    await userEvent.type(work, '120{Enter}');
    expect(settings().databaseUs).toBe(120);
    await userEvent.click(within(sheet).getByRole('link', { name: 'model card' }));
    expect(lab.view.getState().page).toBe('model-card');
  });

  it('reach every parameter of the model, and say on the page when one is not as calibrated', async () => {
    const { sheet, settings, lab } = await opened();
    expect(lab.view.getState().isSettingsOpen).toBe(true);
    const nic = within(sheet).getByRole('region', { name: 'Virtual NIC' });
    await userEvent.click(within(nic).getByText(/^Parameters of the model/));
    const receive = await within(nic).findByRole('textbox', { name: 'vhost-net.receive (µs)' });
    expect(receive).toHaveValue('0.61');
    expect(receive).toHaveAccessibleDescription(
      /0.061 to 6.1 µs; default 0.61 µs. Measured: starting parameter set/,
    );
    expect(within(nic).getByRole('textbox', { name: 'emulated.receive (µs)' })).toHaveAccessibleDescription(
      /Has no effect/,
    );
    await userEvent.clear(receive);
    await userEvent.type(receive, '60{Enter}');
    expect(within(sheet).getByRole('alert')).toHaveTextContent('It has to be from 0.061 to 6.1.');
    await userEvent.clear(receive);
    await userEvent.type(receive, '1.2{Enter}');
    expect(settings().model).toBe('vhost-net.receive(1.2)');
    expect(within(sheet).getByText('1 setting changed')).toBeInTheDocument();
    expect(within(nic).getByText(/, 1 changed/)).toBeInTheDocument();
    await userEvent.click(within(nic).getByRole('button', { name: 'Reset vhost-net.receive to 0.61 µs' }));
    expect(settings().model).toBe('');
  });

  it('take a parameter’s share in per cent', async () => {
    const { sheet, settings } = await opened('?part=C&paused=1&model=passthrough.shareOfLine(0.5)');
    const card = within(sheet).getByRole('region', { name: /I\/O card/ });
    const share = await within(card).findByRole('textbox', { name: 'passthrough.shareOfLine (%)' });
    expect(share).toHaveValue('50');
    await userEvent.clear(share);
    await userEvent.type(share, '57{Enter}');
    expect(settings().model).toBe('passthrough.shareOfLine(0.57)');
  });

  it('hold the six paths as presets, one click each', async () => {
    const { sheet, settings } = await opened();
    expect(
      within(sheet).getAllByRole('radio', { name: /card|virtio|vhost|SR-IOV|passthrough/ }),
    ).toHaveLength(6);
    await userEvent.click(within(sheet).getByRole('radio', { name: /^SR-IOV/ }));
    expect(settings().path).toBe('sr-iov');
  });

  it('say of an assumption that it is one, and of an idle setting that it is idle', async () => {
    const { sheet } = await opened();
    const rate = within(sheet).getByRole('textbox', { name: 'Request rate (a second)' });
    expect(rate).toHaveAccessibleDescription(/An assumption/);
    const clients = within(sheet).getByRole('textbox', { name: 'Clients' });
    expect(clients).toHaveAccessibleDescription(/Has no effect with the present choices/);
  });

  it('are reset together, the seed kept', async () => {
    const { sheet, settings, lab } = await opened('?part=B&paused=1&seed=7&rate=33333');
    lab.settings.getState().change({ mtu: 9_000 });
    await userEvent.click(within(sheet).getByRole('button', { name: 'Reset all' }));
    expect(settings()).toMatchObject({ rate: 100_000, mtu: 1_500, seed: 7 });
  });

  it('let single-letter keys be switched off', async () => {
    const { sheet, lab } = await opened();
    await userEvent.click(within(sheet).getByRole('checkbox', { name: 'Single-letter keys' }));
    expect(lab.keys.getState().hasLetterKeys).toBe(false);
  });
});
