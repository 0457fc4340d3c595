/**
 * Custom router of claude-code-router: asks the Lanewright router beside it.
 *
 * Written by Lanewright for the policy version @HASH@. Put both files into one folder and name this
 * one as CUSTOM_ROUTER_PATH. Metadata of a request comes as JSON in the header x-lanewright-fields.
 *
 * Where a trained model reads embeddings, export embed(text) from lanewright_embed.cjs in the same
 * folder: an array of floats of length 1, by the embedder that the model was trained with. Without
 * it such models say nothing, and their stages pass on.
 */
"use strict";

const fs = require("node:fs");
const path = require("node:path");

const { route } = require("./lanewright_router.cjs");

const own = path.join(__dirname, "lanewright_embed.cjs");
const embed = fs.existsSync(own) ? require(own).embed : undefined;

/** The request in the words of the router; tokens as claude-code-router counted them. */
function requestOf(body, headers, tokens) {
  const parts = (m) => (Array.isArray(m.content) ? m.content : [{ type: "text", text: m.content }]);
  const ofType = (m, type) => parts(m).filter((part) => part?.type === type);
  const messages = (body.messages ?? []).map((m) => {
    const texts = ofType(m, "text").map((part) => part.text);
    const onlyResults = texts.length === 0 && ofType(m, "tool_result").length > 0;
    return { role: onlyResults ? "tool" : m.role, content: texts.join("\n") };
  });
  const images = (body.messages ?? []).reduce((n, m) => n + ofType(m, "image").length, 0);
  return {
    messages,
    fields: fieldsOf(headers?.["x-lanewright-fields"]),
    tokens,
    images,
    tools: body.tools?.length ?? 0,
  };
}

function fieldsOf(header) {
  try {
    return header === undefined ? {} : JSON.parse(header);
  } catch {
    return {}; // what cannot be read is missing
  }
}

module.exports = async function router(req) {
  const { model } = route(requestOf(req.body, req.headers, req.tokenCount), embed);
  const slash = model.indexOf("/");
  return slash > 0 ? model.slice(0, slash) + "," + model.slice(slash + 1) : "local," + model;
};
