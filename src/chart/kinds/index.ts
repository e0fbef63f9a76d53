/** Every kind of chart, one line each. */
export { bar } from './bar/bar.ts';
