import type { MailTemplate } from '../core/mail/mail-text';

/** Acknowledgement of a submitted application, in the language of the file (R3, R7). */
export const RECEIPT: MailTemplate = {
  fr: {
    subject: 'Accusé de réception de votre dossier {reference}',
    text: `Madame, Monsieur,

Nous avons bien reçu votre dossier de candidature « {title} », introduit dans le cadre de l'appel à projets {call}.

Votre dossier porte le numéro {reference}. Mentionnez-le dans toute correspondance.

Nous examinons à présent sa recevabilité. Si des corrections sont nécessaires, nous vous les demanderons sur la page du dossier. Vous y trouvez également une copie de ce que vous avez introduit (PDF) et pouvez y suivre l'état du dossier à tout moment :

{link}

Brussels International`,
  },
  nl: {
    subject: 'Ontvangstbevestiging van uw dossier {reference}',
    text: `Geachte mevrouw, geachte heer,

Wij hebben uw aanvraagdossier “{title}”, ingediend in het kader van de projectoproep {call}, goed ontvangen.

Uw dossier heeft het nummer {reference}. Vermeld dit nummer in alle briefwisseling.

Wij onderzoeken nu of het ontvankelijk is. Als er verbeteringen nodig zijn, vragen wij u die op de pagina van het dossier. Daar vindt u ook een kopie van wat u hebt ingediend (pdf) en kunt u de stand van zaken op elk moment volgen:

{link}

Brussels International`,
  },
  en: {
    subject: 'We received your application {reference}',
    text: `Dear Sir or Madam,

We received your application “{title}” for the call for projects {call}.

Its number is {reference}. Please mention it in all correspondence.

We now check whether it is admissible. If corrections are needed, we ask for them on the page of the file. There you also find a copy of what you submitted (PDF) and can follow its progress at any time:

{link}

Brussels International`,
  },
};

/** A submitted file is a draft again; to everybody who may write in it. */
export const UNSUBMITTED: MailTemplate = {
  fr: {
    subject: "Votre dossier {reference} n'est plus introduit",
    text: `Madame, Monsieur,

Votre organisation a repris le dossier {reference}, « {title} », pour le modifier. Ce dossier n'est donc plus introduit.

S'il n'est pas introduit de nouveau avant le {until}, il ne sera pas examiné. Il garde son numéro.

Brussels International`,
  },
  nl: {
    subject: 'Uw dossier {reference} is niet langer ingediend',
    text: `Geachte mevrouw, geachte heer,

Uw organisatie heeft het dossier {reference}, “{title}”, teruggenomen om het te wijzigen. Het dossier is dus niet langer ingediend.

Als het niet opnieuw wordt ingediend vóór {until}, wordt het niet onderzocht. Het behoudt zijn nummer.

Brussels International`,
  },
  en: {
    subject: 'Your file {reference} is no longer submitted',
    text: `Dear Sir or Madam,

Your organisation took the file {reference}, “{title}”, back to change it. It is therefore no longer submitted.

Unless it is submitted again before {until}, it will not be examined. It keeps its number.

Brussels International`,
  },
};
