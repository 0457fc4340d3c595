package dev.lanewright.policy.regex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases as a portable pattern: whole words, without regard to case (see {@link
 * CaseFold}). A side of a phrase that is no word character needs no edge there; white space within
 * a phrase stands for any run of ASCII white space.
 */
public final class Keywords {
  /**
   * Word characters: ASCII letters, digits and underscore, and the letters of Latin-1, Latin
   * Extended-A, Greek and Cyrillic.
   */
  public static final CodePoints WORD =
      CodePoints.WORD.union(
          CodePoints.of(
              0xAA, 0xAA, 0xB5, 0xB5, 0xBA, 0xBA, 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x17F, 0x370, 0x373,
              0x376, 0x377, 0x37B, 0x37D, 0x37F, 0x37F, 0x386, 0x386, 0x388, 0x38A, 0x38C, 0x38C,
              0x38E, 0x3A1, 0x3A3, 0x3F5, 0x3F7, 0x481, 0x48A, 0x52F));

  private static final Node BEFORE = edge(Node.Place.START);
  private static final Node AFTER = edge(Node.Place.END);
  private static final Node GAP = new Node.Repeat(new Node.Chars(CodePoints.SPACE), 1, -1);

  private Keywords() {}

  private enum Edges {
    NONE,
    LEFT,
    RIGHT,
    BOTH
  }

  /**
   * The pattern that matches texts with at least one of the words; blank words are left out, and no
   * words match nothing.
   */
  public static PortablePattern pattern(List<String> words) {
    Map<Edges, List<Node>> byEdges = new EnumMap<>(Edges.class);
    for (String word : words) {
      int[] cps = word.strip().codePoints().toArray();
      if (cps.length > 0) {
        byEdges.computeIfAbsent(edges(cps), e -> new ArrayList<>()).add(phrase(cps));
      }
    }
    List<Node> branches = new ArrayList<>();
    byEdges.forEach(
        (edges, phrases) -> {
          List<Node> parts = new ArrayList<>();
          if (edges == Edges.LEFT || edges == Edges.BOTH) {
            parts.add(BEFORE);
          }
          parts.add(RegexWriter.anyOf(phrases));
          if (edges == Edges.RIGHT || edges == Edges.BOTH) {
            parts.add(AFTER);
          }
          branches.add(new Node.Seq(parts));
        });
    return PortablePattern.of(
        branches.isEmpty() ? new Node.Chars(CodePoints.of()) : RegexWriter.anyOf(branches));
  }

  private static Edges edges(int[] cps) {
    boolean left = WORD.contains(cps[0]);
    boolean right = WORD.contains(cps[cps.length - 1]);
    return left ? (right ? Edges.BOTH : Edges.LEFT) : (right ? Edges.RIGHT : Edges.NONE);
  }

  private static Node phrase(int[] cps) {
    List<Node> parts = new ArrayList<>();
    for (int i = 0; i < cps.length; i++) {
      if (!CodePoints.SPACE.contains(cps[i])) {
        parts.add(new Node.Chars(CodePoints.single(cps[i]).withCaseVariants()));
      } else if (!CodePoints.SPACE.contains(cps[i - 1])) {
        parts.add(GAP);
      }
    }
    return new Node.Seq(parts);
  }

  private static Node edge(Node.Place end) {
    return new Node.Alt(List.of(end, new Node.Chars(WORD.complement())));
  }
}
