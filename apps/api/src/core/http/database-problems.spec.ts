import { QueryFailedError } from 'typeorm';
import { databaseProblem } from './database-problems';

const refused = (query: string, code: string) =>
  new QueryFailedError(query, [], Object.assign(new Error(code), { code }));

describe('a refusal of the database (SEC-40)', () => {
  it.each([
    ['what others refer to is removed, by PostgreSQL 18', 'DELETE FROM "places"', '23001', 'in-use'],
    ['what others refer to is removed, by PostgreSQL 15', 'DELETE FROM "places"', '23503', 'in-use'],
    ['something refers to what is not there', 'INSERT INTO "project_places"', '23503', 'constraint'],
    ['a check fails', 'UPDATE "budget_lines"', '23514', 'constraint'],
  ])('is 409 when %s', (_name, query, state, code) => {
    expect(databaseProblem(refused(query, state))).toEqual({ status: 409, code });
  });

  it('is foreseen, or a defect', () => {
    expect(databaseProblem(refused('SELECT 1 / 0', '22012'))).toBeUndefined();
  });
});
