-- Version 4: trained models and embeddings.

-- Vectors by what made them and the start of the text's SHA-256, as half-precision numbers.
CREATE TABLE embedding (
  embedder TEXT NOT NULL,
  hash BLOB NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (embedder, hash)
) STRICT, WITHOUT ROWID;

-- A model's JSON form, gzipped; `bytes` and `sha256` are of the JSON itself. `evalset` is what it
-- was trained on, kept by name since the set may go while the model stays.
CREATE TABLE trained (
  name TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  evalset TEXT NOT NULL,
  samples INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  made TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  json BLOB NOT NULL
) STRICT;

-- What a model says of samples: pairs of sample number (4 bytes) and value (8 bytes). Out-of-fold
-- values are of the samples it was trained on; the others hold for one revision of the set.
CREATE TABLE trained_column (
  model TEXT NOT NULL REFERENCES trained ON DELETE CASCADE,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  output TEXT NOT NULL,
  out_of_fold INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (model, evalset, output, out_of_fold)
) STRICT, WITHOUT ROWID;
