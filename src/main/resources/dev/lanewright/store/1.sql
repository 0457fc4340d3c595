-- The workspace, version 1. One statement ends at each semicolon that ends a line.
-- Ids of samples are (evalset << 32) + number within the set, so a set is one range of the
-- clustered table, and a column of the set can be kept as an array indexed by that number.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evalset (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  samples INTEGER NOT NULL DEFAULT 0,
  answers INTEGER NOT NULL DEFAULT 0,
  next INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mapping TEXT NOT NULL,
  imported TEXT NOT NULL,
  samples INTEGER NOT NULL DEFAULT 0,
  answers INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  UNIQUE (evalset, sha256)
) STRICT;

CREATE TABLE rejected (
  import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
  n INTEGER NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (import, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  code INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (evalset, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE field (
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  code INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (evalset, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE model (
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  code INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (evalset, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_alias (
  evalset INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  code INTEGER NOT NULL,
  PRIMARY KEY (evalset, file_name),
  FOREIGN KEY (evalset, code) REFERENCES model ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Numbers recorded of a sample's answers are packed into `facts`, its metadata into `fields`
-- (formats: classes Facts and Fields): one row per sample instead of one per answer makes an
-- import several times faster and a load of all columns one pass. Texts of answers are rows of
-- their own, so that a pass over numbers never reads them and one answer can be added alone.
-- The wide columns stand last, so that a pass over the small ones skips overflow pages.
-- `request` is the content where the request is one user message, else `messages` is JSON.
-- `hash` is of the request's text, 0 where the text is empty. Foreign keys to evalset would cost a look-up
-- per row: deletion is by id range instead.
CREATE TABLE sample (
  id INTEGER PRIMARY KEY,
  category INTEGER,
  hash INTEGER NOT NULL,
  facts BLOB,
  fields BLOB,
  key TEXT NOT NULL,
  conversation TEXT,
  expected_format TEXT,
  request TEXT,
  messages TEXT,
  reference TEXT
) STRICT;

CREATE TABLE answer_text (
  sample INTEGER NOT NULL,
  model INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  text TEXT,
  error TEXT,
  PRIMARY KEY (sample, model, repeat)
) STRICT, WITHOUT ROWID;

-- Split and group of every sample, one byte and four bytes per number within the set.
CREATE TABLE split (
  evalset INTEGER PRIMARY KEY REFERENCES evalset ON DELETE CASCADE,
  seed INTEGER NOT NULL,
  tune REAL NOT NULL,
  calibrate REAL NOT NULL,
  splits BLOB NOT NULL,
  groups BLOB NOT NULL
) STRICT;

CREATE TABLE pin (
  sample INTEGER PRIMARY KEY,
  lane TEXT NOT NULL
) STRICT;

-- Columns computed from texts, in chunks by number within the set; dropped when the set changes.
CREATE TABLE derived (
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  name TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (evalset, name, chunk)
) STRICT, WITHOUT ROWID;

-- How far the text index has come, by number within the set.
CREATE TABLE indexed (
  evalset INTEGER PRIMARY KEY REFERENCES evalset ON DELETE CASCADE,
  next INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE request_index USING fts5(text, content='', contentless_delete=1);

CREATE TABLE policy (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE policy_version (
  policy INTEGER NOT NULL REFERENCES policy ON DELETE CASCADE,
  version INTEGER NOT NULL,
  json TEXT NOT NULL,
  comment TEXT NOT NULL,
  saved TEXT NOT NULL,
  PRIMARY KEY (policy, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE mapping (
  name TEXT NOT NULL PRIMARY KEY,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_model (
  provider TEXT NOT NULL,
  id TEXT NOT NULL,
  tier TEXT,
  label TEXT NOT NULL,
  params TEXT NOT NULL,
  PRIMARY KEY (provider, id)
) STRICT, WITHOUT ROWID;

-- Dollars per million tokens; NULL is unknown.
CREATE TABLE price (
  model TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  input REAL,
  output REAL,
  cached_input REAL,
  cache_write REAL,
  source TEXT NOT NULL,
  PRIMARY KEY (model, valid_from)
) STRICT, WITHOUT ROWID;
