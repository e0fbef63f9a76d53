import { safeUrl } from '../schema/common.ts';

/** True for an address that an editor's link may have: a web or mail address, a path from the site's root, a fragment. */
export function isSafeHref(href: string): boolean {
  if (/[\p{Cc}\p{Z}\\]/u.test(href)) return false;
  if (href.startsWith('#') || /^\/(?!\/)/u.test(href)) return true;
  if (/^mailto:/iu.test(href)) return /^mailto:[^?&/@]+@[^?&/@]+$/iu.test(href);
  return safeUrl(href) !== undefined;
}
