import type { BenchCase } from '../define.js';
import { portfolios } from './portfolios.js';
import { votes } from './votes.js';

export const cases: readonly BenchCase[] = [votes, portfolios];
