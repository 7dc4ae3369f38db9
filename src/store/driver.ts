/** The driver of the database, in a module of its own, so that a program joined into few files loads it when it is needed. */
export { DuckDBInstance } from '@duckdb/node-api';
