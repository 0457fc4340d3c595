package dev.lanewright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits that can be undone and redone, newest last. Used from one thread. */
final class UndoHistory {
  /** Policies are small and share structure; this bounds a very long evening. */
  static final int MOST = 1_000;

  private final List<Edit> edits = new ArrayList<>();
  private int done;

  /** Adds an edit; what was undone before it is forgotten. */
  void push(Edit edit) {
    edits.subList(done, edits.size()).clear();
    edits.add(edit);
    if (edits.size() > MOST) {
      edits.removeFirst();
    }
    done = edits.size();
  }

  Optional<Edit> toUndo() {
    return done == 0 ? Optional.empty() : Optional.of(edits.get(done - 1));
  }

  Optional<Edit> toRedo() {
    return done == edits.size() ? Optional.empty() : Optional.of(edits.get(done));
  }

  /** Steps back over the newest edit. */
  Optional<Edit> undo() {
    Optional<Edit> edit = toUndo();
    edit.ifPresent(e -> done--);
    return edit;
  }

  /** Steps forward over the edit last undone. */
  Optional<Edit> redo() {
    Optional<Edit> edit = toRedo();
    edit.ifPresent(e -> done++);
    return edit;
  }

  /** Edits done, oldest first. */
  List<Edit> done() {
    return List.copyOf(edits.subList(0, done));
  }

  void clear() {
    edits.clear();
    done = 0;
  }
}
