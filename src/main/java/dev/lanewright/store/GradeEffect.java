package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.sql.SQLException;
import java.util.List;

/** Grades an answer that is recorded already; the newest grade is the one that counts. */
final class GradeEffect extends Effect {
  private final long sample;
  private final String model;
  private final int repeat;
  private final String grader;
  private final double quality;

  GradeEffect(long sample, String model, int repeat, String grader, double quality) {
    this.sample = sample;
    this.model = model;
    this.repeat = repeat;
    this.grader = grader;
    this.quality = quality;
  }

  @Override
  long sample() {
    return sample;
  }

  @Override
  void apply(LedgerBatch batch) throws SQLException {
    byte[] packed = batch.facts(sample);
    if (packed == null) {
      return;
    }
    int code = batch.names("model", Ids.evalSet(sample)).code(model);
    List<Recorded> answers = PackedAnswers.of(packed);
    boolean found = false;
    for (int i = 0; i < answers.size(); i++) {
      Recorded r = answers.get(i);
      if (r.model() == code && r.repeat() == repeat) {
        keepOld(batch, code, r.answer().quality());
        answers.set(i, new Recorded(code, repeat, graded(r.answer())));
        found = true;
      }
    }
    if (found) {
      batch.facts(sample, Facts.pack(batch.packer, answers));
      batch.update(
          "INSERT OR REPLACE INTO grade VALUES (?, ?, ?, ?, ?)",
          sample,
          code,
          repeat,
          grader,
          quality);
    }
  }

  /** The grade that the file gave is kept beside the new one. */
  private void keepOld(LedgerBatch batch, int code, double old) throws SQLException {
    if (!Double.isNaN(old)) {
      batch.update(
          "INSERT INTO grade SELECT ?, ?, ?, 'file', ? WHERE NOT EXISTS"
              + " (SELECT 1 FROM grade WHERE sample = ? AND model = ? AND repeat = ?)",
          sample,
          code,
          repeat,
          old,
          sample,
          code,
          repeat);
    }
  }

  private Answer graded(Answer a) {
    return new Answer(
        a.model(),
        a.repeat(),
        a.text(),
        quality,
        a.inputTokens(),
        a.outputTokens(),
        a.costUsd(),
        a.latencyMs(),
        a.confidence(),
        a.error());
  }
}
