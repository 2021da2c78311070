/** The lab in a frame of another page. */
export const embedMessages = {
  'embed.open': 'Open the whole lab in a new window',
  'embed.fullScreen': 'Fill the screen',
  'embed.fullScreen.leave': 'Leave full screen',
  'embed.step': 'Step {step} of {steps}',
} as const;
