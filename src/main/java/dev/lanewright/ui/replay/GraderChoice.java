package dev.lanewright.ui.replay;

import dev.lanewright.replay.grade.Grader;
import dev.lanewright.ui.task.Tasks;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The set's grader of new answers. JavaFX thread only. */
final class GraderChoice {
  private final ReplayService service;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final StringProperty spec = new SimpleStringProperty("");

  GraderChoice(ReplayService service, Tasks tasks, Consumer<Throwable> failed) {
    this.service = service;
    this.tasks = tasks;
    this.failed = failed;
  }

  /** Empty for none. */
  StringProperty spec() {
    return spec;
  }

  void refresh() {
    tasks.run(
        "replay grader", p -> Objects.requireNonNullElse(service.grader(), ""), spec::set, failed);
  }

  /** Chooses; returns what is wrong with it, or empty. */
  String choose(String newSpec) {
    if (!newSpec.isEmpty()) {
      try {
        Grader.of(newSpec);
      } catch (IllegalArgumentException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
      }
    }
    spec.set(newSpec);
    tasks.run(
        "replay grader set",
        p -> {
          service.grader(newSpec.isEmpty() ? null : newSpec);
          return true;
        },
        ok -> {},
        failed);
    return "";
  }
}
