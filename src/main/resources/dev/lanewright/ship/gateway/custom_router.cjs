/**
 * Custom router of claude-code-router: asks the Lanewright router beside it.
 *
 * Written by Lanewright for the policy version @HASH@. Put both files into one folder and name this
 * one as CUSTOM_ROUTER_PATH. Metadata of a request comes as JSON in the header x-lanewright-fields.
 */
"use strict";

const { route } = require("./lanewright_router.cjs");

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
  const { model } = route(requestOf(req.body, req.headers, req.tokenCount));
  const slash = model.indexOf("/");
  return slash > 0 ? model.slice(0, slash) + "," + model.slice(slash + 1) : "local," + model;
};
