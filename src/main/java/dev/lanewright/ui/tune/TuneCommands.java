package dev.lanewright.ui.tune;

import dev.lanewright.ui.autotune.AutoTune;
import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.compare.Compare;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.export.ExportDialog;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.util.List;

/** What can be done on the tune screen from the keyboard and the palette. */
final class TuneCommands {
  /** Ids of what it adds. */
  static final List<String> IDS =
      List.of(
          "save",
          "save-policy-as",
          "export-policy",
          "all-categories",
          "compare-policies",
          "policy-history",
          "production-mix",
          "pinned-samples",
          "auto-tune");

  private TuneCommands() {}

  /** Adds them in place of those of an earlier document. */
  static void add(
      TuneViewModel vm,
      Commands commands,
      PolicyPicker picker,
      ExportDialog export,
      Compare compare,
      Dialogs dialogs,
      Tasks tasks) {
    Session session = vm.session();
    IDS.forEach(commands::remove);
    Command save =
        commands.add(
            new Command("save", "Policy", "Save policy", "Shortcut+S", () -> session.save("")));
    commands.add(
        new Command(
            "save-policy-as", "Policy", "Save policy as…", "Shortcut+Shift+S", picker::saveAs));
    commands.add(
        new Command("export-policy", "Policy", "Export policy…", "Shortcut+E", export::open));
    commands.add(
        new Command(
            "all-categories", "View", "Show all categories", null, () -> vm.chooseCategory(null)));
    commands.add(
        new Command("compare-policies", "Policy", "Compare policies…", null, compare::compare));
    commands.add(
        new Command("policy-history", "Policy", "Saved versions…", null, compare::history));
    commands.add(
        new Command(
            "production-mix", "View", "Production mix and importance…", null, compare::mix));
    commands.add(new Command("pinned-samples", "View", "Pinned samples…", null, compare::pins));
    var tuner = new AutoTune(session, dialogs, tasks);
    commands.add(new Command("auto-tune", "Policy", "Auto-tune…", "Shortcut+T", tuner::open));
    vm.onChange(
        () -> {
          save.enabledProperty().set(session.edited());
          String problem = session.problem();
          // Where a column is missing, the card that reads it says so.
          boolean said = problem == null || vm.staleProperty().get();
          vm.problemProperty().set(said ? "" : problem);
        });
    save.enabledProperty().set(false);
    vm.problemProperty()
        .subscribe(
            p -> {
              if (!p.isEmpty()) {
                dialogs.tell("The figures could not be computed.", p);
              }
            });
  }
}
