package dev.lanewright.workspace;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.Delta;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.engine.View;
import dev.lanewright.engine.WhatIf;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open document: an eval set, the policy being edited, what it is compared with, and the
 * figures that follow.
 *
 * <p>Not thread-safe: one thread owns it, calls it and hears its listeners. Heavy work runs on the
 * background executor; of two runs of the same kind only the newer one's result arrives.
 */
public final class Session implements AutoCloseable {
  private final Document document;
  private final Newest newest;
  private final Listeners listeners = new Listeners();
  private final UndoHistory history = new UndoHistory();
  private final DraftKeeper drafts;
  private final Evaluation evaluation;
  private final Inquiry inquiry;
  private SavedVersion saved;
  private Policy policy;
  private @Nullable Policy preview;
  private @Nullable Baseline chosenBaseline;
  private View view = View.of(Split.TUNE);
  private long saves;

  /**
   * @param start the version to open; a kept working copy that began from it is taken up again
   * @param background runs what takes time
   * @param owner runs something on the thread that owns this session
   */
  public Session(Document document, SavedVersion start, Executor background, Executor owner) {
    this.document = document;
    this.saved = start;
    this.newest = new Newest(background, owner);
    this.drafts = new DraftKeeper(document.policies(), background);
    this.policy =
        document
            .policies()
            .draft()
            .filter(d -> d.from(start))
            .map(PolicyShelf.Draft::policy)
            .orElse(start.policy());
    this.evaluation = new Evaluation(document.columns(), document.table(), newest, listeners);
    this.inquiry = new Inquiry(document.columns(), evaluation::table, () -> view, newest);
  }

  /** Begins computing. Called once, after the first listeners are there. */
  public void start() {
    evaluation.request(question());
  }

  /** Tells the listener of every change until the subscription is closed. */
  public Subscription subscribe(SessionListener listener) {
    return listeners.add(listener);
  }

  public Document document() {
    return document;
  }

  /** The columns, with those loaded so far. */
  public EvalTable table() {
    return evaluation.table();
  }

  /** Answers what editors ask of the data. */
  public Inquiry inquiry() {
    return inquiry;
  }

  public View view() {
    return view;
  }

  /** The policy shown: the one in a gesture, else the one in place. */
  public Policy policy() {
    return preview != null ? preview : policy;
  }

  /** The policy in place, without a gesture's preview. */
  public Policy committed() {
    return policy;
  }

  /** The saved version that the policy in place began from. */
  public SavedVersion saved() {
    return saved;
  }

  /** Whether the policy in place differs from the saved one. */
  public boolean edited() {
    return !policy.equals(saved.policy());
  }

  /** Figures of the policy shown, or null before the first are known. */
  public @Nullable Figures figures() {
    return evaluation.figures();
  }

  /** Figures of the saved policy in the same view, or null before they are known. */
  public @Nullable Figures savedFigures() {
    return evaluation.savedFigures();
  }

  /** The threshold index of that score stage, or null while it is being made. */
  public @Nullable ThresholdIndex index(int stage) {
    Details d = evaluation.details();
    if (d == null
        || !d.run().policy().equals(policy)
        || !d.view().equals(view)
        || !d.baseline().equals(baseline())) {
      return null;
    }
    return d.indexes().get(stage);
  }

  /** What stands behind charts and lists, of the policy last settled; null before the first. */
  public @Nullable Details details() {
    return evaluation.details();
  }

  /** Whether something is being computed. */
  public boolean busy() {
    return newest.busy();
  }

  /** What the policy shown moved from the saved one; may trail a gesture by a moment. */
  public @Nullable Moved flips() {
    return evaluation.flips();
  }

  /** What went wrong last, in words, or null. */
  public @Nullable String problem() {
    return evaluation.problem();
  }

  /** What the policy is compared with: the one chosen, else every request to its top tier. */
  public Baseline baseline() {
    return chosenBaseline != null ? chosenBaseline : Baselines.strong(policy());
  }

  /** Compares with another baseline; null: every request to the top tier. */
  public void compareWith(@Nullable Baseline baseline) {
    chosenBaseline = baseline;
    changed(EnumSet.of(Aspect.BASELINE));
  }

  /** Looks at other samples, or weighs them otherwise. */
  public void look(View newView) {
    if (!newView.equals(view)) {
      view = newView;
      changed(EnumSet.of(Aspect.VIEW));
    }
  }

  /** Puts a policy in place as one undo entry; nothing happens when it is the one in place. */
  public void apply(String name, Policy after) {
    preview = null;
    if (after.equals(policy)) {
      changed(EnumSet.of(Aspect.POLICY));
      return;
    }
    history.push(new Edit(name, policy, after));
    place(after);
  }

  /** Shows a policy during a gesture: no undo entry, nothing kept. */
  public void preview(Policy shown) {
    if (!shown.equals(policy())) {
      preview = shown;
      changed(EnumSet.of(Aspect.POLICY));
    }
  }

  /**
   * Shows a policy whose figures the caller has already, from a threshold index: they are taken as
   * they are and nothing is computed.
   */
  public void preview(Policy shown, Figures known) {
    preview = shown;
    evaluation.give(known, question());
    listeners.tell(EnumSet.of(Aspect.POLICY, Aspect.FIGURES));
  }

  /** Ends a gesture without a change. */
  public void cancelPreview() {
    if (preview != null) {
      preview = null;
      changed(EnumSet.of(Aspect.POLICY));
    }
  }

  /** The edit that {@link #undo} would take back. */
  public Optional<Edit> toUndo() {
    return history.toUndo();
  }

  /** The edit that {@link #redo} would bring back. */
  public Optional<Edit> toRedo() {
    return history.toRedo();
  }

  public void undo() {
    history.undo().ifPresent(e -> place(e.before()));
  }

  public void redo() {
    history.redo().ifPresent(e -> place(e.after()));
  }

  /** Saves the policy in place under its name. */
  public void save(String note) {
    keep(policy, note);
  }

  /** Saves the policy in place under another name, and goes on with that one. */
  public void saveAs(String name, String note) {
    Policy named = policy.withName(name);
    if (!named.equals(policy)) {
      history.push(new Edit("name " + policy.name() + " → " + name, policy, named));
      place(named);
    }
    keep(named, note);
  }

  private void keep(Policy kept, String note) {
    newest.run(
        "save " + saves++,
        stop -> document.policies().save(kept, note),
        version -> {
          saved = version;
          keepDraft();
          changed(EnumSet.of(Aspect.SAVED));
        },
        evaluation::fail);
  }

  /** Opens a saved version; unsaved edits and the undo history are dropped. */
  public void open(SavedVersion version) {
    preview = null;
    history.clear();
    saved = version;
    policy = version.policy();
    keepDraft();
    changed(EnumSet.of(Aspect.SAVED, Aspect.POLICY, Aspect.HISTORY));
  }

  /** What a policy would change against the one in place, paired sample by sample. */
  public void consequence(Policy other, Consumer<Delta> then) {
    evaluation.consequence(other, view, then);
  }

  /** What each recorded model would bring in a tier's place. */
  public void candidates(String tier, Consumer<List<WhatIf.Candidate>> then) {
    evaluation.candidates(tier, then);
  }

  /** Figures of two policies side by side, in the view and against the baseline in place. */
  public void compare(Policy left, Policy right, Consumer<Comparison> then) {
    evaluation.compare(left, right, baseline(), view, then);
  }

  /** Goes on with another table of the same eval set, such as one with new answers or pins. */
  public void replaceTable(EvalTable table) {
    evaluation.replace(table);
    evaluation.request(question());
  }

  private void place(Policy next) {
    preview = null;
    policy = next;
    keepDraft();
    changed(EnumSet.of(Aspect.POLICY, Aspect.HISTORY));
  }

  private void keepDraft() {
    drafts.keep(
        saved.name(),
        edited() ? new PolicyShelf.Draft(saved.name(), saved.number(), policy) : null);
  }

  private void changed(EnumSet<Aspect> what) {
    listeners.tell(what);
    evaluation.request(question());
  }

  private Question question() {
    return new Question(policy(), saved.policy(), baseline(), view, preview == null);
  }

  /** Versions of the policy in place, newest first. */
  public List<SavedVersion> versions() {
    return document.policies().versions(saved.name());
  }

  @Override
  public void close() {
    newest.close();
  }
}
