package dev.lanewright.ui.replay;

import dev.lanewright.replay.RunProgress;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunMoney;
import dev.lanewright.store.RunState;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The run in hand: how far, how fast, at what price. */
final class RunPane {
  /** Less than this is what adding and taking away leaves behind. */
  private static final double LEAST = 1e-7;

  private final ReplayViewModel vm;
  private final Label title = Parts.label("", "title");
  private final Label state = Parts.whole("", "pill");
  private final Label why = Parts.wrapped("", "warning");
  private final SegmentBar bar = new SegmentBar();
  private final Figure answered = new Figure("Answered");
  private final Figure flying = new Figure("In flight");
  private final Figure failed = new Figure("Failed");
  private final Figure spent = new Figure("Spent");
  private final Figure speed = new Figure("Tokens per second");
  private final Figure eta = new Figure("Time left");
  private final Button pause;
  private final Button cancel;
  private final Button resume;
  private final VBox node;

  /** A figure with its name and a note. */
  private static final class Figure {
    private final Label name;
    private final Label value = Parts.whole(Numbers.NONE, "figure");
    private final Label note = Parts.wrapped("", "muted", "small");
    private final VBox node;

    Figure(String words) {
      name = Parts.label(words, "section");
      node = new VBox(2, name, value, note);
      HBox.setHgrow(node, Priority.ALWAYS);
      node.setMinWidth(104);
      node.setPrefWidth(140);
      // Two lines, so that what is held and what is perhaps billed stay in view.
      note.setMinHeight(32);
      note.setAlignment(Pos.TOP_LEFT);
    }

    void show(String newValue, String newNote) {
      value.setText(newValue);
      note.setText(newNote);
    }
  }

  RunPane(ReplayViewModel vm) {
    this.vm = vm;
    title.setId("replay-title");
    state.setId("replay-state");
    spent.value.setId("replay-spent");
    answered.value.setId("replay-answered");
    pause = Parts.button("replay-pause", "Pause", vm::pauseOrResume);
    cancel = Parts.button("replay-cancel", "Cancel", vm::cancel);
    resume =
        Parts.button(
            "replay-resume",
            "Resume",
            () -> {
              RunInfo run = unfinished();
              if (run != null) {
                vm.resume(run, false);
              }
            },
            "primary");
    HBox head = Parts.row(10, title, state, Parts.gap(), resume, pause, cancel);
    HBox figures =
        new HBox(14, answered.node, flying.node, failed.node, spent.node, speed.node, eta.node);
    why.managedProperty().bind(why.textProperty().isNotEmpty());
    why.visibleProperty().bind(why.managedProperty());
    node = Parts.card(12, head, bar, figures, why);
    node.setId("replay-run");
    vm.progressProperty().subscribe(p -> refresh());
    vm.lookedProperty().subscribe(r -> refresh());
    vm.activeProperty().subscribe(a -> refresh());
    vm.booksProperty().subscribe(b -> refresh());
  }

  Node node() {
    return node;
  }

  private void refresh() {
    RunInfo looked = vm.lookedProperty().get();
    RunProgress p = vm.progressProperty().get();
    boolean live = looked == null && p != null;
    boolean running = vm.activeProperty().get() != null;
    visible(pause, live && running);
    visible(cancel, live && running);
    RunInfo left = running ? null : unfinished();
    visible(resume, left != null);
    if (left != null) {
      resume.setText(left.state() == RunState.WAITING ? "Fetch results" : "Resume");
    }
    if (live) {
      show(p);
    } else if (looked != null) {
      show(looked);
    }
  }

  /** The run in view, where it can be gone on with. */
  private @Nullable RunInfo unfinished() {
    RunInfo looked = vm.lookedProperty().get();
    RunProgress p = vm.progressProperty().get();
    RunInfo run =
        looked != null || p == null
            ? looked
            : vm.booksProperty().get().runs().stream()
                .filter(r -> r.id() == p.run())
                .findFirst()
                .orElse(null);
    return run != null && run.state().unfinished() ? run : null;
  }

  private static void visible(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private void pill(RunState s, String words) {
    state.setText(words);
    List<String> wanted = List.of("label", "pill", Words.style(s));
    if (!state.getStyleClass().equals(wanted)) {
      state.getStyleClass().setAll(wanted);
    }
  }

  private void show(RunProgress p) {
    var run = vm.activeProperty().get();
    if (run != null) {
      title.setText(run.plan().title());
    }
    pill(p.state(), p.paused() ? "paused" : Words.state(p.state()));
    why.setText(reason(p.why()));
    bar.show(p);
    pause.setText(p.paused() ? "Go on" : "Pause");
    cancel.setText(p.state() == RunState.RUNNING ? "Cancel" : "Break off");
    answered.show(
        Numbers.count(p.done() + p.known()),
        "of "
            + Numbers.count(p.calls())
            + (p.known() > 0 ? ", " + Numbers.count(p.known()) + " known before" : ""));
    flying.show(Numbers.count(p.inFlight()), Numbers.count(p.retried()) + " retried");
    failed.show(
        Numbers.count(p.failed()),
        p.skipped() > 0
            ? Numbers.count(p.skipped()) + " unknown, left alone"
            : "given up for good");
    spent.show(Numbers.money(p.spentUsd()), money(p));
    boolean live = p.state() == RunState.RUNNING;
    speed.show(
        live
            ? Numbers.count(Math.round(vm.tokensPerSecond()))
            : Numbers.count(Math.round(p.seconds() > 0 ? p.tokens() / p.seconds() : 0)),
        Words.tokens(p.tokens()) + " in all");
    eta.name.setText(live ? "Time left" : "Took");
    eta.show(
        live ? Words.duration(p.etaS()) : Words.duration(p.seconds()),
        live ? "after " + Words.duration(p.seconds()) : "pauses left out");
  }

  /** Dollars held back; a dash for none. */
  static String held(double usd) {
    return usd >= LEAST ? Numbers.money(usd) : Numbers.NONE;
  }

  private static String money(RunProgress p) {
    String of = Double.isNaN(p.budgetUsd()) ? "no budget" : "of " + Numbers.money(p.budgetUsd());
    String held = p.reservedUsd() >= LEAST ? ", " + Numbers.money(p.reservedUsd()) + " held" : "";
    String risk = p.riskUsd() >= LEAST ? ", " + Numbers.money(p.riskUsd()) + " perhaps" : "";
    String none = p.unpriced() > 0 ? ", " + Numbers.count(p.unpriced()) + " unpriced" : "";
    return of + held + risk + none;
  }

  private void show(RunInfo r) {
    RunMoney m = r.money();
    title.setText(r.title());
    pill(r.state(), Words.state(r.state()));
    why.setText(
        r.state() == RunState.WAITING
            ? "Its calls are in batches at the provider, done within a day. Fetch what is ready;"
                + " nothing is paid twice."
            : "");
    double all = Math.max(1, r.calls());
    bar.show(m.settled() / all, 0, 0, 0);
    answered.show(Numbers.count(m.settled()), "of " + Numbers.count(r.calls()));
    if (r.state() == RunState.WAITING) {
      flying.show(Numbers.count(m.open()), "in batches");
    } else {
      flying.show(Numbers.count(m.unknown()), "unknown attempts");
    }
    failed.show(Numbers.count(m.failed()), "failed attempts");
    spent.show(
        Numbers.money(m.settledUsd() + m.riskUsd()),
        (m.reservedUsd() >= LEAST ? Numbers.money(m.reservedUsd()) + " held, " : "")
            + (Double.isNaN(r.budgetUsd()) ? "no budget" : "of " + Numbers.money(r.budgetUsd()))
            + (m.unpriced() > 0 ? ", " + Numbers.count(m.unpriced()) + " unpriced" : ""));
    var ended = r.ended();
    double seconds =
        ended == null ? Double.NaN : (ended.toEpochMilli() - r.started().toEpochMilli()) / 1e3;
    speed.show(Numbers.NONE, "");
    eta.name.setText("Took");
    eta.show(Words.duration(seconds), String.format(Locale.ROOT, "run %d", r.id()));
  }

  private static String reason(@Nullable String words) {
    return words == null ? "" : words;
  }
}
