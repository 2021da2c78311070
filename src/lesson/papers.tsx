import { useIntl } from 'react-intl';
import './papers.css';

interface PapersProps {
  readonly title: string;
  /** What names the lesson in an address: a parameter, or what stands behind the `#`. */
  readonly query?: string;
  readonly fragment?: string;
}

/** A lesson on paper, in a window of its own: the run here is not lost. */
export function Papers({ title, query = '', fragment = '' }: PapersProps) {
  const intl = useIntl();
  return (['handout', 'worksheet'] as const).map((paper) => {
    const name = intl.formatMessage({ id: `lessons.${paper}` });
    return (
      <a
        key={paper}
        className="lesson-paper"
        href={`?${query}view=${paper}&paused=1${fragment}`}
        target="_blank"
        rel="noreferrer"
        aria-label={`${name}: ${title}`}
      >
        {name}
      </a>
    );
  });
}
