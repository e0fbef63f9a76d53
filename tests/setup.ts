import { join } from 'node:path';
import { env } from 'node:process';
import fc from 'fast-check';

// Laws are tried on the same examples in every run; another seed tries others.
fc.configureGlobal({ seed: Number(env['FC_SEED'] ?? '20250120') });

// Commands that tests start keep their compiled code, as those of the package's scripts do.
env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '..', 'node_modules', '.cache', 'node');
