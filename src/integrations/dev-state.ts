import type { Corpus } from '../corpus/corpus.ts';

/** What the development server knows: the last corpus without errors, for the pages to be made from. */
export interface DevState {
  /** Undefined until a corpus without errors was read. */
  corpus: Corpus | undefined;
}

/** Vite runs the pages apart from the server’s own modules: only the global object is the same for both. */
const key = Symbol.for('removal-record.development');

function isState(value: unknown): value is DevState {
  return typeof value === 'object' && value !== null && 'corpus' in value;
}

/** The state of the development server of this process; undefined outside one. */
export function devState(): DevState | undefined {
  const found: unknown = Reflect.get(globalThis, key);
  return isState(found) ? found : undefined;
}

/** Makes this process a development server. */
export function startDevState(): DevState {
  const state: DevState = { corpus: undefined };
  Reflect.set(globalThis, key, state);
  return state;
}
