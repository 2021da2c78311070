/** For pages that have the lab in a frame. See docs/embedding.md. */
export {
  LabError,
  type LabEvent,
  type LabEvents,
  type LabFrame,
  type LabFrameOptions,
  type LabMethods,
  openLabFrame,
} from './lab-frame.ts';
export type * from './protocol.ts';
