package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.traffic.LogLayout;
import dev.lanewright.traffic.LoggedCall;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What reading some logs gave. */
record LogRead(
    LogLayout layout, List<LoggedCall> calls, List<Rejected> rejected, LogSummary summary) {

  static LogRead of(Path... files) throws IOException {
    return of(LogRoles.USUAL, files);
  }

  static LogRead of(LogRoles roles, Path... files) throws IOException {
    List<LoggedCall> calls = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    try (LogFiles logs = LogFiles.open(List.of(files), roles, Progress.NONE, () -> false)) {
      LogSummary summary =
          logs.read(
              (call, place) -> call,
              new LogSink<>() {
                @Override
                public void accept(LoggedCall made) {
                  calls.add(made);
                }

                @Override
                public void reject(Rejected row) {
                  rejected.add(row);
                }
              },
              Runnable::run,
              Progress.NONE,
              () -> false);
      return new LogRead(logs.layout(), calls, rejected, summary);
    }
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static Path gzip(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name + ".gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
