import { ROLES } from '@passerelle/contract';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import type { Route } from './routes';

const HEAD = `# Who may do what

Every route, the permission it asks for, and the roles that hold it. Written by \`REVIEW=accept npm run assure:authorization\`;
a difference is reviewed like code. Which records a role reaches is the \`visibleTo\` of each feature, in which state is its
workflow; \`npm run assure:authorization\` tries every line.

| route | permission | roles |
|---|---|---|
`;

/** The reviewed table of authorization as Markdown, one line a route. */
export function authorizationTable(routes: readonly Route[]): string {
  const lines = routes.map(({ method, path, permission }) => {
    const roles =
      permission === null ? ['everybody'] : ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
    const whose = permission !== null && roles.length === ROLES.length ? 'everybody signed in' : roles.join(', ');
    return `| ${method} ${path} | ${permission ?? '(public)'} | ${whose} |`;
  });
  return `${HEAD}${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`;
}
