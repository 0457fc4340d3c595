package dev.lanewright.workspace;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.Delta;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Flips;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.engine.WhatIf;
import dev.lanewright.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps figures and details in step with what is asked: quick figures first; then, once no gesture
 * is under way, threshold indexes, curves and flips, and refined intervals. Columns that are
 * missing are loaded on the way. One thread owns it.
 */
final class Evaluation {
  /** Above this many samples the list of what flipped waits for the end of a gesture. */
  private static final int LIVE_FLIPS = 200_000;

  private final ColumnSource columns;
  private final Newest newest;
  private final Listeners listeners;
  private volatile EvalTable table; // read by background runs
  private @Nullable Question asked;
  private volatile @Nullable Answer answer; // read by background runs
  private @Nullable Figures figures;
  private @Nullable Details details;
  private @Nullable Moved flips;
  private @Nullable String problem;

  Evaluation(ColumnSource columns, EvalTable table, Newest newest, Listeners listeners) {
    this.columns = columns;
    this.table = table;
    this.newest = newest;
    this.listeners = listeners;
  }

  EvalTable table() {
    return table;
  }

  @Nullable Figures figures() {
    return figures;
  }

  @Nullable Figures savedFigures() {
    return answer == null ? null : answer.saved();
  }

  @Nullable Details details() {
    return details;
  }

  @Nullable Moved flips() {
    return flips;
  }

  @Nullable String problem() {
    return problem;
  }

  /** Takes figures that someone else computed, and forgets runs that would overwrite them. */
  void give(Figures known, Question question) {
    newest.cancel("figures");
    newest.cancel("refine");
    asked = null;
    figures = known;
    Answer last = answer;
    if (last != null && table.n() <= LIVE_FLIPS) {
      newest.run("flips", stop -> moved(last, question), this::takeFlips, this::fail);
    }
  }

  private static Moved moved(Answer last, Question q) {
    Run run = last.run().edit(q.shown());
    return new Moved(last.savedRun(), run, Flips.between(last.savedRun(), run, q.view()));
  }

  private void takeFlips(Moved found) {
    flips = found;
    listeners.tell(EnumSet.of(Aspect.FLIPS));
  }

  /** Asks for figures; asking the same again does nothing. */
  void request(Question question) {
    if (question.equals(asked)) {
      return;
    }
    newest.cancel("refine");
    if (question.settled()) {
      newest.cancel("figures");
      newest.cancel("details");
    }
    asked = question;
    newest.run("figures", stop -> work(question, stop), this::take, this::fail);
    listeners.tell(EnumSet.of(Aspect.BUSY));
  }

  /** Takes another table, such as one with new answers. */
  void replace(EvalTable newTable) {
    table = newTable;
    answer = null;
    asked = null;
    listeners.tell(EnumSet.of(Aspect.TABLE));
  }

  private Answer work(Question question, BooleanSupplier stop) {
    return Answer.of(complete(table, question.needs(), stop), question, answer);
  }

  private EvalTable complete(EvalTable known, Set<Need> needs, BooleanSupplier stop) {
    needs.removeIf(known::has);
    if (needs.isEmpty()) {
      return known;
    }
    Map<Need, Object> more = columns.load(needs, share -> {}, stop);
    return more.isEmpty() ? known : known.with(more);
  }

  @SuppressWarnings("ReferenceEquality") // tables are large and immutable
  private void take(Answer found) {
    EnumSet<Aspect> what = EnumSet.of(Aspect.FIGURES, Aspect.BUSY);
    if (found.run().table() != table) {
      table = found.run().table();
      what.add(Aspect.TABLE);
    }
    problem = null;
    answer = found;
    figures = found.figures();
    listeners.tell(what);
    if (found.question().equals(asked) && found.question().settled()) {
      newest.run("details", found::details, this::takeDetails, this::fail);
      newest.run("refine", found::refined, this::takeRefined, this::fail);
    }
  }

  private void takeDetails(@Nullable Details found) {
    if (found != null) {
      newest.cancel("flips");
      details = found;
      flips = new Moved(found.saved(), found.run(), found.flips());
      listeners.tell(EnumSet.of(Aspect.DETAILS, Aspect.FLIPS, Aspect.BUSY));
    }
  }

  private void takeRefined(@Nullable Figures found) {
    if (found != null) {
      figures = found;
      listeners.tell(EnumSet.of(Aspect.FIGURES, Aspect.BUSY));
    }
  }

  /** What a policy would change against the one last settled. */
  void consequence(Policy other, View view, Consumer<Delta> then) {
    Details from = details;
    if (from != null) {
      newest.run(
          "consequence",
          stop ->
              FigureMaker.figures(from.run().edit(other), from.run().arm(""), view)
                  .overall()
                  .delta(),
          then,
          this::fail);
    }
  }

  void candidates(String tier, Consumer<List<WhatIf.Candidate>> then) {
    Details from = details;
    if (from != null) {
      newest.run(
          "candidates",
          stop -> WhatIf.candidates(from.run(), tier, from.arm(), from.view()),
          then,
          this::fail);
    }
  }

  /** Figures of two policies side by side. */
  void compare(Policy left, Policy right, Baseline baseline, View view, Consumer<Comparison> then) {
    EvalTable known = table;
    newest.run(
        "compare",
        stop -> {
          Set<Need> needs = new Question(left, right, baseline, view, true).needs();
          EvalTable full = complete(known, needs, stop);
          Run a = Run.of(full, left);
          Run b = Run.of(full, right);
          Arm arm = Arms.of(full, baseline, right);
          return new Comparison(
              left,
              FigureMaker.figures(a, arm, view),
              right,
              FigureMaker.figures(b, arm, view),
              Flips.between(a, b, view));
        },
        then,
        this::fail);
  }

  void fail(RuntimeException e) {
    String message = e.getMessage();
    problem = message == null ? e.getClass().getSimpleName() : message;
    listeners.tell(EnumSet.of(Aspect.BUSY));
  }
}
