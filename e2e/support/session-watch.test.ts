import { describe, expect, it } from 'vitest';
import { isOwnFile } from './session-watch.ts';

const lab = 'http://127.0.0.1:4317/';
const host = 'http://127.0.0.1:5000/';
const disk = 'file:///lab/dist/direct-io-access-lab.html';
const places = [lab, host, disk];

describe('a request', () => {
  it.each([
    ['a file of the page’s own', `${lab}assets/stage.js`, `${lab}?part=B`],
    ['a document that is opened in a frame', `${lab}?embed=1`, null],
    ['what is in the address itself', 'data:font/woff2;base64,AA', `${lab}?part=B`],
    ['a worker made of the page’s own text', `blob:${lab}0-1`, `${lab}?part=B`],
    ['a file that a service worker fetches', `${lab}assets/stage.js`, `${lab}service-worker.js`],
    ['the one file, from disk', `${disk}?part=B`, disk],
    ['what a page around the lab asks of the lab', `${lab}client/element.js`, `${host}host`],
  ])('may be for %s', (_what, address, asker) => {
    expect(isOwnFile({ address, asker }, places)).toBe(true);
  });

  it.each([
    ['another server', 'https://fonts.example/plex.woff2', `${lab}?part=B`],
    ['another server that looks like ours', 'http://127.0.0.1:43170/', `${lab}?part=B`],
    ['another server, by a document', 'https://elsewhere.example/', null],
    ['another server, by a page around the lab', 'https://elsewhere.example/', `${host}host`],
    ['the page around it', `${host}data.json`, `${lab}?embed=1`],
    ['anything beside the one file', `${lab}assets/stage.js`, `${lab}direct-io-access-lab.html?part=B`],
    ['anything beside the one file on a disk', 'file:///lab/dist/assets/stage.js', disk],
  ])('may not be for %s', (_what, address, asker) => {
    expect(isOwnFile({ address, asker }, places)).toBe(false);
  });
});
