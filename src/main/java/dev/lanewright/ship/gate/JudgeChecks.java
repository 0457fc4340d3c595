package dev.lanewright.ship.gate;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.review.JudgeTrust;
import dev.lanewright.engine.review.Prefix;
import java.util.ArrayList;
import java.util.List;

/** Whether what judges said can be believed: who they are, what people say, their own noise. */
final class JudgeChecks {
  private JudgeChecks() {}

  static List<Check> of(Facts f) {
    Evidence e = f.evidence();
    if (e.gate() == null) {
      return List.of(
          new Check(
              "judges", State.UNKNOWN, "No verdicts on these pairs: graded answers alone decide"));
    }
    var all = new ArrayList<Check>();
    all.add(
        e.ownArm().isEmpty()
            ? new Check("judges", State.GOOD, "No judge serves an arm that it compares")
            : new Check(
                "judges",
                State.WARN,
                Say.list(e.ownArm()) + " judges its own answers: not to be trusted"));
    JudgeTrust trust = e.trust();
    if (trust != null) {
      all.add(trust(trust, f.in().settings().bar()));
      all.add(control(e.control(), f.in().settings().bar()));
    }
    if (e.unjudged() > 0) {
      all.add(
          new Check(
              "unjudged",
              State.WARN,
              Say.count(e.unjudged()) + " answers that differ were not judged"));
    }
    return all;
  }

  private static Check trust(JudgeTrust t, double bar) {
    if (t.missing() > 0) {
      return new Check(
          "labels",
          State.WARN,
          "Judges against people: only %s random labels of %s; review %s more to know whether they"
                  .formatted(
                      Say.count(t.labels()), Say.count(Prefix.ENOUGH), Say.count(t.missing()))
              + " can be trusted");
    }
    String agree =
        "Judges against people: %s agree (%s) on %s random labels"
            .formatted(
                Say.percent(t.agreement().value()),
                Say.percentRange(t.agreement()),
                Say.count(t.labels()));
    if (t.bias().lo() > 0) {
      return new Check(
          "labels",
          State.WARN,
          "%s; they flatter the policy by %s points: by people win or tie is %s (%s)"
              .formatted(
                  agree,
                  Say.points(t.bias().value()).replace("+", ""),
                  Say.percent(t.corrected().value()),
                  Say.percentRange(t.corrected())));
    }
    return t.corrected().hi() < bar
        ? new Check(
            "labels",
            State.WARN,
            "%s; corrected by people win or tie is %s (%s), under the bar"
                .formatted(
                    agree, Say.percent(t.corrected().value()), Say.percentRange(t.corrected())))
        : new Check("labels", State.GOOD, agree);
  }

  private static Check control(Estimate noise, double bar) {
    if (!noise.known()) {
      return new Check(
          "control",
          State.UNKNOWN,
          "No A/A control: how often the judges see a difference where there is none is not known");
    }
    // Half of the winners that are named where none is count as worse.
    double equal = 1 - noise.value() / 2;
    String words =
        "A/A control: a winner is named in %s of %s pairs of an answer against itself"
            .formatted(Say.percent(noise.value()), Say.count(noise.n()));
    return equal >= bar
        ? new Check("control", State.GOOD, words)
        : new Check(
            "control",
            State.WARN,
            words
                + "; an equal policy would reach about "
                + Say.percent(equal)
                + ", under the bar");
  }
}
