package dev.lanewright.cli;

import dev.lanewright.replay.ErrorGroup;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a replay came to. */
final class ReplayReport {
  private @Nullable Forecast plan;
  private final List<RunProgress> runs = new ArrayList<>();
  private final LongFunction<List<BatchInfo>> batches;
  private int unknown;
  private int graded = -1;
  private int gates = -1;

  /**
   * @param batches the batches of a run
   */
  ReplayReport(LongFunction<List<BatchInfo>> batches) {
    this.batches = batches;
  }

  void planned(Forecast forecast) {
    plan = forecast;
  }

  void ran(RunProgress end) {
    runs.add(end);
  }

  void unknown(int calls) {
    unknown = calls;
  }

  /** Replies of gates that were lacking. */
  void gates(int replies) {
    gates = Math.max(0, gates) + replies;
  }

  void graded(int answers) {
    graded = answers;
  }

  /** A provider that cannot be used is something outside. */
  int exit() {
    boolean provider =
        runs.stream()
            .anyMatch(
                r ->
                    r.state() == RunState.STOPPED
                        && r.lanes().stream().anyMatch(l -> l.state().dead() != null));
    boolean nothing =
        !runs.isEmpty()
            && runs.stream()
                .allMatch(
                    r ->
                        r.done() + r.known() == 0
                            && (r.failed() > 0
                                || (r.state() == RunState.STOPPED && !r.errors().isEmpty())));
    return provider || nothing ? Cli.OUTSIDE : Cli.DONE;
  }

  SequencedMap<String, @Nullable Object> document(boolean dryRun) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("dryRun", dryRun);
    m.put("plan", plan == null ? null : plan(plan));
    m.put("runs", runs.stream().map(ReplayReport::run).toList());
    m.put(
        "errors",
        runs.stream().flatMap(r -> r.errors().stream()).map(ReplayReport::error).toList());
    m.put("batches", batches().stream().map(ReplayReport::batch).toList());
    m.put("unknownCalls", unknown);
    m.put("graded", graded < 0 ? null : graded);
    if (gates >= 0) {
      m.put("gateReplies", gates);
    }
    return m;
  }

  private static SequencedMap<String, @Nullable Object> plan(Forecast f) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("calls", f.calls());
    m.put("samples", f.samples());
    m.put("tokens", f.tokens());
    m.put("mostTokens", f.mostTokens());
    m.put("expectedUsd", usd(f, f.expectedUsd()));
    m.put("mostUsd", usd(f, f.mostUsd()));
    m.put("unpricedCalls", f.unpricedCalls());
    m.put("seconds", JsonOut.number(f.seconds()));
    m.put(
        "models",
        f.models().stream()
            .map(
                p -> {
                  var part = new LinkedHashMap<String, @Nullable Object>();
                  part.put("model", p.model());
                  part.put("calls", p.calls());
                  part.put("inputTokens", p.inputTokens());
                  part.put("outputTokens", p.outputTokens());
                  part.put("expectedUsd", JsonOut.number(p.expectedUsd()));
                  part.put("mostUsd", JsonOut.number(p.mostUsd()));
                  return part;
                })
            .toList());
    return m;
  }

  /** Dollars of the priced calls; null where no call is priced. */
  private static @Nullable Double usd(Forecast f, double usd) {
    return f.calls() > 0 && f.unpricedCalls() == f.calls() ? null : JsonOut.number(usd);
  }

  private List<BatchInfo> batches() {
    return runs.stream().flatMap(r -> batches.apply(r.run()).stream()).toList();
  }

  private static SequencedMap<String, @Nullable Object> batch(BatchInfo b) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("run", b.run());
    m.put("model", b.model());
    m.put("id", b.remote());
    m.put("state", b.state().name().toLowerCase(Locale.ROOT));
    m.put("items", b.items());
    m.put("succeeded", b.succeeded());
    m.put("failed", b.failed());
    m.put("expired", b.expired());
    m.put("canceled", b.canceled());
    m.put("submitted", b.submitted().toString());
    m.put("expires", b.expires() == null ? null : b.expires().toString());
    m.put("words", b.words());
    return m;
  }

  static SequencedMap<String, @Nullable Object> run(RunProgress p) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("run", p.run());
    m.put("state", p.state().name().toLowerCase(Locale.ROOT));
    m.put("why", p.why());
    m.put("calls", p.calls());
    m.put("answered", p.done());
    m.put("known", p.known());
    m.put("failed", p.failed());
    m.put("unknown", p.skipped());
    m.put("retried", p.retried());
    m.put("tokens", p.tokens());
    m.put("spentUsd", JsonOut.number(p.spentUsd()));
    m.put("riskUsd", JsonOut.number(p.riskUsd()));
    m.put("budgetUsd", JsonOut.number(p.budgetUsd()));
    m.put("unpriced", p.unpriced());
    m.put("seconds", JsonOut.number(p.seconds()));
    return m;
  }

  static SequencedMap<String, @Nullable Object> error(ErrorGroup e) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("provider", e.provider());
    m.put("kind", e.kind().name().toLowerCase(Locale.ROOT));
    m.put("status", e.status() == 0 ? null : e.status());
    m.put("words", e.words());
    m.put("attempts", e.attempts());
    m.put("givenUp", e.givenUp());
    return m;
  }

  static String line(RunProgress p) {
    String money =
        Double.isNaN(p.budgetUsd())
            ? String.format(Locale.ROOT, "$%.4f", p.spentUsd())
            : String.format(Locale.ROOT, "$%.4f of $%.2f", p.spentUsd(), p.budgetUsd());
    return String.format(
        Locale.ROOT,
        "%,d of %,d: %,d answered, %,d known before, %,d failed, %,d in flight; %s",
        p.ended(),
        p.calls(),
        p.done(),
        p.known(),
        p.failed(),
        p.inFlight(),
        money);
  }

  String text() {
    var text = new StringBuilder();
    Forecast f = plan;
    if (f != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "Plan: %,d calls on %,d samples, about %,d tokens, $%.4f expected, $%.4f at most%n",
              f.calls(),
              f.samples(),
              f.tokens(),
              f.expectedUsd(),
              f.mostUsd()));
      if (f.unpricedCalls() > 0) {
        text.append(
            String.format(
                Locale.ROOT, "  %,d calls are unpriced and not in it%n", f.unpricedCalls()));
      }
    }
    if (graded >= 0) {
      text.append(String.format(Locale.ROOT, "Graded %,d recorded answers%n", graded));
    }
    for (RunProgress p : runs) {
      text.append(
          String.format(
              Locale.ROOT,
              "Run %d %s: %s%n",
              p.run(),
              p.state().name().toLowerCase(Locale.ROOT),
              line(p)));
      if (p.why() != null) {
        text.append("  ").append(p.why()).append(System.lineSeparator());
      }
      for (ErrorGroup e : p.errors()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %,d × %s %s: %s%n",
                e.attempts(),
                e.provider(),
                e.kind().name().toLowerCase(Locale.ROOT),
                e.words()));
      }
    }
    for (BatchInfo b : batches()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  batch %s of %s: %s, %,d calls, %,d answered, %,d failed, %,d expired%n",
              b.remote() == null ? "(no id yet)" : b.remote(),
              b.model(),
              b.state().name().toLowerCase(Locale.ROOT),
              b.items(),
              b.succeeded(),
              b.failed(),
              b.expired()));
    }
    if (unknown > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "%,d calls are unknown since a program ended; --repeat-unknown sends them again%n",
              unknown));
    }
    return text.toString();
  }
}
