/** The copy of the lab on the device. Loaded when the first screen stands. */
export const offlineMessages = {
  'offline.update.title': 'A newer version of the lab is ready',
  'offline.update.text': 'It opens at this state when you ask for it, or by itself on the next visit.',
  'offline.update.take': 'Open it now',
  'offline.update.later': 'Later',
} as const;
