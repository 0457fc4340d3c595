package dev.lanewright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Embeddings kept by content: a text is embedded once, whatever sets hold it. */
public final class Embeddings {
  private static final int HASH = 16;

  private final Workspace workspace;

  /** Embeddings of the workspace. */
  public Embeddings(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The vector kept of each text, or null. */
  public float[] @Nullable [] load(String embedder, List<String> texts) {
    return workspace.read(
        c -> {
          float[] @Nullable [] found = new float[texts.size()][];
          try (PreparedStatement s =
              c.prepareStatement("SELECT vector FROM embedding WHERE embedder = ? AND hash = ?")) {
            s.setString(1, embedder);
            for (int i = 0; i < found.length; i++) {
              s.setBytes(2, hash(texts.get(i)));
              try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                  found[i] = unpack(r.getBytes(1));
                }
              }
            }
          }
          return found;
        });
  }

  /** Keeps vectors of texts. */
  public void save(String embedder, List<String> texts, float[][] vectors) {
    workspace.write(
        c -> {
          try (PreparedStatement s =
              c.prepareStatement("INSERT OR IGNORE INTO embedding VALUES (?, ?, ?)")) {
            s.setString(1, embedder);
            for (int i = 0; i < vectors.length; i++) {
              s.setBytes(2, hash(texts.get(i)));
              s.setBytes(3, pack(vectors[i]));
              s.executeUpdate();
            }
          }
          return vectors.length;
        });
  }

  /** The vector as it comes back from the workspace: so that what is new is as what is kept. */
  public static float[] kept(float[] vector) {
    return unpack(pack(vector));
  }

  static byte[] pack(float[] vector) {
    var out = ByteBuffer.allocate(vector.length * Short.BYTES);
    for (float x : vector) {
      out.putShort(Float.floatToFloat16(x));
    }
    return out.array();
  }

  private static float[] unpack(byte[] packed) {
    var in = ByteBuffer.wrap(packed);
    float[] vector = new float[packed.length / Short.BYTES];
    for (int k = 0; k < vector.length; k++) {
      vector[k] = Float.float16ToFloat(in.getShort());
    }
    return vector;
  }

  static byte[] hash(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(all, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
