package dev.lanewright.evalset;

import org.jspecify.annotations.Nullable;

/**
 * Who judges. The same model under two prompts is two raters.
 *
 * @param kind judge model, person or grader
 * @param name a person's name, or the judge's as files write it
 * @param protocol which prompt and version, or empty
 * @param model {@code provider/id} of a judge that can be called, or null
 * @param settings further settings as JSON text, or empty; no part of its identity
 */
public record Rater(
    RaterKind kind, String name, String protocol, @Nullable String model, String settings) {

  /** A rater of which nothing but its name is known. */
  public static Rater of(RaterKind kind, String name) {
    return new Rater(kind, name, "", null, "");
  }

  /** A judge model under a protocol, as files name both. */
  public static Rater judge(String name, String protocol) {
    return new Rater(RaterKind.JUDGE, name, protocol, null, "");
  }

  /** Name and protocol, as people read it. */
  public String label() {
    return protocol.isEmpty() ? name : name + " " + protocol;
  }

  /** Whether both are the same rater, whatever their settings. */
  public boolean same(Rater other) {
    return kind == other.kind && name.equals(other.name) && protocol.equals(other.protocol);
  }
}
