package dev.lanewright.provider.connect;

import dev.lanewright.provider.key.KeySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provider can be reached.
 *
 * @param provider which
 * @param status in one word
 * @param url the address, or null where there is none
 * @param keySource where its key comes from, or null for none
 * @param keyPlace the same for people; empty for none
 * @param words what was found and, where something is wrong, what to do
 * @param models ids of models that it listed, at most 500; empty where it lists none
 * @param ms milliseconds of the check, or NaN
 */
public record ConnectionState(
    Provider provider,
    Status status,
    @Nullable String url,
    @Nullable KeySource keySource,
    String keyPlace,
    String words,
    List<String> models,
    double ms) {

  /** How it stands. */
  public enum Status {
    /** It answered, and took the key. */
    OK,
    /** It answered, but does not list its models: the key was not tried. */
    REACHED,
    /** No key, or no address: nothing was sent. */
    NOT_SET_UP,
    /** A server of one's own that is not running. */
    NOT_RUNNING,
    /** It refused, failed or could not be reached. */
    FAILED
  }

  public ConnectionState {
    models = List.copyOf(models);
  }
}
