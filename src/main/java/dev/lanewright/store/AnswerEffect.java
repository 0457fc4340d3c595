package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.sql.SQLException;
import java.util.List;

/** Puts a called answer, or why there is none, in its sample's place for that model and repeat. */
final class AnswerEffect extends Effect {
  private final CalledAnswer called;

  AnswerEffect(CalledAnswer called) {
    this.called = called;
  }

  @Override
  long sample() {
    return called.sample();
  }

  @Override
  void apply(LedgerBatch batch) throws SQLException {
    long sample = called.sample();
    byte[] packed = batch.facts(sample);
    if (packed == null) {
      // The set was deleted meanwhile; the ledger keeps what was paid.
      return;
    }
    Answer a = called.answer();
    long set = Ids.evalSet(sample);
    int model = batch.names("model", set).code(a.model());
    int repeat = a.repeat();
    List<Recorded> answers = PackedAnswers.of(packed);
    boolean replaced = answers.removeIf(r -> r.model() == model && r.repeat() == repeat);
    answers.add(new Recorded(model, repeat, a));
    batch.facts(sample, Facts.pack(batch.packer, answers));
    batch.update(
        "INSERT OR REPLACE INTO answer_text VALUES (?, ?, ?, ?, ?)",
        sample,
        model,
        repeat,
        a.text(),
        a.error());
    if (!replaced) {
      batch.counted(set);
    }
    if (called.attempt() >= 0) {
      batch.update(
          "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?, ?)",
          sample,
          model,
          repeat,
          called.attempt(),
          called.logprob(),
          called.stop(),
          called.toolsJson());
    }
    String grader = called.grader();
    if (grader != null) {
      batch.update(
          "INSERT OR REPLACE INTO grade VALUES (?, ?, ?, ?, ?)",
          sample,
          model,
          repeat,
          grader,
          a.quality());
    }
  }
}
