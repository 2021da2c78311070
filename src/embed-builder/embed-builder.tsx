import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { queryNow } from '../embed/address-bar.ts';
import { readLaunch } from '../embed/read-launch.ts';
import { defaultLaunch } from '../embed/url-parameters.ts';
import { writeLaunch } from '../embed/write-address.ts';
import { embedBuilderMessages } from '../i18n/en/embed-builder.ts';
import { PART_IDS } from '../pattern/settings.ts';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { BUILT_IN_IDS } from '../scenarios/built-in-ids.ts';
import { THEMES, type Theme } from '../stores/appearance-store.ts';
import { useLab } from '../stores/lab-context.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { MoreMessages } from '../ui/more-messages.tsx';
import { type Embed, type FrameSize, SNIPPET_KINDS, type SnippetKind, snippetOf } from './snippet.ts';
import { SnippetField } from './snippet-field.tsx';
import './embed-builder.css';

const SIZES: readonly FrameSize[] = [
  { width: 320, height: 240 },
  { width: 480, height: 270 },
  { width: 640, height: 360 },
  { width: 800, height: 450 },
  { width: 1280, height: 720 },
];

/** What the embed shows: the run on the screen, a part, or a lesson by its id. */
type Shows = 'now' | (typeof PART_IDS)[number] | (typeof BUILT_IN_IDS)[number];

interface Choices {
  readonly shows: Shows;
  /** Index into the sizes; null for the page's own width. */
  readonly size: number | null;
  readonly theme: Theme;
  readonly isProjected: boolean;
  readonly hasControls: boolean;
  readonly allowsLinks: boolean;
}

const AT_FIRST: Choices = {
  shows: 'B',
  size: null,
  theme: 'auto',
  isProjected: false,
  hasControls: true,
  allowsLinks: true,
};

/** A page on which a course author chooses what another page is to show, sees it live, and takes the snippet. */
export function EmbedBuilder() {
  return (
    <MoreMessages messages={embedBuilderMessages}>
      <Builder />
    </MoreMessages>
  );
}

function Builder() {
  const intl = useIntl();
  const [choices, setChoices] = useState(AT_FIRST);
  const [kind, setKind] = useState<SnippetKind>('frame');
  const change = (changed: Partial<Choices>) => setChoices((before) => ({ ...before, ...changed }));
  const embed = useEmbed(choices);
  return (
    <article className="embed-builder">
      <h1>{intl.formatMessage({ id: 'builder.title' })}</h1>
      <p>{intl.formatMessage({ id: 'builder.text' })}</p>
      <div className="embed-builder-choices">
        <ShowsSelect value={choices.shows} onChange={(shows) => change({ shows })} />
        <SizeSelect value={choices.size} onChange={(size) => change({ size })} />
        <ChoiceGroup
          layout="row"
          legend={intl.formatMessage({ id: 'builder.theme' })}
          value={choices.theme}
          onChange={(theme) => change({ theme })}
          choices={THEMES.map((value) => ({
            value,
            label: intl.formatMessage({ id: `builder.theme.${value}` }),
          }))}
        />
        <fieldset className="embed-builder-flags">
          <Flag
            id="projector"
            isOn={choices.isProjected}
            onChange={(isProjected) => change({ isProjected })}
          />
          <Flag
            id="controls"
            isOn={choices.hasControls}
            onChange={(hasControls) => change({ hasControls })}
          />
          <Flag id="links" isOn={choices.allowsLinks} onChange={(allowsLinks) => change({ allowsLinks })} />
        </fieldset>
      </div>
      <ChoiceGroup
        layout="row"
        legend={intl.formatMessage({ id: 'builder.for' })}
        value={kind}
        onChange={setKind}
        choices={SNIPPET_KINDS.map((value) => ({
          value,
          label: intl.formatMessage({ id: `builder.for.${value}` }),
        }))}
      />
      <SnippetField text={snippetOf(kind, embed)} />
      <h2>{intl.formatMessage({ id: 'builder.preview' })}</h2>
      <Preview embed={embed} />
    </article>
  );
}

/** The embed that the choices add up to. */
function useEmbed({ shows, size, theme, isProjected, hasControls, allowsLinks }: Choices): Embed {
  const intl = useIntl();
  const lab = useLab();
  const part = PART_IDS.find((id) => id === shows);
  const scenario = BUILT_IN_IDS.find((id) => id === shows);
  // The address of the run on the screen says all that is to be kept of it.
  const begins =
    shows === 'now'
      ? readLaunch(queryNow(lab, defaultLaunch('A'), true)).launch
      : { ...defaultLaunch(part ?? 'A'), scenario: scenario ?? ('none' as const) };
  const query = writeLaunch({
    ...begins,
    view: defaultLaunch('A').view,
    isEmbedded: true,
    theme,
    colorProfile: isProjected ? 'projector' : 'default',
    hasControls,
    allowsLinks,
  });
  const name =
    scenario === undefined
      ? intl.formatMessage({ id: 'builder.part' }, { part: part ?? lab.settings.getState().settings.part })
      : (BUILT_IN_SCENARIOS.find(({ id }) => id === scenario)?.title ?? scenario);
  return {
    base: window.location.href.replace(/[?#].*$/, ''),
    query,
    title: intl.formatMessage({ id: 'builder.frame' }, { shows: name }),
    size: size === null ? null : (SIZES[size] ?? null),
  };
}

function ShowsSelect({
  value,
  onChange,
}: {
  readonly value: Shows;
  readonly onChange: (shows: Shows) => void;
}) {
  const intl = useIntl();
  const id = useId();
  const all: readonly Shows[] = ['now', ...PART_IDS, ...BUILT_IN_IDS];
  return (
    <div className="embed-builder-field">
      <label htmlFor={id}>{intl.formatMessage({ id: 'builder.shows' })}</label>
      <select
        id={id}
        className="ui-select"
        value={value}
        onChange={(event) => onChange(all.find((each) => each === event.target.value) ?? 'now')}
      >
        <option value="now">{intl.formatMessage({ id: 'builder.shows.now' })}</option>
        <optgroup label={intl.formatMessage({ id: 'builder.shows.parts' })}>
          {PART_IDS.map((part) => (
            <option key={part} value={part}>
              {intl.formatMessage({ id: 'builder.part' }, { part })}
            </option>
          ))}
        </optgroup>
        <optgroup label={intl.formatMessage({ id: 'builder.shows.lessons' })}>
          {BUILT_IN_SCENARIOS.map((scenario) => (
            <option key={scenario.id} value={scenario.id}>
              {scenario.title}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}

interface SizeSelectProps {
  readonly value: number | null;
  readonly onChange: (size: number | null) => void;
}

function SizeSelect({ value, onChange }: SizeSelectProps) {
  const intl = useIntl();
  const id = useId();
  return (
    <div className="embed-builder-field">
      <label htmlFor={id}>{intl.formatMessage({ id: 'builder.size' })}</label>
      <select
        id={id}
        className="ui-select"
        value={value ?? 'page'}
        onChange={(event) => onChange(event.target.value === 'page' ? null : Number(event.target.value))}
      >
        <option value="page">{intl.formatMessage({ id: 'builder.size.page' })}</option>
        {SIZES.map(({ width, height }, index) => (
          <option key={width} value={index}>
            {intl.formatMessage(
              { id: 'builder.size.fixed' },
              // A size in pixels is written without a thousands' sign.
              { width: String(width), height: String(height) },
            )}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FlagProps {
  readonly id: 'projector' | 'controls' | 'links';
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Flag({ id, isOn, onChange }: FlagProps) {
  const intl = useIntl();
  return (
    <label className="ui-choice-list">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {intl.formatMessage({ id: `builder.${id}` })}
    </label>
  );
}

/** The embed itself. A page opened from disk may not frame itself. */
function Preview({ embed: { base, query, title, size } }: { readonly embed: Embed }) {
  const intl = useIntl();
  if (!base.startsWith('http')) return <p>{intl.formatMessage({ id: 'builder.preview.none' })}</p>;
  return (
    <div className="embed-builder-preview">
      <iframe
        src={base + query}
        title={title}
        allow="fullscreen; clipboard-write"
        style={
          size === null
            ? { inlineSize: '100%', aspectRatio: '16 / 9' }
            : { inlineSize: size.width, blockSize: size.height }
        }
      />
    </div>
  );
}
