/** Answer of `/api/health/live` and `/api/health/ready` when all is well; a problem otherwise. */
export interface Health {
  status: 'up';
}

export const healthPaths = { live: '/api/health/live', ready: '/api/health/ready' };
