/** Taking things away: pictures, tables, files, print. Loaded with the menu. */
export const takeAwayMessages = {
  'takeaway.title': 'Take away',
  'takeaway.close': 'Close',
  'takeaway.link.title': 'Link',
  'takeaway.link.text': 'Opens this very run at this very instant: {time}.',
  'takeaway.link.copy': 'Copy link',
  'takeaway.link.copied': 'The link is in the clipboard.',
  'takeaway.link.refused': 'The browser keeps the clipboard closed here. Copy the link from the field.',
  'takeaway.link.field': 'Link to this state',
  'takeaway.pictures.title': 'Pictures and numbers',
  'takeaway.pictures.text': 'As they stand now. A caption tells where they are from.',
  'takeaway.stage': 'Stage',
  'takeaway.format.svg': 'SVG',
  'takeaway.format.png': 'PNG',
  'takeaway.format.csv': 'CSV',
  'takeaway.save': '{what} as {format}',
  'takeaway.run.title': 'The run',
  'takeaway.run.result': 'Result (JSON)',
  'takeaway.run.trace': 'Life lines (Chrome trace)',
  'takeaway.run.text':
    'Both run it once more up to this instant. The trace opens in Perfetto: a track for every station and every request.',
  'takeaway.print': 'Print',
  'takeaway.print.text': 'Stage, charts, step and settings on one or two sheets.',
  'takeaway.busy': 'Making {file}…',
  'takeaway.stop': 'Stop',
  'takeaway.saved': '{file} is made.',
  'takeaway.failed': 'This could not be made: {reason}',

  'takeaway.caption.title': 'Direct I/O Access Lab, {what}, Part {part}',
  'takeaway.caption.settings':
    '{path}. {rate} requests a second, responses of {response}, requests of {request}.',
  'takeaway.caption.instant': 'Simulated time {time}. Seed {seed}. Fingerprint {fingerprint}.',

  'takeaway.print.title': 'Direct I/O Access Lab, Part {part}',
  'takeaway.caption.fork': 'From {time} on: {changes}.',
} as const;
