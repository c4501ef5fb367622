/**
 * Lines of an iCalendar file (RFC 5545, section 3.1): at most 75 octets each, folded between characters, ended by
 * CRLF.
 *
 * Example: `SUMMARY:Bijeenkomst; met koffie` is written as `SUMMARY:Bijeenkomst\; met koffie`.
 */
const MOST_OCTETS = 75;

/** A value of type TEXT (section 3.3.11). Control characters cannot be said in it, and are left out. */
export function icsText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

export function icsFile(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter);
    if (octets + more > MOST_OCTETS) {
      written += '\r\n ';
      // The space that the next line begins with counts too.
      octets = 1;
    }
    written += letter;
    octets += more;
  }
  return written;
}

/** Of one character in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
