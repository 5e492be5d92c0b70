// Asks two npm packages which lines of mails are quoted and which are a signature. Standard input is a JSON array of texts; the answer is
// an array of {quote, signature}. The argument is the folder in which the packages are installed.
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.argv[2], "package.json"));
const { default: ReplyParser } = await import(pathToFileURL(require.resolve("email-reply-parser")).href);
const { extractSignature } = require("talon").signature.bruteforce;

const answers = JSON.parse(await text(process.stdin)).map((mail) => ({
  quote: new ReplyParser().read(mail).getFragments().filter((f) => f.isQuoted()).map((f) => f.getContent()).join("\n"),
  signature: extractSignature(mail).signature ?? "",
}));
process.stdout.write(JSON.stringify(answers));
