package dev.lanewright.ship.gate;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.gate.NonInferiority;
import java.util.List;

/** The numbers to look at before shipping, with the targets that teams have seen in practice. */
final class Goals {
  private static final double LEAST_SAVING = 0.3;
  private static final double LEAST_FALLBACK = 0.1;
  private static final double MOST_FALLBACK = 0.3;
  private static final double ACCURACY = 0.9;

  private Goals() {}

  static List<Goal> of(Facts f) {
    Slice all = f.figures().overall();
    return List.of(
        new Goal(
            "diversion",
            "Diversion",
            all.diversion(),
            Say.percent(all.diversion().value()),
            "",
            all.diversion().known() ? State.GOOD : State.UNKNOWN),
        fallback(all.fallback()),
        cost(f),
        quality(f),
        accuracy(all.routingAccuracy()),
        latency(all));
  }

  private static Goal fallback(Estimate e) {
    State state =
        !e.known()
            ? State.UNKNOWN
            : e.value() >= LEAST_FALLBACK && e.value() <= MOST_FALLBACK ? State.GOOD : State.WARN;
    return new Goal(
        "fallback",
        "Fallback",
        e,
        e.known() ? Say.percent(e.value()) : "no gate asks",
        "10 – 30%",
        state);
  }

  private static Goal cost(Facts f) {
    Estimate share = f.savings().share();
    State state =
        !share.known()
            ? State.UNKNOWN
            : share.value() >= LEAST_SAVING
                ? State.GOOD
                : share.value() > 0 ? State.WARN : State.BAD;
    Estimate cost = f.figures().overall().costPerRequest();
    return new Goal(
        "cost",
        "Cost per request",
        cost,
        share.known()
            ? Say.dollars(cost.value())
                + ", "
                + Say.percent(-share.value())
                + " against "
                + f.arm().name()
            : "unpriced",
        "−30 to −80%",
        state);
  }

  private static Goal quality(Facts f) {
    Estimate regression = f.figures().overall().delta().regression();
    List<String> below =
        f.tests().categories().stream()
            .filter(c -> c.change().value() <= -f.in().settings().margin())
            .map(NonInferiority::name)
            .toList();
    return new Goal(
        "regression",
        "Regression rate",
        regression,
        Say.percent(regression.value()),
        below.isEmpty() ? "no category past the margin" : Say.list(below) + " past the margin",
        !regression.known() ? State.UNKNOWN : below.isEmpty() ? State.GOOD : State.BAD);
  }

  private static Goal accuracy(Estimate e) {
    return new Goal(
        "accuracy",
        "Routing accuracy",
        e,
        Say.percent(e.value()),
        "over 90%",
        !e.known() ? State.UNKNOWN : e.value() > ACCURACY ? State.GOOD : State.WARN);
  }

  private static Goal latency(Slice all) {
    double more = all.delta().p95Ms();
    return new Goal(
        "p95",
        "p95 latency",
        Estimate.exact(all.latency().p95(), all.latency().n()),
        Say.seconds(all.latency().p95()) + ", " + Say.secondsMore(more),
        "no worse",
        Double.isNaN(more) ? State.UNKNOWN : more <= 0 ? State.GOOD : State.WARN);
  }
}
