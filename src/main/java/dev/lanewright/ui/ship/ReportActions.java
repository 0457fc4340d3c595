package dev.lanewright.ui.ship;

import dev.lanewright.ship.report.HtmlReport;
import dev.lanewright.ship.report.ReportInput;
import dev.lanewright.ship.report.ReportTables;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the report of what is on screen. */
final class ReportActions {
  private final ShipViewModel vm;
  private final Tasks tasks;
  private final Dialogs dialogs;

  ReportActions(ShipViewModel vm, Tasks tasks, Dialogs dialogs) {
    this.vm = vm;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /** Asks where to, and writes the HTML file. */
  void save() {
    ShipAnswer shown = vm.answerProperty().get();
    if (shown != null) {
      String name = shown.report().policy().name().replaceAll("[^A-Za-z0-9._-]+", "-");
      dialogs
          .save(FileAsk.save("Save the report", "Report", name + "-report.html", "*.html"))
          .ifPresent(
              file ->
                  write(
                      shown, file, done -> dialogs.tell("The report is written", done.toString())));
    }
  }

  /** Opens the report in the browser, whose print dialog prints it or makes a PDF. */
  void print() {
    ShipAnswer shown = vm.answerProperty().get();
    if (shown != null) {
      try {
        Path file = Files.createTempFile("lanewright-report", ".html");
        file.toFile().deleteOnExit();
        write(shown, file, dialogs::browse);
      } catch (IOException e) {
        dialogs.error("There is no place for a temporary file.", e);
      }
    }
  }

  private void write(ShipAnswer shown, Path file, Consumer<Path> then) {
    tasks.run(
        "ship report",
        progress -> {
          ReportInput input = vm.reportInput(shown);
          Files.writeString(file, HtmlReport.of(input));
          return file;
        },
        then,
        e -> dialogs.error("The report could not be written to " + file, e));
  }

  /** Asks for a folder, and writes every table of the report into it as CSV. */
  void tables() {
    ShipAnswer shown = vm.answerProperty().get();
    if (shown != null) {
      dialogs
          .folder("Write the report's tables to")
          .ifPresent(
              folder ->
                  tasks.run(
                      "ship tables",
                      progress -> {
                        Map<String, String> files = ReportTables.of(vm.reportInput(shown));
                        for (var file : files.entrySet()) {
                          Files.writeString(folder.resolve(file.getKey()), file.getValue());
                        }
                        return files.size();
                      },
                      n -> dialogs.tell(n + " tables are written", folder.toString()),
                      e -> dialogs.error("The tables could not be written to " + folder, e)));
    }
  }
}
