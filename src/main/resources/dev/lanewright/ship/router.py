"""Routes requests to models by the Lanewright policy @NAME@.

Version: @HASH@ (start of the SHA-256 of the policy's JSON form).
Written by Lanewright: change the policy there and export it again.
Needs Python 3.9 or later and nothing else. No network, no files, no state.

    from lanewright_router import route, check

    request = {"prompt": "Where is my parcel?", "fields": {"user_tier": "pro"}}
    decision = route(request)        # {"tier", "model", "reasons"}; route(request, embed)
                                     # where a trained model reads embeddings
    answer = call(decision["model"]) # your own code: {"text", "confidence"}
    verdict = check(request, decision["tier"], answer)
    # {"serve": True, "reasons"}, or on False also the next "tier" and "model";
    # where a gate needs another call, "ask" says which: see replies

A request holds, each where it is known:
    prompt                   the text, or instead
    messages                 [{"role", "content"}]; what counts is the users' text
    fields                   what else is known of it, by name
    tokens                   its input tokens, as your tokenizer counts them
    expected_output_tokens   how long the answer may get
    images, tools            how many, or True or False, or a list of them
    reference                the known good answer

embed takes the request's text and gives its embedding, a list of floats of length 1,
or None: it must be the embedder that the models were trained with.

Where a verdict has "ask": {"kind", "model", "tier", "key"}, call that model and check again with
replies = {key: its text or None}: the word of a "verifier" or, as a "critique", of the tier's own
model on the answer ("YES", "NO", or JSON with "passes"), or for "agreement" another model's answer
to the same request.

What is missing, null or of the wrong type counts as missing; nothing here raises
an exception for it.
"""

import json
import math
import re
from decimal import Decimal

POLICY = @POLICY@

CODE = @CODE@
STEPS = @STEPS@
NUMBERED = @NUMBERED@
COUNTED = @COUNTED@
BLANK = @BLANK@
REFUSAL = @REFUSAL@
REFUSAL_WITHIN = @REFUSAL_WITHIN@
OUTER = @OUTER@
MAX_JSON_DEPTH = 100

_TIERS = [tier["name"] for tier in POLICY["tiers"]]
_MISSING = object()
_COMPILED = {}


def route(request, embed=None):
    """Say which tier and model a request starts at, and why."""
    facts = _Facts(request, embed)
    decided, reason = _decide(facts)
    reasons = [reason]
    raised = max([decided] + _floors(facts))
    if raised > decided:
        reasons.append("floor:" + _TIERS[raised])
    tier = _fitting(raised, facts)
    if tier != raised:
        reasons.append("limits:" + _TIERS[raised] + ">" + _TIERS[tier])
    return {"tier": _TIERS[tier], "model": POLICY["tiers"][tier]["model"], "reasons": reasons}


def check(request, tier, answer, replies=None):
    """Say whether a tier's answer may be served, and if not, which tier is next."""
    known = isinstance(tier, str) and tier in _TIERS
    index = _TIERS.index(tier) if known else len(_TIERS) - 1
    name = _TIERS[index]
    gates = POLICY["gates"].get(name, [])
    if index == len(_TIERS) - 1 or not gates:
        return {"serve": True, "reasons": ["serve:" + name]}
    facts = _Facts(request)
    for gate in gates:
        given = answer if isinstance(answer, dict) else {}
        key = _key(gate, given)
        if key is not None and key not in (replies or {}):
            model = gate.get("model", POLICY["tiers"][index]["model"])
            ask = {"kind": gate["kind"], "model": model, "tier": name, "key": key}
            return {"serve": False, "reasons": [], "ask": ask}
        word = _gate(gate, facts, given, None if key is None else replies[key])
        if word != "pass":
            higher = _fitting(index + 1, facts)
            return {
                "serve": False,
                "reasons": ["gate:" + name + ":" + word],
                "tier": _TIERS[higher],
                "model": POLICY["tiers"][higher]["model"],
            }
    return {"serve": True, "reasons": ["gate:" + name + ":pass", "serve:" + name]}


def _decide(facts):
    """The tier of the first stage that decides, and the reason."""
    for i, stage in enumerate(POLICY["stages"]):
        if stage["kind"] == "rule" and _holds(stage["when"], facts):
            return _TIERS.index(stage["tier"]), "rule[%d]" % i
        if stage["kind"] == "intents":
            tier, label = _intent(stage, facts)
            if tier is not None:
                return _TIERS.index(tier), "intents[%d]:%s" % (i, label)
        if stage["kind"] == "score":
            tier = _score(stage, facts)
            if tier is not None:
                return tier, "score[%d]" % i
        if stage["kind"] == "clusters":
            for rate in stage["rates"]:
                if _round9(facts.number(rate["source"])) >= _round9(stage["passRate"]):
                    return _TIERS.index(rate["tier"]), "clusters[%d]" % i
    return _TIERS.index(POLICY["default"]), "default"


def _floors(facts):
    """The tiers that guards demand at least."""
    return [
        _TIERS.index(stage["atLeast"])
        for stage in POLICY["stages"]
        if stage["kind"] == "guard" and _holds(stage["when"], facts)
    ]


def _fitting(wanted, facts):
    """The first tier at or above the wanted one whose limits the request fits."""
    for index in range(wanted, len(_TIERS)):
        limits = POLICY["tiers"][index]["limits"]
        context = limits["contextTokens"]
        if (
            (context is None or not _round9(facts.signal("tokens")) > _round9(context))
            and (limits["images"] or not _round9(facts.signal("images")) > 0)
            and (limits["tools"] or not _round9(facts.signal("tools")) > 0)
        ):
            return index
    return len(_TIERS) - 1


def _intent(stage, facts):
    """The tier for the request's intent and the label to name, or None twice."""
    label, confidence = None, math.nan
    if "field" in stage:
        label = facts.field_text(stage["field"])
        confidence = facts.field_number(stage["field"] + "_confidence")
    elif "trained" in stage:
        label, confidence = _intent_of(stage["trained"], facts)
    else:
        for option in stage["labels"]:
            if any(_finds(pattern, facts.text) for pattern in option["matches"]):
                label = option["label"]
                break
    if label is None:
        return None, None
    sure = _round9(1 if math.isnan(confidence) else confidence) >= _round9(stage["minConfidence"])
    if sure and label in stage["table"]:
        return stage["table"][label], label
    return (None, None) if stage["otherwise"] is None else (stage["otherwise"], "otherwise")


def _score(stage, facts):
    """The highest tier whose threshold its score reaches, else the lowest; None: no score."""
    tier = 0
    for axis in stage["axes"]:
        value = _round9(facts.number(axis["source"]))
        if math.isnan(value):
            return None
        threshold = axis["threshold"]
        if threshold is not None:
            reached = value <= _round9(threshold) if stage["lower"] else value >= _round9(threshold)
            if reached:
                tier = _TIERS.index(axis["tier"])
    return tier


def _holds(condition, facts):
    """Whether a condition holds; what is missing makes its leaf false."""
    kind = condition["kind"]
    if kind == "all":
        return all(_holds(part, facts) for part in condition["of"])
    if kind == "any":
        return any(_holds(part, facts) for part in condition["of"])
    if kind == "not":
        return not _holds(condition["of"], facts)
    if kind == "text":
        return _finds(condition["matches"], facts.text)
    if kind == "field":
        return facts.field_text(condition["field"]) in condition["in"]
    return _within(condition["range"], facts.number(condition["source"]))


def _key(gate, answer):
    """What the reply is called that a gate needs; None where it needs none."""
    if gate["kind"] in ("verifier", "critique"):
        return gate["kind"] + ":" + gate["field"]
    needs = gate["kind"] == "agreement" and isinstance(answer.get("text"), str)
    return "agreement:" + gate["model"] if needs else None


def _gate(gate, facts, answer, reply):
    """What a gate says of an answer: pass, fail or unreadable."""
    kind = gate["kind"]
    if kind == "confidence":
        confidence = _round9(_number(answer.get("confidence")))
        if math.isnan(confidence):
            return "unreadable"
        return _word(confidence >= _round9(gate["atLeast"]))
    if kind in ("verifier", "critique"):
        return _reply(reply)
    text = answer.get("text")
    if not isinstance(text, str):
        return "fail"
    if kind == "agreement":
        return _agreement(gate["matches"], text, reply)
    if kind == "stated_number":
        return _stated_number(text, gate["atLeast"])
    if kind == "stated_block":
        return _stated_block(text, gate["atLeast"])
    if kind == "grounded":
        return _grounded(text, facts.field_text(gate["field"]))
    if kind == "regex":
        return _word(_finds(gate["matches"], text))
    if kind == "length":
        return _word(_within(gate["range"], len(text)))
    if kind == "refusal":
        refuses = _finds(BLANK, text) or _finds(REFUSAL, text[:REFUSAL_WITHIN])
        return _word(not refuses)
    if kind == "reference":
        if facts.reference is None:
            return "unreadable"
        if gate["normalised"]:
            return _word(_normalised(text) == _normalised(facts.reference))
        return _word(text == facts.reference)
    value = _read_json(_unfenced(text))
    return "unreadable" if value is _MISSING else _word(_accepts(gate["schema"], value))


def _reply(reply):
    """What a model that was asked about an answer says."""
    if not isinstance(reply, str):
        return "unreadable"
    value = _read_json(_unfenced(reply))
    if isinstance(value, dict):
        passes = value.get("passes")
        return _word(passes) if isinstance(passes, bool) else "unreadable"
    first = re.match("[a-z0-9]*", _normalised(reply)).group()
    if first in ("yes", "pass", "passes", "passed", "true", "1"):
        return "pass"
    return "fail" if first in ("no", "fail", "fails", "failed", "false", "0") else "unreadable"


def _agreement(pattern, text, other):
    """Whether two answers, or their last matches, say the same."""
    mine = _folded(_last(pattern, text))
    theirs = _folded(_last(pattern, other)) if isinstance(other, str) else ""
    return _word(mine == theirs) if mine and theirs else "unreadable"


def _last(pattern, text):
    """The last match that is not empty; all of the text without a pattern."""
    if pattern is None:
        return text
    _finds(pattern, "")
    matches = [m.group() for m in _COMPILED[pattern].finditer(text) if m.group()]
    return matches[-1] if matches else ""


def _folded(text):
    """The text in ASCII lower case, of ASCII only letters and digits."""
    text = re.sub("[A-Z]", lambda m: m.group().lower(), text)
    return re.sub("[^a-z0-9\u0080-\U0010ffff]", "", text)


def _stated_number(text, at_least):
    """Whether the last "confidence" with a number from 0 to 10 after it reaches the least."""
    stated = re.finditer("[cC][oO][nN][fF][iI][dD][eE][nN][cC][eE][^0-9\n]{0,20}([0-9]+(?:\.[0-9]+)?)(%?)", text)
    last = [m.group(1) if not m.group(2) else "" for m in stated][-1:]
    if not last or not 0 < len(last[0]) <= 20 or float(last[0]) > 10:
        return "unreadable"
    return _word(_round9(float(last[0]) / 10) >= _round9(at_least))


def _stated_block(text, at_least):
    """Whether the confidence of a JSON object at the end reaches the least."""
    text = text.rstrip(" \t\r\n")
    if text.endswith("```"):
        text = text[:-3].rstrip(" \t\r\n")
    start = len(text) if text.endswith("}") else 0
    for _ in range(20):
        start = text.rfind("{", 0, start)
        if start < 0:
            break
        value = _read_json(text[start:])
        if isinstance(value, dict):
            confidence = value.get("confidence")
            if not isinstance(confidence, float) or not 0 <= confidence <= 1:
                break
            if value.get("needs_escalation") is True:
                return "fail"
            return _word(_round9(confidence) >= _round9(at_least))
    return "unreadable"


def _grounded(text, listed):
    """Whether everything cited in square brackets is listed."""
    cited = set()
    for inside in re.findall("\\[([^\\[\\]\n]*)\\]", text):
        cited |= _names(inside, "[,;]")
    if listed is None or not cited:
        return "unreadable"
    return _word(cited <= _names(listed, "[,;\n\r\t\\[\\]]"))


def _names(text, marks):
    """Names between marks, without spaces and quotes around them."""
    return {name for name in (part.strip(" \t\r\"'") for part in re.split(marks, text)) if name}


class _Facts:
    """What is known of a request."""

    def __init__(self, request, embed=None):
        self.said = {}
        self._embed = embed
        self._embedding = _MISSING
        request = request if isinstance(request, dict) else {}
        fields = request.get("fields")
        self._request = request
        self._fields = fields if isinstance(fields, dict) else {}
        self._messages = _messages(request)
        self.text = "\n".join(m["content"] for m in self._messages if m["role"] == "user")
        reference = request.get("reference")
        self.reference = reference if isinstance(reference, str) else None

    def number(self, source):
        """The number of a source such as "signal:chars" or "field:amount"; NaN if missing."""
        kind, name = source.split(":", 1)
        if kind == "signal":
            return self.signal(name)
        return self.field_number(name) if kind == "field" else _trained(name, self)

    def embedding(self):
        """The text's embedding, made once; None without one."""
        if self._embedding is _MISSING:
            self._embedding = None if self._embed is None else self._embed(self.text)
        return self._embedding

    def field_number(self, name):
        """A field as a number, NaN if it is none; True is 1."""
        return _number(self._fields.get(name))

    def field_text(self, name):
        """A field as text: numbers in plain decimal notation; None if missing."""
        value = self._fields.get(name)
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        number = _number(value)
        return _plain(number) if math.isfinite(number) else None

    def signal(self, name):
        """A signal of the request, NaN if missing."""
        if name == "chars":
            return len(self.text)
        if name == "turns":
            return sum(m["role"] == "user" for m in self._messages)
        if name == "code":
            return int(_finds(CODE, self.text))
        if name == "multi_step":
            return int(_finds(STEPS, self.text) or _finds(NUMBERED, self.text))
        if name in COUNTED:
            return _count(COUNTED[name], self.text)
        given = self._request.get(name)
        number = len(given) if isinstance(given, list) else _number(given)
        if math.isnan(number):
            number = self.field_number(name)
        if math.isnan(number) and name == "tools":
            return int(any(m["role"] == "tool" for m in self._messages))
        if math.isnan(number) and name == "images":
            return 0
        return number


def _messages(request):
    """The request's messages whose role and content are texts."""
    messages = request.get("messages")
    if not isinstance(messages, list):
        prompt = request.get("prompt")
        return [{"role": "user", "content": prompt}] if isinstance(prompt, str) else []
    return [
        m
        for m in messages
        if isinstance(m, dict)
        and isinstance(m.get("role"), str)
        and isinstance(m.get("content"), str)
    ]


def _number(value):
    """A value as a float: True is 1, what is no number NaN."""
    if not isinstance(value, (bool, int, float)):
        return math.nan
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _plain(number):
    """A finite number in plain decimal notation with the fewest digits."""
    if number == 0:
        return "0"
    text = format(Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _round9(number):
    """The number rounded to 1e-9, so that every router compares alike."""
    scaled = number * 1e9 + 0.5
    return math.floor(scaled) / 1e9 if math.isfinite(scaled) else scaled


def _within(bounds, number):
    """Whether a number lies within the bounds that are given."""
    value = _round9(number)
    return (
        not math.isnan(value)
        and ("atLeast" not in bounds or value >= _round9(bounds["atLeast"]))
        and ("above" not in bounds or value > _round9(bounds["above"]))
        and ("below" not in bounds or value < _round9(bounds["below"]))
        and ("atMost" not in bounds or value <= _round9(bounds["atMost"]))
    )


def _finds(pattern, text):
    """Whether the text has a match anywhere."""
    if pattern not in _COMPILED:
        _COMPILED[pattern] = re.compile(pattern, re.ASCII)
    return _COMPILED[pattern].search(text) is not None


def _count(pattern, text):
    """How many matches the text has, left to right without overlap."""
    _finds(pattern, "")
    return sum(1 for _ in _COMPILED[pattern].finditer(text))


def _word(holds):
    return "pass" if holds else "fail"


def _normalised(text):
    """The text in ASCII lower case, white space as single spaces, no outer punctuation."""
    text = re.sub("[ \\t-\\r]+", " ", text)
    text = re.sub("[A-Z]", lambda m: m.group().lower(), text)
    return text.strip(" " + OUTER)


def _unfenced(text):
    """The text without white space and one Markdown code fence around it."""
    text = text.strip(" \t\r\n")
    line_end = text.find("\n")
    fenced = text.startswith("```") and text.endswith("```") and 0 <= line_end <= len(text) - 3
    if fenced and re.fullmatch("[A-Za-z0-9_+-]*", text[3:line_end].strip(" \t\r\n")):
        return text[line_end + 1 : -3]
    return text


def _read_json(text):
    """The value of a JSON text with all numbers as floats; _MISSING where it is none."""

    def refuse(name):
        raise ValueError(name)

    try:
        value = json.loads(text, parse_int=float, parse_constant=refuse)
    except (ValueError, RecursionError):
        return _MISSING
    return _MISSING if _depth_exceeds(value, MAX_JSON_DEPTH) else value


def _depth_exceeds(value, most):
    """Whether objects and arrays nest deeper than that."""
    level = [value]
    for _ in range(most + 1):
        parents = [v for v in level if isinstance(v, (dict, list))]
        if not parents:
            return False
        level = [c for v in parents for c in (v.values() if isinstance(v, dict) else v)]
    return True


def _accepts(schema, value):
    """Whether a JSON value satisfies a schema (a subset of JSON Schema 2020-12)."""
    if isinstance(schema, bool):
        return schema
    types = schema.get("type", [])
    if types and not any(_is_type(t, value) for t in ([types] if isinstance(types, str) else types)):
        return False
    if "enum" in schema and not any(_same(e, value) for e in schema["enum"]):
        return False
    if "const" in schema and not _same(schema["const"], value):
        return False
    if isinstance(value, dict) and not _accepts_object(schema, value):
        return False
    if isinstance(value, list):
        items = schema.get("items", True)
        if not _counts(schema, "Items", len(value)) or not all(_accepts(items, v) for v in value):
            return False
    if isinstance(value, str):
        if not _counts(schema, "Length", len(value)):
            return False
        if "pattern" in schema and not _finds(schema["pattern"], value):
            return False
    if isinstance(value, float) and not (
        value >= schema.get("minimum", -math.inf)
        and value <= schema.get("maximum", math.inf)
        and ("exclusiveMinimum" not in schema or value > schema["exclusiveMinimum"])
        and ("exclusiveMaximum" not in schema or value < schema["exclusiveMaximum"])
    ):
        return False
    return (
        all(_accepts(s, value) for s in schema.get("allOf", []))
        and ("anyOf" not in schema or any(_accepts(s, value) for s in schema["anyOf"]))
        and ("oneOf" not in schema or sum(_accepts(s, value) for s in schema["oneOf"]) == 1)
        and ("not" not in schema or not _accepts(schema["not"], value))
    )


def _accepts_object(schema, value):
    known = schema.get("properties", {})
    others = schema.get("additionalProperties", True)
    return all(name in value for name in schema.get("required", [])) and all(
        _accepts(known[name] if name in known else others, v) for name, v in value.items()
    )


def _counts(schema, what, count):
    return schema.get("min" + what, 0) <= count <= schema.get("max" + what, math.inf)


def _is_type(name, value):
    if name == "integer":
        return isinstance(value, float) and value.is_integer()
    types = {"object": dict, "array": list, "string": str, "number": float, "boolean": bool}
    return value is None if name == "null" else isinstance(value, types[name])


def _same(a, b):
    """Whether two JSON values are equal; True is not 1."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(a[k], b[k]) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(_same(x, y) for x, y in zip(a, b))
    return a == b


def in_share(key, share, salt=""):
    """Whether a user's or session's key belongs to the first share (0 to 1) of the traffic.

    The same key always gives the same answer, and stays in as the share grows.
    """
    h = 2166136261
    for c in salt + "\n" + key:
        for shift in (0, 8, 16, 24):
            h = ((h ^ (ord(c) >> shift & 255)) * 16777619) & 0xFFFFFFFF
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    h ^= h >> 16
    return h / 4294967296 < share
@LEARNED@