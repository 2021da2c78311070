/** The page around the lab, and the gallery. */
export const appMessages = {
  'app.title': 'Direct I/O Access',
  'app.header': 'Lab',
  'app.stage': 'Stage',
  'app.takeAway': 'Take away: link, pictures, files, print',
  'app.reading': 'To read',
  'app.reading.pattern': 'Pattern',
  'app.reading.model-card': 'Model card',
  'app.reading.close': 'Back to the lab',
  'app.reading.loading': 'Opening the page',
  'app.compare': 'Compare',
  'app.loading': 'Starting the simulation',
  'app.notLoaded.title': 'This part of the lab did not load',
  'app.notLoaded.text':
    'The lab may have been updated while this page was open, or there is no network. Opening the page again comes back to this very state.',
  'app.notLoaded.again': 'Open the page again',
  'app.announce.part': 'Part {part}. {title}',
  'app.announce.step': 'Step {step, number}. {title}',
  'app.announce.ring-full': '{component}: a ring is full at {time}.',
  'app.announce.first-loss': '{component}: first request lost at {time}.',
  'app.announce.end':
    'Stopped at {time}. Offered {offered}, delivered {delivered}, {dropped, plural, =0 {no request lost} one {# request lost} other {# requests lost}}.',

  'gallery.title': 'Gallery',
  'gallery.text':
    'Every picture that the screenshot tests compare, live. Each is the lab itself, paused at one instant.',
  'gallery.open': 'Open {title}',
  'gallery.size': '{width} by {height}',
} as const;
