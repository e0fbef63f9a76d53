import { env } from 'node:process';
import fc from 'fast-check';

// Laws are tried on the same examples in every run; another seed tries others.
fc.configureGlobal({ seed: Number(env['FC_SEED'] ?? '20250120') });
