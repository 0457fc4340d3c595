package dev.lanewright.signal;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * Counts tokens in the cl100k_base encoding: an estimate for every model, marked as such wherever
 * it is shown. Building one loads the vocabulary; share it. Safe for concurrent use.
 */
public final class TokenCounter {
  private final Encoding encoding =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

  /** Tokens of the text, 0 for an empty one; special tokens count as plain text. */
  public int count(String text) {
    return encoding.countTokensOrdinary(text);
  }
}
