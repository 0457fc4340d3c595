-- Version 5: looks at splits, exports, rollouts and audits.

-- Who looks at a split spends it. One row per question; asking the same again learns nothing new.
CREATE TABLE look (
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  split TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  baseline TEXT NOT NULL,
  policy TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (evalset, split, policy_hash, baseline)
) STRICT, WITHOUT ROWID;

-- What was written last for a target, to tell what a new export changes.
CREATE TABLE export_made (
  id INTEGER PRIMARY KEY,
  target TEXT NOT NULL,
  policy TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  made TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE INDEX export_made_target ON export_made (target, id);

-- The plan is a JSON document (class RolloutJson).
CREATE TABLE rollout (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  policy TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  baseline TEXT NOT NULL,
  changed TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

-- What a look at a step showed: figures of both arms and the verdict, JSON documents (class
-- StepJson). Looks are counted, as looking often lets chance cross a limit.
CREATE TABLE rollout_look (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  policy_hash TEXT NOT NULL,
  baseline TEXT NOT NULL,
  step INTEGER NOT NULL,
  made TEXT NOT NULL,
  ruling TEXT NOT NULL,
  figures TEXT NOT NULL,
  verdict TEXT NOT NULL
) STRICT;

CREATE INDEX rollout_look_step ON rollout_look (evalset, policy_hash, baseline, step, id);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  evalset INTEGER NOT NULL REFERENCES evalset ON DELETE CASCADE,
  policy TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  made TEXT NOT NULL,
  sampled INTEGER NOT NULL,
  misrouted INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
