/** The password of every account of the demo; such an account opens in demo mode only (SEC-36). */
export const DEMO_PASSWORD = 'quatre ponts et un tram jaune';
