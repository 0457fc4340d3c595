package dev.lanewright.ui;

import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import dev.lanewright.traffic.reader.LogFiles;
import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandNodes;
import dev.lanewright.ui.data.imports.ImportDialog;
import dev.lanewright.ui.dialog.Failure;
import dev.lanewright.ui.prefs.PreferencesPane;
import dev.lanewright.ui.prefs.Preferred;
import dev.lanewright.ui.review.ReviewerName;
import dev.lanewright.ui.shell.EmptyState;
import dev.lanewright.ui.shell.Notice;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.traffic.AuditDialog;
import dev.lanewright.ui.traffic.LogDialog;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Edit;
import dev.lanewright.workspace.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Opens and closes workspaces, and puts their screens into the frame. JavaFX thread only. */
final class Documents implements AutoCloseable {
  private final Frame frame;
  private final WindowMemory memory;
  private final Path folder;
  private final Executor background;
  private final Executor calls;
  private final Executor fx;
  private List<EvalSetInfo> sets = List.of();
  private @Nullable OpenDocument open;
  private @Nullable Workspace emptyWorkspace;
  private @Nullable Screens screens;
  private @Nullable StatusLine status;
  private Runnable onFirstShown = () -> {};

  /**
   * @param calls one thread for each call of a model
   */
  Documents(
      Frame frame,
      WindowMemory memory,
      Path folder,
      Executor background,
      Executor calls,
      Executor fx) {
    this.frame = frame;
    this.memory = memory;
    this.folder = folder;
    this.background = background;
    this.calls = calls;
    this.fx = fx;
  }

  /** Opens the file, or what was open last, or the bundled sample. */
  void begin(@Nullable Path file) {
    frame.shell().instead(EmptyState.loading("Opening…"));
    if (file != null) {
      open(file);
      return;
    }
    List<Path> recent = memory.recent();
    if (recent.isEmpty() || !memory.is(PreferencesPane.REOPEN, true)) {
      openSample();
    } else {
      open(recent.getFirst());
    }
  }

  /** Runs once, when the first document's figures are there. */
  void onFirstShown(Runnable action) {
    onFirstShown = action;
  }

  /** Opens a workspace file; an error leaves open what was open. */
  void open(Path file) {
    open(file, null);
  }

  private void open(Path file, @Nullable Long set) {
    frame
        .tasks()
        .run(
            "open",
            p -> Opening.open(file, set, p),
            opened -> take(opened),
            e -> failed("The workspace " + file + " could not be opened.", e));
  }

  /** Makes and opens a new workspace. */
  void create(Path file) {
    frame
        .tasks()
        .run(
            "open",
            p -> Opening.create(file),
            opened -> take(opened),
            e -> failed("The workspace " + file + " could not be made.", e));
  }

  /** Opens the bundled sample; the first time it is made in the user's folder. */
  void openSample() {
    Path file = folder.resolve("support-desk.lanewright");
    frame
        .tasks()
        .run(
            "open",
            p ->
                Files.exists(file)
                    ? Opening.open(file, null, p)
                    : Opening.sample(file, background, p),
            opened -> take(opened),
            e -> failed("The bundled sample could not be opened.", e));
  }

  /** What a drop of files does: a workspace opens, anything else is imported. */
  void dropped(List<Path> files) {
    if (files.size() == 1 && files.getFirst().toString().endsWith(".lanewright")) {
      open(files.getFirst());
    } else if (files.stream().allMatch(LogFiles::known)) {
      openLog(files);
    } else {
      importFiles(files);
    }
  }

  /**
   * Profiles a production log and draws a set from it into the open workspace; none: asks which.
   */
  void openLog(List<Path> files) {
    Workspace into = open != null ? open.workspace() : emptyWorkspace;
    if (into == null) {
      frame
          .dialogs()
          .error(
              Failure.told(
                  "No workspace is open for the log.", "", "Open or make a workspace first."));
      return;
    }
    new LogDialog(
            into,
            frame.dialogs(),
            frame.tasks(),
            frame.plots(),
            background,
            open == null ? null : open.session().committed())
        .show(files)
        .ifPresent(
            done -> {
              frame.model().notices().add(imported(done));
              open(into.file(), done.evalSet());
            });
  }

  /** Imports files into the open workspace; none: asks which. Then shows the set. */
  void importFiles(List<Path> files) {
    Workspace into = open != null ? open.workspace() : emptyWorkspace;
    if (into == null) {
      frame
          .dialogs()
          .error(
              Failure.told(
                  "Nothing is open to import into.", "", "Open or make a workspace first."));
      return;
    }
    new ImportDialog(into, frame.dialogs(), frame.tasks(), background)
        .show(files)
        .ifPresent(
            done -> {
              frame.model().notices().add(imported(done.summary()));
              open(into.file(), done.summary().evalSet());
            });
  }

  private static Notice imported(ImportSummary done) {
    return new Notice(
        done.alreadyImported()
            ? "These files were imported before: nothing was added"
            : String.format(
                    Locale.ROOT,
                    "Imported %,d samples with %,d answers",
                    done.samples(),
                    done.answers())
                + (done.verdicts() == 0
                    ? ""
                    : String.format(Locale.ROOT, " and %,d verdicts", done.verdicts())),
        done.rejectedCount() == 0
            ? ""
            : String.format(Locale.ROOT, "%,d rows were set aside.", done.rejectedCount()));
  }

  /** Shows what the policy in hand lacks, and its price, ready to be replayed. */
  void replayLacking() {
    if (screens != null) {
      frame.shell().go("replay");
      screens.replay().planLacking();
    }
  }

  /** Shows what asking the gates of the policy in hand costs, ready to be sent. */
  void replayGates() {
    if (screens != null) {
      frame.shell().go("replay");
      screens.replay().planGates();
    }
  }

  /** Audits the set in view against the policy in hand. */
  void audit() {
    OpenDocument document = open;
    if (document != null) {
      new AuditDialog(
              document.workspace(),
              document.set(),
              document.session(),
              frame.dialogs(),
              frame.tasks())
          .show();
    }
  }

  /** Writes the replays of the set in view as spans. */
  void exportSpans() {
    OpenDocument document = open;
    if (document != null) {
      new SpanActions(frame.dialogs(), frame.tasks())
          .write(document.workspace(), document.set().id(), document.session().committed());
    }
  }

  /** Asks what shall be judged, and by whom. */
  void judge() {
    if (screens != null) {
      screens.judges().ask();
    }
  }

  /** Who reviews on this machine. */
  ReviewerName reviewer() {
    return new ReviewerName() {
      @Override
      public @Nullable String get() {
        return memory.reviewer();
      }

      @Override
      public void put(String name) {
        memory.reviewer(name);
      }
    };
  }

  /** What policies are held to where nothing is set yet: the preferences. */
  GateSettings usualGate() {
    return Preferred.gate(memory);
  }

  /** Writes a copy of the open workspace for somebody else. */
  void share(boolean texts) {
    if (open != null) {
      care().share(open.workspace(), texts);
    }
  }

  /** Brings in what a colleague reviewed in a copy. */
  void mergeLabels() {
    if (open != null) {
      care().merge(open.workspace());
    }
  }

  /** Deletes the eval set in view for good. */
  void forgetSet() {
    if (open != null) {
      care().forgetSet(open.workspace(), open.set());
    }
  }

  /** Deletes the requests of one person from the eval set in view, for good. */
  void forgetPerson() {
    if (open != null) {
      care().forgetPerson(open.workspace(), open.set());
    }
  }

  /** Deletes what a reviewer decided and wrote, for good. */
  void forgetReviewer() {
    if (open != null) {
      care().forgetReviewer(open.workspace());
    }
  }

  private WorkspaceActions care() {
    return new WorkspaceActions(frame.dialogs(), frame.tasks(), this::reload);
  }

  /** The open workspace's eval sets. */
  List<EvalSetInfo> sets() {
    return sets;
  }

  /** Looks at another eval set of the open workspace. */
  void choose(long set) {
    if (open != null) {
      open(open.workspace().file(), set);
    }
  }

  /** Reads the open workspace again: files came in, or models have other names. */
  void reload() {
    if (open != null) {
      open(open.workspace().file());
    }
  }

  void undo() {
    if (open != null) {
      open.session().undo();
    }
  }

  void redo() {
    if (open != null) {
      open.session().redo();
    }
  }

  private void failed(String what, Throwable thrown) {
    if (open == null && emptyWorkspace == null) {
      frame.shell().instead(nothing());
    }
    frame.dialogs().error(what, thrown);
  }

  private EmptyState nothing() {
    return new EmptyState(
        Feather.FOLDER,
        "Nothing is open",
        "Open a workspace, make one, or look around in the bundled sample.",
        CommandNodes.button(frame.commands().get("open")),
        CommandNodes.button(frame.commands().get("new")),
        CommandNodes.button(frame.commands().get("open-sample")));
  }

  private void take(Opening.Opened opened) {
    OpenDocument old = open;
    Workspace oldEmpty = emptyWorkspace;
    closeScreens();
    open = null;
    emptyWorkspace = null;
    sets = opened.sets();
    memory.opened(opened.workspace().file());
    Session session = opened.session(background, fx);
    EvalSetInfo set = opened.set();
    if (session == null || set == null) {
      empty(opened.workspace());
    } else {
      show(OpenDocument.of(opened, set, session, frame.dialogs(), background, fx));
    }
    if (old != null) {
      old.close();
    }
    if (oldEmpty != null) {
      oldEmpty.close();
    }
  }

  private void show(OpenDocument document) {
    open = document;
    Session session = document.session();
    frame.model().documentProperty().set(session.document().title());
    frame.model().badgeProperty().set(session.document().synthetic() ? "synthetic sample" : "");
    session.subscribe(
        what -> {
          if (what.contains(Aspect.HISTORY)) {
            history(session);
          }
          if (what.contains(Aspect.DETAILS)) {
            Runnable first = onFirstShown;
            onFirstShown = () -> {};
            first.run();
          }
        });
    history(session);
    status = new StatusLine(frame.model(), document.set(), session, document.desk());
    var made = new Screens(document, frame, this, background, calls);
    status.watch(made.replay(), this::replayLacking);
    status.onMix(() -> frame.commands().get("production-mix").run());
    status.onPrices(() -> frame.shell().go("models"));
    screens = made;
    var now = frame.model().screenProperty().get();
    String last = now != null ? now.id() : memory.screen();
    frame.shell().screens(made.all());
    frame
        .shell()
        .go(
            made.all().stream()
                .map(Screen::id)
                .filter(id -> id.equals(last))
                .findFirst()
                .orElse("tune"));
    session.start();
    frame
        .tasks()
        .run(
            "follow up",
            p -> FollowUp.run(document, p),
            counted -> {
              if (counted) {
                document.repricing().reload();
              }
            },
            e -> frame.dialogs().error("The texts could not be prepared for search.", e));
  }

  private void closeScreens() {
    frame.tasks().cancel("follow up");
    if (screens != null) {
      screens.close();
      screens = null;
    }
    if (status != null) {
      status.close();
      status = null;
    }
  }

  private void empty(Workspace workspace) {
    emptyWorkspace = workspace;
    frame.model().documentProperty().set(workspace.file().getFileName().toString());
    frame.model().badgeProperty().set("");
    frame
        .shell()
        .instead(
            new EmptyState(
                Feather.DOWNLOAD,
                "No eval set yet",
                "Drop files anywhere on the window, or import them: CSV, TSV, JSON, JSONL and"
                    + " Parquet, also gzipped. The layout is recognised by content.",
                CommandNodes.button(frame.commands().get("import"))));
  }

  private void history(Session session) {
    name("undo", "Undo", session.toUndo());
    name("redo", "Redo", session.toRedo());
  }

  private void name(String id, String verb, Optional<Edit> edit) {
    Command command = frame.commands().get(id);
    command.enabledProperty().set(edit.isPresent());
    command.titleProperty().set(edit.map(e -> verb + " “" + e.name() + "”").orElse(verb));
  }

  @Override
  public void close() {
    closeScreens();
    if (open != null) {
      open.close();
      open = null;
    }
    if (emptyWorkspace != null) {
      emptyWorkspace.close();
      emptyWorkspace = null;
    }
  }
}
