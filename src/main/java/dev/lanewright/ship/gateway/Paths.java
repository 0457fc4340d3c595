package dev.lanewright.ship.gateway;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision tree as a list of paths of which the first that holds counts. A path names only the
 * questions answered yes: those answered no have led to earlier paths already.
 */
final class Paths {
  /** Paths above which no target is written: no one could read it. */
  private static final int MOST = 4000;

  private final List<Path> all = new ArrayList<>();

  private Paths() {}

  /**
   * One path.
   *
   * @param questions all answered yes; empty for the last path
   * @param tier where it leads, cheapest 0
   */
  record Path(List<Question> questions, int tier) {
    Path {
      questions = List.copyOf(questions);
    }
  }

  /**
   * The paths, the last without questions.
   *
   * @throws IllegalArgumentException where there are too many
   */
  static List<Path> of(Node tree) {
    var paths = new Paths();
    paths.walk(tree, List.of());
    return List.copyOf(paths.all);
  }

  private void walk(Node node, List<Question> asked) {
    switch (node) {
      case Node.Lane lane -> {
        if (all.size() == MOST) {
          throw new IllegalArgumentException(
              "the policy branches into more than %d paths: simplify it".formatted(MOST)
                  + " or export a portable router");
        }
        all.add(new Path(asked, lane.tier()));
      }
      case Node.Fork fork -> {
        List<Question> more = new ArrayList<>(asked);
        more.add(fork.question());
        walk(fork.yes(), more);
        walk(fork.no(), asked);
      }
    }
  }
}
