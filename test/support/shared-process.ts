/** Run for every file of tests that shares its process with others (vitest.config.ts). */
import { afterAll } from 'vitest';
import { trimSharedWorkspaces } from './workspaces.js';

afterAll(trimSharedWorkspaces);
