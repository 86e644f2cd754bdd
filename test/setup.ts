/** What mocha loads before all tests in Node: property tests that name no seed of their own have the common one. */
import fc from 'fast-check';
import { SEED } from './seed.ts';

fc.configureGlobal({ seed: SEED });
