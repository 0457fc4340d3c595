package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.util.List;

/**
 * The numbers of one sample's answers, packed: per answer the model's code, flags, then what the
 * flags announce, in the order of {@link #next}. Texts and errors are rows of {@code answer_text};
 * a flag says that there is one. Reads as a cursor, without objects per answer.
 */
final class Facts {
  private static final int REPEAT = 1;
  private static final int INPUT = 1 << 1;
  private static final int OUTPUT = 1 << 2;
  private static final int TEXT = 1 << 3;
  private static final int ERROR = 1 << 4;
  private static final int QUALITY_AT = 5;
  private static final int COST_AT = 7;
  private static final int LATENCY_AT = 9;
  private static final int CONFIDENCE_AT = 11;

  private final Unpacker in = new Unpacker();

  int model;
  int repeat;
  int inputTokens;
  int outputTokens;
  boolean hasText;
  boolean hasError;
  double quality;
  double costUsd;
  double latencyMs;
  double confidence;

  /** Packs the answers. */
  static byte[] pack(Packer out, List<Recorded> answers) {
    out.clear();
    for (Recorded r : answers) {
      pack(out, r);
    }
    return out.bytes();
  }

  private static void pack(Packer out, Recorded r) {
    Answer a = r.answer();
    int quality = Packer.form(a.quality());
    int cost = Packer.form(a.costUsd());
    int latency = Packer.form(a.latencyMs());
    int confidence = Packer.form(a.confidence());
    out.integer(r.model());
    out.integer(
        (r.repeat() != 0 ? REPEAT : 0)
            | (a.inputTokens() >= 0 ? INPUT : 0)
            | (a.outputTokens() >= 0 ? OUTPUT : 0)
            | (a.text() != null ? TEXT : 0)
            | (a.error() != null ? ERROR : 0)
            | quality << QUALITY_AT
            | cost << COST_AT
            | latency << LATENCY_AT
            | confidence << CONFIDENCE_AT);
    if (r.repeat() != 0) {
      out.integer(r.repeat());
    }
    if (a.inputTokens() >= 0) {
      out.integer(a.inputTokens());
    }
    if (a.outputTokens() >= 0) {
      out.integer(a.outputTokens());
    }
    out.number(a.quality(), quality);
    out.number(a.costUsd(), cost);
    out.number(a.latencyMs(), latency);
    out.number(a.confidence(), confidence);
  }

  /** Starts reading. */
  Facts on(byte[] packed) {
    in.on(packed);
    return this;
  }

  /** Moves to the next answer; false after the last. */
  boolean next() {
    if (!in.more()) {
      return false;
    }
    model = in.small();
    int flags = in.small();
    repeat = (flags & REPEAT) != 0 ? in.small() : 0;
    inputTokens = (flags & INPUT) != 0 ? in.small() : -1;
    outputTokens = (flags & OUTPUT) != 0 ? in.small() : -1;
    hasText = (flags & TEXT) != 0;
    hasError = (flags & ERROR) != 0;
    quality = in.number(flags >> QUALITY_AT & 3);
    costUsd = in.number(flags >> COST_AT & 3);
    latencyMs = in.number(flags >> LATENCY_AT & 3);
    confidence = in.number(flags >> CONFIDENCE_AT & 3);
    return true;
  }

  /** Whether the model replied: a text, or a grade or figures of one, and no error. */
  boolean replied() {
    return !hasError;
  }
}
