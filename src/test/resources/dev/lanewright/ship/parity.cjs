// Asks the routers in DIR/<n>/ each question of standard input (one JSON document per line).
"use strict";
const fs = require("node:fs");
const path = require("node:path");

function follow(router, request, answers, embedding, replies) {
  const route = router.route(request, () => embedding ?? null);
  let tier = route.tier;
  const reasons = [];
  for (let i = 0; i < 7; i++) {
    const known = {};
    let verdict = router.check(request, tier, answers[tier], known);
    while (verdict.ask !== undefined) {
      known[verdict.ask.key] = replies[verdict.ask.key] ?? null;
      verdict = router.check(request, tier, answers[tier], known);
    }
    reasons.push(...verdict.reasons);
    if (verdict.serve) {
      break;
    }
    tier = verdict.tier;
  }
  return { route, path: reasons, served: tier };
}

const out = [];
for (const line of fs.readFileSync(0, "utf8").split("\n")) {
  if (line !== "") {
    const { policy, request, answers, embedding, replies } = JSON.parse(line);
    const file = path.resolve(process.argv[2], String(policy), "lanewright_router.cjs");
    out.push(JSON.stringify(follow(require(file), request, answers, embedding, replies ?? {})));
  }
}
fs.writeFileSync(1, out.join("\n") + "\n");
