package dev.lanewright.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * ONNX Runtime on the same weights, one thread, with neither tokenizer nor pooling: what embedding
 * cannot be faster than.
 */
final class PlainSession implements AutoCloseable {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final long A_WORD = 2054;

  private final OrtEnvironment environment;
  private final OrtSession session;

  private PlainSession(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  static PlainSession open() {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (InputStream in =
            Objects.requireNonNull(PlainSession.class.getResourceAsStream(MODEL), MODEL);
        var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new PlainSession(environment, environment.createSession(in.readAllBytes(), options));
    } catch (IOException | OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Milliseconds of one run on so many pieces, the mean of so many runs after as many more. */
  double millis(int pieces, int times) {
    long begun = 0;
    for (int i = 0; i < 2 * times; i++) {
      begun = i == times ? System.nanoTime() : begun;
      run(pieces);
    }
    return (System.nanoTime() - begun) / 1e6 / times;
  }

  private void run(int pieces) {
    long[] codes = new long[pieces];
    Arrays.fill(codes, A_WORD);
    long[] ones = new long[pieces];
    Arrays.fill(ones, 1);
    long[] shape = {1, pieces};
    try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(codes), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces]), shape);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      Objects.requireNonNull(result.get(0));
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
