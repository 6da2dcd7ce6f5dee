/** The reflected polynomial of CRC-32. Source: PKWARE APPNOTE.TXT, 4.4.7; ISO 3309. */
const POLYNOMIAL = 0xedb88320;

/** For each byte what it does to the remainder, and below it what it does one, two and three bytes further on. */
const STEPS = stepTables();

/** CRC-32 of bytes, as zip files have it: 32 bits without sign. Takes four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length & ~3;
  let remainder = -1;
  let at = 0;
  for (; at < whole; at += 4) {
    remainder ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    remainder =
      (STEPS[768 + (remainder & 0xff)] as number) ^
      (STEPS[512 + ((remainder >>> 8) & 0xff)] as number) ^
      (STEPS[256 + ((remainder >>> 16) & 0xff)] as number) ^
      (STEPS[remainder >>> 24] as number);
  }
  for (; at < bytes.length; at++) {
    remainder = (STEPS[(remainder ^ (bytes[at] as number)) & 0xff] as number) ^ (remainder >>> 8);
  }
  return ~remainder >>> 0;
}

function stepTables(): Int32Array {
  const steps = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1 ? POLYNOMIAL : 0) ^ (remainder >>> 1);
    steps[byte] = remainder;
  }
  for (let i = 256; i < 1024; i++) {
    const before = steps[i - 256] as number;
    steps[i] = (steps[before & 0xff] as number) ^ (before >>> 8);
  }
  return steps;
}
