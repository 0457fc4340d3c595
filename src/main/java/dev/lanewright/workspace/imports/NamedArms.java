package dev.lanewright.workspace.imports;

import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Rating;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives the models of a row of verdicts the names of the catalogue, and its pair a key. */
public final class NamedArms {
  private NamedArms() {}

  public static Judged of(Judged row, UnaryOperator<String> names) {
    Pair pair = row.pair();
    return new Judged(
        row.sample(),
        pair == null ? null : pair(row.sample().key(), pair, names),
        row.verdicts(),
        row.ratings().stream().map(r -> rating(r, names)).toList());
  }

  private static Pair pair(String sample, Pair pair, UnaryOperator<String> names) {
    PairArm a = arm(pair.a(), names);
    PairArm b = arm(pair.b(), names);
    return pair.key().isEmpty() ? Pair.of(sample, a, b) : new Pair(pair.key(), a, b);
  }

  private static PairArm arm(PairArm arm, UnaryOperator<String> names) {
    @Nullable String model = arm.model();
    return new PairArm(model == null ? null : names.apply(model), arm.repeat(), arm.text());
  }

  private static Rating rating(Rating r, UnaryOperator<String> names) {
    return new Rating(
        names.apply(r.model()),
        r.repeat(),
        r.rater(),
        r.score(),
        r.passed(),
        r.rationale(),
        r.raw(),
        r.costUsd(),
        r.latencyMs(),
        r.at());
  }
}
