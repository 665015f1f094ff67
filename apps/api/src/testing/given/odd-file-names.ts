/** What has broken a file system, a header, a terminal or a reader somewhere. */
const ODD = [
  '..', '../', '..\\', '/etc/passwd', 'C:\\', 'file://', '%2e%2e%2f', '\0', '\r\nX-Header: 1', '\u001b[2J',
  '\u202e', '\u200f', '\ufeff', '\u2066', '\ud800', '"', "'", ';', '<script>', '$(rm)', '`id`', '|', 'é', '日本', '👍🏽',
] as const; // prettier-ignore

/** Names that Windows keeps for its devices. */
export const DEVICE_NAMES: readonly string[] = [
  'CON.pdf', 'con.PDF', 'Aux.pdf', 'prn.pdf', 'nul.txt.pdf', 'COM1.pdf', 'com¹.pdf', 'LPT9.pdf', 'CON .pdf',
]; // prettier-ignore

const WHOLE = [
  ' ', '   ', ' .pdf', '\u3000.pdf', '\u00a0.pdf', ' rapport .pdf ', 'rapport. pdf',
  '.', '..', '...', '.pdf', '.htaccess', '.rapport.pdf', 'rapport..pdf', '....pdf',
  'rapport.pdf.exe', 'rapport.pdf.js', 'rapport.exe.pdf', 'rapport.html.pdf', 'rapport.pdf%00.exe', 'rapport.pdf::$DATA',
  'a"; filename="b.pdf', `a'; filename*=UTF-8''b.pdf`, 'a\r\n\r\n<script>.pdf', 'a\nSet-Cookie: a=b.pdf', 'a%0d%0aX: 1.pdf',
  '．．／rapport.pdf', 'rap／port.pdf', 'rap＼port.pdf', 'rap＂port.pdf', 'rap≮port.pdf', '℀.pdf', '…pdf', 'ﬁche.pdf', '\ufffd.pdf',
  'e\u0301te\u0301.pdf', 'été.pdf', '\u212Bland.pdf', 'z\u0334\u0335\u0336\u0337.pdf', 'تقرير.pdf', '🇧🇪.pdf', '\u{e0041}.pdf',
  `${'a'.repeat(196)}.pdf`, `${'a'.repeat(296)}.pdf`, `${'e\u0301'.repeat(150)}.pdf`, `${'👍'.repeat(99)}.pdf`,
  '-rf.pdf', '~root.pdf', '%s%n.pdf', '=1+1.pdf', '{a,b}.pdf', '&&ls.pdf', '__proto__.pdf', 'constructor.pdf', 'null.pdf',
  "'; drop table documents; --.pdf", 'rapport.pdf\t', 'rap\u2028port.pdf', 'rap\u0085port.pdf', 'pdf', 'rapport.', '%.pdf',
] as const; // prettier-ignore

/** Names no honest person gives a file: the odd pieces in six places, devices, and some that are odd as a whole. */
export const ODD_FILE_NAMES: readonly string[] = [
  ...new Set([
    ...ODD.flatMap((odd) => [
      `${odd}rapport.pdf`,
      `rapport${odd}.pdf`,
      `rap${odd}port.pdf`,
      `rapport.pdf${odd}`,
      `${odd}.pdf`,
      `${odd.repeat(300)}.pdf`,
    ]),
    ...DEVICE_NAMES,
    ...WHOLE,
  ]),
];
