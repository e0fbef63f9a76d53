/** The Content-Security-Policy of a page: everything from this origin, nothing inline. */
function contentSecurityPolicy(search: boolean): string {
  const scripts = search ? "'self' 'wasm-unsafe-eval'" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ...(search ? ["worker-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers for a kind of address. Patterns are of the form that Netlify and Cloudflare Pages read. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The headers of the site, most general rule first: a later rule that matches overrides an earlier one. */
export const headerRules: readonly HeaderRule[] = [
  {
    pattern: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(false),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  { pattern: '/search/*', headers: { 'Content-Security-Policy': contentSecurityPolicy(true) } },
  { pattern: '/data/*', headers: { 'Access-Control-Allow-Origin': '*' } },
  { pattern: '/documents/*', headers: { 'Access-Control-Allow-Origin': '*' } },
];

/** The headers that hold for a path of the site, base path taken off. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const matching = headerRules.filter(({ pattern }) => path.startsWith(pattern.slice(0, -1)));
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}

/** The text of `_headers` for hosts that read it. A rule that is overridden is detached first with `!`. */
export function headerFile(base: string): string {
  const detached = new Set<string>();
  const blocks = headerRules.map(({ pattern, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => {
      const again = detached.has(name);
      detached.add(name);
      return again ? [`  ! ${name}`, `  ${name}: ${value}`] : [`  ${name}: ${value}`];
    });
    return [base.slice(0, -1) + pattern, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
