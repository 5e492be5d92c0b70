/** A sync code in words, for writing down and reading aloud: the spelling alphabet of the ICAO, which is the same in every language. */

const spelling: Record<string, string> = {
  A: "Alfa", B: "Bravo", C: "Charlie", D: "Delta", E: "Echo", F: "Foxtrot", G: "Golf", H: "Hotel", J: "Juliett", K: "Kilo", M: "Mike",
  N: "November", P: "Papa", Q: "Quebec", R: "Romeo", S: "Sierra", T: "Tango", V: "Victor", W: "Whiskey", X: "Xray", Y: "Yankee", Z: "Zulu",
};

/** The characters of a code. */
const characters = 28;

/** One line of four words for each group of a code; a digit stays one. */
export function spell(code: string): string[] {
  return code.split("-").map((group) => [...group].map((character) => spelling[character] ?? character).join(" "));
}

/** A code as it was typed, with words put back into characters where it was typed in words. */
export function unspell(typed: string): string {
  const parts = typed.trim().split(/[\s,;.-]+/);
  return parts.length === characters ? parts.map((part) => part.charAt(0)).join("") : typed;
}
