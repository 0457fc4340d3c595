package dev.lanewright.provider.connect;

import dev.lanewright.provider.openai.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the program knows it.
 *
 * @param id as in {@code provider/id}
 * @param label for people
 * @param protocol what it speaks
 * @param baseUrl its usual address, or null where everyone has his own
 * @param keyVariables variables of the environment that may hold its key; none where it takes none
 * @param needsKey whether it refuses calls without one
 * @param dialect how it differs from OpenAI, of that protocol
 * @param batch whether it has a batch interface
 * @param embeddings whether it offers embeddings
 */
public record Provider(
    String id,
    String label,
    Protocol protocol,
    @Nullable String baseUrl,
    List<String> keyVariables,
    boolean needsKey,
    Dialect dialect,
    boolean batch,
    boolean embeddings) {
  public Provider {
    keyVariables = List.copyOf(keyVariables);
  }
}
