package dev.lanewright.policy;

import java.util.Locale;

/**
 * Where a stage reads its input, written {@code kind:name}: {@code signal:chars}, {@code
 * field:difficulty}, {@code classifier:v2}, {@code classifier:v2>=mid}. A bare name is a signal.
 *
 * @param kind what the name refers to
 * @param name not empty
 */
public record Source(Kind kind, String name) {

  /** What a source's name refers to. */
  public enum Kind {
    /** A signal computed from the request, such as {@code chars}. */
    SIGNAL,
    /** A metadata field of the sample. */
    FIELD,
    /** A trained classifier of the workspace. */
    CLASSIFIER,
    /**
     * A clustering of the workspace: {@code NAME} is what the strongest model gains over the
     * cheapest in the request's cluster, {@code NAME=MODEL} a model's pass rate there.
     */
    CLUSTERS,
    /** How sure a trained intent model of the workspace is of its label. */
    INTENTS;

    /** The kind as policies write it, in lower case. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Signal source of that name. */
  public static Source signal(String name) {
    return new Source(Kind.SIGNAL, name);
  }

  /** Classifier source of that name, with its output where it is not the score. */
  public static Source classifier(String name) {
    return new Source(Kind.CLASSIFIER, name);
  }

  /** Field source of that name. */
  public static Source field(String name) {
    return new Source(Kind.FIELD, name);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException where the text has an unknown kind or no name
   */
  public static Source parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 && !text.isBlank()) {
      return signal(text);
    }
    String kind = colon < 0 ? "" : text.substring(0, colon);
    for (Kind k : Kind.values()) {
      if (k.written().equals(kind) && colon + 1 < text.length()) {
        return new Source(k, text.substring(colon + 1));
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no source: write signal:NAME, field:NAME, classifier:NAME, clusters:NAME or intents:NAME"
            .formatted(text));
  }

  /** Name of the trained model: of {@code v2>=mid} and {@code v2=mid} it is {@code v2}. */
  public String model() {
    int at = outputAt();
    return at < 0 ? name : name.substring(0, at);
  }

  /**
   * What is read of the trained model: empty for its score, {@code >=TIER} for P(the tier or a
   * higher one is needed), {@code =TIER} for P(the tier is the cheapest that does).
   */
  public String output() {
    int at = outputAt();
    return at < 0 ? "" : name.substring(at);
  }

  private int outputAt() {
    int equal = name.indexOf('=');
    return equal > 0 && name.charAt(equal - 1) == '>' ? equal - 1 : equal;
  }

  @Override
  public String toString() {
    return kind.written() + ":" + name;
  }
}
