package dev.lanewright.ui;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandNodes;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.command.KeysHelp;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.prefs.PreferencesPane;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.ui.tour.Tour;
import dev.lanewright.ui.tour.TourStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The commands of the frame itself: files, undo, theme, palette, keys. */
final class Actions {
  private final Commands commands;
  private final Themes themes;
  private final Dialogs dialogs;
  private final WindowMemory memory;
  private @Nullable Documents documents;
  private @Nullable Shell shell;
  private @Nullable CommandPalette palette;

  Actions(Commands commands, Themes themes, Dialogs dialogs, WindowMemory memory) {
    this.commands = commands;
    this.themes = themes;
    this.dialogs = dialogs;
    this.memory = memory;
    add("open", "File", "Open workspace…", "Shortcut+O", d -> open());
    add("new", "File", "New workspace…", "Shortcut+N", d -> create());
    add("import", "File", "Import eval set…", "Shortcut+I", d -> d.importFiles(List.of()));
    add("open-log", "File", "Open a production log…", "Shortcut+L", d -> d.openLog(List.of()));
    add("open-sample", "File", "Open the bundled sample", null, Documents::openSample);
    add(
        "replay-lacking",
        "Replay",
        "Replay what the policy lacks…",
        "Shortcut+R",
        Documents::replayLacking);
    add("replay-gates", "Replay", "Ask gates what they never said…", null, Documents::replayGates);
    add("share", "File", "Share a copy…", null, d -> d.share(true));
    add("share-bare", "File", "Share a copy without texts…", null, d -> d.share(false));
    add("merge-labels", "File", "Merge a colleague's labels…", null, Documents::mergeLabels);
    add("forget-set", "File", "Delete this eval set for good…", null, Documents::forgetSet);
    add(
        "forget-person",
        "File",
        "Delete a person's requests for good…",
        null,
        Documents::forgetPerson);
    add(
        "forget-reviewer",
        "File",
        "Delete a reviewer's data for good…",
        null,
        Documents::forgetReviewer);
    add("audit", "Verdicts", "Audit this set of production…", null, Documents::audit);
    add("export-spans", "Replay", "Export replays as spans…", null, Documents::exportSpans);
    add("judge", "Verdicts", "Judge…", "Shortcut+J", Documents::judge);
    add("undo", "Policy", "Undo", "Shortcut+Z", Documents::undo).enabledProperty().set(false);
    add("redo", "Policy", "Redo", "Shortcut+Shift+Z", Documents::redo).enabledProperty().set(false);
    theme("theme-light", "Light theme", Themes.Choice.LIGHT);
    theme("theme-dark", "Dark theme", Themes.Choice.DARK);
    theme("theme-system", "Theme of the system", Themes.Choice.SYSTEM);
    commands.add(
        new Command("preferences", "View", "Preferences…", "Shortcut+COMMA", () -> preferences()));
    add("tour", "Help", "Show the tour", null, d -> tour());
    add("palette", "Help", "Search all commands", "Shortcut+Shift+P", d -> openPalette());
    add("keys", "Help", "Show all keys", "?", d -> keys());
  }

  void connect(Documents newDocuments, Shell newShell, CommandPalette newPalette) {
    documents = newDocuments;
    shell = newShell;
    palette = newPalette;
    newShell.onFiles(newDocuments::dropped);
    newShell.documentMenu(menu(newDocuments));
    newPalette.alsoSearch(query -> found(newDocuments, query));
    newDocuments.onFirstShown(
        () -> {
          if (!memory.is("tour-seen", false)) {
            tour();
          }
        });
  }

  private List<MenuItem> menu(Documents docs) {
    var recent = new Menu("Open recent");
    recent.setId("open-recent");
    var view = new Menu("Theme");
    for (String id : List.of("theme-light", "theme-dark", "theme-system")) {
      view.getItems().add(CommandNodes.item(commands.get(id)));
    }
    var sets = new Menu("Eval set");
    sets.setId("choose-evalset");
    sets.getItems().setAll(setItems(docs));
    sets.setOnShowing(e -> sets.getItems().setAll(setItems(docs)));
    recent.getItems().setAll(recentItems(docs));
    recent.setOnShowing(e -> recent.getItems().setAll(recentItems(docs)));
    return List.of(
        CommandNodes.item(commands.get("open")),
        recent,
        CommandNodes.item(commands.get("new")),
        CommandNodes.item(commands.get("open-sample")),
        new SeparatorMenuItem(),
        sets,
        CommandNodes.item(commands.get("import")),
        CommandNodes.item(commands.get("open-log")),
        CommandNodes.item(commands.get("audit")),
        CommandNodes.item(commands.get("export-spans")),
        new SeparatorMenuItem(),
        care(),
        new SeparatorMenuItem(),
        view,
        CommandNodes.item(commands.get("preferences")),
        new SeparatorMenuItem(),
        CommandNodes.item(commands.get("palette")),
        CommandNodes.item(commands.get("tour")),
        CommandNodes.item(commands.get("keys")));
  }

  private Menu care() {
    var menu = new Menu("Share and delete");
    menu.setId("workspace-care");
    for (String id :
        List.of(
            "share",
            "share-bare",
            "merge-labels",
            "forget-set",
            "forget-person",
            "forget-reviewer")) {
      menu.getItems().add(CommandNodes.item(commands.get(id)));
    }
    return menu;
  }

  private static List<MenuItem> setItems(Documents docs) {
    List<MenuItem> items =
        docs.sets().stream()
            .<MenuItem>map(
                set -> {
                  var item = new MenuItem(set.name());
                  item.setOnAction(e -> docs.choose(set.id()));
                  return item;
                })
            .toList();
    return items.isEmpty() ? List.of(quiet("None imported yet")) : items;
  }

  private static MenuItem quiet(String words) {
    var item = new MenuItem(words);
    item.setDisable(true);
    return item;
  }

  private List<MenuItem> recentItems(Documents docs) {
    List<MenuItem> items =
        memory.recent().stream()
            .<MenuItem>map(
                file -> {
                  var item = new MenuItem(file.getFileName().toString());
                  item.setOnAction(e -> docs.open(file));
                  return item;
                })
            .toList();
    return items.isEmpty() ? List.of(quiet("Nothing opened yet")) : items;
  }

  private void open() {
    if (documents != null) {
      dialogs
          .open(FileAsk.open("Open workspace", "Lanewright workspace", "*.lanewright"))
          .ifPresent(documents::open);
    }
  }

  private void create() {
    if (documents != null) {
      dialogs
          .save(
              FileAsk.save(
                  "New workspace", "Lanewright workspace", "evaluation.lanewright", "*.lanewright"))
          .ifPresent(documents::create);
    }
  }

  private void openPalette() {
    if (palette != null && shell != null) {
      palette.open(shell);
    }
  }

  private void preferences() {
    dialogs.show("Preferences", new PreferencesPane(themes, memory));
  }

  /** Leads through the screens that there are; at the first start by itself. */
  void tour() {
    Shell over = shell;
    if (over == null) {
      return;
    }
    List<String> there = over.screens().stream().map(Screen::id).toList();
    List<TourStep> steps = TourStep.all().stream().filter(s -> there.contains(s.screen())).toList();
    if (!steps.isEmpty()) {
      new Tour(over, steps, over::go, () -> memory.turn("tour-seen", true)).begin();
    }
  }

  /** Recent files and eval sets, found beside the commands. */
  private List<Command> found(Documents docs, String query) {
    String wanted = query.toLowerCase(Locale.ROOT).strip();
    List<Command> all = new ArrayList<>();
    docs.sets()
        .forEach(
            set ->
                all.add(
                    new Command(
                        "set-" + set.id(),
                        "Eval set",
                        set.name(),
                        null,
                        () -> docs.choose(set.id()))));
    memory
        .recent()
        .forEach(
            file ->
                all.add(
                    new Command(
                        "recent-" + file,
                        "Recent",
                        file.getFileName().toString(),
                        null,
                        () -> docs.open(file))));
    return all.stream()
        .filter(c -> (c.group() + " " + c.title()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private void keys() {
    dialogs.show("Keys", KeysHelp.pane(commands));
  }

  private void theme(String id, String title, Themes.Choice choice) {
    commands.add(
        new Command(
            id,
            "View",
            title,
            null,
            () -> {
              themes.choiceProperty().set(choice);
              memory.theme(choice);
            }));
  }

  private Command add(
      String id, String group, String title, @Nullable String keys, Consumer<Documents> action) {
    return commands.add(
        new Command(
            id,
            group,
            title,
            keys,
            () -> {
              if (documents != null) {
                action.accept(documents);
              }
            }));
  }
}
