package dev.lanewright.provider.openai;

import java.util.HashSet;
import java.util.Set;

/**
 * How a server's protocol differs from OpenAI's own.
 *
 * @param limitName name of the limit on output tokens
 * @param parameters parameters taken by models of which the catalogue knows nothing more
 * @param logprobs whether log-probabilities are asked for where the caller wants them; else only of
 *     models whose entry lists {@code logprobs}
 * @param formats forms of JSON replies that it takes
 * @param streamUsage whether usage in a stream must be asked for
 */
public record Dialect(
    String limitName,
    Set<String> parameters,
    boolean logprobs,
    Formats formats,
    boolean streamUsage) {

  /** Forms of JSON replies. */
  public enum Formats {
    /** {@code json_object} and {@code json_schema}. */
    BOTH,
    /** {@code json_object} alone: the schema is said in words. */
    OBJECT,
    /** {@code json_schema} alone. */
    SCHEMA
  }

  /** What most servers take. */
  public static final Set<String> USUAL = Set.of("temperature", "top_p", "seed", "stop");

  /** OpenAI's own. */
  public static final Dialect OPENAI =
      new Dialect("max_completion_tokens", Set.of(), false, Formats.BOTH, true);

  /** A compatible server of which no difference is known. */
  public static final Dialect COMPATIBLE =
      new Dialect("max_tokens", USUAL, true, Formats.BOTH, true);

  public Dialect {
    parameters = Set.copyOf(parameters);
  }

  /** This dialect without log-probabilities. */
  public Dialect withoutLogprobs() {
    return new Dialect(limitName, parameters, false, formats, streamUsage);
  }

  /** This dialect with other forms of JSON replies. */
  public Dialect with(Formats other) {
    return new Dialect(limitName, parameters, logprobs, other, streamUsage);
  }

  /** This dialect where usage in a stream comes unasked. */
  public Dialect withoutStreamUsage() {
    return new Dialect(limitName, parameters, logprobs, formats, false);
  }

  /** This dialect with further parameters. */
  public Dialect taking(String... more) {
    var all = new HashSet<>(parameters);
    all.addAll(Set.of(more));
    return new Dialect(limitName, all, logprobs, formats, streamUsage);
  }
}
