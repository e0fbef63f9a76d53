import { createHash } from 'node:crypto';
import { embedKinds } from '../corpus/urls.ts';
import { themeScript } from '../render/theme-script.ts';

const themeHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;

/** The Content-Security-Policy of a page: everything from this origin, nothing inline but the theme's script. */
function contentSecurityPolicy(search: boolean): string {
  return `${metaPolicy(search)}; frame-ancestors 'none'`;
}

/** The policy as a page itself may state it, for hosts that send no headers; frames it cannot forbid. */
export function metaPolicy(search: boolean): string {
  const scripts = ["'self'", themeHash, ...(search ? ["'wasm-unsafe-eval'"] : [])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Pages show previews of their embeds.
    "frame-src 'self'",
    ...(search ? ["worker-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

type Headers = Readonly<Record<string, string>>;

/** What every address of the site is sent with. */
const common: Headers = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Lets pages and scripts of every other site use an address. */
const open: Headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Embeds say themselves, by hash, which script and style may run, and may be framed by anyone; what the header adds is
 * that nothing is loaded or sent. They may stand on pages that isolate themselves too.
 */
const embed: Headers = {
  ...open,
  'Content-Security-Policy':
    "connect-src 'none'; img-src data:; font-src data:; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; manifest-src 'none'; form-action 'none'; base-uri 'none'",
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const year = 31_536_000;

/** Names of assets change with their content. */
const hashedAsset: Headers = { 'Cache-Control': `public, max-age=${year}, immutable` };

/** Pages and data change whenever the site is published. */
const brief: Headers = { 'Cache-Control': 'public, max-age=300' };

/**
 * A pinned embed never changes, but for the notice of a correction: it is kept for ever and shown at once, and asked after
 * behind the reader’s back.
 */
const pinned: Headers = {
  'Cache-Control': `public, max-age=300, stale-while-revalidate=${year}, stale-if-error=${year}`,
};

const closed: Headers = { 'Content-Security-Policy': contentSecurityPolicy(false) };

/** The headers of one part of the site, by the first part of the path, beside the common ones. */
const parts: Readonly<Record<string, Headers>> = {
  embed,
  'embed.js': { ...closed, ...open, ...brief },
  search: { 'Content-Security-Policy': contentSecurityPolicy(true), ...brief },
  assets: { ...closed, ...hashedAsset },
  ...Object.fromEntries(
    ['charts', 'data', 'documents', 'figures', 'oembed'].map((part) => [part, { ...closed, ...open, ...brief }]),
  ),
};

const partHeaders = (part: string): Headers => parts[part] ?? { ...closed, ...brief };

/** Folders below the one of a pinned embed, as the rules of `_headers` write them, and as they are. */
const pinnedRules = embedKinds.map((kind) => `/embed/${kind}/:id/:version/*`);
const pinnedPath = new RegExp(`^/embed/(?:${embedKinds.join('|')})/[^/]+/[^/]+/`, 'u');

/** The headers that hold for a path of the site, base path taken off. */
export function headersFor(path: string): Headers {
  return { ...common, ...partHeaders(path.split('/')[1] ?? ''), ...(pinnedPath.test(path) && pinned) };
}

/** A file or folder at the root of the built site. */
export interface RootEntry {
  readonly name: string;
  readonly folder: boolean;
}

/**
 * The rules for one part of the site. Netlify takes `/embed/*` to mean `/embed.js` as well, so the rules for embeds name
 * the folders below.
 */
const rulesFor = ({ name, folder }: RootEntry): readonly string[] => {
  if (!folder) return [`/${name}`];
  return name === 'embed' ? embedKinds.map((kind) => `/embed/${kind}/*`) : [`/${name}/*`];
};

/**
 * The text of `_headers`. Where two rules match an address and set the same header, Cloudflare Pages joins the values
 * and Netlify takes one of them; so one rule sets what all addresses share, beside it exactly one rule matches
 * each part of the site, and the one that adds how long pinned embeds are kept sets nothing else.
 */
export function headerFile(base: string, entries: readonly RootEntry[]): string {
  const block = (pattern: string, headers: Headers): string =>
    [base.slice(0, -1) + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const names = entries
    .filter(({ name }) => !name.startsWith('_') && !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const kept = pinnedRules.map((pattern) => block(pattern, pinned));
  const blocks = names.flatMap((entry) => rulesFor(entry).map((pattern) => block(pattern, partHeaders(entry.name))));
  return `${[block('/*', common), block('/', { ...closed, ...brief }), ...blocks, ...kept].join('\n\n')}\n`;
}
