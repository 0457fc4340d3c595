package dev.lanewright.ui;

import dev.lanewright.policy.Policy;
import dev.lanewright.replay.Purpose;
import dev.lanewright.ship.spans.OtlpSpans;
import dev.lanewright.ship.spans.SpanNames;
import dev.lanewright.store.RecordedCall;
import dev.lanewright.store.RecordedCalls;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the replays of a set as OpenTelemetry GenAI spans, where the person says. */
record SpanActions(Dialogs dialogs, Tasks tasks) {
  void write(Workspace workspace, long set, Policy policy) {
    dialogs
        .save(
            FileAsk.save(
                "Export replays as spans", "OTLP JSON lines", "replays.otlp.jsonl", "*.jsonl"))
        .ifPresent(
            file ->
                tasks.run(
                    "export spans",
                    p -> {
                      p.at(Double.NaN, "Writing " + file.getFileName());
                      return write(workspace, set, policy, file);
                    },
                    n ->
                        dialogs.tell(
                            String.format(Locale.ROOT, "%,d spans are written", n),
                            file
                                + "\nModels, tokens, times and lanes; no requests and no answers."
                                + " The command lanewright spans --texts writes those too."),
                    e -> dialogs.error("The spans could not be written to " + file + ".", e)));
  }

  private static long write(Workspace workspace, long set, Policy policy, Path file)
      throws IOException {
    String name = String.valueOf(workspace.file().getFileName());
    try (var spans =
        new OtlpSpans(Files.newBufferedWriter(file), SpanNames.lanes(policy), false, name)) {
      new RecordedCalls(workspace).each(Purpose.ANSWER.name(), set, -1, call -> add(spans, call));
      return spans.count();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(OtlpSpans spans, RecordedCall call) {
    try {
      spans.add(call);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
