/** Pictures on buttons. Each stands beside words or in a button that has a name, so none has one of its own. */
const icon = (path: string) => () => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

export const PlayIcon = icon('M4 2.2v11.6a.7.7 0 0 0 1.07.6l9-5.8a.7.7 0 0 0 0-1.2l-9-5.8A.7.7 0 0 0 4 2.2Z');
export const PauseIcon = icon('M3.5 2h3v12h-3zM9.5 2h3v12h-3z');
export const RestartIcon = icon(
  'M8 2.5a5.5 5.5 0 0 0-4 1.73V2.5a.75.75 0 0 0-1.5 0v3.6c0 .42.34.75.75.75h3.6a.75.75 0 0 0 0-1.5H5A4 4 0 1 1 4 8a.75.75 0 0 0-1.5 0A5.5 5.5 0 1 0 8 2.5Z',
);
export const CloseIcon = icon(
  'M3.3 2.2 2.2 3.3 6.9 8l-4.7 4.7 1.1 1.1L8 9.1l4.7 4.7 1.1-1.1L9.1 8l4.7-4.7-1.1-1.1L8 6.9 3.3 2.2Z',
);
export const SunIcon = icon(
  'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM7.4 1h1.2v2H7.4zM7.4 13h1.2v2H7.4zM1 7.4h2v1.2H1zM13 7.4h2v1.2h-2zM2.6 3.5l.9-.9L4.9 4l-.9.9zM11.1 12l.9-.9 1.4 1.4-.9.9zM11.1 4l1.4-1.4.9.9L12 4.9zM2.6 12.5 4 11.1l.9.9-1.4 1.4z',
);
export const MoonIcon = icon('M6.2 1.6A6.6 6.6 0 1 0 14.4 9.8 5.6 5.6 0 0 1 6.2 1.6Z');
export const KeyboardIcon = icon(
  'M2 3.5h12c.8 0 1.5.7 1.5 1.5v6c0 .8-.7 1.5-1.5 1.5H2A1.5 1.5 0 0 1 .5 11V5c0-.8.7-1.5 1.5-1.5Zm0 1.4v6.2h12V4.9H2Zm1.2 1h1.4v1.4H3.2zm2.7 0h1.4v1.4H5.9zm2.8 0h1.4v1.4H8.7zm2.7 0h1.4v1.4h-1.4zM4.6 8.7h6.8v1.4H4.6z',
);
export const LargerIcon = icon(
  'M9.5 2H14v4.5h-1.4V4.4L9.9 7.1l-1-1 2.7-2.7H9.5zM2 9.5h1.4v2.1l2.7-2.7 1 1-2.7 2.7h2.1V14H2z',
);
export const SmallerIcon = icon(
  'M8.9 2.6h1.4v2.1L13 2l1 1-2.7 2.7h2.1v1.4H8.9zM2.6 8.9h4.5v4.5H5.7v-2.1L3 14l-1-1 2.7-2.7H2.6z',
);
export const UndoIcon = icon(
  'M6.3 2.2 2 6.5l4.3 4.3 1-1-2.6-2.6h4.8a2.8 2.8 0 0 1 0 5.6H6v1.4h3.5a4.2 4.2 0 0 0 0-8.4H4.7l2.6-2.6z',
);
export const RedoIcon = icon(
  'M9.7 2.2 14 6.5l-4.3 4.3-1-1 2.6-2.6H6.5a2.8 2.8 0 0 0 0 5.6H10v1.4H6.5a4.2 4.2 0 0 1 0-8.4h4.8L8.7 3.2z',
);
export const ShareIcon = icon(
  'M8 .8 4.6 4.2l1.1 1.1 1.5-1.5v6.7h1.6V3.8l1.5 1.5 1.1-1.1L8 .8ZM3 7.2h2v1.5H4v4.8h8V8.7h-1V7.2h2c.3 0 .5.2.5.5v6.8c0 .3-.2.5-.5.5H3a.5.5 0 0 1-.5-.5V7.7c0-.3.2-.5.5-.5Z',
);
export const OutsideIcon = icon(
  'M9.2 1.5h5.3v5.3h-1.6V4.2L7.6 9.5 6.5 8.4l5.3-5.3H9.2zM3.2 3h3.3v1.6H3.6v7.8h7.8V9.5H13v3.3c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V4.2C2 3.5 2.5 3 3.2 3Z',
);
export const StepBackIcon = icon(
  'M3 3h1.8v10H3zM13 3.6v8.8c0 .5-.6.8-1 .5L6 8.5a.6.6 0 0 1 0-1l6-4.4c.4-.3 1 0 1 .5Z',
);
export const StepForwardIcon = icon(
  'M11.2 3H13v10h-1.8zM3 3.6v8.8c0 .5.6.8 1 .5l6-4.4a.6.6 0 0 0 0-1L4 3.1c-.4-.3-1 0-1 .5Z',
);
