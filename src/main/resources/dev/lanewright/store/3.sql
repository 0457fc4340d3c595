-- Version 3: verdicts, raters and reviews.

-- Who judges: a judge model under one prompt (the protocol names prompt and version), a person, or a
-- grader. `model` is provider/id of a judge that can be called.
CREATE TABLE rater (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  protocol TEXT NOT NULL,
  model TEXT,
  settings TEXT NOT NULL DEFAULT '',
  UNIQUE (kind, name, protocol)
) STRICT;

-- Two answers to one sample. An arm without a text is the recorded answer of that model and repeat,
-- a text of its own comes from a file. The key finds a pair again: the file's own id of the pair,
-- else sample and models.
CREATE TABLE pair (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  sample INTEGER NOT NULL,
  key TEXT NOT NULL,
  a_model TEXT,
  b_model TEXT,
  a_repeat INTEGER NOT NULL,
  b_repeat INTEGER NOT NULL,
  a_text TEXT,
  b_text TEXT,
  UNIQUE (evalset, key)
) STRICT;

CREATE INDEX pair_of_sample ON pair (sample);

-- One verdict: `shown` 0 A first, 1 B first, 2 not known; `outcome` in the pair's own frame:
-- 0 A better, 1 tie, 2 B better, 3 both bad, 4 unreadable. Texts stand last, so that a pass over the
-- outcomes skips their pages.
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY,
  pair INTEGER NOT NULL REFERENCES pair ON DELETE CASCADE,
  rater INTEGER NOT NULL REFERENCES rater,
  shown INTEGER NOT NULL CHECK (shown BETWEEN 0 AND 2),
  repeat INTEGER NOT NULL,
  outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 4),
  score REAL,
  cost REAL,
  latency REAL,
  judged TEXT,
  rationale TEXT,
  raw TEXT,
  UNIQUE (pair, rater, shown, repeat)
) STRICT;

CREATE INDEX verdict_of_rater ON verdict (rater);

-- One rater's grade of one recorded answer alone: `score` 0 to 1, `passed` 0 or 1 or null.
CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  sample INTEGER NOT NULL,
  model TEXT NOT NULL,
  repeat INTEGER NOT NULL,
  rater INTEGER NOT NULL REFERENCES rater,
  score REAL,
  passed INTEGER,
  cost REAL,
  latency REAL,
  judged TEXT,
  rationale TEXT,
  raw TEXT,
  UNIQUE (sample, model, repeat, rater)
) STRICT;

CREATE INDEX rating_of_set ON rating (evalset);

-- A drawing of pairs to review by hand; `settings` (JSON) say by which rule.
CREATE TABLE review_draw (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  name TEXT NOT NULL,
  seed INTEGER NOT NULL,
  settings TEXT NOT NULL,
  drawn TEXT NOT NULL
) STRICT;

-- What was drawn: `position` is its place in the order shown, `source` random or queue,
-- `random_rank` its place in the uniform random order (null in the queue), `reasons` why (words
-- separated by commas), `probability` with what chance, `impact` what hangs on it.
CREATE TABLE review_item (
  id INTEGER PRIMARY KEY,
  draw INTEGER NOT NULL REFERENCES review_draw ON DELETE CASCADE,
  pair INTEGER NOT NULL REFERENCES pair ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  random_rank INTEGER,
  reasons TEXT NOT NULL,
  probability REAL NOT NULL,
  impact REAL,
  UNIQUE (draw, pair)
) STRICT;

CREATE INDEX review_item_of_pair ON review_item (pair);

-- Everything that reviewers did, in order; rows are added and never changed. `before` and `outcome`
-- are in the pair's frame; `shown` 0 when A stood first; `undoes` is the event taken back.
CREATE TABLE review_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES review_item ON DELETE CASCADE,
  reviewer INTEGER NOT NULL REFERENCES rater,
  happened TEXT NOT NULL,
  action TEXT NOT NULL,
  revealed INTEGER NOT NULL,
  shown INTEGER NOT NULL,
  before INTEGER,
  outcome INTEGER,
  undoes INTEGER REFERENCES review_event,
  seconds REAL,
  note TEXT
) STRICT;

CREATE INDEX review_event_of_item ON review_event (item);

-- What people settled on, one row per pair: follows from the events, kept for the figures.
CREATE TABLE human_label (
  pair INTEGER PRIMARY KEY REFERENCES pair ON DELETE CASCADE,
  outcome INTEGER NOT NULL,
  how TEXT NOT NULL,
  settled TEXT NOT NULL
) STRICT;

-- Prompts of judges that were edited here. A version is added and never changed, as verdicts name
-- the version that they were given under; the built-in prompts are no rows.
CREATE TABLE judge_prompt (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  system TEXT NOT NULL,
  template TEXT NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;
