import type { DateOnly, Language, LocalizedText } from '@passerelle/contract';
import { text } from './texts';
import type { Calendar } from './timeline';

/** A question about a call of the demo and its answer, if it has one already. */
export interface DemoQuestion {
  /** Key of the person. */
  who: string;
  asked: DateOnly;
  language: Language;
  text: string;
  published: { on: DateOnly; question: LocalizedText; answer: LocalizedText } | null;
}

/** What partners ask while a call is open; the last one waits for an officer. */
export const demoQuestions = (calendar: Calendar): DemoQuestion[] => [
  {
    who: 'owner2',
    asked: calendar.ago(20),
    language: 'nl',
    text: 'Stad & Wereld werkt samen met een lokale vzw die pas in 2024 is opgericht. Mag die als partner optreden?',
    published: {
      on: calendar.ago(18),
      question: text(
        'Une association locale créée récemment peut-elle être partenaire du projet ?',
        'Mag een recent opgerichte lokale vereniging partner van het project zijn?',
        'May a local association that was founded recently be a partner of the project?',
      ),
      answer: text(
        'Oui. La durée d’existence est exigée du demandeur, non de ses partenaires locaux.',
        'Ja. De bestaansduur wordt gevraagd van de aanvrager, niet van zijn lokale partners.',
        'Yes. How long it has existed is asked of the applicant, not of its local partners.',
      ),
    },
  },
  {
    who: 'owner3',
    asked: calendar.ago(16),
    language: 'fr',
    text: 'Les frais de l’audit externe de notre ASBL à Kénitra sont-ils des dépenses éligibles ?',
    published: {
      on: calendar.ago(13),
      question: text(
        'Les frais d’un audit externe sont-ils des dépenses éligibles ?',
        'Zijn de kosten van een externe audit subsidiabele uitgaven?',
        'Are the costs of an external audit eligible expenses?',
      ),
      answer: text(
        'Oui, lorsqu’ils concernent le projet et figurent au budget sous les coûts de gestion.',
        'Ja, als ze het project betreffen en in de begroting onder de beheerskosten staan.',
        'Yes, when they concern the project and stand in its budget under management costs.',
      ),
    },
  },
  {
    who: 'owner',
    asked: calendar.ago(2),
    language: 'fr',
    text: 'Un projet peut-il se dérouler dans deux régions partenaires à la fois ?',
    published: null,
  },
];
