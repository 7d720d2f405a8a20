import type { FramedMail, WholeLink } from "./compose.ts";

const SIGNS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Names and texts of people stay text, in elements and in attributes. */
export const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);

const SANS = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const SERIF = "font-family:Georgia,'Times New Roman',serif";
const BODY = `${SANS};font-size:16px;line-height:1.5`;
const QUIET = `${SANS};font-size:13px;line-height:1.5;color:#5a5866`;

/** Mail programs that know nothing of dark colours keep the light ones, which stand in the elements themselves. */
const STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #15141a !important; color: #f0eee6 !important; }
  .ink, .ink a { color: #f0eee6 !important; }
  .quiet, .quiet a { color: #aeabb8 !important; }
  .line { border-color: #35333f !important; }
  .button { background: #f0eee6 !important; }
  .button a { color: #15141a !important; }
}`;

/** Without pictures or anything else that would be fetched; tables, since not every mail program knows more. */
export function htmlOf(mail: FramedMail): string {
  return `<!doctype html>
<html lang="${mail.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject)}</title>
<style>${STYLES}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fbfaf6;color:#1b1a22">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fbfaf6">
<tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left">
<tr><td class="ink" style="${BODY};color:#1b1a22;overflow-wrap:anywhere">
${contentOf(mail)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function contentOf({ subject, text, action, orOpen, after, instead, ...foot }: FramedMail): string {
  return [
    `<p class="quiet" style="${QUIET};margin:0 0 16px">Tandem</p>`,
    `<h1 style="${SERIF};font-size:22px;line-height:1.3;margin:0 0 16px">${escapeHtml(subject)}</h1>`,
    ...text.map(paragraph),
    buttonOf(action),
    `<p class="quiet" style="${QUIET};margin:0 0 20px">${escapeHtml(orOpen)}<br>${linkOf({ ...action, label: action.address })}</p>`,
    ...after.map(paragraph),
    ...(instead ? [`<p style="margin:0 0 16px">${linkOf(instead)}</p>`] : []),
    footOf(foot),
  ].join("\n");
}

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const linkOf = ({ label, address }: WholeLink) =>
  `<a href="${escapeHtml(address)}" style="color:inherit">${escapeHtml(label)}</a>`;

const buttonOf = ({ label, address }: WholeLink) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td class="button" bgcolor="#1b1a22" style="background:#1b1a22;border-radius:6px;padding:12px 20px"><a href="${escapeHtml(address)}" style="color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`;

function footOf({ sentBy, choices }: Pick<FramedMail, "sentBy" | "choices">): string {
  const lines = [escapeHtml(sentBy), ...choices.map(linkOf)];
  return `<p class="quiet line" style="${QUIET};margin:24px 0 0;padding:16px 0 0;border-top:1px solid #ded9cd">${lines.join("<br>")}</p>`;
}
