import { compileUrls } from '../corpus/urls.ts';

/** Addresses under the base path and origin of this build. */
export const urls = compileUrls(new URL(import.meta.env.SITE).origin, import.meta.env.BASE_URL.replace(/\/?$/u, '/'));
