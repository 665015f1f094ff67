import { ROLES } from '@passerelle/contract';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import type { Route } from './routes';

const HEAD = `# Who may do what

Every route, the permission it asks for, and the roles that hold it. Written by \`REVIEW=accept npm run assure:authorization\`;
a difference is reviewed like code. Which records a role reaches is the \`visibleTo\` of each feature, in which state is its
workflow; \`npm run assure:authorization\` tries every line.

Where the permission is followed by *in the file*, a role that the person has in that one application takes the place of the
one in the organisation, up or down; only owners of the organisation keep their own in every file. Where it is followed by
*in any file*, such a role opens the route, and the service decides about the file it finds.

| route | permission | roles |
|---|---|---|
`;

const WHERE: Record<Route['by'], string> = {
  organisation: '',
  record: ', *in the file*',
  'any-record': ', *in any file*',
};

/** The reviewed table of authorization as Markdown, one line a route. */
export function authorizationTable(routes: readonly Route[]): string {
  const lines = routes.map(({ method, path, permission, by }) => {
    const roles =
      permission === null ? ['everybody'] : ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
    const whose = permission !== null && roles.length === ROLES.length ? 'everybody signed in' : roles.join(', ');
    return `| ${method} ${path} | ${permission ?? '(public)'}${WHERE[by]} | ${whose} |`;
  });
  return `${HEAD}${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`;
}
