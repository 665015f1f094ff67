import type { MailTemplate } from '../core/mail/mail-text';

/** Acknowledgement of a concept note, in its language (R3, R7). */
export const RECEIPT: MailTemplate = {
  fr: {
    subject: 'Accusé de réception de votre note conceptuelle {reference}',
    text: `Madame, Monsieur,

Nous avons bien reçu votre note conceptuelle « {title} », introduite dans le cadre de l'appel à projets {call}.

Elle porte le numéro {reference}. Mentionnez-le dans toute correspondance.

Nous vous dirons si elle est retenue. Dans ce cas, votre organisation sera invitée à introduire le dossier complet. Vous trouvez la note ici :

{link}

Brussels International`,
  },
  nl: {
    subject: 'Ontvangstbevestiging van uw conceptnota {reference}',
    text: `Geachte mevrouw, geachte heer,

Wij hebben uw conceptnota “{title}”, ingediend in het kader van de projectoproep {call}, goed ontvangen.

Ze heeft het nummer {reference}. Vermeld dit nummer in alle briefwisseling.

Wij laten u weten of ze wordt geselecteerd. In dat geval wordt uw organisatie uitgenodigd om het volledige dossier in te dienen. U vindt de nota hier:

{link}

Brussels International`,
  },
  en: {
    subject: 'We received your concept note {reference}',
    text: `Dear Sir or Madam,

We received your concept note “{title}” for the call for projects {call}.

Its number is {reference}. Please mention it in all correspondence.

We will tell you whether it is selected. If so, your organisation will be invited to submit the full file. You find the note here:

{link}

Brussels International`,
  },
};

/** A submitted note is a draft again; to everybody who may write in it. */
export const TAKEN_BACK: MailTemplate = {
  fr: {
    subject: "Votre note conceptuelle {reference} n'est plus introduite",
    text: `Madame, Monsieur,

Votre organisation a repris la note conceptuelle {reference}, « {title} », pour la modifier. Elle n'est donc plus introduite.

Si elle n'est pas introduite de nouveau avant le {until}, elle ne sera pas examinée. Elle garde son numéro.

Brussels International`,
  },
  nl: {
    subject: 'Uw conceptnota {reference} is niet langer ingediend',
    text: `Geachte mevrouw, geachte heer,

Uw organisatie heeft de conceptnota {reference}, “{title}”, teruggenomen om ze te wijzigen. Ze is dus niet langer ingediend.

Als ze niet opnieuw wordt ingediend vóór {until}, wordt ze niet onderzocht. Ze behoudt haar nummer.

Brussels International`,
  },
  en: {
    subject: 'Your concept note {reference} is no longer submitted',
    text: `Dear Sir or Madam,

Your organisation took the concept note {reference}, “{title}”, back to change it. It is therefore no longer submitted.

Unless it is submitted again before {until}, it will not be examined. It keeps its number.

Brussels International`,
  },
};

/** The invitation to the full form; `advice` is empty or a paragraph of its own. */
export const SELECTED: MailTemplate = {
  fr: {
    subject: 'Votre note conceptuelle {reference} est retenue',
    text: `Madame, Monsieur,

Votre note conceptuelle « {title} » ({reference}), introduite dans le cadre de l'appel à projets {call}, est retenue. Votre organisation est invitée à introduire le dossier complet.{advice}

Le dossier complet est introduit avant le {until}. Il reprend ce que vous avez déjà écrit dans la note. Commencez-le à partir de la page de la note :

{link}

Être retenu à ce stade ne donne pas droit à une subvention : c'est le dossier complet qui est évalué.

Brussels International`,
  },
  nl: {
    subject: 'Uw conceptnota {reference} is geselecteerd',
    text: `Geachte mevrouw, geachte heer,

Uw conceptnota “{title}” ({reference}), ingediend in het kader van de projectoproep {call}, is geselecteerd. Uw organisatie wordt uitgenodigd om het volledige dossier in te dienen.{advice}

Het volledige dossier wordt ingediend vóór {until}. Wat u al in de nota schreef, wordt erin overgenomen. Begin eraan vanaf de pagina van de nota:

{link}

De selectie in deze fase geeft geen recht op een subsidie: het volledige dossier wordt beoordeeld.

Brussels International`,
  },
  en: {
    subject: 'Your concept note {reference} is selected',
    text: `Dear Sir or Madam,

Your concept note “{title}” ({reference}) for the call for projects {call} is selected. Your organisation is invited to submit the full file.{advice}

The full file is submitted before {until}. What you already wrote in the note is taken over. Begin it from the page of the note:

{link}

Being selected at this stage gives no right to a grant: the full file is what is assessed.

Brussels International`,
  },
};

/** The note leads no further, with the reason. */
export const NOT_SELECTED: MailTemplate = {
  fr: {
    subject: "Votre note conceptuelle {reference} n'est pas retenue",
    text: `Madame, Monsieur,

Votre note conceptuelle « {title} » ({reference}), introduite dans le cadre de l'appel à projets {call}, n'est pas retenue. Un dossier complet ne peut donc pas être introduit sur cette base.

Motif :

{reason}

Brussels International`,
  },
  nl: {
    subject: 'Uw conceptnota {reference} is niet geselecteerd',
    text: `Geachte mevrouw, geachte heer,

Uw conceptnota “{title}” ({reference}), ingediend in het kader van de projectoproep {call}, is niet geselecteerd. Op basis daarvan kan dus geen volledig dossier worden ingediend.

Reden:

{reason}

Brussels International`,
  },
  en: {
    subject: 'Your concept note {reference} is not selected',
    text: `Dear Sir or Madam,

Your concept note “{title}” ({reference}) for the call for projects {call} is not selected. No full file can therefore be submitted on this basis.

Reason:

{reason}

Brussels International`,
  },
};

/** A draft whose end is near; to everybody who may write in it. */
export const UNSENT: MailTemplate = {
  fr: {
    subject: "Votre note conceptuelle n'est pas encore introduite : délai jusqu'au {until}",
    text: `Madame, Monsieur,

Votre organisation a commencé la note conceptuelle « {title} » pour l'appel à projets {call}. Elle n'est pas encore introduite.

Les notes de votre organisation sont acceptées jusqu'au {until}, heure de Bruxelles. Une note introduite plus tard n'est pas examinée. Vous pouvez la continuer ici :

{link}

Brussels International`,
  },
  nl: {
    subject: 'Uw conceptnota is nog niet ingediend: termijn tot {until}',
    text: `Geachte mevrouw, geachte heer,

Uw organisatie is begonnen aan de conceptnota “{title}” voor de projectoproep {call}. Ze is nog niet ingediend.

Nota's van uw organisatie worden aanvaard tot {until}, Brusselse tijd. Een nota die later wordt ingediend, wordt niet onderzocht. U kunt er hier verder aan werken:

{link}

Brussels International`,
  },
  en: {
    subject: 'Your concept note is not submitted yet: deadline {until}',
    text: `Dear Sir or Madam,

Your organisation began the concept note “{title}” for the call for projects {call}. It is not submitted yet.

Notes of your organisation are taken until {until}, Brussels time. A later note is not examined. You can go on writing it here:

{link}

Brussels International`,
  },
};
