import type { LocalizedText } from '@passerelle/contract';
import { text } from './texts';

/** One basic allocation of the demo: what is opened each year, in euro, and since when it exists. */
export interface DemoAllocation {
  code: string;
  label: LocalizedText;
  commitment: number;
  payment: number;
  /** `null`: in the three last years only. */
  since: number | null;
}

/** Lines that dossiers of the demo are paid from, by what they are for. */
export const LINES = {
  calls: '12.002.34.01.3300',
  citizenship: '12.002.34.02.3300',
  direct: '12.002.34.03.3540',
  multilateral: '12.002.34.04.3540',
  humanitarian: '12.002.34.05.3540',
} as const;

/** The twelve basic allocations of the demo; the programme and activity are those of external relations (R29). */
export const ALLOCATIONS: readonly DemoAllocation[] = [
  {
    code: LINES.calls,
    label: text(
      'Subventions aux associations : appels à projets Sud',
      'Subsidies aan verenigingen: projectoproepen Zuid',
      'Grants to associations: South calls for projects',
    ),
    commitment: 1_400_000,
    payment: 1_300_000,
    since: 2018,
  },
  {
    code: LINES.citizenship,
    label: text(
      'Subventions aux associations : citoyenneté mondiale et solidaire',
      'Subsidies aan verenigingen: mondiaal solidair burgerschap',
      'Grants to associations: global and solidary citizenship',
    ),
    commitment: 260_000,
    payment: 240_000,
    since: 2018,
  },
  {
    code: LINES.direct,
    label: text(
      'Coopération bilatérale directe avec les régions partenaires',
      'Directe bilaterale samenwerking met de partnerregio’s',
      'Direct bilateral cooperation with partner regions',
    ),
    commitment: 900_000,
    payment: 850_000,
    since: 2018,
  },
  {
    code: LINES.multilateral,
    label: text(
      'Contributions aux organisations internationales',
      'Bijdragen aan internationale organisaties',
      'Contributions to international organisations',
    ),
    commitment: 700_000,
    payment: 700_000,
    since: 2018,
  },
  {
    code: LINES.humanitarian,
    label: text('Aide humanitaire d’urgence', 'Humanitaire noodhulp', 'Emergency humanitarian aid'),
    commitment: 800_000,
    payment: 800_000,
    since: 2018,
  },
  line('12.002.34.06.3300', 'Communication et visibilité', 'Communicatie en zichtbaarheid', 'Communication', 60_000),
  line('12.002.34.07.1211', 'Études et évaluations', 'Studies en evaluaties', 'Studies and evaluations', 120_000),
  line('12.002.34.08.1211', 'Missions de suivi', 'Opvolgingsmissies', 'Monitoring missions', 45_000),
  line('12.002.34.09.3300', 'Soutien aux diasporas', 'Steun aan diaspora’s', 'Support to diasporas', 150_000),
  line(
    '12.002.34.10.4322',
    'Soutien aux communes bruxelloises',
    'Steun aan Brusselse gemeenten',
    'Municipalities',
    200_000,
  ),
  line('12.002.34.11.3300', 'Éducation au développement', 'Ontwikkelingseducatie', 'Development education', 180_000),
  line(
    '12.002.34.12.3540',
    'Réseaux internationaux de villes',
    'Internationale stedennetwerken',
    'City networks',
    90_000,
  ),
];

function line(code: string, fr: string, nl: string, en: string, opened: number): DemoAllocation {
  return { code, label: text(fr, nl, en), commitment: opened, payment: opened * 0.9, since: null };
}
