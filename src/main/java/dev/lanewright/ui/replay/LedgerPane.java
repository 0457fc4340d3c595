package dev.lanewright.ui.replay;

import dev.lanewright.replay.ErrorGroup;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.store.AttemptRow;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.RunInfo;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.PagedTable;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.ui.table.Sort;
import dev.lanewright.ui.task.Tasks;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the ledger holds: errors by cause, attempts, unknown calls, recent runs. */
final class LedgerPane {
  private final ReplayViewModel vm;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final TabPane tabs = new TabPane();
  private final SimpleTable<Cause> errors = new SimpleTable<>("replay-errors");
  private final PagedTable<AttemptRow> attempts;
  private final SimpleTable<AttemptRow> unknown = new SimpleTable<>("replay-unknown");
  private final SimpleTable<RunInfo> runs = new SimpleTable<>("replay-runs");
  private final Tab errorsTab;
  private final Tab attemptsTab;
  private final Tab unknownTab;
  private final Tab runsTab;
  private final BatchTab batches;
  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  /** A line of the errors' table. */
  private record Cause(String what, String who, String words, long attempts, long givenUp) {}

  LedgerPane(ReplayViewModel vm, Tasks tasks, Dialogs dialogs) {
    this.vm = vm;
    this.tasks = tasks;
    this.dialogs = dialogs;
    attempts =
        new PagedTable<>(
            "replay-attempts", tasks, e -> dialogs.error("The ledger could not be read.", e));
    errors
        .text("What", "", 190, "", Cause::what)
        .text("Who", "", 170, "muted", Cause::who)
        .number("Attempts", "", 80, Cause::attempts, c -> Numbers.count(c.attempts()))
        .number(
            "Given up",
            "Calls that ended with it",
            80,
            Cause::givenUp,
            c -> c.givenUp() < 0 ? Numbers.NONE : Numbers.count(c.givenUp()))
        .text("In the provider's words", "", 480, "muted", Cause::words);
    errors.node().setPlaceholder(new Label("No attempt failed."));
    attempts
        .column(null, "Sample", "", 200, "", AttemptRow::key)
        .column(null, "Time", "", 120, "muted", r -> time.format(r.written()))
        .column(null, "Model", "", 190, "muted", r -> shortName(r.model()))
        .column(null, "Try", "", 44, "right", r -> Integer.toString(r.number()))
        .column(null, "State", "", 190, "", LedgerPane::state)
        .column(
            null,
            "Held",
            "The worst case that was held back",
            74,
            "right",
            r -> Numbers.money(r.reservedUsd()))
        .column(null, "Billed", "", 74, "right", r -> Numbers.money(r.costUsd()))
        .column(
            null,
            "Perhaps",
            "What it may have been billed without an answer",
            74,
            "right",
            r -> r.riskUsd() > 0 ? Numbers.money(r.riskUsd()) : "")
        .column(null, "Tokens", "Input and output", 90, "right", LedgerPane::tokens)
        .column(null, "Took", "", 74, "right", r -> Numbers.seconds(r.latencyMs()))
        .placeholder(new Label("No attempt yet."));
    unknown
        .text("Sample", "", 240, "", AttemptRow::key)
        .text("Model", "", 240, "muted", AttemptRow::model)
        .text("Sent", "", 140, "muted", r -> time.format(r.written()))
        .number("Perhaps billed", "", 110, AttemptRow::riskUsd, r -> Numbers.money(r.riskUsd()))
        .text("Run", "", 60, "muted", r -> Long.toString(r.run()));
    unknown.node().setPlaceholder(new Label("Every call that was sent has ended."));
    runs.text("Run", "", 330, "", RunInfo::title)
        .text("State", "", 100, "", r -> Words.state(r.state()))
        .text("Began", "", 130, "muted", r -> time.format(r.started()))
        .number("Calls", "", 80, RunInfo::calls, r -> Numbers.count(r.calls()))
        .number(
            "Answered", "", 80, r -> r.money().settled(), r -> Numbers.count(r.money().settled()))
        .number(
            "Failed",
            "Failed attempts, retried ones too",
            70,
            r -> r.money().failed(),
            r -> Numbers.count(r.money().failed()))
        .number(
            "Unknown", "", 80, r -> r.money().unknown(), r -> Numbers.count(r.money().unknown()))
        .number(
            "Spent",
            "",
            90,
            r -> r.money().settledUsd(),
            r -> Numbers.money(r.money().settledUsd()))
        .number("Budget", "", 90, RunInfo::budgetUsd, r -> Numbers.money(r.budgetUsd()));
    runs.node().setPlaceholder(new Label("No run yet."));
    runs.node()
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            r -> {
              if (r != null && vm.activeProperty().get() == null) {
                vm.lookedProperty().set(r);
              }
            });
    errorsTab = tab("Errors", errors.node());
    attemptsTab = tab("Attempts", attempts.node());
    unknownTab = tab("Unknown calls", unknownNode());
    runsTab = tab("Recent runs", runs.node());
    batches =
        new BatchTab(vm.service(), tasks, e -> dialogs.error("The batches could not be read.", e));
    tabs.getTabs().setAll(errorsTab, attemptsTab, unknownTab, runsTab, batches.tab());
    tabs.setId("replay-tabs");
    vm.booksProperty().subscribe(this::show);
    vm.lookedProperty().subscribe(r -> reload());
    vm.activeProperty().subscribe(a -> reload());
    attemptsTab.selectedProperty().subscribe(on -> reload());
  }

  Node node() {
    var box = new VBox(tabs);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    box.getStyleClass().addAll("card", "flush");
    return box;
  }

  /** Shows the newest errors of the run under way: a few times a second. */
  void show(RunProgress p) {
    if (batches.tab().isSelected() && vm.activeProperty().get() != null) {
      batches.show(p.run());
    }
    List<Cause> causes = p.errors().stream().map(LedgerPane::cause).toList();
    errors.show(causes);
    title(errorsTab, "Errors", p.errors().stream().mapToLong(ErrorGroup::attempts).sum());
  }

  private static Cause cause(ErrorGroup e) {
    return new Cause(
        Words.kind(e.kind()) + (e.status() > 0 ? " (" + e.status() + ")" : ""),
        e.provider(),
        e.words(),
        e.attempts(),
        e.givenUp());
  }

  private void show(ReplayBooks books) {
    unknown.show(books.unknown());
    title(unknownTab, "Unknown calls", books.unknown().size());
    runs.show(books.runs());
    title(runsTab, "Recent runs", books.runs().size());
  }

  /** Reads a run's errors and attempts from the ledger. */
  private void reload() {
    RunInfo looked = vm.lookedProperty().get();
    var active = vm.activeProperty().get();
    long run = active != null ? active.id() : looked != null ? looked.id() : -1;
    if (run < 0) {
      return;
    }
    batches.show(run);
    if (attemptsTab.isSelected()) {
      attempts.show(new Source(vm.service().attempts(), run));
    }
    if (active == null) {
      tasks.run(
          "replay causes",
          p -> vm.service().attempts().causes(run),
          found -> {
            errors.show(
                found.stream()
                    .map(
                        c ->
                            new Cause(
                                Words.kind(c.kind())
                                    + (c.status() > 0 ? " (" + c.status() + ")" : ""),
                                shortName(c.model()),
                                c.words(),
                                c.attempts(),
                                -1))
                    .toList());
            title(errorsTab, "Errors", found.stream().mapToLong(Attempts.Cause::attempts).sum());
          },
          e -> dialogs.error("The ledger could not be read.", e));
    }
  }

  private Node unknownNode() {
    Label words =
        Parts.wrapped(
            "These calls were under way when a program ended. They may have been answered, and"
                + " billed: they count against their run's budget, and are sent again only when you"
                + " say so.",
            "muted",
            "small");
    Button again = Parts.button("replay-repeat-unknown", "Send them again…", this::repeat);
    vm.booksProperty()
        .subscribe(
            b -> again.setDisable(b.unknown().isEmpty() || vm.activeProperty().get() != null));
    vm.activeProperty()
        .subscribe(
            a -> again.setDisable(a != null || vm.booksProperty().get().unknown().isEmpty()));
    var top = Parts.row(12, words, Parts.gap(), again);
    top.setStyle("-fx-padding: 8 12 4 12;");
    again.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    var pane = new BorderPane(unknown.node());
    pane.setTop(top);
    return pane;
  }

  private void repeat() {
    ReplayBooks books = vm.booksProperty().get();
    if (books.unknown().isEmpty()) {
      return;
    }
    long run = books.unknown().getFirst().run();
    List<AttemptRow> these = books.unknown().stream().filter(r -> r.run() == run).toList();
    double risk =
        these.stream().mapToDouble(AttemptRow::riskUsd).filter(r -> !Double.isNaN(r)).sum();
    boolean yes =
        dialogs.confirm(
            String.format(Locale.ROOT, "Send %,d calls again?", these.size()),
            "They may have been billed already, at most " + Numbers.money(risk) + ".",
            "Send again");
    books.runs().stream()
        .filter(r -> yes && r.id() == run)
        .findFirst()
        .ifPresent(r -> vm.resume(r, true));
  }

  private static Tab tab(String title, Node content) {
    var tab = new Tab(title, content);
    tab.setClosable(false);
    return tab;
  }

  private static void title(Tab tab, String words, long n) {
    String text = n == 0 ? words : words + "  " + Numbers.count(n);
    if (!text.equals(tab.getText())) {
      tab.setText(text);
    }
  }

  private static String shortName(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  private static String state(AttemptRow r) {
    return switch (r.state()) {
      case WRITTEN -> "in flight";
      case SETTLED -> "answered";
      case UNKNOWN -> "unknown";
      case FAILED -> {
        String kind = r.kind();
        yield (kind == null ? "failed" : Words.kind(kind))
            + (r.status() > 0 ? " (" + r.status() + ")" : "");
      }
    };
  }

  private static String tokens(AttemptRow r) {
    return r.input() < 0
        ? Numbers.NONE
        : Numbers.count(r.input()) + " + " + Numbers.count(Math.max(0, r.output()));
  }

  /** A run's attempts by page; those that come later do not move them. */
  private static final class Source implements RowSource<AttemptRow> {
    private final Attempts ledger;
    private final long run;
    private volatile long newest = Long.MAX_VALUE - 1;

    Source(Attempts ledger, long run) {
      this.ledger = ledger;
      this.run = run;
    }

    @Override
    public int count() {
      Attempts.Extent extent = ledger.extent(run, null);
      newest = extent.newest();
      return extent.attempts();
    }

    @Override
    public List<AttemptRow> rows(int from, int count, @Nullable Sort sort) {
      return ledger.page(run, newest + 1, null, from, count);
    }
  }
}
