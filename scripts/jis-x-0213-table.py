"""Prints src/text/jis-x-0213-table.ts: the characters of JIS X 0213:2004.

    python3 scripts/jis-x-0213-table.py > src/text/jis-x-0213-table.ts

The source is Python's own codec shift_jis_2004, which holds JIS X 0201 and JIS X 0213 and nothing else. (euc_jis_2004
also encodes JIS X 0212.) With --list it prints the code points in hexadecimal, one a line, for the test.
"""

import base64
import sys

FIRST_KANJI, LAST_KANJI = 0x4E00, 0x9FFF
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def is_encoded(code: int) -> bool:
    try:
        chr(code).encode("shift_jis_2004")
    except UnicodeEncodeError:
        return False
    return True


def base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"


def bitmap(codes: list[int]) -> str:
    bits = bytearray((LAST_KANJI - FIRST_KANJI + 8) // 8)
    for code in codes:
        bits[(code - FIRST_KANJI) >> 3] |= 1 << ((code - FIRST_KANJI) & 7)
    return base64.b64encode(bits).decode()


def steps(codes: list[int]) -> str:
    ends: list[int] = []
    for code in codes:
        if ends and ends[-1] == code:
            ends[-1] = code + 1
        else:
            ends += [code, code + 1]
    return " ".join(base36(end - before) for before, end in zip([0, *ends], ends))


def main() -> None:
    codes = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000 and is_encoded(code)]
    if "--list" in sys.argv:
        print("\n".join(f"{code:x}" for code in codes))
        return
    kanji = [code for code in codes if FIRST_KANJI <= code <= LAST_KANJI]
    others = [code for code in codes if not FIRST_KANJI <= code <= LAST_KANJI]
    print("// Made by scripts/jis-x-0213-table.py from Python's codec shift_jis_2004. Not edited by hand.\n")
    print("/** U+4E00 to U+9FFF: one bit a character, the lowest bit of a byte first, in base64. */")
    print(f"export const KANJI_BITS =\n  '{bitmap(kanji)}';\n")
    print("/** All others: ends of stretches that are out and in by turns, each as its distance from the one before, in base 36. */")
    print(f"export const OTHER_STEPS =\n  '{steps(others)}';")


main()
