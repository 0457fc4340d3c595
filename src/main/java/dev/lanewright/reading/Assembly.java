package dev.lanewright.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects blocks and, beside them, their plain text. */
final class Assembly {
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private List<Run> runs = new ArrayList<>();

  /** Adds text to what is being put together. */
  void text(String text, Set<Style> styles) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, plain.length(), styles));
      plain.append(text);
    }
  }

  boolean pending() {
    return !runs.isEmpty();
  }

  /** Ends a block or a cell: the runs added since the last. */
  List<Run> end() {
    List<Run> taken = runs;
    runs = new ArrayList<>();
    plain.append('\n');
    return taken;
  }

  void prose(int indent, int heading, @Nullable String marker, boolean quoted) {
    blocks.add(new Block.Prose(indent, heading, marker, quoted, end()));
  }

  void code(String language, String text, int indent) {
    var run = new Run(text, plain.length(), Set.of(Style.CODE));
    plain.append(text).append('\n');
    blocks.add(new Block.Code(indent, language, run));
  }

  void add(Block block) {
    blocks.add(block);
  }

  ReadableText done() {
    return new ReadableText(blocks, plain.toString());
  }
}
