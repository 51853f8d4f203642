// Files, decides and consults through the types that a generator made from `docs/api/openapi.json` (`schema.d.ts`).
//
//     node client.js ORIGIN KEYS SIGN PAPERS
//
// KEYS is the folder of the demonstration's key files, SIGN the command that signs with one, PAPERS a folder with the answers
// and the copies. Nothing of the service's own code is used: what this program knows, the description says.

import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
type Api = Client<paths>;

const [origin, keys, signCommand, papers] = process.argv.slice(2) as [string, string, string, string];
const baseUrl = `${origin}/api/v1`;
const paper = (name: string): string => readFileSync(`${papers}/${name}`, "utf8");

/** The answer, or the problem as an error. */
function must<T>(call: { data?: T; error?: unknown; response: Response }): T {
  if (call.data === undefined) {
    throw new Error(`${call.response.url}: ${call.response.status} ${JSON.stringify(call.error)}`);
  }
  return call.data;
}

/** What the demonstration's command signs with a key file: a CMS envelope in base64. */
const signed = (key: string, statement: string): string =>
  execFileSync(signCommand, [`${keys}/${key}.p12`], { input: statement, encoding: "utf8" });

/** A session, as a client that carries its cookie and its word against forged calls. */
async function signsIn(key: string): Promise<Api> {
  const cookies = new Map<string, string>();
  const keep = (response: Response): void => {
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(";")[0]!.split("=", 2) as [string, string];
      cookies.set(name, value);
    }
  };
  const cookie = (): Record<string, string> => {
    const all = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return all === "" ? {} : { Cookie: all };
  };
  const stranger = createClient<paths>({ baseUrl });
  const asked = await stranger.POST("/session/challenge");
  keep(asked.response);
  const body = { envelope: signed(key, must(asked).statement) };
  const entered = await stranger.POST("/session", { body, headers: cookie() });
  keep(entered.response);
  return createClient<paths>({ baseUrl, headers: { ...cookie(), "X-CSRF-Token": must(entered).csrf } });
}

/** From an empty draft to an application. */
async function files(who: Api, answers: Schemas["FormationAnswers"]): Promise<Schemas["Application"]> {
  const once = () => ({ "Idempotency-Key": randomUUID() });
  let draft = must(await who.POST("/drafts", { params: { header: once() } }));
  const path = { id: draft.id };
  const header = { "If-Match": `"${draft.version}"` };
  draft = must(await who.PUT("/drafts/{id}", { params: { path, header }, body: answers }));
  for (const name of readdirSync(papers).filter((file) => file.endsWith(".pdf")).sort()) {
    draft = must(
      await who.POST("/drafts/{id}/copies/{name}", {
        params: { path: { ...path, name: name.replace(".pdf", "") }, header: { "X-Copy-Name": name } },
        headers: { "Content-Type": "application/octet-stream" },
        body: `${papers}/${name}`,
        bodySerializer: (file: string) => readFileSync(file),
      }),
    );
  }
  const wanted = { version: draft.version, language: "en" } as const;
  const prepared = must(await who.POST("/drafts/{id}/prepare", { params: { path }, body: wanted }));
  const body = { envelope: signed("representative", prepared.statement) };
  const lodged = must(await who.POST("/drafts/{id}/lodge", { params: { path, header: once() }, body }));
  if (!("line" in lodged)) throw new Error("received, and not registered");
  return lodged;
}

/** The operator takes the case from the queue, opens every copy, ticks the checklist and grants. */
async function decides(who: Api, number: string): Promise<void> {
  const line = must(await who.GET("/operator/queue")).lines.find((line) => line.number === number);
  if (line === undefined) throw new Error(`${number} is not in the queue`);
  const path = { id: line.id };
  const version = (seen: number) => ({ "If-Match": `"${seen}"` });
  const seen = must(await who.GET("/operator/cases/{id}", { params: { path } })).version;
  const held = must(await who.POST("/operator/cases/{id}/claim", { params: { path, header: version(seen) } }));
  for (const copy of held.application.copies) {
    const params = { path: { ...path, copy: copy.id } };
    const file = must(await who.GET("/operator/cases/{id}/copies/{copy}", { params, parseAs: "text" }));
    if (!file.startsWith("%PDF")) throw new Error(`${copy.file_name} is no PDF`);
  }
  const body = { set_aside: [], checked: JSON.parse(paper("checklist.json")) as string[] };
  must(await who.POST("/operator/cases/{id}/grant", { params: { path, header: version(held.version) }, body }));
}

/** Another system gets a key and asks whether the number stands for this person, and for another one. */
async function consults(administrator: Api, iin: string, answers: Schemas["FormationAnswers"]): Promise<boolean[]> {
  const wanted: Schemas["NameConsumer"] = {
    name: "A generated client",
    scopes: ["iin"],
    expires_on: paper("key-until"),
    per_minute: 60,
    per_day: 100,
  };
  const { key } = must(await administrator.POST("/consumers", { body: wanted }));
  const system = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
  const { names, birth_date: born } = answers.recipient;
  const two = (digits: string): string => digits.padStart(2, "0");
  const birth_date = `${born.year}-${two(born.month)}-${two(born.day)}`;
  const stands = async (surname: string): Promise<boolean> => {
    const body = { iin, surname, given_name: names.given_name, birth_date };
    return must(await system.POST("/consult/iin", { body })).stands;
  };
  return [await stands(names.surname), await stands("Other")];
}

async function main(): Promise<void> {
  const answers = JSON.parse(paper("answers.json")) as Schemas["FormationAnswers"];
  const applicant = await signsIn("representative");
  const { line } = await files(applicant, answers);
  console.log("filed", line.number);
  const operator = await signsIn("operator");
  await decides(operator, line.number);
  const { iin } = must(await applicant.GET("/applications/{id}", { params: { path: { id: line.id } } }));
  console.log("decided", iin);
  console.log("consulted", ...(await consults(await signsIn("administrator"), iin, answers)));

  // A refusal is a problem of the described shape, with its code.
  const { error } = await operator.GET("/consumers");
  console.log("refused", error?.code);
}

main().catch((why: unknown) => {
  console.error(why);
  process.exitCode = 1;
});
