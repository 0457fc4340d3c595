"""Asks the routers in DIR/<n>/ each question of standard input (one JSON document per line)."""

import importlib.util
import json
import sys


def load(path):
    spec = importlib.util.spec_from_file_location("router", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def follow(router, request, answers, embedding, replies):
    decision = router.route(request, lambda text: embedding)
    tier, path = decision["tier"], []
    for _ in range(7):
        known = {}
        verdict = router.check(request, tier, answers.get(tier), known)
        while "ask" in verdict:
            known[verdict["ask"]["key"]] = replies.get(verdict["ask"]["key"])
            verdict = router.check(request, tier, answers.get(tier), known)
        path += verdict["reasons"]
        if verdict["serve"]:
            break
        tier = verdict["tier"]
    return {"route": decision, "path": path, "served": tier}


routers = {}
for line in sys.stdin:
    question = json.loads(line)
    number = question["policy"]
    if number not in routers:
        routers[number] = load("%s/%d/lanewright_router.py" % (sys.argv[1], number))
    print(json.dumps(follow(routers[number], question["request"], question["answers"], question.get("embedding"), question.get("replies") or {})))
