import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../backoffice/src/app/app.routes.ts');

/** A route as the files of routes write it: its path, and where it redirects or which file holds its children. */
const ROUTE =
  /\bpath: '([^']*)',(?:\s*pathMatch: 'full',)?(?:\s*(redirectTo: |loadChildren: \(\) => import\()'([^']*)')?/g;

/** Paths of all routes that show something, in the order in which the router tries them. */
export function routesOfTheProduct(file = ROOT, above = ''): string[] {
  return [...readFileSync(file, 'utf8').matchAll(ROUTE)].flatMap(([, own = '', leads = '', target = '']) => {
    const path = own === '' ? above : `${above}/${own}`;
    if (leads.startsWith('redirectTo')) return [];
    return leads === '' ? [path || '/'] : routesOfTheProduct(join(dirname(file), `${target}.ts`), path);
  });
}

/** The route that an address leads to: the first whose parts are the same or take any. */
export function routeOf(address: string, routes: readonly string[]): string | undefined {
  const parts = partsOf(address.replace(/\?.*/, ''));
  return routes.find((route) => {
    const wanted = partsOf(route);
    if (wanted[0] === '**') return true;
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
  });
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
