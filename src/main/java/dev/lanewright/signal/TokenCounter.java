package dev.lanewright.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  /**
   * Tokens of the text, 0 for an empty one; special tokens count as plain text and half of a
   * surrogate pair as a question mark.
   */
  public int count(String text) {
    return encoding.countTokensOrdinary(wellFormed(text));
  }

  private static String wellFormed(String text) {
    boolean surrogates = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    return surrogates ? new String(text.getBytes(UTF_8), UTF_8) : text;
  }
}
