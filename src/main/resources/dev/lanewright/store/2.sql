-- Version 2: runs of calls, the ledger of paid attempts, and what came in one by one.

-- A run outlives its eval set: what was spent stays known. Times are milliseconds since 1970.
-- `list` holds the planned calls of a replay (class CallList), so that a resumed run goes on with
-- exactly those.
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  evalset INTEGER REFERENCES evalset ON DELETE SET NULL,
  purpose TEXT NOT NULL,
  title TEXT NOT NULL,
  plan TEXT NOT NULL,
  list BLOB,
  budget REAL,
  calls INTEGER NOT NULL,
  state TEXT NOT NULL,
  owner TEXT NOT NULL,
  started INTEGER NOT NULL,
  ended INTEGER
) STRICT;

-- One row per request that was, or may have been, sent; written before sending. `request` is a
-- hash of purpose, model, parameters, prompt and repeat; with `sample` it is the call's identity.
-- No index on it: each attempt would touch a page of its own, and only the start of a run asks.
-- state: 0 written, 1 settled, 2 failed, 3 unknown. `cost` is what was billed, NULL when unpriced
-- or not settled; `risk` is what a failed or unknown attempt may have been billed.
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  state INTEGER NOT NULL,
  sample INTEGER NOT NULL,
  model TEXT NOT NULL,
  repeat INTEGER NOT NULL,
  try INTEGER NOT NULL,
  request BLOB NOT NULL,
  written INTEGER NOT NULL,
  ended INTEGER,
  reserved REAL,
  cost REAL,
  risk REAL,
  price TEXT,
  input INTEGER,
  cached INTEGER,
  cache_write INTEGER,
  output INTEGER,
  reasoning INTEGER,
  latency REAL,
  first_token REAL,
  status INTEGER,
  kind TEXT,
  words TEXT,
  served TEXT,
  provider_id TEXT
) STRICT;

CREATE INDEX attempt_run ON attempt (run);

-- What an answer that was called for has besides the numbers packed into its sample's `facts`.
CREATE TABLE answer (
  sample INTEGER NOT NULL,
  model INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  logprob REAL,
  stop TEXT NOT NULL,
  tools TEXT,
  PRIMARY KEY (sample, model, repeat)
) STRICT, WITHOUT ROWID;

-- Every grader's grade; the one that counts is packed into `facts` too.
CREATE TABLE grade (
  sample INTEGER NOT NULL,
  model INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  grader TEXT NOT NULL,
  quality REAL,
  PRIMARY KEY (sample, model, repeat, grader)
) STRICT, WITHOUT ROWID;

-- The grader of new answers, chosen per set.
CREATE TABLE grader (
  evalset INTEGER PRIMARY KEY REFERENCES evalset ON DELETE CASCADE,
  spec TEXT NOT NULL
) STRICT;

-- A batch of a provider's batch interface; written, with its attempts, before it is handed in.
-- `tag` begins the ids of its items, so that a batch whose `remote` id was lost in a crash is found
-- again. state: SUBMITTING (remote not known yet), RUNNING, CANCELING, ENDED (results not read
-- yet), DONE, GONE (never handed in).
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  tag TEXT NOT NULL,
  remote TEXT,
  state TEXT NOT NULL,
  items INTEGER NOT NULL,
  succeeded INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  expired INTEGER NOT NULL,
  canceled INTEGER NOT NULL,
  submitted INTEGER NOT NULL,
  polled INTEGER,
  expires INTEGER,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX batch_run ON batch (run);

-- Which attempt a batch's row stands for: `custom` is the id that was sent along.
CREATE TABLE batch_call (
  batch INTEGER NOT NULL REFERENCES batch,
  custom TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  PRIMARY KEY (batch, custom)
) STRICT, WITHOUT ROWID;

CREATE INDEX batch_call_attempt ON batch_call (attempt);
