import { createServer } from 'node:http';
import pg from 'pg';

/** Node and `pg`, nothing else: answers `/<name>` with the rows of the statements kept under that name, prepared as the API prepares them. */
export async function bareServer(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const statements = new Map();
  const server = createServer((request, response) => {
    const rows = (statements.get(request.url) ?? []).map((statement) =>
      pool.query(statement).then((result) => result.rows),
    );
    Promise.all(rows).then(
      (found) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(found));
      },
      (error) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    statements,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await pool.end();
    },
  };
}
