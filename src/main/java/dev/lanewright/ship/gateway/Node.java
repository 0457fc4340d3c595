package dev.lanewright.ship.gateway;

/** A decision tree over requests. Subtrees may be shared. */
sealed interface Node {
  /** The tier to start at, cheapest 0. */
  record Lane(int tier) implements Node {}

  /** A question and where each answer leads. */
  record Fork(Question question, Node yes, Node no) implements Node {}

  /** The fork, or the one branch where both are the same. */
  static Node fork(Question question, Node yes, Node no) {
    return yes.equals(no) ? yes : new Fork(question, yes, no);
  }
}
