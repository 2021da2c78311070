import { describe, expect, it } from 'vitest';
import { keptFiles } from './service-worker.mjs';

describe('what stays on a device', () => {
  it('is the page by both its names, all that it loads, and the one file', () => {
    const files = ['index.html', 'assets/later-abc.js', 'assets/plex.woff2', 'icon.svg', 'icon-192.png'];
    const one = ['direct-io-access-lab.html', 'manifest.webmanifest'];
    expect(new Set(keptFiles([...files, ...one]))).toEqual(new Set(['./', ...files, ...one]));
  });

  it('is nothing that other pages load, and not the worker that keeps it', () => {
    const others = ['gallery.html', 'assets/gallery-abc.js', 'client/index.js', 'service-worker.js'];
    expect(keptFiles([...others, 'examples/reveal/index.html', 'lab-scorm12.zip'])).toEqual(['./']);
  });
});
