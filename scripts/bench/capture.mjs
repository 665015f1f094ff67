import pg from 'pg';

/** Loaded into the API while it is measured: on request it tells the bench which statements it sends to the database. */
let telling = false;
process.on('message', (message) => {
  telling = message === 'tell';
  process.send({ telling });
});

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function tellingQuery(statement, values, ...rest) {
  if (telling) {
    const text = typeof statement === 'string' ? statement : statement?.text;
    const given = Array.isArray(values) ? values : statement?.values;
    if (text) process.send({ name: statement?.name, text, values: given ?? [] });
  }
  return query.call(this, statement, values, ...rest);
};
