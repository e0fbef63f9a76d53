import { env } from 'node:process';
import { styleText } from 'node:util';
import type { LinePart } from '../report/print.ts';

const styles = { place: 'bold', error: 'red', warning: 'yellow' } as const satisfies Record<
  LinePart,
  Parameters<typeof styleText>[0]
>;

/** A stream that may lead to a terminal. */
export interface Output {
  readonly isTTY?: boolean;
}

/** True if colours may be written: on a terminal, unless NO_COLOR is set; FORCE_COLOR forces them. */
export function showsColour({ isTTY = false }: Output): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  return isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** True if a line may be written over: on a terminal that is not the log of a build machine. */
export function isLive({ isTTY = false }: Output): boolean {
  return isTTY && (env['CI'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** Paints the parts of a problem’s line for a stream; a stream without colours keeps them plain. */
export function painter(output: Output): (part: LinePart, text: string) => string {
  if (!showsColour(output)) return (_, text) => text;
  return (part, text) => styleText(styles[part], text, { validateStream: false });
}
