package dev.lanewright.ship.gate;

import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.engine.verdict.VerdictGate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ruling as a headline and a few sentences. */
final class Verdicts {
  private final Facts f;
  private final @Nullable VerdictGate judges;
  private final Ruling ruling;
  private final List<NonInferiority> failing;
  private final List<NonInferiority> unsure;

  private Verdicts(Facts f, Ruling ruling) {
    this.f = f;
    judges = f.evidence().gate();
    this.ruling = ruling;
    boolean every = f.in().settings().scope() == GateScope.EVERY_CATEGORY;
    List<NonInferiority> asked = every ? f.tests().categories() : List.of();
    failing =
        asked.stream()
            .filter(t -> t.ruling() == Ruling.FAILS)
            .sorted((a, b) -> Double.compare(a.change().value(), b.change().value()))
            .toList();
    unsure = asked.stream().filter(t -> t.ruling() == Ruling.MORE).toList();
  }

  static GateReport.Verdict of(Facts f, Ruling ruling) {
    var words = new Verdicts(f, ruling);
    return new GateReport.Verdict(words.headline(), words.explanation());
  }

  private NonInferiority overall() {
    return f.tests().overall();
  }

  private String headline() {
    if (overall().pairs() == 0) {
      return "Nothing to compare yet";
    }
    return switch (ruling) {
      case SHIPS -> "Ships";
      case FAILS ->
          failing.isEmpty()
              ? overall().ruling() == Ruling.FAILS ? "Does not ship" : "Does not ship: the judges"
              : "Does not ship: " + few(failing);
      case MORE -> more();
    };
  }

  private String more() {
    long inCategories = unsure.stream().mapToLong(NonInferiority::more).sum();
    long more = Math.max(overall().more(), inCategories);
    if (more == 0) {
      return judges != null && Gate.ofJudges(judges) == Ruling.MORE && unsure.isEmpty()
          ? "Needs more verdicts"
          : "Needs more samples";
    }
    String where = inCategories >= overall().more() && !unsure.isEmpty() ? ": " + few(unsure) : "";
    return "Needs about " + Say.about(more) + " more samples" + where;
  }

  private static String few(List<NonInferiority> tests) {
    List<String> names = tests.stream().map(NonInferiority::name).toList();
    return names.size() <= 2
        ? Say.list(names)
        : names.getFirst() + " and " + (names.size() - 1) + " more";
  }

  private String explanation() {
    if (overall().pairs() == 0) {
      return "No sample in view was answered and graded on both sides."
          + " Replay the missing calls, or choose another split or baseline.";
    }
    var out = new ArrayList<String>();
    if (!failing.isEmpty()) {
      losses(out);
    }
    whole(out);
    if (!unsure.isEmpty() && !(failing.isEmpty() && unsure.size() == 1)) {
      needs(out);
    } else if (unsure.size() == 1) {
      out.add(inDoubt(unsure.getFirst()));
    }
    judges(out);
    return String.join(" ", out);
  }

  private void losses(List<String> out) {
    NonInferiority worst = failing.getFirst();
    out.add(
        "%s loses %s points, past your margin of %s%s."
            .formatted(
                failing.size() == 1 ? "It" : worst.name(),
                Say.points(-worst.change().value()).replace("+", ""),
                Say.margin(worst.margin()),
                worst.harmed()
                    ? ""
                    : ", though " + Say.count(worst.pairs()) + " pairs leave doubt"));
  }

  private void whole(List<String> out) {
    NonInferiority all = overall();
    String change =
        Say.points(all.change().value()) + " points (" + Say.pointsRange(all.change()) + ")";
    switch (all.ruling()) {
      case SHIPS -> {
        if (ruling == Ruling.SHIPS) {
          out.add(
              "Quality changes by %s: the loss is below your margin of %s."
                  .formatted(change, Say.margin(all.margin())));
        } else {
          out.add("As a whole the policy holds the margin, at " + change + ".");
        }
      }
      case MORE ->
          out.add(
              "As a whole it changes by %s, and %s pairs cannot rule out a loss of %s."
                  .formatted(change, Say.count(all.pairs()), Say.margin(all.margin())));
      case FAILS ->
          out.add(
              "As a whole it changes by %s, past your margin of %s."
                  .formatted(change, Say.margin(all.margin())));
    }
  }

  private void needs(List<String> out) {
    List<String> parts =
        unsure.stream()
            .sorted((a, b) -> Long.compare(a.more(), b.more()))
            .limit(3)
            .map(
                t ->
                    t.more() == 0
                        ? t.name() + " has no pair"
                        : t.name() + " needs about " + Say.about(t.more()) + " more samples")
            .toList();
    String rest = unsure.size() > 3 ? "; " + (unsure.size() - 3) + " others need more too" : "";
    out.add(String.join(", ", parts) + rest + ".");
  }

  private static String inDoubt(NonInferiority t) {
    return t.more() == 0
        ? t.name() + " has no pair that was answered on both sides."
        : "%s is at %s points (%s): %s pairs, drawn anew, would settle it with 80%% power."
            .formatted(
                t.name(),
                Say.points(t.change().value()),
                Say.pointsRange(t.change()),
                Say.about(t.needed()));
  }

  private void judges(List<String> out) {
    if (judges == null) {
      return;
    }
    VerdictGate.Line all = judges.all();
    String rate =
        Say.percent(all.winOrTie().value()) + " (" + Say.percentRange(all.winOrTie()) + ")";
    String bar = Say.plainPercent(judges.bar());
    switch (Gate.ofJudges(judges)) {
      case SHIPS -> out.add("Judges call it as good or better in " + rate + ".");
      case FAILS -> out.add("Win or tie is " + rate + ", under your bar of " + bar + ".");
      case MORE ->
          out.add(
              "Win or tie is %s: about %s more verdicts would show whether it reaches %s."
                  .formatted(rate, Say.about(all.more()), bar));
    }
  }
}
