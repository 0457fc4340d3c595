package dev.lanewright.learn.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 (Apache-2.0), quantised, in process: mean of the last layer over the text's
 * pieces, brought to length 1. One text at a time: the quantised model scales its numbers by the
 * largest of a batch, so that a text's vector would change with its company.
 */
public final class MiniLm implements Embedder {
  /** Name under which its vectors are kept. */
  public static final String NAME = "all-MiniLM-L6-v2-q/256";

  /** Elements of a vector. */
  public static final int SIZE = 384;

  /** Pieces of a text that are read: what the model was trained with. */
  private static final int PIECES = 256;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokenizer;

  /**
   * @param model the ONNX model
   * @param vocabulary of its tokenizer
   * @throws EmbedException where it cannot be loaded
   */
  public MiniLm(byte[] model, Map<String, Integer> vocabulary) {
    tokenizer = new WordPiece(vocabulary);
    try {
      // Options made before the environment bring the whole process down (ONNX Runtime 1.29).
      environment = OrtEnvironment.getEnvironment();
      session = session(environment, model);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new EmbedException(
          "The sentence model cannot be loaded on this machine: " + e.getMessage(), e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(model, options);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public float[][] embed(List<String> texts) {
    float[][] out = new float[texts.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = one(texts.get(i));
    }
    return out;
  }

  private float[] one(String text) {
    long[] codes = tokenizer.codes(text, PIECES);
    long[] shape = {1, codes.length};
    long[] ones = new long[codes.length];
    Arrays.fill(ones, 1);
    try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(codes), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[codes.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[] all = ((OnnxTensor) result.get(0)).getFloatBuffer().array();
      return mean(all, codes.length);
    } catch (OrtException e) {
      throw new EmbedException("The sentence model failed: " + e.getMessage(), e);
    }
  }

  private static float[] mean(float[] all, int pieces) {
    double[] sum = new double[SIZE];
    for (int p = 0; p < pieces; p++) {
      for (int k = 0; k < SIZE; k++) {
        sum[k] += all[p * SIZE + k];
      }
    }
    double squares = 0;
    for (double s : sum) {
      squares += s * s;
    }
    float[] out = new float[SIZE];
    for (int k = 0; k < SIZE && squares > 0; k++) {
      out[k] = (float) (sum[k] / Math.sqrt(squares));
    }
    return out;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      System.getLogger(MiniLm.class.getName())
          .log(System.Logger.Level.WARNING, "the sentence model did not close", e);
    }
  }
}
