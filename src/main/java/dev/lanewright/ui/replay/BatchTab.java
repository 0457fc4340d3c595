package dev.lanewright.ui.replay;

import dev.lanewright.store.BatchInfo;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.ui.task.Tasks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;

/** The batches of the run in view, and where they stand. */
final class BatchTab {
  private final ReplayService service;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final SimpleTable<BatchInfo> table = new SimpleTable<>("replay-batch-list");
  private final Tab tab;
  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  BatchTab(ReplayService service, Tasks tasks, Consumer<Throwable> failed) {
    this.service = service;
    this.tasks = tasks;
    this.failed = failed;
    table
        .text("Batch", "The provider's name for it", 210, "", b -> name(b.remote()))
        .text("Model", "", 190, "muted", BatchInfo::model)
        .text("State", "", 150, "", b -> state(b.state()))
        .number("Calls", "", 80, BatchInfo::items, b -> Numbers.count(b.items()))
        .number("Answered", "", 80, BatchInfo::succeeded, b -> Numbers.count(b.succeeded()))
        .number("Failed", "", 70, BatchInfo::failed, b -> Numbers.count(b.failed()))
        .number(
            "Expired",
            "Not reached in time; handed in again when the run goes on",
            70,
            BatchInfo::expired,
            b -> Numbers.count(b.expired()))
        .text("Handed in", "", 110, "muted", b -> when(b.submitted()))
        .text("Looked at", "", 110, "muted", b -> when(b.polled()))
        .text("Over by", "", 110, "muted", b -> when(b.expires()));
    table.node().setPlaceholder(new Label("This run called one by one."));
    tab = new Tab("Batches", table.node());
    tab.setClosable(false);
  }

  Tab tab() {
    return tab;
  }

  void show(long run) {
    tasks.run("replay batches", p -> service.batches(run), this::show, failed);
  }

  private void show(List<BatchInfo> batches) {
    table.show(batches);
    String words = batches.isEmpty() ? "Batches" : "Batches  " + batches.size();
    if (!words.equals(tab.getText())) {
      tab.setText(words);
    }
  }

  private String when(@Nullable Instant at) {
    return at == null ? Numbers.NONE : time.format(at);
  }

  private static String name(@Nullable String remote) {
    return remote == null ? "not known yet" : remote;
  }

  static String state(BatchInfo.State state) {
    return switch (state) {
      case SUBMITTING -> "being handed in";
      case RUNNING -> "at the provider";
      case CANCELING -> "ending";
      case ENDED -> "over, being read";
      case DONE -> "read";
      case GONE -> "never arrived";
    };
  }
}
