package dev.lanewright.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a text that stands by itself. */
public sealed interface Block {
  /** How far in it stands: 0, and one more per list or quotation around it. */
  int indent();

  /**
   * Flowing text.
   *
   * @param heading 1 to 6 for a heading, 0 for a paragraph
   * @param marker the bullet or number of a list's item that begins here, or null
   * @param quoted whether it stands in a quotation
   */
  record Prose(int indent, int heading, @Nullable String marker, boolean quoted, List<Run> runs)
      implements Block {
    public Prose {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Text whose line breaks count: code, or HTML as it was written.
   *
   * @param language what the text calls the language, or empty
   */
  record Code(int indent, String language, Run text) implements Block {}

  /**
   * A table: rows of cells of runs, the first row being the head. Rows may be of unequal length.
   */
  record Grid(int indent, List<List<List<Run>>> rows) implements Block {
    public Grid {
      rows = List.copyOf(rows);
    }
  }

  /** A line across. */
  record Rule(int indent) implements Block {}
}
