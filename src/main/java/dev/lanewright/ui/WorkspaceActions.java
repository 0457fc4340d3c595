package dev.lanewright.ui;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Forgetting;
import dev.lanewright.store.LabelMerge;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Sharing;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What is done with the open workspace as a file: share, merge, delete for good. */
final class WorkspaceActions {
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Runnable reload;

  /**
   * @param reload reads the open workspace again
   */
  WorkspaceActions(Dialogs dialogs, Tasks tasks, Runnable reload) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.reload = reload;
  }

  void share(Workspace workspace, boolean texts) {
    String name = String.valueOf(workspace.file().getFileName()).replace(".lanewright", "");
    dialogs
        .save(
            FileAsk.save(
                texts ? "Share a copy" : "Share a copy without texts",
                "Lanewright workspace",
                name + (texts ? "-copy" : "-without-texts") + ".lanewright",
                "*.lanewright"))
        .ifPresent(file -> share(workspace, file, texts));
  }

  private void share(Workspace workspace, Path file, boolean texts) {
    tasks.run(
        "share workspace",
        p -> {
          p.at(Double.NaN, "Writing " + file.getFileName());
          Sharing.copy(workspace, file, texts);
          return file;
        },
        done ->
            dialogs.tell(
                "The copy is written",
                file
                    + (texts
                        ? "\nIt holds every request and answer. Keys are in no workspace."
                        : "\nFigures, grades, verdicts and metadata fields are in it; requests,"
                            + " answers, rationales and notes are not.")),
        e -> dialogs.error("The copy could not be written to " + file + ".", e));
  }

  void merge(Workspace workspace) {
    dialogs
        .open(FileAsk.open("Merge a colleague's labels", "Lanewright workspace", "*.lanewright"))
        .ifPresent(
            file ->
                tasks.run(
                    "merge labels",
                    p -> LabelMerge.merge(workspace, file),
                    merged -> {
                      tell(Objects.requireNonNull(merged));
                      reload.run();
                    },
                    e -> dialogs.error("The labels could not be merged from " + file + ".", e)));
  }

  private void tell(LabelMerge.Merged merged) {
    dialogs.tell(
        String.format(Locale.ROOT, "%,d review events added", merged.added()),
        String.format(
            Locale.ROOT,
            "%,d were here already; %,d are on pairs that this workspace does not have.",
            merged.known(),
            merged.lost()));
  }

  void forgetSet(Workspace workspace, EvalSetInfo set) {
    if (dialogs.confirm(
        "Delete \"" + set.name() + "\" for good?",
        String.format(
            Locale.ROOT,
            "%,d samples with answers, grades, verdicts and reviews are overwritten. Nothing brings"
                + " them back. Copies made before still hold them.",
            set.samples()),
        "Delete for good")) {
      erase("The eval set", () -> new Forgetting(workspace).set(set.id()));
    }
  }

  void forgetPerson(Workspace workspace, EvalSetInfo set) {
    dialogs
        .ask(
            "Delete a person's requests",
            "Metadata field and its value, such as user_id=u-17",
            "user_id=")
        .ifPresent(
            given -> {
              int equals = given.indexOf('=');
              String field = equals < 0 ? "" : given.substring(0, equals).strip();
              String value = given.substring(equals + 1).strip();
              if (field.isEmpty() || value.isEmpty()) {
                dialogs.tell("Nothing was deleted", "Write a field and a value: user_id=u-17");
              } else if (dialogs.confirm(
                  "Delete every request of \""
                      + set.name()
                      + "\" with "
                      + field
                      + " "
                      + value
                      + "?",
                  "Its answers, grades, verdicts and labels are overwritten. Nothing brings them"
                      + " back. Copies made before still hold them.",
                  "Delete for good")) {
                forgetPerson(workspace, set, field, value);
              }
            });
  }

  private void forgetPerson(Workspace workspace, EvalSetInfo set, String field, String value) {
    tasks.run(
        "delete for good",
        p -> {
          p.at(Double.NaN, "Deleting for good");
          return new Forgetting(workspace).samples(set.id(), field, value);
        },
        count -> {
          dialogs.tell(
              String.format(Locale.ROOT, "%,d requests deleted", count),
              count == 0
                  ? "No request of \"" + set.name() + "\" has " + field + " " + value + "."
                  : "The file is built anew without them.");
          if (count > 0) {
            reload.run();
          }
        },
        e -> dialogs.error("The requests could not be deleted.", e));
  }

  void forgetReviewer(Workspace workspace) {
    tasks.run(
        "reviewers",
        p -> new Raters(workspace).people().stream().map(k -> k.rater().name()).toList(),
        names -> forgetReviewer(workspace, Objects.requireNonNull(names)),
        e -> dialogs.error("The reviewers could not be read.", e));
  }

  private void forgetReviewer(Workspace workspace, List<String> names) {
    if (names.isEmpty()) {
      dialogs.tell("Nobody reviewed here", "There is nothing to delete.");
      return;
    }
    dialogs
        .ask("Delete a reviewer's data", "One of: " + String.join(", ", names), names.getFirst())
        .filter(
            name ->
                dialogs.confirm(
                    "Delete everything that " + name + " decided or wrote?",
                    "Labels are settled anew by what others said. Nothing brings it back.",
                    "Delete for good"))
        .ifPresent(
            name -> erase("The reviewer's data", () -> new Forgetting(workspace).reviewer(name)));
  }

  private void erase(String what, Runnable work) {
    tasks.run(
        "delete for good",
        p -> {
          p.at(Double.NaN, "Deleting for good");
          work.run();
          return true;
        },
        done -> reload.run(),
        e -> dialogs.error(what + " could not be deleted.", e));
  }
}
