
// --- trained models: only what the policy reads -------------------------------------------------

const MODELS = new Map(Object.entries(JSON.parse(@MODELS@)));
const WORDS = /[$%+=<>^*/?]|[a-z0-9_\u{80}-\u{1fff}\u{2070}-\u{2fff}\u{3040}-\u{10ffff}]+/gu;
const PREPARED = new WeakMap();

/** The number of a trained model, such as "v2", "v2>=mid" or "k1=MODEL"; NaN if missing. */
function trained(source, facts) {
  let at = source.indexOf("=");
  if (at > 0 && source[at - 1] === ">") {
    at--;
  }
  const [name, output] = at < 0 ? [source, ""] : [source.slice(0, at), source.slice(at)];
  const model = MODELS.get(name);
  if (model === undefined) {
    return NaN;
  }
  if (model.kind === "clusters") {
    const cluster = nearest(model.centres, facts.embedding());
    if (cluster === null) {
      return NaN;
    }
    const rates = model.rates[cluster];
    if (output === "") {
      return rates[rates.length - 1] - rates[0];
    }
    const index = model.models.indexOf(output.slice(1));
    return index < 0 ? NaN : rates[index];
  }
  if (model.kind === "intents") {
    return intentOf(name, facts)[1];
  }
  return outputOf(model, output, cumulative(name, model, facts));
}

/** P(this tier or a higher one is needed) by tier above the first, non-increasing. */
function cumulative(name, model, facts) {
  if (!facts.said.has(name)) {
    let below = Infinity;
    const found = model.heads.map((head) => {
      below = Math.min(calibrated(head.calibration, scored(head.scorer, model, facts)), below);
      return below;
    });
    facts.said.set(name, found);
  }
  return facts.said.get(name);
}

function outputOf(model, output, p) {
  if (output === "") {
    return p.reduce((sum, x) => sum + x, 0) / p.length;
  }
  const atLeast = output.startsWith(">=");
  const index = model.tiers.indexOf(output.slice(atLeast ? 2 : 1));
  if (index < 0) {
    return NaN;
  }
  const here = index === 0 ? 1 : p[index - 1];
  return atLeast || index === p.length ? here : here - p[index];
}

function calibrated(calibration, score) {
  if (Number.isNaN(score)) {
    return NaN;
  }
  if (calibration.kind === "platt") {
    return 1 / (1 + Math.exp(-(calibration.a * score + calibration.b)));
  }
  const { at, value } = calibration;
  let above = 0;
  while (above < at.length && at[above] < score) {
    above++;
  }
  if (above === at.length) {
    return value[value.length - 1];
  }
  if (above === 0 || at[above] === score) {
    return value[above];
  }
  const part = (score - at[above - 1]) / (at[above] - at[above - 1]);
  return value[above - 1] + part * (value[above] - value[above - 1]);
}

/** The number of a scorer, NaN where it lacks what it reads. */
function scored(scorer, model, facts) {
  const logs = () => scorer.signals.map((name) => logarithm(signal(name, facts)));
  const scaled = (row) => row.map((x, k) => (x - scorer.mean[k]) / scorer.scale[k]);
  switch (scorer.kind) {
    case "terms":
      return terms(scorer, model.indexes[scorer.index], facts.text);
    case "embedding":
      return linear(scorer.linear, facts.embedding());
    case "signals":
      return linear(scorer.linear, scaled(logs()));
    case "category": {
      const category = fieldText("category", facts);
      const known = category !== null && own(scorer.values, category);
      return known ? scorer.values[category] : scorer.otherwise;
    }
    case "neighbours":
      return neighbours(scorer, facts.embedding());
    case "clusters": {
      const cluster = nearest(scorer.centres, facts.embedding());
      return cluster === null ? NaN : scorer.values[cluster];
    }
    default: {
      const parts = scorer.parts.map((part) => scored(part, model, facts));
      const row = scaled([...parts, ...logs()]);
      const sum = linear(scorer.linear, row);
      return scorer.trees.feature.length > 0 ? (sum + 2 * grown(scorer.trees, row)) / 3 : sum;
    }
  }
}

function linear({ weights, bias }, row) {
  if (row === null || row.length !== weights.length) {
    return NaN;
  }
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    sum += row[k] * weights[k];
  }
  return sum + bias;
}

function grown(trees, row) {
  let sum = trees.start;
  const inner = 2 ** trees.depth - 1;
  trees.feature.forEach((feature, t) => {
    let node = 0;
    while (node < inner) {
      const edge = trees.at[t][node];
      node = 2 * node + (edge !== null && row[feature[node]] > edge ? 2 : 1);
    }
    sum += trees.value[t][node - inner];
  });
  return sum;
}

function terms(scorer, index, text) {
  if (!PREPARED.has(index)) {
    PREPARED.set(index, new Map(index.terms.map((term, column) => [term, column])));
  }
  const columns = PREPARED.get(index);
  const counts = new Map();
  for (const term of grams(index, text)) {
    const column = columns.get(term);
    if (column !== undefined) {
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const row = [...counts.keys()]
    .sort((a, b) => a - b)
    .map((column) => [column, (1 + Math.log(counts.get(column))) * index.idf[column]]);
  const length = Math.sqrt(row.reduce((sum, [, x]) => sum + x * x, 0));
  let sum = 0;
  for (const [column, x] of row) {
    sum += (x / length) * scorer.linear.weights[column];
  }
  return sum + scorer.linear.bias;
}

/** Every term of the text, repeated as often as it occurs. */
function* grams(index, text) {
  const words = text.replace(/[A-Z]/g, (c) => c.toLowerCase()).match(WORDS) ?? [];
  const chars = index.grams === "chars";
  for (const parts of chars ? words.map((w) => [...` ${w} `]) : [words]) {
    for (let start = 0; start < parts.length; start++) {
      for (let n = index.min; n <= index.max && start + n <= parts.length; n++) {
        yield parts.slice(start, start + n).join(chars ? "" : " ");
      }
    }
  }
}

/** The centre most like the embedding, null without one. */
function nearest(centres, embedding) {
  let best = null;
  let most = -Infinity;
  for (let c = 0; c < centres.length; c++) {
    if (embedding === null || centres[c].length !== embedding.length) {
      return null;
    }
    let sum = 0;
    for (let k = 0; k < embedding.length; k++) {
      sum += centres[c][k] * embedding[k];
    }
    if (sum > most) {
      most = sum;
      best = c;
    }
  }
  return best;
}

function neighbours(scorer, embedding) {
  const { size, values, scale, sharpness } = scorer;
  if (embedding === null || embedding.length !== size || values.length === 0) {
    return NaN;
  }
  if (!PREPARED.has(scorer)) {
    PREPARED.set(scorer, new Int8Array(Buffer.from(scorer.bytes, "base64")));
  }
  const bytes = PREPARED.get(scorer);
  const alike = values.map((_, i) => {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      sum += bytes[i * size + k] * embedding[k];
    }
    return sum * scale[i];
  });
  const near = values
    .map((_, i) => i)
    .sort((a, b) => alike[b] - alike[a] || a - b)
    .slice(0, scorer.k);
  let sum = 0;
  let weights = 0;
  for (const i of near) {
    const w = sharpness === 0 ? 1 : Math.exp((alike[i] - alike[near[0]]) * sharpness);
    sum += w * values[i];
    weights += w;
  }
  return sum / weights;
}

/** The label and confidence of an intent model; null and NaN without an embedding. */
function intentOf(name, facts) {
  const model = MODELS.get(name);
  const embedding = facts.embedding();
  if (model === undefined || embedding === null || embedding.length !== model.weights[0].length) {
    return [null, NaN];
  }
  const sums = model.weights.map((weights, l) => linear({ weights, bias: model.bias[l] }, embedding));
  const best = sums.indexOf(Math.max(...sums));
  const all = sums.reduce((sum, s) => sum + Math.exp((s - sums[best]) * model.sharpness), 0);
  return [model.labels[best], 1 / all];
}

function logarithm(x) {
  return x > 0 && x < Infinity ? Math.log(1 + x) : 0;
}
