package dev.lanewright.provider.http;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Vectors of a reply while they are read: each once, all of one length, finite. */
public final class Vectors {
  private final Endpoint endpoint;
  private final RateLimits limits;
  private final float[] @Nullable [] vectors;
  private int length = -1;

  /** So many vectors are expected. */
  public Vectors(Endpoint endpoint, int n, RateLimits limits) {
    this.endpoint = endpoint;
    this.limits = limits;
    vectors = new float[n][];
  }

  /** Takes the vector of an index: numbers, or base64 of little-endian floats. */
  public void put(int index, JsonNode values) throws CallFailure {
    float[] v = values.isString() ? packed(values.stringValue()) : plain(values);
    length = length < 0 ? v.length : length;
    boolean finite = true;
    for (float x : v) {
      finite &= Float.isFinite(x);
    }
    if (index < 0
        || index >= vectors.length
        || vectors[index] != null
        || v.length == 0
        || v.length != length
        || !finite) {
      throw wrong();
    }
    vectors[index] = v;
  }

  /** All of them, in order. */
  public List<float[]> all() throws CallFailure {
    if (Arrays.stream(vectors).anyMatch(Objects::isNull)) {
      throw wrong();
    }
    return Arrays.stream(vectors).filter(Objects::nonNull).toList();
  }

  private CallFailure wrong() {
    return endpoint.failure(Kind.MALFORMED, "sent vectors that do not fit", "", limits);
  }

  private static float[] plain(JsonNode values) {
    float[] v = new float[values.size()];
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) values.path(i).asDouble(Double.NaN);
    }
    return v;
  }

  private float[] packed(String base64) throws CallFailure {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      float[] v = new float[bytes.length / 4];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(v);
      return v;
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }
}
