
# --- trained models: only what the policy reads ---------------------------------------------------

MODELS = json.loads(@MODELS@)
_WORDS = re.compile(
    "[$%+=<>^*/?]|[a-z0-9_\u0080-\u1fff\u2070-\u2fff\u3040-\U0010ffff]+"
)


def _trained(source, facts):
    """The number of a trained model, such as "v2", "v2>=mid" or "k1=MODEL"; NaN if missing."""
    at = source.find("=")
    if at > 0 and source[at - 1] == ">":
        at -= 1
    name, output = (source, "") if at < 0 else (source[:at], source[at:])
    model = MODELS.get(name)
    if model is None:
        return math.nan
    if model["kind"] == "clusters":
        cluster = _nearest(model["centres"], facts.embedding())
        if cluster is None:
            return math.nan
        rates = model["rates"][cluster]
        if output == "":
            return rates[-1] - rates[0]
        known = output[1:] in model["models"]
        return rates[model["models"].index(output[1:])] if known else math.nan
    if model["kind"] == "intents":
        return _intent_of(name, facts)[1]
    return _output(model, output, _cumulative(name, model, facts))


def _cumulative(name, model, facts):
    """P(this tier or a higher one is needed) by tier above the first, non-increasing."""
    if name not in facts.said:
        below = math.inf
        found = []
        for head in model["heads"]:
            p = _calibrated(head["calibration"], _scored(head["scorer"], model, facts))
            below = math.nan if math.isnan(p) or math.isnan(below) else min(p, below)
            found.append(below)
        facts.said[name] = found
    return facts.said[name]


def _output(model, output, cumulative):
    if output == "":
        total = 0.0
        for p in cumulative:
            total += p
        return total / len(cumulative)
    at_least = output.startswith(">=")
    tier = output[2 if at_least else 1 :]
    if tier not in model["tiers"]:
        return math.nan
    index = model["tiers"].index(tier)
    here = 1.0 if index == 0 else cumulative[index - 1]
    return here if at_least or index == len(cumulative) else here - cumulative[index]


def _calibrated(calibration, score):
    if math.isnan(score):
        return math.nan
    if calibration["kind"] == "platt":
        z = calibration["a"] * score + calibration["b"]
        return 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    at, value = calibration["at"], calibration["value"]
    above = 0
    while above < len(at) and at[above] < score:
        above += 1
    if above == len(at):
        return value[-1]
    if above == 0 or at[above] == score:
        return value[above]
    part = (score - at[above - 1]) / (at[above] - at[above - 1])
    return value[above - 1] + part * (value[above] - value[above - 1])


def _scored(scorer, model, facts):
    """The number of a scorer, NaN where it lacks what it reads."""
    kind = scorer["kind"]
    if kind == "terms":
        return _terms(scorer, model["indexes"][scorer["index"]], facts.text)
    if kind == "embedding":
        return _linear(scorer["linear"], facts.embedding())
    if kind == "signals":
        row = [_logarithm(facts.signal(name)) for name in scorer["signals"]]
        row = [(x - m) / s for x, m, s in zip(row, scorer["mean"], scorer["scale"])]
        return _linear(scorer["linear"], row)
    if kind == "category":
        return scorer["values"].get(facts.field_text("category"), scorer["otherwise"])
    if kind == "neighbours":
        return _neighbours(scorer, facts.embedding())
    if kind == "clusters":
        cluster = _nearest(scorer["centres"], facts.embedding())
        return math.nan if cluster is None else scorer["values"][cluster]
    row = [_scored(part, model, facts) for part in scorer["parts"]]
    row += [_logarithm(facts.signal(name)) for name in scorer["signals"]]
    row = [(x - m) / s for x, m, s in zip(row, scorer["mean"], scorer["scale"])]
    total = _linear(scorer["linear"], row)
    trees = scorer["trees"]
    return (total + 2 * _grown(trees, row)) / 3 if trees["feature"] else total


def _linear(linear, row):
    if row is None or len(row) != len(linear["weights"]):
        return math.nan
    total = 0.0
    for x, w in zip(row, linear["weights"]):
        total += x * w
    return total + linear["bias"]


def _grown(trees, row):
    total = trees["start"]
    inner = 2 ** trees["depth"] - 1
    for feature, at, value in zip(trees["feature"], trees["at"], trees["value"]):
        node = 0
        while node < inner:
            edge = at[node]
            node = 2 * node + (2 if edge is not None and row[feature[node]] > edge else 1)
        total += value[node - inner]
    return total


def _terms(scorer, index, text):
    if "columns" not in index:
        index["columns"] = {term: column for column, term in enumerate(index["terms"])}
    counts = {}
    for term in _grams(index, text):
        column = index["columns"].get(term)
        if column is not None:
            counts[column] = counts.get(column, 0) + 1
    row = []
    squares = 0.0
    for column in sorted(counts):
        x = (1 + math.log(counts[column])) * index["idf"][column]
        row.append((column, x))
        squares += x * x
    length = math.sqrt(squares)
    total = 0.0
    for column, x in row:
        total += x / length * scorer["linear"]["weights"][column]
    return total + scorer["linear"]["bias"]


def _grams(index, text):
    """Every term of the text, repeated as often as it occurs."""
    words = _WORDS.findall(re.sub("[A-Z]", lambda m: m.group().lower(), text))
    if index["grams"] == "chars":
        for word in words:
            word = " " + word + " "
            for start in range(len(word)):
                for n in range(index["min"], index["max"] + 1):
                    if start + n <= len(word):
                        yield word[start : start + n]
        return
    for start in range(len(words)):
        for n in range(index["min"], index["max"] + 1):
            if start + n <= len(words):
                yield " ".join(words[start : start + n])


def _nearest(centres, embedding):
    """The centre most like the embedding, None without one."""
    best, most = None, -math.inf
    for c, centre in enumerate(centres):
        if embedding is None or len(centre) != len(embedding):
            return None
        total = 0.0
        for x, y in zip(centre, embedding):
            total += x * y
        if total > most:
            best, most = c, total
    return best


def _neighbours(scorer, embedding):
    size = scorer["size"]
    if embedding is None or len(embedding) != size or not scorer["values"]:
        return math.nan
    if "rows" not in scorer:
        import base64

        raw = memoryview(base64.b64decode(scorer["bytes"])).cast("b")
        scorer["rows"] = [raw[i * size : (i + 1) * size] for i in range(len(scorer["values"]))]
    alike = []
    for row, scale in zip(scorer["rows"], scorer["scale"]):
        total = 0.0
        for x, y in zip(row, embedding):
            total += x * y
        alike.append(total * scale)
    near = sorted(range(len(alike)), key=lambda i: -alike[i])[: scorer["k"]]
    total = weights = 0.0
    for i in near:
        sharp = scorer["sharpness"]
        w = 1.0 if sharp == 0 else math.exp((alike[i] - alike[near[0]]) * sharp)
        total += w * scorer["values"][i]
        weights += w
    return total / weights


def _intent_of(name, facts):
    """The label and confidence of an intent model; None and NaN without an embedding."""
    model = MODELS.get(name)
    embedding = facts.embedding()
    if model is None or embedding is None or len(embedding) != len(model["weights"][0]):
        return None, math.nan
    sums = []
    for weights, bias in zip(model["weights"], model["bias"]):
        sums.append(_linear({"weights": weights, "bias": bias}, embedding))
    best = max(range(len(sums)), key=lambda i: (sums[i], -i))
    total = 0.0
    for s in sums:
        total += math.exp((s - sums[best]) * model["sharpness"])
    return model["labels"][best], 1 / total


def _logarithm(x):
    return math.log(1 + x) if 0 < x < math.inf else 0.0
