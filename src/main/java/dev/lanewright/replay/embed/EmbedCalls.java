package dev.lanewright.replay.embed;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.Sink;
import dev.lanewright.store.Effects;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Texts as calls for embeddings, several to a call. In the ledger a call is one request whose
 * messages are the texts; it belongs to no sample.
 */
final class EmbedCalls {
  /** Most texts of a call, which every provider takes. */
  static final int MOST_TEXTS = 96;

  /** Most characters of a call together: what providers take is bounded in tokens. */
  private static final int MOST_CHARACTERS = 120_000;

  private EmbedCalls() {}

  /**
   * The calls.
   *
   * @param texts none blank
   * @param vectors gives the vectors that came for a request
   */
  static CallSource of(
      EmbedName name, List<String> texts, Function<ChatRequest, List<float[]>> vectors) {
    List<PlannedCall> calls = new ArrayList<>();
    int from = 0;
    while (from < texts.size()) {
      int to = from;
      int characters = 0;
      do {
        characters += texts.get(to).length();
        to++;
      } while (to < texts.size()
          && to - from < MOST_TEXTS
          && characters + texts.get(to).length() <= MOST_CHARACTERS);
      List<String> some = List.copyOf(texts.subList(from, to));
      calls.add(PlannedCall.of(0, request(name, some), sink(name, some, vectors)));
      from = to;
    }
    return CallSource.of(calls);
  }

  private static ChatRequest request(EmbedName name, List<String> texts) {
    var parameters = new TreeMap<String, Object>();
    if (name.dimensions() > 0) {
      parameters.put(EmbedCaller.DIMENSIONS, name.dimensions());
    }
    return new ChatRequest(
        name.model(),
        texts.stream().map(t -> new Message("user", t)).toList(),
        0,
        parameters,
        null,
        null,
        false,
        false);
  }

  private static Sink sink(
      EmbedName name, List<String> texts, Function<ChatRequest, List<float[]>> vectors) {
    return settled -> {
      List<float[]> units =
          vectors.apply(settled.call().request()).stream().map(EmbedCalls::unit).toList();
      return List.of(Effects.embeddings(name.toString(), texts, units));
    };
  }

  /** The vector brought to length 1. */
  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    float[] out = new float[vector.length];
    for (int k = 0; k < out.length && squares > 0; k++) {
      out[k] = (float) (vector[k] / Math.sqrt(squares));
    }
    return out;
  }
}
