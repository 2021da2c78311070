import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { handFocusHome } from './focus-home.ts';
import './tabs.css';

export interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface TabsProps<T extends string> {
  /** Name of the list for screen readers. */
  readonly name: string;
  readonly tabs: readonly Tab<T>[];
  readonly selected: T;
  readonly onSelect: (value: T) => void;
  readonly className?: string;
  /** Stands on the tabs' own line while there is room, on one below it otherwise. */
  readonly beside?: ReactNode;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
}

/**
 * Tabs as the WAI-ARIA Authoring Practices have them: one stop for the Tab key, arrows move and select, Home and End go to
 * the ends. The one panel shows what is selected.
 */
export function Tabs<T extends string>({
  name,
  tabs,
  selected,
  onSelect,
  className,
  beside,
  children,
}: TabsProps<T>) {
  const id = useId();
  const tabId = (value: T) => `${id}${value}`;
  const panelId = `${id}panel`;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = neighbour(
      event.key,
      tabs.findIndex(({ value }) => value === selected),
      tabs.length,
    );
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };
  return (
    <div className={`ui-tabs ${className ?? ''}`} ref={handFocusHome}>
      <div className="ui-tab-line">
        <div role="tablist" className="ui-tab-list" aria-label={name} onKeyDown={onKeyDown}>
          {tabs.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              role="tab"
              className="ui-tab"
              id={tabId(value)}
              aria-selected={value === selected}
              aria-controls={panelId}
              tabIndex={value === selected ? 0 : -1}
              onClick={() => onSelect(value)}
            >
              {label}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div role="tabpanel" className="ui-tab-panel" id={panelId} aria-labelledby={tabId(selected)}>
        {children}
      </div>
    </div>
  );
}

/** Where a key leads from tab `at` of `count`, or null for a key that leads nowhere. */
function neighbour(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
