import { describe, expect, it } from 'vitest';
import { oEmbedAnswer, sharingTags } from './site-address.mjs';

describe('a link to the lab, posted somewhere', () => {
  it('leads to whole addresses where the build was told its own', () => {
    const address = 'https://example.org/lab/';
    const said = JSON.stringify([sharingTags(address), oEmbedAnswer(address)]);
    expect(said).not.toContain('"./');
    expect(said).toContain('https://example.org/lab/social-card.png');
    expect(oEmbedAnswer(address).html).toContain('src="https://example.org/lab/?part=B&amp;embed=1"');
  });

  it('is answered with what oEmbed asks of a rich answer', () => {
    expect(oEmbedAnswer('./')).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: expect.any(Number),
      height: expect.any(Number),
      html: expect.stringMatching(/^<iframe /),
    });
  });
});
