const TITLE = 'Direct I/O Access Lab';
const FRAME = { width: 800, height: 450 };
const CARD = 'social-card.png';

/**
 * How the lab shows itself where somebody posts its link: a card with a picture of the stage, and an oEmbed answer. Those
 * who read them want whole addresses, which the files of a site that works in any folder cannot know: `LAB_ADDRESS` says
 * where the site will stand, with the slash at its end. Without it the addresses are relative, and as good as they can be.
 *
 * @param {string} address
 * @returns {import('vite').Plugin}
 */
export function siteAddress(address = process.env.LAB_ADDRESS ?? './') {
  return {
    name: 'site-address',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path }) => (path.endsWith('/index.html') ? sharingTags(address) : []),
    },
    generateBundle() {
      const answer = `${JSON.stringify(oEmbedAnswer(address), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source: answer });
    },
  };
}

/**
 * @param {string} address
 * @returns {import('vite').HtmlTagDescriptor[]}
 */
export function sharingTags(address) {
  const meta = (/** @type {string} */ property, /** @type {string} */ content) => ({
    tag: 'meta',
    attrs: { property, content },
    injectTo: /** @type {const} */ ('head'),
  });
  return [
    meta('og:type', 'website'),
    meta('og:title', TITLE),
    meta('og:description', 'A queueing simulation of the Direct I/O Access pattern, drawn while it runs.'),
    meta('og:image', `${address}${CARD}`),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', 'Part B of the lab: the ring of the virtual NIC is full, and requests are lost.'),
    ...(address === './' ? [] : [meta('og:url', address)]),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: `${address}oembed.json`,
        title: TITLE,
      },
      injectTo: 'head',
    },
  ];
}

/**
 * A `rich` answer of oEmbed 1.0 (oembed.com, section 2.3.4).
 *
 * @param {string} address
 */
export function oEmbedAnswer(address) {
  const { width, height } = FRAME;
  return {
    version: '1.0',
    type: 'rich',
    title: TITLE,
    provider_name: TITLE,
    ...(address === './' ? {} : { provider_url: address }),
    thumbnail_url: `${address}${CARD}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width,
    height,
    html:
      `<iframe src="${address}?part=B&amp;embed=1" width="${width}" height="${height}" title="${TITLE}, Part B" ` +
      'allow="fullscreen; clipboard-write" style="border:0"></iframe>',
  };
}
