/**
 * Routes requests to models by the Lanewright policy @NAME@.
 *
 * Version: @HASH@ (start of the SHA-256 of the policy's JSON form).
 * Written by Lanewright: change the policy there and export it again.
 * Needs Node 18 or later and nothing else. No network, no files, no state.
 *
 *     const { route, check } = require("./lanewright_router.cjs");   // CommonJS
 *     import { route, check } from "./lanewright_router.cjs";        // ES modules
 *
 *     const request = { prompt: "Where is my parcel?", fields: { user_tier: "pro" } };
 *     const decision = route(request);             // { tier, model, reasons }; route(request, embed)
 *                                                  // where a trained model reads embeddings
 *     const answer = await call(decision.model);   // your own code: { text, confidence }
 *     const verdict = check(request, decision.tier, answer);
 *     // { serve: true, reasons }, or on false also the next tier and model;
 *     // where a gate needs another call, ask says which: see replies
 *
 * A request holds, each where it is known:
 *     prompt                   the text, or instead
 *     messages                 [{ role, content }]; what counts is the users' text
 *     fields                   what else is known of it, by name
 *     tokens                   its input tokens, as your tokenizer counts them
 *     expected_output_tokens   how long the answer may get
 *     images, tools            how many, or true or false, or a list of them
 *     reference                the known good answer
 *
 * embed takes the request's text and gives its embedding, an array of numbers of length 1, or
 * null: it must be the embedder that the models were trained with.
 *
 * Where a verdict has ask: { kind, model, tier, key }, call that model and check again with
 * replies = { [key]: its text or null }: the word of a "verifier" or, as a "critique", of the tier's
 * own model on the answer ("YES", "NO", or JSON with "passes"), or for "agreement" another model's
 * answer to the same request.
 *
 * What is missing, null or of the wrong type counts as missing; nothing here throws for it.
 */
"use strict";

const POLICY = @POLICY@;

const CODE = @CODE@;
const STEPS = @STEPS@;
const NUMBERED = @NUMBERED@;
const COUNTED = @COUNTED@;
const BLANK = @BLANK@;
const REFUSAL = @REFUSAL@;
const REFUSAL_WITHIN = @REFUSAL_WITHIN@;
const OUTER = @OUTER@;
const MAX_JSON_DEPTH = 100;

const TIERS = POLICY.tiers.map((tier) => tier.name);
const MISSING = Symbol("missing");
const compiled = new Map();

/** Says which tier and model a request starts at, and why. */
function route(request, embed) {
  const facts = factsOf(request, embed);
  const [decided, reason] = decide(facts);
  const reasons = [reason];
  const raised = Math.max(decided, ...floors(facts));
  if (raised > decided) {
    reasons.push("floor:" + TIERS[raised]);
  }
  const tier = fitting(raised, facts);
  if (tier !== raised) {
    reasons.push("limits:" + TIERS[raised] + ">" + TIERS[tier]);
  }
  return { tier: TIERS[tier], model: POLICY.tiers[tier].model, reasons };
}

/** Says whether a tier's answer may be served, and if not, which tier is next. */
function check(request, tier, answer, replies = {}) {
  const known = TIERS.indexOf(tier);
  const index = known < 0 ? TIERS.length - 1 : known;
  const name = TIERS[index];
  const gates = own(POLICY.gates, name) ? POLICY.gates[name] : [];
  if (index === TIERS.length - 1 || gates.length === 0) {
    return { serve: true, reasons: ["serve:" + name] };
  }
  const facts = factsOf(request);
  for (const gate of gates) {
    const given = isObject(answer) ? answer : {};
    const key = keyOf(gate, given);
    if (key !== null && !own(replies, key)) {
      const model = gate.model ?? POLICY.tiers[index].model;
      return { serve: false, reasons: [], ask: { kind: gate.kind, model, tier: name, key } };
    }
    const word = gateWord(gate, facts, given, key === null ? null : replies[key]);
    if (word !== "pass") {
      const higher = fitting(index + 1, facts);
      return {
        serve: false,
        reasons: ["gate:" + name + ":" + word],
        tier: TIERS[higher],
        model: POLICY.tiers[higher].model,
      };
    }
  }
  return { serve: true, reasons: ["gate:" + name + ":pass", "serve:" + name] };
}

/** The tier of the first stage that decides, and the reason. */
function decide(facts) {
  for (const [i, stage] of POLICY.stages.entries()) {
    if (stage.kind === "rule" && holds(stage.when, facts)) {
      return [TIERS.indexOf(stage.tier), `rule[${i}]`];
    }
    if (stage.kind === "intents") {
      const [tier, label] = intent(stage, facts);
      if (tier !== null) {
        return [TIERS.indexOf(tier), `intents[${i}]:${label}`];
      }
    }
    if (stage.kind === "score") {
      const tier = score(stage, facts);
      if (tier !== null) {
        return [tier, `score[${i}]`];
      }
    }
    if (stage.kind === "clusters") {
      const least = round9(stage.passRate);
      const good = stage.rates.find((rate) => round9(numberOf(rate.source, facts)) >= least);
      if (good !== undefined) {
        return [TIERS.indexOf(good.tier), `clusters[${i}]`];
      }
    }
  }
  return [TIERS.indexOf(POLICY.default), "default"];
}

/** The tiers that guards demand at least. */
function floors(facts) {
  return POLICY.stages
    .filter((stage) => stage.kind === "guard" && holds(stage.when, facts))
    .map((stage) => TIERS.indexOf(stage.atLeast));
}

/** The first tier at or above the wanted one whose limits the request fits. */
function fitting(wanted, facts) {
  for (let index = wanted; index < TIERS.length; index++) {
    const limits = POLICY.tiers[index].limits;
    const context = limits.contextTokens;
    if (
      (context === null || !(round9(signal("tokens", facts)) > round9(context))) &&
      (limits.images || !(round9(signal("images", facts)) > 0)) &&
      (limits.tools || !(round9(signal("tools", facts)) > 0))
    ) {
      return index;
    }
  }
  return TIERS.length - 1;
}

/** The tier for the request's intent and the label to name, or null twice. */
function intent(stage, facts) {
  let label = null;
  let confidence = NaN;
  if (own(stage, "field")) {
    label = fieldText(stage.field, facts);
    confidence = fieldNumber(stage.field + "_confidence", facts);
  } else if (own(stage, "trained")) {
    [label, confidence] = intentOf(stage.trained, facts);
  } else {
    const found = stage.labels.find((option) => option.matches.some((p) => finds(p, facts.text)));
    label = found === undefined ? null : found.label;
  }
  if (label === null) {
    return [null, null];
  }
  const sure = round9(Number.isNaN(confidence) ? 1 : confidence) >= round9(stage.minConfidence);
  if (sure && own(stage.table, label)) {
    return [stage.table[label], label];
  }
  return stage.otherwise === null ? [null, null] : [stage.otherwise, "otherwise"];
}

/** The highest tier whose threshold its score reaches, else the lowest; null: no score. */
function score(stage, facts) {
  let tier = 0;
  for (const axis of stage.axes) {
    const value = round9(numberOf(axis.source, facts));
    if (Number.isNaN(value)) {
      return null;
    }
    if (axis.threshold !== null) {
      const threshold = round9(axis.threshold);
      if (stage.lower ? value <= threshold : value >= threshold) {
        tier = TIERS.indexOf(axis.tier);
      }
    }
  }
  return tier;
}

/** Whether a condition holds; what is missing makes its leaf false. */
function holds(condition, facts) {
  switch (condition.kind) {
    case "all":
      return condition.of.every((part) => holds(part, facts));
    case "any":
      return condition.of.some((part) => holds(part, facts));
    case "not":
      return !holds(condition.of, facts);
    case "text":
      return finds(condition.matches, facts.text);
    case "field":
      return condition.in.includes(fieldText(condition.field, facts));
    default:
      return within(condition.range, numberOf(condition.source, facts));
  }
}

/** What the reply is called that a gate needs; null where it needs none. */
function keyOf(gate, answer) {
  if (gate.kind === "verifier" || gate.kind === "critique") {
    return gate.kind + ":" + gate.field;
  }
  const needs = gate.kind === "agreement" && typeof get(answer, "text") === "string";
  return needs ? "agreement:" + gate.model : null;
}

/** What a gate says of an answer: pass, fail or unreadable. */
function gateWord(gate, facts, answer, reply) {
  if (gate.kind === "confidence") {
    const confidence = round9(number(get(answer, "confidence")));
    return Number.isNaN(confidence) ? "unreadable" : word(confidence >= round9(gate.atLeast));
  }
  if (gate.kind === "verifier" || gate.kind === "critique") {
    return replyWord(reply);
  }
  const text = get(answer, "text");
  if (typeof text !== "string") {
    return "fail";
  }
  switch (gate.kind) {
    case "agreement":
      return agreement(gate.matches, text, reply);
    case "stated_number":
      return statedNumber(text, gate.atLeast);
    case "stated_block":
      return statedBlock(text, gate.atLeast);
    case "grounded":
      return grounded(text, fieldText(gate.field, facts));
    case "regex":
      return word(finds(gate.matches, text));
    case "length":
      return word(within(gate.range, codePoints(text)));
    case "refusal":
      return word(!(finds(BLANK, text) || finds(REFUSAL, head(text, REFUSAL_WITHIN))));
    case "reference":
      if (facts.reference === null) {
        return "unreadable";
      }
      return word(
        gate.normalised
          ? normalised(text) === normalised(facts.reference)
          : text === facts.reference,
      );
    default: {
      const value = readJson(unfenced(text));
      return value === MISSING ? "unreadable" : word(accepts(gate.schema, value));
    }
  }
}

/** What a model that was asked about an answer says. */
function replyWord(reply) {
  if (typeof reply !== "string") {
    return "unreadable";
  }
  const value = readJson(unfenced(reply));
  if (isObject(value)) {
    const passes = get(value, "passes");
    return typeof passes === "boolean" ? word(passes) : "unreadable";
  }
  const first = /^[a-z0-9]*/.exec(normalised(reply))[0];
  if (["yes", "pass", "passes", "passed", "true", "1"].includes(first)) {
    return "pass";
  }
  return ["no", "fail", "fails", "failed", "false", "0"].includes(first) ? "fail" : "unreadable";
}

/** Whether two answers, or their last matches, say the same. */
function agreement(pattern, text, other) {
  const mine = folded(last(pattern, text));
  const theirs = typeof other === "string" ? folded(last(pattern, other)) : "";
  return mine === "" || theirs === "" ? "unreadable" : word(mine === theirs);
}

/** The last match that is not empty; all of the text without a pattern. */
function last(pattern, text) {
  if (pattern === null) {
    return text;
  }
  const matches = [...text.matchAll(new RegExp(pattern, "gu"))].filter((m) => m[0] !== "");
  return matches.length === 0 ? "" : matches[matches.length - 1][0];
}

/** The text in ASCII lower case, of ASCII only letters and digits. */
function folded(text) {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9\u0080-\uffff]/g, "");
}

/** Whether the last "confidence" with a number from 0 to 10 after it reaches the least. */
function statedNumber(text, atLeast) {
  const stated = [
    ...text.matchAll(
      /[cC][oO][nN][fF][iI][dD][eE][nN][cC][eE][^0-9\n]{0,20}([0-9]+(?:\.[0-9]+)?)(%?)/gu,
    ),
  ];
  const said = stated.length === 0 ? null : stated[stated.length - 1];
  if (said === null || said[2] !== "" || said[1].length > 20 || Number(said[1]) > 10) {
    return "unreadable";
  }
  return word(round9(Number(said[1]) / 10) >= round9(atLeast));
}

/** Whether the confidence of a JSON object at the end reaches the least. */
function statedBlock(given, atLeast) {
  let text = stripEnd(given);
  if (text.endsWith("```")) {
    text = stripEnd(text.slice(0, -3));
  }
  let start = text.endsWith("}") ? text.length : 0;
  for (let tried = 0; tried < 20 && start > 0; tried++) {
    start = text.lastIndexOf("{", start - 1);
    const value = start < 0 ? MISSING : readJson(text.slice(start));
    if (isObject(value)) {
      const confidence = get(value, "confidence");
      if (typeof confidence !== "number" || !(confidence >= 0 && confidence <= 1)) {
        break;
      }
      return get(value, "needs_escalation") === true
        ? "fail"
        : word(round9(confidence) >= round9(atLeast));
    }
  }
  return "unreadable";
}

function stripEnd(text) {
  let to = text.length;
  while (to > 0 && " \t\r\n".includes(text[to - 1])) {
    to--;
  }
  return text.slice(0, to);
}

/** Whether everything cited in square brackets is listed. */
function grounded(text, listed) {
  const cited = new Set();
  for (const m of text.matchAll(/\[([^[\]\n]*)\]/g)) {
    names(m[1], /[,;]/).forEach((name) => cited.add(name));
  }
  if (listed === null || cited.size === 0) {
    return "unreadable";
  }
  const known = new Set(names(listed, /[,;\n\r\t[\]]/));
  return word([...cited].every((name) => known.has(name)));
}

/** Names between marks, without spaces and quotes around them. */
function names(text, marks) {
  return text
    .split(marks)
    .map((part) => strip(part, " \t\r\"'"))
    .filter((name) => name !== "");
}

/** What is known of a request. */
function factsOf(given, embed) {
  const request = isObject(given) ? given : {};
  const fields = get(request, "fields");
  const reference = get(request, "reference");
  const messages = messagesOf(request);
  return {
    request,
    fields: isObject(fields) ? fields : {},
    messages,
    text: messages
      .filter((m) => m.role === "user")
      .map((m) => m.content)
      .join("\n"),
    reference: typeof reference === "string" ? reference : null,
    said: new Map(),
    /** The text's embedding, made once; null without one. */
    embedding() {
      if (this.made === undefined) {
        this.made = embed === undefined ? null : embed(this.text);
      }
      return this.made;
    },
  };
}

/** The request's messages whose role and content are texts. */
function messagesOf(request) {
  const messages = get(request, "messages");
  if (!Array.isArray(messages)) {
    const prompt = get(request, "prompt");
    return typeof prompt === "string" ? [{ role: "user", content: prompt }] : [];
  }
  return messages.filter(
    (m) => isObject(m) && typeof m.role === "string" && typeof m.content === "string",
  );
}

/** The number of a source such as "signal:chars" or "field:amount"; NaN if missing. */
function numberOf(source, facts) {
  const colon = source.indexOf(":");
  const name = source.slice(colon + 1);
  switch (source.slice(0, colon)) {
    case "signal":
      return signal(name, facts);
    case "field":
      return fieldNumber(name, facts);
    default:
      return trained(name, facts);
  }
}

/** A field as a number, NaN if it is none; true is 1. */
function fieldNumber(name, facts) {
  return number(get(facts.fields, name));
}

/** A field as text: numbers in plain decimal notation; null if missing. */
function fieldText(name, facts) {
  const value = get(facts.fields, name);
  if (typeof value === "string" || typeof value === "boolean") {
    return String(value);
  }
  return typeof value === "number" && Number.isFinite(value) ? plain(value) : null;
}

/** A signal of the request, NaN if missing. */
function signal(name, facts) {
  switch (name) {
    case "chars":
      return codePoints(facts.text);
    case "turns":
      return facts.messages.filter((m) => m.role === "user").length;
    case "code":
      return Number(finds(CODE, facts.text));
    case "multi_step":
      return Number(finds(STEPS, facts.text) || finds(NUMBERED, facts.text));
    default: {
      if (own(COUNTED, name)) {
        return count(COUNTED[name], facts.text);
      }
      const given = get(facts.request, name);
      const mine = Array.isArray(given) ? given.length : number(given);
      const known = Number.isNaN(mine) ? fieldNumber(name, facts) : mine;
      if (Number.isNaN(known) && name === "tools") {
        return Number(facts.messages.some((m) => m.role === "tool"));
      }
      return Number.isNaN(known) && name === "images" ? 0 : known;
    }
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(object, key) {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function get(object, key) {
  return own(object, key) ? object[key] : undefined;
}

/** A value as a number: true is 1, what is no number NaN. */
function number(value) {
  return typeof value === "number" || typeof value === "boolean" ? Number(value) : NaN;
}

/** A finite number in plain decimal notation with the fewest digits. */
function plain(value) {
  if (value === 0) {
    return "0";
  }
  const [mantissa, exponent] = Math.abs(value).toString().split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent ?? 0);
  const padded =
    point <= 0 ? "0." + "0".repeat(-point) + digits : digits.padEnd(point, "0");
  const text =
    point > 0 && point < padded.length
      ? padded.slice(0, point) + "." + padded.slice(point)
      : padded;
  return (value < 0 ? "-" : "") + text;
}

/** The number rounded to 1e-9, so that every router compares alike. */
function round9(value) {
  return Math.floor(value * 1e9 + 0.5) / 1e9;
}

/** Whether a number lies within the bounds that are given. */
function within(bounds, value) {
  const x = round9(value);
  return (
    !Number.isNaN(x) &&
    (bounds.atLeast === undefined || x >= round9(bounds.atLeast)) &&
    (bounds.above === undefined || x > round9(bounds.above)) &&
    (bounds.below === undefined || x < round9(bounds.below)) &&
    (bounds.atMost === undefined || x <= round9(bounds.atMost))
  );
}

/** Whether the text has a match anywhere. */
function finds(pattern, text) {
  let regex = compiled.get(pattern);
  if (regex === undefined) {
    regex = new RegExp(pattern, "u");
    compiled.set(pattern, regex);
  }
  return regex.test(text);
}

/** How many matches the text has, left to right without overlap. */
function count(pattern, text) {
  return [...text.matchAll(new RegExp(pattern, "gu"))].length;
}

function word(passes) {
  return passes ? "pass" : "fail";
}

function codePoints(text) {
  let count = 0;
  for (const _ of text) {
    count++;
  }
  return count;
}

/** The first so many code points. */
function head(text, most) {
  let end = 0;
  for (let i = 0; i < most && end < text.length; i++) {
    end += text.codePointAt(end) > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

/** The text in ASCII lower case, white space as single spaces, no outer punctuation. */
function normalised(text) {
  const folded = text
    .replace(/[ \t-\r]+/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return strip(folded, " " + OUTER);
}

function strip(text, characters) {
  let from = 0;
  let to = text.length;
  while (from < to && characters.includes(text[from])) {
    from++;
  }
  while (to > from && characters.includes(text[to - 1])) {
    to--;
  }
  return text.slice(from, to);
}

/** The text without white space and one Markdown code fence around it. */
function unfenced(given) {
  const text = strip(given, " \t\r\n");
  const lineEnd = text.indexOf("\n");
  const fenced =
    text.startsWith("```") && text.endsWith("```") && lineEnd >= 0 && lineEnd <= text.length - 3;
  if (fenced && /^[A-Za-z0-9_+-]*$/.test(strip(text.slice(3, lineEnd), " \t\r\n"))) {
    return text.slice(lineEnd + 1, -3);
  }
  return text;
}

/** The value of a JSON text; MISSING where it is none. */
function readJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return MISSING;
  }
  return depthExceeds(value, MAX_JSON_DEPTH) ? MISSING : value;
}

/** Whether objects and arrays nest deeper than that. */
function depthExceeds(value, most) {
  let level = [value];
  for (let depth = 0; depth <= most; depth++) {
    const parents = level.filter((v) => typeof v === "object" && v !== null);
    if (parents.length === 0) {
      return false;
    }
    level = parents.flatMap((v) => Object.values(v));
  }
  return true;
}

/** Whether a JSON value satisfies a schema (a subset of JSON Schema 2020-12). */
function accepts(schema, value) {
  if (typeof schema === "boolean") {
    return schema;
  }
  const has = (keyword) => own(schema, keyword);
  if (has("type") && ![].concat(schema.type).some((t) => isType(t, value))) {
    return false;
  }
  if (has("enum") && !schema.enum.some((e) => same(e, value))) {
    return false;
  }
  if (has("const") && !same(schema.const, value)) {
    return false;
  }
  if (isObject(value) && !acceptsObject(schema, value)) {
    return false;
  }
  if (Array.isArray(value)) {
    const fits = (v) => !has("items") || accepts(schema.items, v);
    if (!counts(schema, "Items", value.length) || !value.every(fits)) {
      return false;
    }
  }
  if (typeof value === "string") {
    if (!counts(schema, "Length", codePoints(value))) {
      return false;
    }
    if (has("pattern") && !finds(schema.pattern, value)) {
      return false;
    }
  }
  if (
    typeof value === "number" &&
    !(
      (!has("minimum") || value >= schema.minimum) &&
      (!has("maximum") || value <= schema.maximum) &&
      (!has("exclusiveMinimum") || value > schema.exclusiveMinimum) &&
      (!has("exclusiveMaximum") || value < schema.exclusiveMaximum)
    )
  ) {
    return false;
  }
  return (
    (!has("allOf") || schema.allOf.every((s) => accepts(s, value))) &&
    (!has("anyOf") || schema.anyOf.some((s) => accepts(s, value))) &&
    (!has("oneOf") || schema.oneOf.filter((s) => accepts(s, value)).length === 1) &&
    (!has("not") || !accepts(schema.not, value))
  );
}

function acceptsObject(schema, value) {
  const known = own(schema, "properties") ? schema.properties : {};
  const others = own(schema, "additionalProperties") ? schema.additionalProperties : true;
  const required = own(schema, "required") ? schema.required : [];
  return (
    required.every((name) => own(value, name)) &&
    Object.keys(value).every((name) =>
      accepts(own(known, name) ? known[name] : others, value[name]),
    )
  );
}

function counts(schema, what, count) {
  return (
    (!own(schema, "min" + what) || count >= schema["min" + what]) &&
    (!own(schema, "max" + what) || count <= schema["max" + what])
  );
}

function isType(name, value) {
  switch (name) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === name;
  }
}

/** Whether two JSON values are equal. */
function same(a, b) {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((x, i) => same(x, b[i]));
  }
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((k) => own(b, k) && same(a[k], b[k]))
    );
  }
  return a === b;
}

/**
 * Whether a user's or session's key belongs to the first share (0 to 1) of the traffic. The same
 * key always gives the same answer, and stays in as the share grows.
 */
function inShare(key, share, salt = "") {
  let h = 2166136261;
  for (const c of salt + "\n" + key) {
    const point = c.codePointAt(0);
    for (let shift = 0; shift < 32; shift += 8) {
      h = Math.imul(h ^ ((point >> shift) & 255), 16777619);
    }
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0) / 4294967296 < share;
}

module.exports = { route, check, inShare };
@LEARNED@
