package dev.lanewright.reading;

import java.util.List;

/**
 * A text as it is read: blocks of runs, and all of it without marks of its form.
 *
 * @param blocks in order
 * @param plain every run's text in order, with a line feed between blocks and between cells
 */
public record ReadableText(List<Block> blocks, String plain) {
  public ReadableText {
    blocks = List.copyOf(blocks);
  }

  /** The text as it was written: one block per run of lines, nothing read into it. */
  public static ReadableText plain(String text) {
    var out = new Assembly();
    String clean = Clean.of(text);
    int from = 0;
    while (from <= clean.length()) {
      int end = clean.indexOf("\n\n", from);
      int to = end < 0 ? clean.length() : end;
      out.code("", clean.substring(from, to), 0);
      from = to + 2;
    }
    return out.done();
  }

  /** The text read as Markdown. */
  public static ReadableText markdown(String text) {
    return new MarkdownWalk().read(Clean.of(text));
  }
}
