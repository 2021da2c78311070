/**
 * The stations that routes are put together from, each with what a visit to it costs. Values come from the calibrated
 * parameters (docs/model.md#parameters).
 */
export * from './stations/database.ts';
export * from './stations/guest.ts';
export * from './stations/interrupt.ts';
export * from './stations/link.ts';
export * from './stations/physical-nic.ts';
export * from './stations/virtual-nic.ts';
export * from './stations/virtual-switch.ts';
export * from './stations/visit.ts';
