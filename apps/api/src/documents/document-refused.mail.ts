import type { MailTemplate } from '../core/mail/mail-text';

/** To who sent a file in which the scanner found a virus. */
export const REFUSED: MailTemplate = {
  fr: {
    subject: 'Un fichier que vous avez déposé a été refusé',
    text: `Bonjour,

L’antivirus a trouvé un programme malveillant dans le fichier « {name} » que vous avez déposé dans Passerelle. Le fichier a été supprimé et personne n’a pu l’ouvrir.

Vérifiez votre ordinateur avec un antivirus à jour, puis déposez un fichier sain. Si le fichier fait partie d’un dossier déjà introduit, prévenez Brussels International.

Brussels International`,
  },
  nl: {
    subject: 'Een bestand dat u hebt ingediend, is geweigerd',
    text: `Dag,

De virusscanner heeft schadelijke software gevonden in het bestand „{name}” dat u in Passerelle hebt ingediend. Het bestand is verwijderd en niemand heeft het kunnen openen.

Controleer uw computer met een bijgewerkte virusscanner en dien daarna een veilig bestand in. Maakt het bestand deel uit van een dossier dat al is ingediend, verwittig dan Brussels International.

Brussels International`,
  },
  en: {
    subject: 'A file you sent was refused',
    text: `Hello,

The virus scanner found malicious software in the file “{name}” that you sent to Passerelle. The file was removed and nobody could open it.

Check your computer with an up-to-date virus scanner, then send a clean file. If the file belongs to a dossier that was submitted already, tell Brussels International.

Brussels International`,
  },
};
