/*
 * The works that datasets and measures cite, each once, by subject.
 */

export * from './arena.js';
export * from './balance.js';
export * from './closeness.js';
export * from './conflict.js';
export * from './economy.js';
export * from './events.js';
export * from './forces.js';
export * from './ideal-points.js';
export * from './institutions.js';
export * from './military-cooperation.js';
export * from './portfolios.js';
export * from './power.js';
export * from './regime.js';
export * from './security.js';
export * from './signed-networks.js';
export * from './states.js';
export * from './tests.js';
export * from './texts.js';
export * from './voting.js';
