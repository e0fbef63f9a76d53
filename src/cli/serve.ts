import { stdout } from 'node:process';
import { readSettings } from '../loaders/settings.ts';
import { serveSite } from '../integrations/serve-site.ts';

const settings = readSettings();
const { port } = await serveSite(settings.out, settings.base, 4321);
stdout.write(`The site is served at http://localhost:${port}${settings.base}\n`);
