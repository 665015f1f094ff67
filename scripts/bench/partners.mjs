import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A KBO number with right check digits that belongs to nobody we know. */
function kboNumber(index) {
  const body = String(9_000_000 + index).padStart(8, '0');
  return body + String(97 - (Number(body) % 97)).padStart(2, '0');
}

/** Does something as the owner of the database. */
export async function asOwner(databaseUrl, work) {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/**
 * `count` partners of the open call of the demo, each with a person who can sign in and a draft that is ready to be
 * submitted: the file of a demo partner, its documents and its organisation, copied.
 */
export async function preparePartners(owner, count) {
  const { rows } = await owner.query(
    `select a.id, l.call_id as "callId" from applications a join lots l on l.id = a.lot_id
     join calls c on c.id = l.call_id
     where c.state = 'published' and c.closes_at > now() and a.submitted_at is not null order by a.id limit 1`,
  );
  const [model] = rows;
  const partners = Array.from({ length: count }, (_, index) => ({
    organisation: randomUUID(),
    person: randomUUID(),
    application: randomUUID(),
    email: `partner-${index}@demo.invalid`,
    kbo: kboNumber(index),
  }));
  for (const statement of STATEMENTS) await owner.query(statement, [model.id, JSON.stringify(partners)]);
  return { people: partners, callId: model.callId };
}

const PARTNERS = `json_to_recordset($2) as n (organisation uuid, person uuid, application uuid, email text, kbo text)`;

const STATEMENTS = [
  `insert into organisations (id, version, name, legal_form, kinds, kbo_number, kbo_status, kbo_checked_on, country,
                              city, founded_on, accreditation, demo)
   select n.organisation, 1, 'Organisation ' || n.kbo, o.legal_form, o.kinds, n.kbo, o.kbo_status, o.kbo_checked_on,
          o.country, o.city, o.founded_on, o.accreditation, true
   from applications a join organisations o on o.id = a.organisation_id cross join ${PARTNERS} where a.id = $1`,
  `insert into users (id, email, name, demo)
   select n.person, n.email, n.email, true from applications a cross join ${PARTNERS} where a.id = $1`,
  `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
   select gen_random_uuid(), n.person, n.organisation, 'owner', a.created_by_id
   from applications a cross join ${PARTNERS} where a.id = $1`,
  `insert into applications (id, version, lot_id, organisation_id, title, language, content, form_version_id, answers,
                             requested_amount, updated_at, created_by_id)
   select n.application, 1, lot_id, n.organisation, title, language, content, form_version_id, answers,
          requested_amount, now(), n.person
   from applications a cross join ${PARTNERS} where a.id = $1`,
  `with copies as (select gen_random_uuid() as copied, n.application, n.person, d.*
     from documents d cross join ${PARTNERS} where d.owner_type = 'applications' and d.owner_id = $1 and d.current)
   insert into documents (id, lineage_id, owner_type, owner_id, kind, name, media_type, size, sha256, uploaded_by_id,
                          uploaded_at)
   select copied, copied, owner_type, application, kind, name, media_type, size, sha256, person, now() from copies`,
];

/** Gives partners more time in their lot, as an officer does with a reason. */
export async function giveMoreTime(owner, partners, until) {
  await owner.query(
    `insert into deadline_extensions (id, lot_id, organisation_id, stage, previous, until, reason, given_by_id, given_at)
     select gen_random_uuid(), a.lot_id, a.organisation_id, 'application', c.closes_at, $2, 'Dernier soir', u.id, now()
     from applications a join lots l on l.id = a.lot_id join calls c on c.id = l.call_id
     join users u on u.email = 'officer@demo.invalid' where a.id = any($1)`,
    [partners.map(({ application }) => application), until],
  );
}
